/**
 * Intervals: the values that a printed numeral may stand for, and whether a printed total agrees
 * with its printed parts (after XBRL Calculations 1.1). Must not decide whether a table is rounded.
 */
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  negate,
  subtract,
  sum,
  zero,
} from './decimal.ts';

/** How printed values were made from true ones. */
export type Rounding = 'nearest' | 'truncation';

/** A value as printed; a `Numeral` is one. */
export interface PrintedValue {
  readonly value: Decimal;
  /** Power of ten of the last printed place, scale applied. */
  readonly place: number;
}

/** From `low` to `high`; an open end does not belong to it. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** The interval that holds one value alone. */
export function pointInterval(value: Decimal): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

/**
 * The values that print as this one. `unit` is the step of the last place (10^place unless a table
 * is rounded to fives, tens …). To nearest: half a unit either side, both ends included, as
 * half-way values are rounded up here and to even there. Truncated: up to one unit further away
 * from zero, that end left out; a printed zero may have come from either side.
 */
export function printedInterval(
  printed: PrintedValue,
  rounding: Rounding = 'nearest',
  unit: Decimal = decimal(1n, printed.place),
): Interval {
  const { value } = printed;
  if (rounding === 'nearest') {
    const half = multiply(unit, decimal(5n, -1));
    return { low: subtract(value, half), high: add(value, half), lowOpen: false, highOpen: false };
  }
  const below = value.coefficient <= 0n;
  const above = value.coefficient >= 0n;
  return {
    low: below ? subtract(value, unit) : value,
    high: above ? add(value, unit) : value,
    lowOpen: below,
    highOpen: above,
  };
}

export function negateInterval(interval: Interval): Interval {
  return {
    low: negate(interval.high),
    high: negate(interval.low),
    lowOpen: interval.highOpen,
    highOpen: interval.lowOpen,
  };
}

/** All sums of one value from each; `[0, 0]` for none. */
export function sumIntervals(intervals: Iterable<Interval>): Interval {
  let total = pointInterval(zero);
  for (const next of intervals) {
    total = {
      low: add(total.low, next.low),
      high: add(total.high, next.high),
      lowOpen: total.lowOpen || next.lowOpen,
      highOpen: total.highOpen || next.highOpen,
    };
  }
  return total;
}

/** Whether two intervals have a value in common. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Whether `a` does not lie wholly above `b`. */
function reaches(a: Interval, b: Interval): boolean {
  const order = compare(a.low, b.high);
  return order < 0 || (order === 0 && !a.lowOpen && !b.highOpen);
}

/** What comparing a printed total with its printed parts says. */
export type Consistency =
  | { readonly kind: 'holds' }
  /** Off, but by no more than rounding explains. `difference`: total minus sum of the parts. */
  | { readonly kind: 'rounding'; readonly difference: Decimal }
  | { readonly kind: 'fails'; readonly expected: Decimal; readonly difference: Decimal };

export interface ConsistencyOptions {
  /** False: the values are exact counts, so that any difference fails. */
  readonly rounded: boolean;
  readonly rounding?: Rounding;
  /** The least step of printed values where it is coarser than their last place (tables in tens). */
  readonly step?: Decimal;
}

/** Compares a printed total with the sum of its parts. Without parts the sum is zero. */
export function checkSum(
  total: PrintedValue,
  parts: readonly PrintedValue[],
  options: ConsistencyOptions,
): Consistency {
  const expected = sum(parts.map((part) => part.value));
  return compareWithin(total, expected, options, () =>
    sumIntervals(parts.map((part) => widen(part, options))),
  );
}

/**
 * Compares a printed average with the sum of its parts over their `count`. An average is rounded to its
 * last place whatever its parts are.
 */
export function checkAverage(
  average: PrintedValue,
  parts: readonly PrintedValue[],
  count: number,
  options: ConsistencyOptions,
): Consistency {
  const times = decimal(count);
  const whole = sum(parts.map((part) => part.value));
  const expected = divide(whole, times, average.place) ?? zero;
  const difference = subtract(average.value, expected);
  if (isZero(subtract(multiply(average.value, times), whole))) return { kind: 'holds' };
  const own = printedInterval(average);
  const possible = options.rounded
    ? sumIntervals(parts.map((part) => widen(part, options)))
    : pointInterval(whole);
  const scaled = { ...own, low: multiply(own.low, times), high: multiply(own.high, times) };
  if (intervalsMeet(scaled, possible)) return { kind: 'rounding', difference };
  return { kind: 'fails', expected, difference };
}

function compareWithin(
  total: PrintedValue,
  expected: Decimal,
  options: ConsistencyOptions,
  possible: () => Interval,
): Consistency {
  const difference = subtract(total.value, expected);
  if (isZero(difference)) return { kind: 'holds' };
  if (options.rounded && intervalsMeet(widen(total, options), possible())) {
    return { kind: 'rounding', difference };
  }
  return { kind: 'fails', expected, difference };
}

function widen(printed: PrintedValue, options: ConsistencyOptions): Interval {
  const own = decimal(1n, printed.place);
  const { step } = options;
  const unit = step !== undefined && compare(absolute(step), own) > 0 ? absolute(step) : own;
  return printedInterval(printed, options.rounding ?? 'nearest', unit);
}
