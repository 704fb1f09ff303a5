/**
 * The first minutes as a person lives them: the walkthrough from its first step to its last mistake, and
 * a new report by answering four questions.
 */
import { equal } from 'node:assert/strict';
import { it } from 'mocha';
import type { Workbench } from './workbench.ts';

export function defineFirstStepUiTests(workbench: () => Workbench): void {
  it('the walkthrough ticks each mistake that is mended', async () => {
    const bench = workbench();
    const { page } = bench;
    // The whole draft is to be in sight.
    if (await page.locator('.part.panel').isVisible()) {
      await bench.command('View: Toggle Panel Visibility');
    }
    await bench.askingCommand('Welcome: Open Walkthrough...');
    const list = page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: 'Check your first report' }).first().click();
    const done = page.locator('.gettingStartedContainer .codicon.complete[data-done-step-id]');
    const steps = () =>
      done.evaluateAll((signs) => {
        const ids = signs.map((sign) => sign.getAttribute('data-done-step-id') ?? '');
        return [...new Set(ids.map((id) => id.slice(id.lastIndexOf('#') + 1)))].sort().join();
      });
    const open = page.locator('.gettingStartedContainer .monaco-button', {
      hasText: 'Open the draft',
    });
    await open.waitFor();
    await bench.screenshot('walkthrough');
    await open.click();
    await page.locator('.squiggly-error').first().waitFor();
    await bench.screenshot('walkthrough-draft');
    await bench.command('Crossfoot: Fix All Safe Problems');
    await eventually(steps, 'number,open');
    await fixAt(bench, '37,110');
    await eventually(steps, 'number,open,total');
    await fixAt(bench, '184,520');
    await eventually(steps, 'number,open,tie,total');
    await bench.screenshot('walkthrough-mended');
    equal(await page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').count(), 0);
    await bench.command('View: Revert and Close Editor');
    await bench.command('View: Close All Editors');
  });

  it('a new report is asked for in four steps, and begins without a mistake', async () => {
    const bench = workbench();
    const { page } = bench;
    await bench.askingCommand('Crossfoot: New Report from Profile…');
    const box = page.locator('.quick-input-widget');
    const row = box.locator('.monaco-list-row', { hasText: 'council-report' });
    await row.waitFor();
    await bench.screenshot('new-report');
    await row.click();
    await answer(bench, '2 of 4', 'the Ferry Board');
    await answer(bench, '3 of 4', '2031');
    await answer(bench, '4 of 4');
    const title = /^title:\sAnnual\sreport\sof/;
    await page.locator('.view-line', { hasText: title }).waitFor();
    const status = page.locator('#status\\.languageStatus');
    await status.click();
    const said = /Report to a council.*nothing found/s;
    await page.locator('.hover-language-status', { hasText: said }).waitFor();
    await bench.screenshot('new-report-draft');
    await page.keyboard.press('Escape');
    await bench.command('View: Revert and Close Editor');
  });
}

/** `plain`: a Markdown file of the workspace that is no report. */
export function defineCheckDocumentTests(workbench: () => Workbench, plain: string): void {
  it('a plain draft is checked once its author asks for it in the side bar', async () => {
    const bench = workbench();
    const { page } = bench;
    await bench.open(plain);
    await bench.command('Crossfoot: Focus on Findings View');
    const button = page.locator('.part.sidebar .monaco-button', { hasText: 'Check This Document' });
    await button.waitFor();
    await bench.screenshot('check-document');
    await button.click();
    const first = page.locator('.quick-input-list .monaco-list-row').first();
    await first.filter({ hasText: 'generic' }).waitFor();
    await bench.screenshot('check-document-profile');
    await page.keyboard.press('Enter');
    const line = page.locator('.view-line', { hasText: /^profile:\sgeneric$/ });
    await line.waitFor();
    const said = page.locator('.statusbar-item', { hasText: 'now checks this' });
    await said.waitFor();
    await button.waitFor({ state: 'detached' });
    await bench.screenshot('check-document-done');
    equal(await page.locator('.notification-toast').count(), 0);
    // The cursor is in the draft, and one Undo takes all of it back.
    await page.keyboard.press('Control+z');
    await line.waitFor({ state: 'detached' });
    await button.waitFor();
    await bench.command('View: Revert and Close Editor');
  });

  it('the palette offers it for Markdown that is no report', async () => {
    const bench = workbench();
    const { page } = bench;
    const offered = page.locator('.quick-input-list .monaco-list-row', {
      hasText: 'Crossfoot: Check This Document',
    });
    await bench.open(plain);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').fill('>Check This Document');
    await offered.first().waitFor();
    await page.keyboard.press('Escape');
    await bench.command('View: Close Editor');
  });
}

/** Types an answer, or takes the one that stands there, once its question is asked. */
async function answer({ page }: Workbench, step: string, text?: string): Promise<void> {
  const box = page.locator('.quick-input-widget');
  await box.locator('.quick-input-title', { hasText: step }).waitFor();
  if (text !== undefined) await box.locator('input.input').fill(text);
  await page.keyboard.press('Enter');
}

/** Puts the cursor on a figure and takes the first fix that is offered. */
async function fixAt({ page }: Workbench, figure: string): Promise<void> {
  await page.locator('.view-line span', { hasText: figure }).last().click();
  await page.keyboard.press('Control+.');
  const menu = page.locator('.action-widget .monaco-list-row.action').first();
  await menu.waitFor();
  await menu.click();
}

async function eventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if ((await read()) === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  equal(await read(), wanted);
}
