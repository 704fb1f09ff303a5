/**
 * Foots an aggregate: holds its printed result against what its printed operands give. Must not
 * say what went wrong.
 */
import { isZero, negate, zero } from '../numbers/decimal.ts';
import {
  type ConsistencyOptions,
  checkAverage,
  checkSum,
  type PrintedValue,
} from '../numbers/interval.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import type { Cell, Grid } from './grid.ts';

/** A cell's value as if it had been printed otherwise: to try what a change would do. */
export interface ChangedCell {
  readonly cell: number;
  readonly value: PrintedValue;
}

/**
 * The verdict on an aggregate of the grid. Nil cells count as nothing; withheld and unclear values
 * leave it open. Shares and changes are `withheld`: relations/verify.ts judges them.
 */
export function foot(grid: Grid, aggregate: Aggregate, changed?: ChangedCell): Verdict {
  if (aggregate.kind === 'share' || aggregate.kind === 'change') return { kind: 'withheld' };
  const valueAt = (cell: number) =>
    changed?.cell === cell ? changed.value : printedValue(grid.cells[cell]);
  const parts: PrintedValue[] = [];
  for (const cell of aggregate.operands) {
    const part = valueAt(cell);
    if (part === undefined) return { kind: 'withheld' };
    if (part === 'nil') continue;
    const taken = aggregate.minus?.includes(cell) === true;
    parts.push(taken ? { ...part, value: negate(part.value) } : part);
  }
  refineZeros(parts);
  const total = valueAt(aggregate.result);
  if (total === undefined) return { kind: 'withheld' };
  const printed = total === 'nil' ? { value: zero, place: parts[0]?.place ?? 0 } : total;
  const { rounded, coarse } = aggregate;
  const options = { rounded, ...(coarse?.step && { step: coarse.step }) };
  if (aggregate.kind === 'average') {
    return total === 'nil' || parts.length === 0
      ? { kind: 'withheld' }
      : footAverage(total, parts, aggregate.operands.length, options);
  }
  const verdict = checkSum(printed, parts, options);
  if (verdict.kind !== 'fails' || coarse?.truncated !== true) return verdict;
  return checkSum(printed, parts, { ...options, rounding: 'truncation' });
}

/** A bare 0 among values with decimals is as exact as they are. */
function refineZeros(parts: PrintedValue[]): void {
  if (!parts.some(({ value }) => isZero(value))) return;
  const finest = parts.reduce(
    (least, { place }) => Math.min(least, place),
    Number.POSITIVE_INFINITY,
  );
  parts.forEach((part, at) => {
    if (isZero(part.value) && part.place > finest) parts[at] = { ...part, place: finest };
  });
}

/** A nil part counts as nothing, or is no part at all: whichever the author took it for. */
function footAverage(
  total: PrintedValue,
  parts: readonly PrintedValue[],
  count: number,
  options: ConsistencyOptions,
): Verdict {
  const own = checkAverage(total, parts, parts.length, options);
  if (own.kind !== 'fails' || count === parts.length) return own;
  const all = checkAverage(total, parts, count, options);
  return all.kind === 'fails' ? own : all;
}

/** Undefined where the cell's value is withheld, unclear or missing. */
function printedValue(cell: Cell | undefined): PrintedValue | 'nil' | undefined {
  const reading = cell?.reading;
  if (reading?.kind === 'number') return reading.numeral;
  return reading?.kind === 'nil' && !reading.withheld ? 'nil' : undefined;
}
