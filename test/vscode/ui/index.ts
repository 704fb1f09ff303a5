/**
 * The UI tests: what an author sees and does in the workbench, with screenshots for people to
 * look at.
 */
import { equal, match, ok } from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { readPlace } from '../expected.ts';
import { definePreviewTests } from '../preview/preview.ts';
import { runMocha, type TestResult } from '../run-mocha.ts';
import { defineCoverageMapTests } from '../views/coverage-map.ts';
import { defineConfirmationTests, defineViewTests } from '../views/views.ts';
import { defineCheckDocumentTests, defineFirstStepUiTests } from './first-steps.ts';
import { defineFolderTests } from './folders.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export { runWeb } from './web.ts';
export { openWorkbench };

export interface UiPlace {
  readonly chromium: string;
  readonly url: string;
  readonly workspace: string;
}

export function run(place: UiPlace): Promise<readonly TestResult[]> {
  return runMocha(() => define(place), 120_000);
}

function define({ chromium, url, workspace }: UiPlace): void {
  const { reports } = readPlace();
  const draft = reports.find(({ path }) => path === 'draft.md')!;
  const wrongNumber = draft.findings.find(({ rule }) => rule === 'numbering/paragraph')!;
  const wrongTotal = draft.findings.find(({ rule }) => rule === 'table/total')!;

  describe('the workbench', () => {
    let bench: Workbench;
    before(async () => {
      bench = await openWorkbench(chromium, url, workspace);
    });
    afterEach(async function () {
      const failed = this.currentTest?.state === 'failed';
      if (failed) await bench.screenshot(`failed ${this.currentTest?.title}`);
      await bench.page.keyboard.press('Escape');
    });
    after(() => bench.close());

    /** Agrees to the changes that are shown. */
    const applyChanges = () =>
      bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Apply' }).click();

    const longest = [...reports].sort((a, b) => b.findings.length - a.findings.length)[0]!;
    it(`lists the findings of ${longest.path} in the Problems panel`, async () => {
      await bench.open(longest.path);
      const rows = await bench.problems();
      await rows.filter({ hasText: 'crossfoot' }).first().waitFor();
      const badge = bench.page.locator('.panel .action-item', { hasText: 'Problems' });
      match((await badge.textContent()) ?? '', new RegExp(`${longest.findings.length}`));
      await bench.screenshot('problems-panel');
    });

    it('underlines a wrong total, says why on hover, and offers the sums that would be right', async () => {
      await bench.open('draft.md', wrongTotal.range.start.line, wrongTotal.range.start.column);
      await bench.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await bench.command('Show or Focus Hover');
      const hover = bench.page.locator('.monaco-hover', { hasText: wrongTotal.rule });
      await hover.first().waitFor();
      await bench.screenshot('squiggle');
      await bench.page.keyboard.press('Escape');
      await bench.page.keyboard.press('Control+.');
      const menu = bench.page.locator('.action-widget');
      for (const { title } of wrongTotal.fixes) {
        await menu.locator('.monaco-list-row', { hasText: title }).first().waitFor();
      }
      ok(await menu.getByText('Ignore table/total in this row').first().isVisible());
      await bench.screenshot('quick-fix-menu-table');
    });

    it('offers the fixes in a menu, and applies the one that is picked', async () => {
      const fix = wrongNumber.fixes[0]!;
      await bench.open('draft.md', wrongNumber.range.start.line);
      await bench.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await bench.page.keyboard.press('Control+.');
      const menu = bench.page.locator('.action-widget');
      const entry = menu.locator('.monaco-list-row', { hasText: fix.title }).first();
      await entry.waitFor();
      ok(await menu.getByText('Ignore numbering/paragraph').first().isVisible());
      await bench.screenshot('quick-fix-menu');
      await entry.click();
      await applyChanges();
      await bench.page.locator('.tab.active.dirty').waitFor();
      await bench.page
        .locator('.view-line', { hasText: /^3\.\s/ })
        .first()
        .waitFor();
      const gone = bench.page.locator('.markers-panel', { hasText: wrongNumber.message });
      await gone.waitFor({ state: 'hidden' });
      await bench.screenshot('fixed');
      await bench.command('File: Revert File');
    });

    it('renumbers from the palette, and says what it did', async () => {
      await bench.open('draft.md', wrongNumber.range.start.line);
      await bench.askingCommand('Crossfoot: Renumber');
      await applyChanges();
      await bench.page.locator('.notification-toast', { hasText: 'renumbered' }).waitFor();
      await bench.page.locator('.tab.active.dirty').waitFor();
      await bench.screenshot('renumbered');
      await bench.command('Notifications: Clear All Notifications');
      await bench.command('File: Revert File');
    });

    const wide = [...reports].find(({ path }) => path.endsWith('iom-2007.md'));
    it('sets out the working of a total on hover, and explains the table beside it', async function () {
      // Only where the real reports are beside the project.
      if (!wide) return this.skip();
      const total = wide.findings.find(({ message }) => message.startsWith('Total for 18-29'))!;
      await bench.open(wide.path, total.range.start.line, total.range.start.column);
      await bench.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await bench.command('Show or Focus Hover');
      const hover = bench.page.locator('.monaco-hover', { hasText: 'Printed' });
      await hover.first().waitFor();
      await bench.screenshot('table-hover');
      await bench.page.keyboard.press('Escape');
      await bench.page.locator('.wordHighlightStrong').first().waitFor();
      await bench.screenshot('table-highlights');
      await bench.command('Crossfoot: Explain this table');
      await bench.page.locator('.tab', { hasText: 'Table 4' }).first().waitFor();
      await bench.page.waitForTimeout(2500);
      await bench.screenshot('table-explained');
      await bench.command('View: Close All Editors');
    });

    defineViewTests(() => bench, { report: wide ?? draft });
    defineConfirmationTests(() => bench, { line: wrongNumber.range.start.line });
    defineCoverageMapTests(() => bench, wide?.path);

    definePreviewTests(() => bench, { workspace, report: wide?.path ?? 'draft.md' });

    defineFirstStepUiTests(() => bench);
    defineCheckDocumentTests(() => bench, 'README.md');

    it('shows nothing for a README', async () => {
      await bench.open('README.md');
      await bench.page.waitForTimeout(1500);
      equal(await bench.page.locator('.squiggly-error, .squiggly-warning').count(), 0);
    });
  });

  defineFolderTests(chromium, url, workspace);
}
