/**
 * Exact decimals: an integer coefficient and a power of ten, and arithmetic on them. Never floating
 * point.
 */

/** The value `coefficient × 10^exponent`. `52 131` is (52131, 0), `1.5` is (15, −1). */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

export const zero: Decimal = { coefficient: 0n, exponent: 0 };

/** `coefficient × 10^exponent`; the exponent must be a safe integer. */
export function decimal(coefficient: bigint | number, exponent = 0): Decimal {
  return { coefficient: BigInt(coefficient), exponent };
}

/** More digits than any report prints; longer texts are not read, so that none can stall us. */
const mostDigits = 1000;

const plainDecimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Reads `12.50`, `-3`, `.5` (ASCII digits and sign, a point as decimal mark, no thousands marks);
 * keeps trailing zeros: `12.50` is (1250, −2). Undefined for anything else.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > mostDigits + 2 || !plainDecimal.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text.replace('+', '')), exponent: 0 };
  const digits = text.slice(0, point) + text.slice(point + 1);
  const negative = digits.startsWith('-');
  const coefficient = BigInt(digits.replace(/^[+-]/, ''));
  return { coefficient: negative ? -coefficient : coefficient, exponent: point + 1 - text.length };
}

const powers: bigint[] = [1n];

/** 10^n for n ≥ 0. */
function powerOfTen(n: number): bigint {
  if (n > mostDigits) return 10n ** BigInt(n);
  for (let have = powers.length; have <= n; have++) powers.push(powers[have - 1]! * 10n);
  return powers[n]!;
}

/** The coefficient that `value` has at `exponent`, which must not be above its own. */
function coefficientAt(value: Decimal, exponent: number): bigint {
  const shift = value.exponent - exponent;
  return shift === 0 ? value.coefficient : value.coefficient * powerOfTen(shift);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.exponent === b.exponent) {
    return { coefficient: a.coefficient + b.coefficient, exponent: a.exponent };
  }
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: coefficientAt(a, exponent) + coefficientAt(b, exponent), exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

export function negate(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, exponent: value.exponent };
}

export function absolute(value: Decimal): Decimal {
  return value.coefficient < 0n ? negate(value) : value;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; compares values, not forms. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = coefficientAt(a, exponent);
  const right = coefficientAt(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two decimals have the same value: 1.5 and 1.50 do. */
export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(value: Decimal): boolean {
  return value.coefficient === 0n;
}

export function isNegative(value: Decimal): boolean {
  return value.coefficient < 0n;
}

/** The sum of all; zero for none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total: Decimal | undefined;
  for (const value of values) total = total === undefined ? value : add(total, value);
  return total ?? zero;
}

/** The same value without trailing zeros in its coefficient; zero is (0, 0). */
export function normalize(value: Decimal): Decimal {
  let { coefficient, exponent } = value;
  if (coefficient === 0n) return zero;
  while (coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return { coefficient, exponent };
}

/**
 * `a / b` rounded half away from zero to the power of ten `place` (−2: hundredths).
 * Undefined where `b` is zero.
 */
export function divide(a: Decimal, b: Decimal, place: number): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const shift = a.exponent - b.exponent - place;
  const top = shift > 0 ? a.coefficient * powerOfTen(shift) : a.coefficient;
  const bottom = shift < 0 ? b.coefficient * powerOfTen(-shift) : b.coefficient;
  return { coefficient: divideHalfUp(top, bottom), exponent: place };
}

/** `value` rounded half away from zero to the power of ten `place`; finer places are filled up. */
export function roundTo(value: Decimal, place: number): Decimal {
  if (value.exponent >= place) {
    return { coefficient: coefficientAt(value, place), exponent: place };
  }
  const coefficient = divideHalfUp(value.coefficient, powerOfTen(place - value.exponent));
  return { coefficient, exponent: place };
}

function divideHalfUp(top: bigint, bottom: bigint): bigint {
  const negative = top < 0n !== bottom < 0n;
  const a = top < 0n ? -top : top;
  const b = bottom < 0n ? -bottom : bottom;
  const rounded = (2n * a + b) / (2n * b);
  return negative ? -rounded : rounded;
}

/** The nearest double: for display and rough guesses only, never for a check. */
export function toNumber(value: Decimal): number {
  return Number(`${value.coefficient}e${value.exponent}`);
}
