/**
 * Foots an aggregate: holds its printed result against what its printed operands give. Must not
 * say what went wrong.
 */
import { checkSum, type PrintedValue } from '../numbers/interval.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import type { Cell, Grid } from './grid.ts';

const nothing = (place: number): PrintedValue => ({ value: { coefficient: 0n, exponent: 0 }, place });

/**
 * The verdict on an aggregate of the grid. Nil cells count as nothing; withheld and unclear values
 * leave it open. Only sums are footed; other kinds are `withheld`.
 */
export function foot(grid: Grid, aggregate: Aggregate): Verdict {
  if (aggregate.kind !== 'sum') return { kind: 'withheld' };
  const total = printedValue(grid.cells[aggregate.result]);
  const parts: PrintedValue[] = [];
  for (const index of aggregate.operands) {
    const part = printedValue(grid.cells[index]);
    if (part === undefined) return { kind: 'withheld' };
    if (part !== 'nil') parts.push(part);
  }
  if (total === undefined) return { kind: 'withheld' };
  const place = parts[0]?.place ?? 0;
  const found = checkSum(total === 'nil' ? nothing(place) : total, parts, {
    rounded: aggregate.rounded,
  });
  return found;
}

/** Undefined where the cell's value is withheld, unclear or missing. */
function printedValue(cell: Cell | undefined): PrintedValue | 'nil' | undefined {
  const reading = cell?.reading;
  if (reading?.kind === 'number') return reading.numeral;
  return reading?.kind === 'nil' && !reading.withheld ? 'nil' : undefined;
}
