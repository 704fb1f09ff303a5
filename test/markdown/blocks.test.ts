import { describe, expect, it } from 'vitest';
import type { Block } from '../../server/src/markdown/block.ts';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readTableRows } from '../../server/src/markdown/table-rows.ts';

const blocksOf = (text: string) => readBlocks(parseMarkdown(text));
const sourceOf = (text: string, block: Block) => text.slice(block.span.from, block.span.to);

describe('readBlocks', () => {
  it('names every kind', () => {
    const text = [
      '---\ntitle: x\n---',
      '# H',
      'Text',
      '| a |\n|---|',
      '<div>',
      '<!-- c -->',
      '::table[T]{src=a.csv}',
      '```\ncode\n```',
      '[a]: b',
      '***',
      '-',
    ].join('\n\n');
    expect(blocksOf(text).map((block) => block.kind)).toEqual([
      'frontMatter',
      'heading',
      'paragraph',
      'table',
      'html',
      'comment',
      'directive',
      'code',
      'linkDefinition',
      'thematicBreak',
      'empty',
    ]);
  });

  it('keeps the numbers of paragraphs as typed', () => {
    const text = '57. The Office\n58. One more\n58. Again\n\n60) Other\n';
    const items = blocksOf(text).map((block) => block.containers.at(-1));
    expect(items).toMatchObject([
      { kind: 'listItem', ordered: true, number: 57, delimiter: '.', list: 0, loose: false },
      { number: 58, list: 0 },
      { number: 58, list: 0 },
      { number: 60, delimiter: ')', list: text.indexOf('60'), loose: false },
    ]);
    const marker = items[1]?.kind === 'listItem' ? items[1].marker : undefined;
    expect(text.slice(marker?.from, marker?.to)).toBe('58.');
  });

  it('marks lists with blank lines as loose, also in quotes', () => {
    const loose = (text: string) =>
      blocksOf(text).map((block) => JSON.stringify(block.containers).includes('"loose":true'));
    expect(loose('1. a\n\n2. b\n')).toEqual([true, true]);
    expect(loose('1. a\n2. b\n\nc\n')).toEqual([false, false, false]);
    expect(loose('> - a\n>\n> - b\n')).toEqual([true, true]);
    expect(loose('- a\n\n  b\n- c\n')).toEqual([true, true, true]);
  });

  it('gives containers outermost first and says what is first in the innermost', () => {
    const text = '> 1. a\n>\n>    b\n>    - c\n';
    const blocks = blocksOf(text);
    expect(blocks.map((block) => block.containers.map((each) => each.kind))).toEqual([
      ['quote', 'listItem'],
      ['quote', 'listItem'],
      ['quote', 'listItem', 'listItem'],
    ]);
    expect(blocks.map((block) => block.first)).toEqual([true, false, true]);
  });

  it('reads footnotes with what they hold', () => {
    const text = 'Text[^n1]\n\n[^n1]: One\n\n    | a |\n    |---|\n';
    const [, note, table] = blocksOf(text);
    expect(note?.containers).toMatchObject([
      { kind: 'footnote', label: 'n1', labelSpan: { from: 13, to: 15 } },
    ]);
    expect(table?.kind).toBe('table');
    expect(table?.containers).toHaveLength(1);
  });

  it('gives an empty footnote or item a block at its end', () => {
    expect(blocksOf('57.\n')).toMatchObject([
      { kind: 'empty', span: { from: 3, to: 3 }, first: true },
    ]);
    expect(blocksOf('[^1]:\n')).toMatchObject([{ kind: 'empty', span: { from: 5, to: 5 } }]);
  });

  it('knows setext headings and their levels', () => {
    expect(blocksOf('A\n===\n\nB\n---\n\n### C ###\n').map((block) => block.level)).toEqual([
      1, 2, 3,
    ]);
  });

  it.each([
    ['CRLF', '# A\r\n\r\n57. é\r\n    two\r\n\r\nEnd\r\n', ['# A', 'é\r\n    two', 'End']],
    ['CR', '# A\r\rTwo\rthree\r', ['# A', 'Two\rthree']],
    ['a byte order mark', '\ufeff# A\n\nb\n', ['# A', 'b']],
    ['tabs', '-\ta\n\n\tb\n', ['a', 'b']],
    ['emoji and combining marks', '# 👩‍👩‍👧 e\u0301\n\n𝒜 b\n', ['# 👩‍👩‍👧 e\u0301', '𝒜 b']],
    ['a table after text in a quote', '> a\n> |x|\n> |-|\n', ['a', '|x|\n> |-|']],
    ['white space at the ends', 'a  \n\n  b\t\n', ['a', 'b']],
  ])('gives exact spans with %s', (_title, text, expected) => {
    expect(blocksOf(text).map((block) => sourceOf(text, block))).toEqual(expected);
  });

  it('calls a comment that text follows HTML', () => {
    const kinds = blocksOf('<!-- a -->\n\n<!-- a --> <!-- b -->\n\n<!-- a --> text\n').map(
      (block) => block.kind,
    );
    expect(kinds).toEqual(['comment', 'comment', 'html']);
  });

  it('takes only lines of keys for front matter that is never closed', () => {
    expect(blocksOf('---\ntitle: x\n\nText\n').map((block) => block.kind)).toEqual([
      'frontMatter',
      'paragraph',
    ]);
    expect(blocksOf('---\nText\n').map((block) => block.kind)).toEqual([
      'thematicBreak',
      'paragraph',
    ]);
  });
});

describe('readTableRows', () => {
  const table = (text: string) => {
    const document = parseMarkdown(text);
    const block = readBlocks(document).find((each) => each.kind === 'table');
    const read = block && readTableRows(document, block);
    const cells = (row: { cells: readonly { from: number; to: number }[] }) =>
      row.cells.map((cell) => text.slice(cell.from, cell.to));
    return read && { ...read, texts: [...read.head, ...read.rows].map(cells) };
  };

  it('gives cells without bars and padding, empty ones too', () => {
    const read = table('| a | b |\n| :-- | --: |\n|  | 2 |\n1\n| x | y | z |\n');
    expect(read?.texts).toEqual([['a', 'b'], ['', '2'], ['1'], ['x', 'y', 'z']]);
    expect(read?.alignments).toEqual(['left', 'right']);
  });

  it('keeps escaped bars in their cell', () => {
    expect(table('| a \\| b | `c \\| d` |\n|-|-|\n')?.texts).toEqual([['a \\| b', '`c \\| d`']]);
  });

  it('reads tables in quotes and with CRLF', () => {
    expect(table('> | a |\r\n> |---|\r\n> | 1 |\r\n')?.texts).toEqual([['a'], ['1']]);
  });

  it('is undefined for other blocks', () => {
    const document = parseMarkdown('a | b\n');
    expect(readBlocks(document).map((block) => readTableRows(document, block))).toEqual([
      undefined,
    ]);
  });
});
