/**
 * Foots an aggregate: holds its printed result against what its printed operands give. Must not
 * say what went wrong.
 */
import { zero } from '../numbers/decimal.ts';
import { checkSum, type PrintedValue } from '../numbers/interval.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import type { Cell, Grid } from './grid.ts';

/** A cell's value as if it had been printed otherwise: to try what a change would do. */
export interface ChangedCell {
  readonly cell: number;
  readonly value: PrintedValue;
}

/**
 * The verdict on an aggregate of the grid. Nil cells count as nothing; withheld and unclear values
 * leave it open. Only sums are footed; other kinds are `withheld`.
 */
export function foot(grid: Grid, aggregate: Aggregate, changed?: ChangedCell): Verdict {
  if (aggregate.kind !== 'sum') return { kind: 'withheld' };
  const valueAt = (cell: number) =>
    changed?.cell === cell ? changed.value : printedValue(grid.cells[cell]);
  const parts: PrintedValue[] = [];
  for (const cell of aggregate.operands) {
    const part = valueAt(cell);
    if (part === undefined) return { kind: 'withheld' };
    if (part !== 'nil') parts.push(part);
  }
  const total = valueAt(aggregate.result);
  if (total === undefined) return { kind: 'withheld' };
  const printed = total === 'nil' ? { value: zero, place: parts[0]?.place ?? 0 } : total;
  const { rounded, coarse } = aggregate;
  const options = { rounded, ...(coarse?.step && { step: coarse.step }) };
  const verdict = checkSum(printed, parts, options);
  if (verdict.kind !== 'fails' || coarse?.truncated !== true) return verdict;
  return checkSum(printed, parts, { ...options, rounding: 'truncation' });
}

/** Undefined where the cell's value is withheld, unclear or missing. */
function printedValue(cell: Cell | undefined): PrintedValue | 'nil' | undefined {
  const reading = cell?.reading;
  if (reading?.kind === 'number') return reading.numeral;
  return reading?.kind === 'nil' && !reading.withheld ? 'nil' : undefined;
}
