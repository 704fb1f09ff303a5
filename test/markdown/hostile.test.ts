/**
 * Drafts made to hurt: everything must come back soon and without an error, whatever is repeated.
 */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { readPragmas } from '../../server/src/markdown/comments.ts';
import { readFrontMatter } from '../../server/src/markdown/front-matter.ts';
import { readInlines } from '../../server/src/markdown/inline.ts';
import { editMarkdown, parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readTableRows } from '../../server/src/markdown/table-rows.ts';
import { visibleText, visibleTextOf } from '../../server/src/markdown/visible-text.ts';
import { patience } from '../support/patience.ts';

const LENGTH = 10_000;

const fill = (piece: string, length = LENGTH) => piece.repeat(Math.ceil(length / piece.length));

/** Pieces that, repeated, make a naive reader quadratic or worse. */
// biome-ignore format: one line a construct
const repeated = [
  'word ', ' ', '\t', '\n', '\r', 'a\n', 'a\r\n', '\ufeff', '\0', '\ud800',
  '*', '*a ', 'a* ', '*a _b **c ~~d ', '~', '~~a~~', '\\', '\\*', '&', '&aaaaaaaaaaaa',
  '[', ']', '[]', '[a](', '[a](b) ', '![', '![[', '[^', 'www.', 'http://', 'a@', 'a@b.',
  '<', '<a ', '<a b', '<a b="', "<a b='", '<!--', 'a <!-- ', 'a <? ', 'a <![CDATA[', 'a <!A ', '<div\n', '> <!-- a\n',
  '#', '# ', '>', '> ', '> a\n', '> - ', '- ', '- a\n', '1. ', '1. - ', '- [ ] a\n', '- - ', '    a\n',
  '[^1]: ', '[^1]: a\n', '[a]: b\n', '> [a]: b\n', '===\n', '---\n', '```\n', '::a\n',
  '--- ', '-- --\n', '-- --\nx  y\n', '-- --\nx  y\n\n', '-----\nx  y\n-- --\nx  y\n\n', ' ----\n x\n', '+', '+-', '+---+\n', '+-+\n|a|\n',
  '[a]{', '[a]{.b ', '{', '{#a', '[a]{b="', ':::\n', '::: {.a}\n', ': ', '[a [b](#c)](#c)', '1--', '\\ ', '    a.  b\n',
  '|', '|a', '|-', ':-\nxx|y\n', '|a|\n|-|\n',
];

const built: Readonly<Record<string, string>> = {
  'white space in a line': `a${fill(' ')}b`,
  'white space before a cell': `a|b\n${fill(' ')}x\n`,
  'openers, then closers': fill('**a ', LENGTH / 2) + fill(' b**', LENGTH / 2),
  'openers that match nothing, then pairs': fill('_a ', LENGTH / 2) + fill('*b c~~ d*', LENGTH / 2),
  'nested images': `${fill('![', LENGTH / 3)}x${fill('](a)', LENGTH / 3)}`,
  'backtick runs of all lengths': Array.from({ length: 300 }, (_, n) => `${'`'.repeat(n)}a`).join(
    '',
  ),
  'a domain with underscores': `http://${fill('a_.')}`,
  'a title never closed': `[a]: b "${fill('x\n')}`,
  'definitions, then underlines': `[a]: b\n${fill('===\n')}`,
  'nested lists': Array.from({ length: 300 }, (_, n) => `${' '.repeat(2 * n)}- a\n`).join(''),
  'a wide table': `${fill('|a')}\n${fill('|-')}\n${fill('|b')}`,
  'a long table': `|a|b|\n|-|-|\n${fill('|1|2|\n')}`,
  'a long table drawn with dashes': `-- --\n${fill('1  2\n\n')}-- --\n`,
  'a table drawn with dashes and never closed': `-----\na  b\n-- --\n${fill('1  2\n\n')}`,
  'a wide table drawn with dashes': `${fill('a  ')}\n${fill('-- ')}\n${fill('1  ')}\n${fill('x')}\n`,
  'words across all columns': `${fill('-')}\na  b\n${fill('-- ')}\n${fill('x')}\n\n${fill('-')}\n`,
  'a wide grid': `+${fill('-+')}\n|${fill('1|')}\n+${fill('-+')}\n`,
  'a long grid': `+--+--+\n${fill('|1 |2 |\n+--+--+\n')}`,
  'a grid of one cell': `+${'-'.repeat(98)}+\n${`|${' '.repeat(98)}|\n`.repeat(99)}+${'-'.repeat(98)}+\n`,
  'a grid of plus signs': `${`${'+'.repeat(99)}\n`.repeat(99)}`,
  'a wide border over short lines': `+${fill('-+')}\n${fill('|||||\n')}+${fill('-+')}\n`,
  'a grid never closed': `+--+--+\n${fill('|1 |2 |\n')}`,
  'a directive with open brackets': `::a[${fill('[')}\n`,
  'lazy lines': `> a\n${fill('b\n')}`,
  'front matter never closed': `---\n${fill('a: b\n')}`,
  'front matter with nested lists': `---\n${fill('- ')}\n---\n`,
  'front matter with nested brackets': `---\n${fill('[')}\n---\n`,
  'front matter with aliases': `---\n${fill('a: &a [*a, *a]\n')}---\n`,
  'a long steering comment': `<!-- crossfoot-disable${fill(' a')} -->`,
  'a long unknown word': `<!-- crossfoot-${fill('x')} -->`,
};

/** Asks everything that can be asked of a draft; the number of its blocks. */
function readAll(text: string): number {
  const document = parseMarkdown(text);
  const blocks = readBlocks(document);
  for (const block of blocks) {
    visibleText(document, block);
    readInlines(document, block);
    const rows = readTableRows(document, block)?.rows ?? [];
    for (const cell of rows.flatMap((row) => row.cells)) visibleTextOf(document, cell, 'cell');
  }
  readFrontMatter(document);
  readPragmas(document);
  const middle = text.length >> 1;
  const span = { from: middle, to: middle };
  const changed = `${text.slice(0, middle)}x${text.slice(middle)}`;
  editMarkdown(document, { text: changed }, [{ span, text: 'x' }]);
  return blocks.length;
}

function expectSoon(text: string): void {
  const start = performance.now();
  readAll(text);
  expect(performance.now() - start).toBeLessThan(patience);
}

describe('hostile drafts', () => {
  it.each(repeated)('%j many times', (piece) => expectSoon(fill(piece)));

  it.each(Object.entries(built))('%s', (_name, text) => expectSoon(text));

  it('a single line of 10 MB', () => {
    expect(readAll(fill('57. The Office of 2007 ', 10_000_000))).toBe(1);
  });

  it.each(['> ', '- ', '1. ', '[^1]: '])('5,000 containers in one another: %s', (mark) => {
    expect(readAll(`${mark.repeat(5000)}x\n`)).toBe(1);
  });
});
