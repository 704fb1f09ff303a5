/**
 * Grids of HTML tables are those of a browser: rows, columns, spans and texts as Chromium parses and
 * lays them out, for every HTML table of the real reports and for odd ones.
 */
import { deepEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readBlocks } from '../../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../../server/src/markdown/parse.ts';
import type { Grid } from '../../../server/src/tables/grid.ts';
import { readTables } from '../../../server/src/tables/read-table.ts';
import { runMocha, type TestResult } from '../run-mocha.ts';
import { measure } from './measure.js';
import { oddTables } from './odd-tables.ts';

/** A cell by its place, size and text: `1,0 2×1 North`. */
type Seen = string;

export interface TablesPlace {
  readonly chromium: string;
  /** Folders whose drafts are read; those that are not there are passed over. */
  readonly folders: readonly string[];
}

export function run(place: TablesPlace): Promise<readonly TestResult[]> {
  return runMocha(() => define(place), 120_000);
}

function define({ chromium: executablePath, folders }: TablesPlace): void {
  describe('grids of HTML tables', () => {
    let browser: Browser;
    let page: Page;
    before(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
      page = await browser.newPage({ javaScriptEnabled: true });
      // Nothing that a table names is fetched.
      await page.route('**/*', (route) => route.abort());
    });
    after(() => browser.close());

    for (const [title, html] of Object.entries(oddTables)) {
      it(`are those of a browser: ${title}`, async () => {
        const [grid] = gridsOf(html);
        deepEqual(grid && cellsOf(grid.grid), await cellsIn(page, html, grid?.grid.columns ?? 1));
      });
    }
    for (const folder of folders.filter(existsSync)) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
        const tables = gridsOf(readFileSync(join(folder, name), 'utf8'));
        if (tables.length === 0) continue;
        it(`are those of a browser: the ${tables.length} of ${name}`, async () => {
          for (const { html, grid } of tables) {
            deepEqual(cellsOf(grid), await cellsIn(page, html, grid.columns), html.slice(0, 300));
          }
        });
      }
    }
  });
}

function gridsOf(text: string): readonly { readonly html: string; readonly grid: Grid }[] {
  const document = parseMarkdown(text);
  return readBlocks(document).flatMap((block) => {
    const grid = block.kind === 'html' ? readTables(document, block)[0]?.grid : undefined;
    return grid ? [{ html: text.slice(block.span.from, block.span.to), grid }] : [];
  });
}

function cellsOf(grid: Grid): readonly Seen[] {
  const cells = grid.cells.map(
    ({ row, column, rowSpan, columnSpan, text }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
  );
  return cells.sort();
}

/** Width and height of a slot in pixels. */
const slot = 10;

/**
 * What the browser makes of the first table: texts from its tree; then every slot is made one size,
 * so that places and spans can be read off the layout.
 */
async function cellsIn(page: Page, html: string, columns: number): Promise<readonly Seen[]> {
  await page.setContent(`<!doctype html><body>${html}</body>`);
  const cells = await page.evaluate(measure, { columns: columns + 2, slot });
  return cells.sort();
}
