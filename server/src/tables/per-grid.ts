/**
 * Remembers what was computed from a grid for as long as the grid lives: a grid never changes, and
 * most survive an edit. Must not be given what depends on anything else.
 */
import type { Aggregate } from './aggregate.ts';
import type { Grid } from './grid.ts';

/** `compute` that runs once for each grid. */
export function perGrid<T>(compute: (grid: Grid) => T): (grid: Grid) => T {
  const known = new WeakMap<Grid, { readonly value: T }>();
  return (grid) => {
    const found = known.get(grid);
    if (found !== undefined) return found.value;
    const value = compute(grid);
    known.set(grid, { value });
    return value;
  };
}

/** A grid and its checked sums, or more. */
interface Summed {
  readonly grid: Grid;
  readonly aggregates: readonly Aggregate[];
}

/** `compute` that runs once for each grid in one surrounding, which its aggregates stand for. */
export function perTable<S extends Summed, T>(compute: (table: S) => T): (table: S) => T {
  const known = new WeakMap<readonly Aggregate[], { readonly grid: Grid; readonly value: T }>();
  return (table) => {
    const found = known.get(table.aggregates);
    if (found?.grid === table.grid) return found.value;
    const value = compute(table);
    known.set(table.aggregates, { grid: table.grid, value });
    return value;
  };
}
