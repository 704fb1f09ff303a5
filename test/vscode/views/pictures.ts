/** Pictures of the side bar, the coverage map and the comparison of changes for the documentation. */
import type { Picture, Studio } from '../pictures.ts';
import { mapFrame } from './coverage-map.ts';
import { rowsOf } from './views.ts';

const report = 'reports/iom-2007.md';

export const viewPictures: readonly Picture[] = [
  {
    name: 'side-bar',
    async show({ bench }) {
      await bench.open(report, 699, 80);
      await bench.command('Crossfoot: Focus on Tables View');
      await closeFindings(bench);
      await rowsOf(bench, 'Tables').filter({ hasText: '✗' }).first().click();
      await bench.page.keyboard.press('ArrowRight');
      await rowsOf(bench, 'Tables').filter({ hasText: 'off by' }).first().waitFor();
      await bench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'side-bar-figures',
    async show({ bench }) {
      await bench.open(report, 699, 80);
      await bench.command('Crossfoot: Focus on Figures View');
      await closeFindings(bench);
      await bench.askingCommand('Crossfoot: Search Figures…');
      const choices = bench.page.locator('.quick-input-list .monaco-list-row');
      await choices.filter({ hasText: 'Contradicted' }).click();
      await rowsOf(bench, 'Figures').nth(3).waitFor();
      await bench.page.waitForTimeout(1000);
    },
  },
  { name: 'coverage-map', show: (studio) => showMap(studio) },
  {
    name: 'changes',
    async show({ bench }) {
      await bench.open('draft.md', 12);
      await bench.askingCommand('Crossfoot: Renumber');
      const choices = bench.page.locator('.quick-input-list .monaco-list-row');
      await choices.filter({ hasText: 'Apply' }).waitFor();
      await bench.page.waitForTimeout(1500);
    },
  },
];

/** Leaves its room to the views below. */
async function closeFindings({ page }: Studio['bench']): Promise<void> {
  const header = page.locator('.part.sidebar .pane-header[aria-label^="Findings"]');
  await header.waitFor();
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
}

async function showMap({ bench }: Studio): Promise<void> {
  await bench.open(report, 264);
  await bench.command('Crossfoot: Show Coverage Map');
  const frame = await mapFrame(bench);
  await frame.locator('button.cell').nth(3).hover();
  await bench.page.waitForTimeout(800);
}
