/**
 * Finds out how a table was rounded where its numbers show it: all of them multiples of 5, 10 or 100,
 * or cut off instead of rounded. Many sums must show it, so that no single slip passes for rounding.
 * Must not decide whether a table is rounded to its last place: words say that (rounding.ts).
 */
import { compare, type Decimal, decimal, isNegative, isZero, zero } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import type { Coarseness } from './coarseness.ts';
import { foot } from './foot.ts';
import type { Grid } from './grid.ts';
import { isExact, saysRounded, type TableContext } from './rounding.ts';

interface Footed {
  readonly aggregates: readonly Aggregate[];
  readonly verdicts: readonly Verdict[];
}

/** Undefined where the table says that it is exact, or nothing shows how it was rounded. */
export function readCoarseness(
  grid: Grid,
  footed: Footed,
  context: TableContext,
): Coarseness | undefined {
  if (isExact(context) || context.pragma === 'skip') return undefined;
  if (footed.verdicts.every(({ kind }) => kind === 'holds' || kind === 'withheld'))
    return undefined;
  const step = commonStep(grid);
  if (step !== undefined && (saysRounded(context) || showsStep(grid, footed, step))) {
    return { step };
  }
  return showsTruncation(grid, footed) ? { truncated: true } : undefined;
}

/** The same sums over values that are rounded as the table is. */
export function coarsenSums(
  aggregates: readonly Aggregate[],
  coarse: Coarseness,
): readonly Aggregate[] {
  return aggregates.map((aggregate) => coarsenSum(aggregate, coarse));
}

function coarsenSum(aggregate: Aggregate, coarse: Coarseness): Aggregate {
  if (coarse.step !== undefined) return { ...aggregate, rounded: true, coarse };
  return aggregate.rounded ? { ...aggregate, coarse } : aggregate;
}

/** The grid as if each count were printed to the place of the step, for whoever weighs by places. */
export function coarsened(grid: Grid, coarse: Coarseness | undefined): Grid {
  const step = coarse?.step;
  if (step === undefined) return grid;
  // A step of 5 or 50 is taken for the next power of ten: leaving room rather than taking it away.
  const reach = step.exponent + String(step.coefficient).length - 1;
  const place = step.coefficient === 10n ** BigInt(reach - step.exponent) ? reach : reach + 1;
  const cells = grid.cells.map((cell) => {
    const { reading } = cell;
    if (reading?.kind !== 'number' || !isCount(reading.numeral)) return cell;
    if (reading.numeral.place >= place) return cell;
    return { ...cell, reading: { ...reading, numeral: { ...reading.numeral, place } } };
  });
  return { ...grid, cells };
}

function isCount({ unit }: Numeral): boolean {
  return unit !== '%';
}

/** So many different values that are multiples of 5 are no accident: 5⁻⁸. */
const fewest = 8;
/** Larger steps than a million are sizes, not rounding. */
const largest = 6;

/** The largest of 5, 10, 50, 100 … of the last printed place that all values are multiples of. */
function commonStep(grid: Grid): Decimal | undefined {
  const values = new Map<string, Decimal>();
  let place = Number.POSITIVE_INFINITY;
  for (const { reading } of grid.cells) {
    if (reading?.kind !== 'number' || !isCount(reading.numeral)) continue;
    const { value } = reading.numeral;
    if (isZero(value)) continue;
    place = Math.min(place, reading.numeral.place);
    values.set(`${value.coefficient} ${value.exponent}`, value);
  }
  if (values.size < fewest) return undefined;
  const all = [...values.values()];
  for (let power = largest; power >= 0; power--) {
    for (const digit of [5n, 1n]) {
      const step = decimal(digit, place + power);
      if ((power > 0 || digit > 1n) && all.every((value) => isMultiple(value, step))) return step;
    }
  }
  return undefined;
}

/** Values further from the step than this are not compared with it. */
const widest = 60;

function isMultiple({ coefficient, exponent }: Decimal, step: Decimal): boolean {
  const shift = exponent - step.exponent;
  if (Math.abs(shift) > widest) return false;
  return shift >= 0
    ? (coefficient * 10n ** BigInt(shift)) % step.coefficient === 0n
    : coefficient % (step.coefficient * 10n ** BigInt(-shift)) === 0n;
}

/** Sums that share no cell cannot all be off because of one slip, nor three because of two. */
const independent = 3;

/**
 * Whether the sums look like sums of rounded values: several that have no cell in common are off, by no
 * more than the step explains, and hardly any by more.
 */
function showsStep(grid: Grid, footed: Footed, step: Decimal): boolean {
  const within: Aggregate[] = [];
  let checked = 0;
  let beyond = 0;
  footed.aggregates.forEach((aggregate, at) => {
    const verdict = footed.verdicts[at]!;
    if (verdict.kind === 'withheld') return;
    checked += 1;
    if (verdict.kind === 'holds') return;
    const { kind } = foot(grid, coarsenSum(aggregate, { step }));
    if (kind === 'rounding') within.push(aggregate);
    else beyond += 1;
  });
  if (within.length * 8 < checked || beyond * 4 > within.length) return false;
  return countDisjoint(within) >= independent;
}

/** How many of the sums, taken in turn, share no cell with those before. */
function countDisjoint(aggregates: readonly Aggregate[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const { result, operands } of aggregates) {
    if (taken.has(result) || operands.some((cell) => taken.has(cell))) continue;
    taken.add(result);
    for (const cell of operands) taken.add(cell);
    count += 1;
  }
  return count;
}

/** Rounded to nearest, so many sums that are off would be off in both directions: 2⁻⁶. */
const telling = 6;

/**
 * Whether digits were cut off: totals exceed their parts and hardly ever fall short, some by more than
 * rounding to nearest explains.
 */
function showsTruncation(grid: Grid, { aggregates, verdicts }: Footed): boolean {
  const explained: Aggregate[] = [];
  let above = 0;
  let below = 0;
  let beyond = 0;
  aggregates.forEach((aggregate, at) => {
    const verdict = verdicts[at]!;
    if (!aggregate.rounded || verdict.kind === 'holds' || verdict.kind === 'withheld') return;
    if (isAwayFromZero(grid, aggregate, verdict.difference)) above += 1;
    else below += 1;
    if (verdict.kind !== 'fails') return;
    const cutOff = foot(grid, coarsenSum(aggregate, { truncated: true }));
    if (cutOff.kind === 'rounding') explained.push(aggregate);
    else beyond += 1;
  });
  if (above < telling || below * 8 > above || beyond * 2 > explained.length) return false;
  return countDisjoint(explained) > 1;
}

function isAwayFromZero(grid: Grid, { result }: Aggregate, difference: Decimal): boolean {
  const reading = grid.cells[result]?.reading;
  const total = reading?.kind === 'number' ? reading.numeral.value : zero;
  return isNegative(total) ? compare(difference, zero) < 0 : compare(difference, zero) > 0;
}
