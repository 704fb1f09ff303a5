/**
 * The extension as a browser runs it, its server in a web worker: the findings are those of the command
 * line, and what needs the server works.
 */
import { match } from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { readPlace } from '../expected.ts';
import { previewFrame } from '../preview/preview.ts';
import { runMocha, type TestResult } from '../run-mocha.ts';
import type { UiPlace } from './index.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export function runWeb(place: UiPlace): Promise<readonly TestResult[]> {
  return runMocha(() => define(place), 120_000);
}

function define({ chromium, url, workspace }: UiPlace): void {
  describe('in a browser, in a folder that nobody trusts', () => {
    let bench: Workbench;
    before(async () => {
      bench = await openWorkbench(chromium, url, workspace);
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') {
        await bench.screenshot(`failed in a browser ${this.currentTest.title}`);
      }
    });
    after(() => bench.close());

    // The longest report, with catalogues and last year's report beside it, and a short one.
    const reports = [...readPlace().reports].sort((a, b) => b.findings.length - a.findings.length);
    for (const { path, findings } of [reports[0]!, reports.at(-1)!]) {
      it(`finds what the command line finds in ${path} (${findings.length})`, async () => {
        await bench.open(path);
        await bench.problems();
        const badge = bench.page.locator('.panel .action-item', { hasText: 'Problems' });
        const wanted = new RegExp(`Problems${findings.length}$`);
        await badge.filter({ hasText: wanted }).waitFor();
        await bench.command('View: Close All Editors');
      });
    }

    it('is restricted all the while', async () => {
      await bench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    });

    it('shows the preview', async () => {
      await bench.open('draft.md');
      await bench.command('Crossfoot: Open Review Preview');
      const frame = await previewFrame(bench);
      await frame.locator('.figure.contradicted').first().waitFor();
      await bench.screenshot('browser');
      await bench.command('View: Close All Editors');
    });

    it('begins a new report', async () => {
      const { page } = bench;
      await bench.askingCommand('Crossfoot: New Report from Profile…');
      const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'generic' });
      await row.waitFor();
      match(await row.innerText(), /Any report/);
      await page.keyboard.press('Escape');
    });
  });
}
