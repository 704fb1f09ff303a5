/**
 * The side bar in the workbench: findings by section and by rule, tables with their sums, the ledger with
 * its search, acronyms; what can be done from there, and what is said where there is nothing.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { ExpectedReport } from '../expected.ts';
import type { Workbench } from '../ui/workbench.ts';

export interface ViewsPlace {
  /** A report with findings, and tables whose sums fail. */
  readonly report: ExpectedReport;
}

/** The rows of a view, by its name. */
export function rowsOf({ page }: Workbench, view: string): Locator {
  return page
    .locator('.part.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${view}"]`) })
    .locator('.monaco-list-row');
}

/** `bench`: the workbench that stands open when the tests run. */
export function defineViewTests(bench: () => Workbench, { report }: ViewsPlace): void {
  const { findings, path } = report;

  it('lists findings by section and by rule, and a click leads to the place', async () => {
    await bench().open(path);
    await bench().command('Crossfoot: Focus on Findings View');
    const rows = rowsOf(bench(), 'Findings');
    await rows.nth(1).waitFor();
    const grave = findings.filter(({ severity }) => severity !== 'info').length;
    const badge = bench().page.locator('.activitybar .action-item', {
      has: bench().page.locator('[aria-label^="Crossfoot"]'),
    });
    await badge.locator('.badge-content', { hasText: String(grave) }).waitFor();
    await bench().screenshot('view-findings');
    await bench().command('Crossfoot: Group Findings by Rule');
    const total = findings.find(({ rule }) => rule === 'table/total')!;
    const rule = rows.filter({ hasText: 'table/total' });
    await rule.waitFor();
    await rule.click();
    const row = rows.filter({ hasText: total.message.slice(0, 30) }).first();
    await row.waitFor();
    await bench().screenshot('view-findings-by-rule');
    await row.click();
    const { start } = total.range;
    const place = bench().page.locator('.statusbar-item', { hasText: `Ln ${start.line}, Col` });
    await place.waitFor();
    await bench().command('Crossfoot: Group Findings by Section');
    await rule.waitFor({ state: 'detached' });
  });

  it('lists tables with their checks and the working of sums that fail', async () => {
    await bench().command('Crossfoot: Focus on Tables View');
    const rows = rowsOf(bench(), 'Tables');
    const failing = rows.filter({ hasText: /✗ \d+ of \d+/ }).first();
    await failing.waitFor();
    await failing.click();
    await bench().page.keyboard.press('ArrowRight');
    const sum = rows.filter({ hasText: /off by|should be/ }).first();
    await sum.waitFor();
    match((await sum.getAttribute('aria-label')) ?? '', /^Contradicted, /);
    await bench().screenshot('view-tables');
  });

  it('searches the ledger by state and words', async () => {
    await bench().command('Crossfoot: Focus on Figures View');
    const rows = rowsOf(bench(), 'Figures');
    await rows.first().waitFor();
    await bench().askingCommand('Crossfoot: Search Figures…');
    const choice = bench().page.locator('.quick-input-list .monaco-list-row', {
      hasText: 'Contradicted',
    });
    await choice.click();
    const note = bench().page.locator('.part.sidebar .message', { hasText: 'Contradicted' });
    await note.waitFor();
    match((await note.textContent()) ?? '', /^\d+ of [\d,]+ figures: Contradicted$/);
    await rows.nth(1).waitFor();
    await bench().screenshot('view-figures');
    await bench().command('Crossfoot: Show All Figures');
    await note.waitFor({ state: 'detached' });
  });

  it('says what a view is for where there is no report', async () => {
    await bench().open('README.md');
    await bench().command('Crossfoot: Focus on Findings View');
    const welcome = bench().page.locator('.part.sidebar .welcome-view-content');
    await welcome.filter({ hasText: 'leaves this document alone' }).first().waitFor();
    equal(await rowsOf(bench(), 'Findings').count(), 0);
    await bench().screenshot('view-empty');
  });

  it('follows the text while it is typed', async () => {
    await bench().open('draft.md', 8, 1);
    await bench().command('Crossfoot: Focus on Findings View');
    await bench().open('draft.md', 8, 1);
    const rows = rowsOf(bench(), 'Findings');
    // Until the report before has made room for this one.
    await rows.filter({ hasText: 'Paragraph 4 comes after' }).first().waitFor();
    const before = await rows.allTextContents();
    await bench().page.keyboard.type('70');
    await rows.filter({ hasText: '701' }).first().waitFor();
    await bench().command('File: Revert File');
    await rows.filter({ hasText: '701' }).first().waitFor({ state: 'detached' });
    deepEqual(await rows.allTextContents(), before);
  });
}

/** `wrongNumber`: the line (from 1) of draft.md that a fix renumbers, and others with it. */
export function defineConfirmationTests(
  bench: () => Workbench,
  wrongNumber: { readonly line: number },
): void {
  it('shows a change of several places before it is made, and makes none that is discarded', async () => {
    await bench().open('draft.md', wrongNumber.line);
    await bench().command('Crossfoot: Focus on Findings View');
    await bench().open('draft.md', wrongNumber.line);
    await bench().askingCommand('Crossfoot: Fix All Safe Problems');
    const choices = bench().page.locator('.quick-input-list .monaco-list-row');
    await choices.filter({ hasText: 'Apply' }).waitFor();
    await bench().page.locator('.tab.active', { hasText: 'Fix all safe problems' }).waitFor();
    await bench().screenshot('confirm-changes');
    await choices.filter({ hasText: 'Discard' }).click();
    await bench().page.locator('.tab', { hasText: 'Fix all' }).waitFor({ state: 'detached' });
    await bench().page.locator('.tab.active', { hasText: 'draft.md' }).waitFor();
    // The draft takes the focus again.
    await bench().page.waitForTimeout(1000);
    equal(await bench().page.locator('.tab.dirty').count(), 0);
  });

  it('adds a finding to the baseline, and takes that back', async () => {
    await bench().open('draft.md', wrongNumber.line);
    await bench().page.locator('.squiggly-error').first().waitFor();
    const rows = rowsOf(bench(), 'Findings');
    const before = await rows.count();
    await bench().page.keyboard.press('Control+.');
    const menu = bench().page.locator('.action-widget .monaco-list-row');
    await menu.filter({ hasText: 'Add to baseline' }).first().click();
    const toast = bench().page.locator('.notification-toast', {
      hasText: 'crossfoot-baseline.json',
    });
    await toast.waitFor();
    const gone = rows.filter({ hasText: /^Paragraph \d+ comes after/ });
    await gone.first().waitFor({ state: 'detached' });
    await bench().screenshot('baseline');
    await toast.locator('.monaco-button', { hasText: 'Undo' }).click();
    await gone.first().waitFor();
    equal(await rows.count(), before);
  });

  it('asks why a finding is ignored, and keeps the reason in the draft', async () => {
    await bench().open('draft.md', wrongNumber.line);
    await bench().page.keyboard.press('Control+.');
    const menu = bench().page.locator('.action-widget .monaco-list-row');
    await menu.filter({ hasText: 'because …' }).first().click();
    const box = bench().page.locator('.quick-input-widget input.input');
    await box.fill('as in the printed edition');
    await bench().page.keyboard.press('Enter');
    const comment = bench().page.locator('.view-line', { hasText: 'crossfoot-disable-next-line' });
    await comment.first().waitFor();
    ok(/--\sas\sin\sthe\sprinted\sedition/.test((await comment.first().textContent()) ?? ''));
    await bench().command('File: Revert File');
  });
}
