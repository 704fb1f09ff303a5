/** Tables that pandoc draws with dashes or as grids: what is one, what is none, and where its cells stand. */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import type { TableCell } from '../../server/src/markdown/table-row.ts';
import { readTableRows } from '../../server/src/markdown/table-rows.ts';
import { visibleTextOf } from '../../server/src/markdown/visible-text.ts';

/** The kinds of all blocks, and the texts of the first table: header rows above `===`. */
function read(text: string) {
  const document = parseMarkdown(text);
  const blocks = readBlocks(document);
  const kinds = blocks.map(({ kind }) => kind);
  const block = blocks.find(({ kind }) => kind === 'table');
  const table = block && readTableRows(document, block);
  const seen = (cell: TableCell) => visibleTextOf(document, cell, 'cell').text;
  const lines = (rows: readonly { cells: readonly TableCell[] }[] = []) =>
    rows.map(({ cells }) => cells.map(seen).join(' | '));
  return {
    kinds,
    table,
    source: block && text.slice(block.span.from, block.span.to),
    rows: table && [...lines(table.head), '===', ...lines(table.rows)],
  };
}

const simple = `Text.

  River      Gauges   Broken
  -------- -------- --------
  Alder          14        2
  Brint           9

More.
`;

const multiline = `  -----------------------------------------
  River and     Gauges            Broken in
  basin                                2016
  ------------- ---------- ----------------
  Alder, upper  14                        2
  reach                    

  Brint         9                         1
  -----------------------------------------

Text.
`;

const grid = `+---------------+--------+-----+
| River         | Gauges |   % |
+===============+========+=====+
| Alder, upper  | 1,4    | 60  |
| reach         | 14,000 |     |
|               |        |     |
| -   new       |        |     |
+---------------+--------+-----+
| Brint         | 9      |  40 |
+---------------+--------+-----+
Text.
`;

const spans = `+---------+-------------------+-------+
| River   | Gauges            | Total |
|         +---------+---------+       |
|         | Upper   | Lower   |       |
+=========+=========+=========+=======+
| Alder   | 8       | 6       | 14    |
+---------+---------+---------+-------+
| All     | see the report    | 14    |
+---------+-------------------+-------+
`;

describe('simple tables', () => {
  it('have a row a line, cut where the dashes begin', () => {
    const { kinds, rows, table } = read(simple);
    expect(kinds).toEqual(['paragraph', 'table', 'paragraph']);
    expect(table?.form).toBe('dashes');
    expect(rows).toEqual(['River | Gauges | Broken', '===', 'Alder | 14 | 2', 'Brint | 9 | ']);
  });

  it('may end with dashes', () => {
    expect(read('A    B\n---- ----\n1    2\n---- ----\n').rows).toEqual(['A | B', '===', '1 | 2']);
  });

  it('may have no header between lines of dashes', () => {
    const { rows } = read('---- ----\n1    2\n3    4\n---- ----\n\nText\n');
    expect(rows).toEqual(['===', '1 | 2', '3 | 4']);
  });

  it('may have a header that is indented like code', () => {
    const { kinds, rows } = read(
      '         Upper   Lower\n  ------ ------- -----\n  Alder  8       6\n',
    );
    expect(kinds).toEqual(['table']);
    expect(rows).toEqual([' | Upper | Lower', '===', 'Alder | 8 | 6']);
  });

  it('stand in items of lists, too', () => {
    const text = `1.  Item\n\n${simple.split('\n').slice(2, 6).join('\n').replace(/^/gm, '  ')}\n`;
    expect(read(text).rows).toEqual(read(simple).rows);
  });
});

describe('multiline tables', () => {
  it('have rows of several lines between blank ones', () => {
    const { kinds, rows, source } = read(multiline);
    expect(kinds).toEqual(['table', 'paragraph']);
    expect(source?.endsWith('----')).toBe(true);
    expect(rows).toEqual([
      'River and basin | Gauges | Broken in 2016',
      '===',
      'Alder, upper reach | 14 | 2',
      'Brint | 9 | 1',
    ]);
  });

  it('may have no header', () => {
    const text = '---- ------\n1    two\n     lines\n\n3    4\n---- ------\n';
    expect(read(text).rows).toEqual(['===', '1 | two lines', '3 | 4']);
  });

  it('leave a word whole that stands across a border, and say in which line', () => {
    const text = multiline.replace('14                        2', '14,000 or-something       2');
    const { rows, table } = read(text);
    expect(rows?.[2]).toBe('Alder, upper reach | 14,000 or-something | 2');
    expect(table?.crossed.map(({ from, to }) => text.slice(from, to))).toEqual([
      '  Alder, upper  14,000 or-something       2',
    ]);
  });

  it('keep their columns with accents and wide letters', () => {
    const text = '---- ----\ncafe\u0301 5\n漢字 6\n---- ----\n';
    expect(read(text).rows).toEqual(['===', 'cafe\u0301 | 5', '漢字 | 6']);
  });
});

describe('grids', () => {
  it('have cells of several lines, and numbers that were cut to fit', () => {
    const { kinds, rows } = read(grid);
    expect(kinds).toEqual(['table', 'paragraph']);
    expect(rows).toEqual([
      'River | Gauges | %',
      '===',
      'Alder, upper reach -   new | 1,414,000 | 60',
      'Brint | 9 | 40',
    ]);
  });

  it('have cells that cover several rows and columns', () => {
    const { rows, table } = read(spans);
    expect(rows).toEqual([
      'River | Gauges | Total',
      'Upper | Lower',
      '===',
      'Alder | 8 | 6 | 14',
      'All | see the report | 14',
    ]);
    const cells = table?.head[0]?.cells ?? [];
    expect(cells.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual([
      [2, 1],
      [1, 2],
      [2, 1],
    ]);
  });

  it('may have lines whose bars are out of place', () => {
    const text = grid.replace('| Brint         | 9      |', '| Brint         | 12,345,678 |');
    const { rows, table } = read(text);
    expect(rows?.at(-1)).toBe('Brint | 12,345,678 | 40');
    expect(table?.crossed).toHaveLength(1);
  });

  it('need all of their borders', () => {
    const whole = '+---+---+\n| a | b |\n+---+---+\n';
    expect(read(whole).kinds).toEqual(['table']);
    for (const text of [
      whole.slice(0, 20),
      whole.replace('+---+---+\n|', '+---+---\n|'),
      whole.replace('| b |', '| b c d'),
      '+---+---+\n+---+---+\n',
      '+---+\n|   |   |\n+---+\n',
    ]) {
      expect(read(text).kinds).not.toContain('table');
    }
  });
});

describe('what is no table', () => {
  it.each([
    ['a rule', '---\n\nText\n', ['thematicBreak', 'paragraph']],
    [
      'a rule before text',
      '-----\nText\n\n-----\n',
      ['thematicBreak', 'paragraph', 'thematicBreak'],
    ],
    [
      'rules around text',
      '-----\nText\n-----\n\nText\n',
      ['thematicBreak', 'heading', 'paragraph'],
    ],
    ['a heading', 'Text\n-----\nText\n', ['heading', 'paragraph']],
    ['rules of several signs', 'Text\n- - -\nText\n', ['paragraph', 'thematicBreak', 'paragraph']],
    [
      'prose around dashes',
      'Some words\n--- ---\nmore words\n',
      ['paragraph', 'thematicBreak', 'paragraph'],
    ],
    ['front matter', '---\ntitle: a   b\n---\n\nText\n', ['frontMatter', 'paragraph']],
    ['a list', '- a\n- b\n\n--- ---\n', ['paragraph', 'paragraph', 'thematicBreak']],
    ['a quote', '> A    B\n> ---- ----\n> 1    2\n', ['paragraph', 'thematicBreak', 'paragraph']],
    ['a drawing', '+--box--+\n| text  |\n+-------+\n', ['paragraph']],
    ['a sum', '+ 5\n+ 7\n', ['paragraph', 'paragraph']],
    ['code', '    A    B\n    ---- ----\n    1    2\n', ['code']],
    [
      'an end that is missing',
      '  ----------\n  A    B\n  ---- -----\n\n  1    2\n',
      ['thematicBreak', 'paragraph', 'thematicBreak', 'paragraph'],
    ],
    [
      'a heading inside',
      '---- ----\n1    2\n\n# H\n\n---- ----\n',
      ['thematicBreak', 'paragraph', 'heading', 'thematicBreak'],
    ],
  ])('%s', (_name, text, kinds) => {
    expect(read(text).kinds).toEqual(kinds);
  });
});

describe('spans of cells', () => {
  it.each([
    ['multiline', multiline],
    ['multiline with CRLF', multiline.replaceAll('\n', '\r\n')],
    ['grid', spans],
  ])('are exact in every line: %s', (_name, text) => {
    const document = parseMarkdown(text);
    const block = readBlocks(document).find(({ kind }) => kind === 'table')!;
    const { head, rows } = readTableRows(document, block)!;
    const cells = [...head, ...rows].flatMap((row) => row.cells);
    for (const cell of cells) {
      const seen = visibleTextOf(document, cell, 'cell');
      const lines = (cell.lines ?? [cell]).map(({ from, to }) => text.slice(from, to));
      expect(seen.text).toBe(lines.join(' '));
      for (const word of seen.text.matchAll(/\S+/g)) {
        const { from, to } = seen.spanOf(word.index, word.index + word[0].length);
        expect(text.slice(from, to)).toBe(word[0]);
      }
    }
  });
});
