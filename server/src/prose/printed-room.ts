/**
 * Turns a printed figure into all values that it may stand for: its precision, its trailing zeros,
 * the words before it ("almost", "over", "about"). Must not know what claim it takes part in.
 */
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isNegative,
  multiply,
  normalize,
  subtract,
} from '../numbers/decimal.ts';
import { type Interval, pointInterval, printedInterval } from '../numbers/interval.ts';
import type { Numeral } from '../numbers/reading.ts';

/** From how many zeros on the end of a whole number may be rounding: 7,900 but not 560. */
const roundZeros = 2;

/** All values that the numeral allows, its approximator included. */
export function roomOf(numeral: Numeral): Interval {
  if (numeral.approximator === undefined) return printedRoom(numeral);
  const { value } = numeral;
  const step = closeness(numeral);
  const towards = isNegative(value) ? subtract : add;
  const away = isNegative(value) ? add : subtract;
  const ends =
    numeral.approximator === 'above'
      ? [value, towards(value, step)]
      : numeral.approximator === 'below'
        ? [away(value, step), value]
        : [away(value, step), towards(value, step)];
  return closed(ends[0]!, ends[1]!);
}

/**
 * The values that print as this one. A whole number without scale or per cent is exact, unless it
 * ends in zeros as rounded numbers do.
 */
function printedRoom(numeral: Numeral): Interval {
  const { value, place } = numeral;
  if (!isWholeCount(numeral)) return printedInterval({ value, place });
  const last = normalize(value).exponent;
  return last >= roundZeros ? printedInterval({ value, place: last }) : pointInterval(value);
}

/** Whether the numeral counts things one by one, as far as its form says. */
export function isWholeCount({ unit, scale, place }: Numeral): boolean {
  return unit !== '%' && scale === 0 && place >= 0;
}

/**
 * How far "almost", "over" and "about" may be off. A step of the last digit that is not zero (half of
 * it below and around round numbers), or a few per cent where that is more; never a large part of the
 * value.
 */
function closeness({ value, approximator }: Numeral): Decimal {
  const size = normalize(absolute(value));
  const above = approximator === 'above';
  const round = size.exponent > 0 && !above;
  const step = round ? decimal(5n, size.exponent - 1) : decimal(1n, size.exponent);
  const share = multiply(size, decimal(above ? 2n : 4n, -2));
  const most = multiply(size, decimal(above ? 5n : 2n, -1));
  const wide = compare(step, share) > 0 ? step : share;
  return round || above ? least(wide, most) : wide;
}

function least(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

/** The interval between two values in any order, both ends included. */
export function closed(a: Decimal, b: Decimal): Interval {
  const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
  return { low, high, lowOpen: false, highOpen: false };
}

/**
 * All quotients of a value of `a` by one of `b`, to `place`; undefined where `b` may be zero or
 * changes sign.
 */
export function divideIntervals(a: Interval, b: Interval, place: number): Interval | undefined {
  const low = b.low.coefficient;
  const high = b.high.coefficient;
  if (low <= 0n && high >= 0n) return undefined;
  const quotients = [a.low, a.high]
    .flatMap((top) => [divide(top, b.low, place), divide(top, b.high, place)])
    .filter((one) => one !== undefined);
  let [least, most] = [quotients[0]!, quotients[0]!];
  for (const one of quotients) {
    if (compare(one, least) < 0) least = one;
    if (compare(one, most) > 0) most = one;
  }
  return closed(least, most);
}
