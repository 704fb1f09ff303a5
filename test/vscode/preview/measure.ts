/**
 * How quick the review preview is in the workbench: opening, from a key to the changed block, and what it
 * costs the editor. VS Code's own preview of Markdown is measured in the same way, for comparison.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { seeded } from '../../support/seeded.ts';
import { openWorkbench, type Workbench } from '../ui/workbench.ts';
import { previewFrame } from './preview.ts';

export interface Figures {
  readonly name: string;
  /** In milliseconds, as they came. */
  readonly values: readonly number[];
}

const report = 'reports/iom-2007.md';
const edits = 40;
const keys = 40;
const turns = 4;
/** In milliseconds, between keys: a quick typist. */
const rhythm = 130;

interface Peer {
  readonly name: string;
  readonly command: string;
  /** In the window: the element whose children are blocks, and what is there once all is. */
  readonly root: string;
  readonly complete: string;
}

const ours: Peer = {
  name: 'review preview',
  command: 'Crossfoot: Open Review Preview',
  root: '#report',
  complete: '#report .figure.ticked',
};
const theirs: Peer = {
  name: 'Markdown preview of VS Code',
  command: 'Markdown: Open Preview to the Side',
  root: '.markdown-body',
  complete: '.markdown-body table',
};

/** All figures, in the order in which they are told. */
export async function measurePreview(place: {
  readonly chromium: string;
  readonly url: string;
  readonly workspace: string;
}): Promise<readonly Figures[]> {
  const bench = await openWorkbench(place.chromium, place.url, place.workspace);
  try {
    await bench.open(report, 152);
    await bench.page.locator('.squiggly-info, .squiggly-error').first().waitFor();
    await bench.page.waitForTimeout(3000);
    await bench.page.evaluate(watchKeys);
    paragraphs = linesOfParagraphs(join(place.workspace, report));
    const all: Figures[] = [];
    for (const peer of [ours, theirs, ours, theirs, ours, theirs]) {
      all.push(await opening(bench, peer));
      await closePreview(bench);
    }
    for (const peer of [ours, theirs]) {
      await opening(bench, peer);
      all.push(await editToBlock(bench, peer));
      await closePreview(bench);
    }
    all.push(...(await typing(bench)));
    return merged(all);
  } finally {
    await bench.close();
  }
}

/** From 1; of those that are long enough for the cursor to stand in the midst of them. */
function linesOfParagraphs(path: string): readonly number[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    /^\d+\. /.test(line) && line.length > 400 ? [index + 1] : [],
  );
}

let paragraphs: readonly number[] = [];

/** Those of one name together. */
function merged(all: readonly Figures[]): readonly Figures[] {
  const names = [...new Set(all.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    values: all.filter((each) => each.name === name).flatMap(({ values }) => values),
  }));
}

async function opening(bench: Workbench, peer: Peer): Promise<Figures> {
  const { page } = bench;
  const palette = page.locator('.quick-input-widget input.input');
  await page.keyboard.press('F1');
  await palette.fill(`>${peer.command}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  const start = Date.now();
  await page.keyboard.press('Enter');
  await previewFrame(bench, peer.complete);
  return { name: `opening the ${peer.name}`, values: [Date.now() - start] };
}

async function closePreview({ page }: Workbench): Promise<void> {
  const tab = page.locator('.tab', { hasText: /Review |\[Preview\]/ }).first();
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.waitForTimeout(500);
}

/** In the page: when the last key came, and how long each took until the editor had painted it. */
const watchKeys = `
  self.painted = [];
  addEventListener('keydown', ({ timeStamp }) => {
    self.lastKey = performance.timeOrigin + timeStamp;
    requestAnimationFrame(() => setTimeout(() => self.painted.push(performance.now() - timeStamp)));
  }, true);
`;

/** In the window of a preview: when something in it changed last, by the clock of the page. */
const watchBlocks = (root: string) => `
  self.changed = 0;
  new MutationObserver(() => { self.changed = performance.timeOrigin + performance.now(); })
    .observe(document.querySelector('${root}'), { childList: true, subtree: true, characterData: true });
`;

/** In the editor on the left, amidst the line. */
async function goToLine(page: Page, line: number): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill(`:${line}:200`);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
}

/** From a key to the change in the preview, in paragraphs all over the report. */
async function editToBlock(bench: Workbench, peer: Peer): Promise<Figures> {
  const { page } = bench;
  const frame = await previewFrame(bench, peer.complete);
  await frame.evaluate(watchBlocks(peer.root));
  const random = seeded(11);
  const values: number[] = [];
  for (let count = 0; count < edits; count++) {
    await goToLine(page, paragraphs[random(paragraphs.length)]!);
    await frame.evaluate('self.changed = 0');
    await page.keyboard.press('x');
    let changed = 0;
    // The window's policy lets nothing be evaluated later, hence no waitForFunction.
    while (changed === 0) {
      await page.waitForTimeout(20);
      changed = Number(await frame.evaluate('self.changed'));
    }
    values.push(changed - Number(await page.evaluate('self.lastKey')));
  }
  await bench.command('File: Revert File');
  await page.waitForTimeout(1500);
  return { name: `key to changed block, ${peer.name}`, values };
}

/** Keys in the rhythm of a quick typist, by turns without and with the preview. */
async function typing(bench: Workbench): Promise<readonly Figures[]> {
  const all: Figures[] = [];
  for (let turn = 0; turn < turns; turn++) {
    all.push({ name: 'key to painted editor, no preview', values: await paintedKeys(bench) });
    for (const peer of [ours, theirs]) {
      await opening(bench, peer);
      await bench.page.waitForTimeout(2500);
      all.push({ name: `key to painted editor, ${peer.name}`, values: await paintedKeys(bench) });
      await closePreview(bench);
    }
  }
  return all;
}

async function paintedKeys(bench: Workbench): Promise<readonly number[]> {
  const { page } = bench;
  await goToLine(page, paragraphs[40]!);
  await page.evaluate('self.painted.length = 0');
  for (let count = 0; count < keys; count++) {
    await page.keyboard.press('abcdefgh '[count % 9]!);
    await page.waitForTimeout(rhythm);
  }
  const painted = (await page.evaluate('self.painted')) as readonly number[];
  await bench.command('File: Revert File');
  await page.waitForTimeout(500);
  return painted.slice(0, keys);
}
