/**
 * Whether one number is a slip of the pen away from another. Must not say which of them is wrong.
 */
import { absolute, type Decimal, isNegative } from '../../numbers/decimal.ts';

const mostDigits = 60;

/** One digit changed, dropped or added, or two neighbours swapped, in numbers of two digits or more. */
export function isSlip(a: Decimal, b: Decimal): boolean {
  const exponent = Math.min(a.exponent, b.exponent);
  const spread = Math.max(a.exponent, b.exponent) - exponent;
  if (spread > mostDigits || isNegative(a) !== isNegative(b)) return false;
  const one = digitsAt(a, exponent);
  const other = digitsAt(b, exponent);
  if (one.length > mostDigits || other.length > mostDigits) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length < 2 || long.length - short.length > 1) return false;
  let first = 0;
  while (first < short.length && short[first] === long[first]) first += 1;
  if (short.length < long.length) return short.slice(first) === long.slice(first + 1);
  if (short.slice(first + 1) === long.slice(first + 1)) return true;
  const swapped = short[first] === long[first + 1] && short[first + 1] === long[first];
  return swapped && short.slice(first + 2) === long.slice(first + 2);
}

function digitsAt(value: Decimal, exponent: number): string {
  const { coefficient } = absolute(value);
  return (coefficient * 10n ** BigInt(value.exponent - exponent)).toString();
}
