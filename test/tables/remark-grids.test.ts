/** Grids of pipe tables are those that remark sees: rows, columns, and the place of every cell. */
import fc from 'fast-check';
import type { Nodes, Root, Table, TableCell } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { cellAt } from '../../server/src/tables/grid.ts';
import { readTables } from '../../server/src/tables/read-table.ts';
import { describeWithShared, readReport, reportNames } from '../support/shared.ts';

const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** Each table as rows of the source of its cells. */
type Sources = readonly (readonly (readonly string[])[])[];

function seenByRemark(text: string): Sources {
  const tables: Table[] = [];
  collect(remark.parse(text) as Root, tables);
  return tables.map((table) => {
    const width = table.children[0]!.children.length;
    return table.children.map((row) =>
      // A renderer leaves out what is too much, and fills up what is missing.
      Array.from({ length: width }, (_, column) => sourceOf(text, row.children[column])),
    );
  });
}

function collect(node: Nodes, tables: Table[]): void {
  if (node.type === 'table') tables.push(node);
  else if ('children' in node) for (const child of node.children) collect(child, tables);
}

function sourceOf(text: string, cell: TableCell | undefined): string {
  const from = cell?.children[0]?.position?.start.offset;
  const to = cell?.children.at(-1)?.position?.end.offset;
  return from === undefined ? '' : text.slice(from, to);
}

function seenHere(text: string): Sources {
  const document = parseMarkdown(text);
  return readBlocks(document).flatMap((block) => {
    const grid = block.kind === 'table' ? readTables(document, block)[0]?.grid : undefined;
    if (grid === undefined) return [];
    return [
      Array.from({ length: grid.rows }, (_, row) =>
        Array.from({ length: grid.columns }, (_, column) => {
          const { span } = cellAt(grid, row, column)!;
          return text.slice(block.span.from + span.from, block.span.from + span.to);
        }),
      ),
    ];
  });
}

const piece = fc.constantFrom(
  'a',
  '12',
  ' ',
  '|',
  '\\|',
  '`',
  '\\',
  '**',
  '[',
  '](x)',
  '<b>',
  '&amp;',
  '-',
  '^',
  '\t',
  'é',
  '😀',
);
const cells = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const row = fc
  .tuple(fc.constantFrom('', '| ', '|'), cells, fc.constantFrom('', ' |', '|'))
  .map((parts) => parts.join(''));
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(row, { maxLength: 5 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '> ', '- '),
  )
  .map(([columns, rows, eol, mark]) => {
    const header = `| ${'H | '.repeat(columns)}`.trimEnd();
    const dashes = `|${' --- |'.repeat(columns)}`;
    const more = mark === '- ' ? '  ' : mark;
    return [mark + header, ...[dashes, ...rows].map((line) => more + line)].join(eol);
  });

describe('grids of pipe tables', () => {
  it('are those of remark for random tables', () => {
    fc.assert(
      fc.property(table, (text) => {
        expect(seenHere(text)).toEqual(seenByRemark(text));
      }),
      { numRuns: 500 },
    );
  });
});

describeWithShared('grids of the pipe tables of real reports', () => {
  it.each(reportNames)('%s: are those of remark', (name) => {
    const text = readReport(name);
    const here = seenHere(text);
    expect(here).toEqual(seenByRemark(text));
    if (name === 'iom-2007.md') expect(here.length).toBe(3);
  });
});
