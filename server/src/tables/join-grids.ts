/**
 * Joins the parts of a table that goes on further down into one grid: the rows of all under the header
 * of the first. Must not decide which tables are parts of one.
 */
import { type Cell, cellAt, type Grid } from './grid.ts';
import { mostSlots } from './raw-table.ts';

/** A part, and where its block starts relative to that of the first. */
export interface GridPart {
  readonly grid: Grid;
  readonly shift: number;
}

/** Whether the second grid can stand below the first: the same columns under the same header. */
export function haveSameHeader(first: Grid, second: Grid): boolean {
  return (
    first.columns === second.columns &&
    first.columns > 0 &&
    first.stubColumns === second.stubColumns &&
    first.headerRows === second.headerRows &&
    isClosed(second) &&
    headerText(first) === headerText(second)
  );
}

/** No cell of the header reaches into the body. */
function isClosed({ cells, headerRows }: Grid): boolean {
  return cells.every(({ row, rowSpan }) => row >= headerRows || row + rowSpan <= headerRows);
}

function headerText(grid: Grid): string {
  const texts: string[] = [];
  for (let row = 0; row < grid.headerRows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      texts.push((cellAt(grid, row, column)?.text ?? '').toLowerCase());
    }
  }
  return texts.join('\n');
}

/** Undefined where that would be too large. Spans are relative to the first part's block. */
export function joinGrids(parts: readonly GridPart[]): Grid | undefined {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const { columns, headerRows } = first.grid;
  const rows = rest.reduce((sum, { grid }) => sum + grid.rows - headerRows, first.grid.rows);
  if (rows * columns > mostSlots) return undefined;
  const cells: Cell[] = [...first.grid.cells];
  const slots = new Int32Array(rows * columns).fill(-1);
  slots.set(first.grid.slots);
  let above = first.grid.rows;
  for (const part of rest) {
    addPart(part, above, cells, slots);
    above += part.grid.rows - headerRows;
  }
  const problems = parts.flatMap(({ grid, shift }) =>
    grid.problems.map((problem) => ({ ...problem, span: shifted(problem.span, shift) })),
  );
  return { ...first.grid, rows, cells, slots, problems };
}

/** Appends the body of a part; its first row becomes row `above`. */
function addPart({ grid, shift }: GridPart, above: number, cells: Cell[], slots: Int32Array): void {
  const { columns, headerRows } = grid;
  const indexes = new Int32Array(grid.cells.length).fill(-1);
  grid.cells.forEach((cell, at) => {
    if (cell.row < headerRows) return;
    indexes[at] = cells.length;
    const row = cell.row - headerRows + above;
    const { lines, room } = cell;
    cells.push({
      ...cell,
      row,
      span: shifted(cell.span, shift),
      ...(lines && { lines: lines.map((line) => shifted(line, shift)) }),
      ...(room && { room: shifted(room, shift) }),
    });
  });
  for (let slot = headerRows * columns; slot < grid.slots.length; slot++) {
    const target = above * columns + slot - headerRows * columns;
    slots[target] = indexes[grid.slots[slot]!] ?? -1;
  }
}

function shifted({ from, to }: Cell['span'], by: number): Cell['span'] {
  return { from: from + by, to: to + by };
}
