/**
 * Reads the tables of a text for tests, and prints grids and sums so that a person can look at them.
 */
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { readPragmas } from '../../server/src/markdown/comments.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readTables, type TableSettings } from '../../server/src/report/read-tables.ts';
import type { Table } from '../../server/src/report/report.ts';
import { inEnglish, type RuleFinding } from '../../server/src/rules/finding.ts';
import total from '../../server/src/rules/table/total.ts';
import { type Cell, cellAt, type Grid } from '../../server/src/tables/grid.ts';
import { createTextDocument } from '../../server/src/text/document.ts';

/** All tables of a draft. */
export function tablesOf(
  text: string,
  rounding: TableSettings['rounding'] = 'auto',
): readonly Table[] {
  const document = parseMarkdown(text);
  const blocks = readBlocks(document);
  return readTables(document, blocks, readPragmas(document), { rounding });
}

/** The only table of a draft. */
export function tableOf(text: string): Table {
  const tables = tablesOf(text);
  if (tables.length !== 1) throw new Error(`the text has ${tables.length} tables`);
  return tables[0]!;
}

export function gridOf(text: string): Grid {
  return tableOf(text).grid;
}

const marks = { header: 'H', stub: 'S', value: '', nil: '.', note: 'N' } as const;

function show(cell: Cell | undefined, row: number, column: number, width: number): string {
  if (cell === undefined) return '#'.padEnd(width);
  if (cell.row !== row || cell.column !== column) return '~'.padEnd(width);
  const unclear = cell.reading?.kind === 'unclear' ? '?' : '';
  return (marks[cell.role] + unclear + cell.text).slice(0, width).padEnd(width);
}

/**
 * One line for each row, cells between bars: `H` header, `S` stub, `.` nil, `N` note, `~` covered
 * by a span, `#` a hole.
 */
export function dumpGrid(grid: Grid, width = 8): string {
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) =>
      show(cellAt(grid, row, column), row, column, width).trimEnd(),
    ).join('|'),
  );
  return rows.join('\n');
}

/**
 * The sums that words announce in a table, one line for each: `down row 3 = 1,2` where all its columns have the same
 * operand rows, with the number of cells checked and failing.
 */
export function dumpSums(table: Table): string[] {
  const { grid } = table;
  const lines = new Map<string, { checked: number; failing: number }>();
  table.aggregates.forEach(({ direction, result, operands, source }, at) => {
    if (source === 'inferred') return;
    const place = (cell: number) => grid.cells[cell]![direction === 'down' ? 'row' : 'column'];
    const noun = direction === 'down' ? 'row' : 'column';
    const key = `${noun} ${place(result)} = ${operands.map(place).join(' + ')}`;
    const count = lines.get(key) ?? { checked: 0, failing: 0 };
    count.checked += 1;
    if (table.verdicts[at]!.kind === 'fails') count.failing += 1;
    lines.set(key, count);
  });
  return [...lines]
    .map(([key, { checked, failing }]) =>
      failing === 0 ? `${key} (${checked})` : `${key} (${checked}, ${failing} fail)`,
    )
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** What table/total says about a draft. */
export function totalFindings(
  text: string,
  rounding: TableSettings['rounding'] = 'auto',
): readonly RuleFinding[] {
  const facts = { document: createTextDocument(text), tables: tablesOf(text, rounding) };
  return [...total.check(facts as unknown as Parameters<typeof total.check>[0], {})].map(inEnglish);
}
