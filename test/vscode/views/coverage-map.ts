/**
 * The coverage map in the workbench: sections by items with gaps, a cell leads to its place, keys move
 * from cell to cell, and no serious problem of accessibility.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { it } from 'mocha';
import type { Frame } from 'playwright-core';
import { previewFrame } from '../preview/preview.ts';
import { seriousProblems } from '../ui/accessibility.ts';
import type { Workbench } from '../ui/workbench.ts';

/** The frame of the map, once it has come. */
export function mapFrame(bench: Workbench): Promise<Frame> {
  return previewFrame(bench, '#desk table button.cell');
}

/** Only where the real reports are beside the project; `report` names one that states points. */
export function defineCoverageMapTests(bench: () => Workbench, report: string | undefined): void {
  it('maps sections by points with gaps, and a cell leads to its place', async function () {
    if (report === undefined) return this.skip();
    await bench().open(report);
    await bench().command('Crossfoot: Show Coverage Map');
    const frame = await mapFrame(bench());
    ok(
      (await frame.locator('tr.gap .missing').count()) > 0,
      'sections that serve no point are marked',
    );
    const cell = frame.locator('button.cell').first();
    const label = (await cell.getAttribute('aria-label')) ?? '';
    const line = /\(line (\d+)/.exec(label)?.[1];
    await cell.hover();
    await frame.locator('#detail', { hasText: label }).waitFor();
    await bench().screenshot('coverage-map');
    await cell.click();
    await bench()
      .page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` })
      .waitFor();
  });

  it('moves in the map by keys', async function () {
    if (report === undefined) return this.skip();
    const frame = await mapFrame(bench());
    await frame.locator('button.name').first().focus();
    equal(await frame.locator('table button[tabindex="0"]').count(), 1);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'End']) {
      await bench().page.keyboard.press(key);
    }
    const focused = await frame.evaluate('document.activeElement.className');
    equal(focused, 'cell');
  });

  it('shows a map without serious problems of accessibility', async function () {
    if (report === undefined) return this.skip();
    const frame = await mapFrame(bench());
    deepEqual(await seriousProblems(frame), []);
    await bench().command('View: Close All Editors');
  });
}
