/**
 * A workspace of two folders, each with settings of its own: they hold for its drafts, and commands know or ask
 * which folder they are about.
 */
import { deepEqual, equal } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Workbench } from './workbench.ts';

const draft = `---
profile: generic
---

The port received 40 ships, of which 25 came from the north and 16 from the south.

| Port | Ships |
| --- | ---: |
| Alder | 11 |
| Brint | 12 |
| Total | 24 |
`;

/** What each folder makes of a wrong total. */
const levels = { north: 'off', south: 'warning' } as const;

function makeFolders(beside: string): string {
  const folder = join(dirname(beside), 'two-folders');
  for (const [name, level] of Object.entries(levels)) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, `${name}.md`), draft);
    writeFileSync(join(folder, name, 'crossfoot.yaml'), `rules:\n  table/total: ${level}\n`);
  }
  const file = join(folder, 'ports.code-workspace');
  const folders = Object.keys(levels).map((path) => ({ path }));
  writeFileSync(file, JSON.stringify({ folders }));
  return file;
}

/** `workspace`: a folder that the tests may write beside. */
export function defineFolderTests(chromium: string, url: string, workspace: string): void {
  describe('a workspace of two folders', () => {
    let bench: Workbench;
    before(async () => {
      bench = await openWorkbench(chromium, url, makeFolders(workspace));
    });
    after(() => bench.close());

    it('holds each draft against the settings of its folder', async () => {
      await bench.open('north.md');
      await bench.open('south.md');
      const rows = await bench.problems();
      // Both have been checked: what no settings touch is found in either.
      const sums = rows.filter({ hasText: 'claim/parts' });
      await sums.nth(1).waitFor();
      await rows.filter({ hasText: 'table/total' }).first().waitFor();
      equal(await sums.count(), 2);
      equal(await rows.filter({ hasText: 'table/total' }).count(), 1);
      await bench.page.locator('.squiggly-warning').first().waitFor();
      await bench.screenshot('two-folders');
    });

    it('is asked which folder, where no draft says it', async () => {
      await bench.askingCommand('Crossfoot: Create crossfoot.yaml');
      const list = bench.page.locator('.quick-input-list .monaco-list-row .label-name');
      await list.filter({ hasText: 'south' }).waitFor();
      deepEqual((await list.allTextContents()).sort(), Object.keys(levels));
      await list.filter({ hasText: 'south' }).click();
      await bench.page.locator('.tab.active', { hasText: 'crossfoot.yaml' }).waitFor();
      await bench.page.locator('.view-line', { hasText: /table\/total:\swarning/ }).waitFor();
    });
  });
}
