/**
 * Turns a raw table into a grid: finds out how it prints its numerals, and what its cells are for. Must
 * not know which syntax it was read from.
 */
import type { NumberStyle } from '../numbers/reading.ts';
import { inferNumberStyle } from '../numbers/style.ts';
import { addsUpBetter, groupsTwice, otherStyle } from './doubtful-marks.ts';
import type { Grid } from './grid.ts';
import type { RawTable } from './raw-table.ts';
import { assignRoles } from './roles.ts';

/** The grid of a raw table; `texts` are the cells that show how it prints numerals. */
export function readGrid(raw: RawTable, texts: readonly string[], fallback?: NumberStyle): Grid {
  const style = inferNumberStyle(texts, fallback);
  const grid = assignRoles(raw, style);
  const other = style.certainty === 'likely' ? otherStyle(texts, style) : undefined;
  if (other === undefined) return grid;
  const turned = assignRoles(raw, other);
  return groupsTwice(texts, style.decimal) ? turned : addsUpBetter(grid, turned);
}
