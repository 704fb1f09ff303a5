/**
 * Through Word and back by pandoc itself: what is read stays what it was. Skipped, and said so, where pandoc
 * is not installed; the files beside this test hold what it wrote.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../support/check-text.ts';

const isInstalled = spawnSync('pandoc', ['--version']).status === 0;
const title = isInstalled
  ? 'through Word and back'
  : 'through Word and back (skipped: pandoc is not installed)';

const ways = [
  ['--to=markdown'],
  ['--to=markdown', '--wrap=none'],
  ['--to=markdown', '--columns=120', '--markdown-headings=setext'],
  ['--to=markdown-simple_tables-multiline_tables'],
  ['--to=gfm'],
  ['--to=commonmark_x'],
  ['--from=docx+styles', '--to=markdown'],
].map((options) => ({ options, name: options.join(' ') }));

describe.skipIf(!isInstalled)(title, { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-word-'));
  const word = join(folder, 'harbour.docx');

  beforeAll(() => {
    const draft = fileURLToPath(new URL('harbour-default.md', import.meta.url));
    execFileSync('pandoc', ['--from=markdown', draft, '-o', word]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(ways)('$name', async ({ options }) => {
    const written = execFileSync('pandoc', [word, ...options], { encoding: 'utf8' });
    const { findings, report } = await checkText(`---\nprofile: generic\n---\n\n${written}`);
    const told = findings.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    const { tables, outline } = report!;
    expect(tables.map(({ caption }) => caption?.label)).toEqual(['Table 1', 'Table 2', 'Table 3']);
    expect(tables.map(({ grid }) => [grid.rows, grid.columns])).toEqual([
      [6, 4],
      [5, 4],
      [4, 4],
    ]);
    expect(outline.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });
});
