/**
 * Prints the grids of a draft for a person to look at: roles, spans, readings. For development.
 */

import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { type Cell, cellAt, type Grid } from '../../server/src/tables/grid.ts';
import { readTable } from '../../server/src/tables/read-table.ts';

const marks = { header: 'H', stub: 'S', value: '', nil: '.', note: 'N' } as const;

function show(cell: Cell | undefined, row: number, column: number, width: number): string {
  if (cell === undefined) return '#'.padEnd(width);
  if (cell.row !== row || cell.column !== column) return '~'.padEnd(width);
  const unclear = cell.reading?.kind === 'unclear' ? '?' : '';
  return (marks[cell.role] + unclear + cell.text).slice(0, width).padEnd(width);
}

/** One line for each row; `~` is covered by a span, `#` a hole. */
export function dumpGrid(grid: Grid, width = 8): string {
  const lines = Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) =>
      show(cellAt(grid, row, column), row, column, width),
    ).join('|'),
  );
  return [`header ${grid.headerRows} stub ${grid.stubColumns}`, ...lines].join('\n');
}

/** The grids of all tables of a draft, with the offsets of their blocks. */
export function gridsOf(text: string): { from: number; grid: Grid }[] {
  const document = parseMarkdown(text);
  return readBlocks(document).flatMap((block) => {
    const grid = readTable(document, block);
    return grid === undefined ? [] : [{ from: block.span.from, grid }];
  });
}
