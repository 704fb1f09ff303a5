/**
 * Proposes what a cell may be the total of, for an author who wants to declare it: the lines in front
 * of it. Must not be taken for what Crossfoot believes.
 */
import type { Aggregate } from '../aggregate.ts';
import type { Grid } from '../grid.ts';
import { type Axis, readAxes } from '../lines.ts';
import type { DeclaredLine } from './declared-totals.ts';

/**
 * For each direction in which nothing is `known` of the cell, and in which its line looks like a total,
 * the lines before it back to the one before that looks so too.
 */
export function proposeTotals(
  grid: Grid,
  cell: number,
  known: readonly Pick<Aggregate, 'direction'>[],
): readonly DeclaredLine[] {
  if (grid.cells[cell]?.role !== 'value') return [];
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  return [axes.down, axes.across]
    .filter(({ direction }) => known.every((each) => each.direction !== direction))
    .flatMap((axis) => proposeAlong(grid, axis, cell));
}

function proposeAlong(grid: Grid, axis: Axis, cell: number): readonly DeclaredLine[] {
  const { direction, lines } = axis;
  const { row, column, strong } = grid.cells[cell]!;
  const own = direction === 'down' ? row : column;
  const at = lines.findIndex(({ index }) => index === own);
  const isTotal = (position: number) =>
    ['subtotal', 'total', 'grand'].includes(lines[position]!.reading.kind);
  // Bold numbers in a row of plain ones are totals; in a column they are as often the newest year's.
  if (at < 0 || !(isTotal(at) || (strong && direction === 'down'))) return [];
  const operands: number[] = [];
  for (let before = at - 1; before >= 0 && !isTotal(before); before--) {
    if (lines[before]!.reading.kind === 'leaf') operands.unshift(lines[before]!.index);
  }
  return operands.length < 2 ? [] : [{ direction, line: own, operands }];
}
