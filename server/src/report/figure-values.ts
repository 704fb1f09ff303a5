/**
 * Turns values into keys by which equal and almost equal ones are found. Must not round.
 */
import { type Decimal, normalize } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';

interface Traits {
  readonly key: string;
  readonly digits: number;
}

/** Numerals live as long as the block or table they were read from; an edit leaves most alone. */
const known = new WeakMap<Numeral, Traits>();

function traitsOf(numeral: Numeral): Traits {
  const before = known.get(numeral);
  if (before) return before;
  const { coefficient, exponent } = normalize(numeral.value);
  const traits = {
    key: `${coefficient}e${exponent}${numeral.unit === '%' ? '%' : ''}`,
    digits: digitsOf(coefficient).length,
  };
  known.set(numeral, traits);
  return traits;
}

/** The same for two numerals of one value and kind: 1.50 and 1.5, but not 50 and 50%. */
export function valueKey(numeral: Numeral): string {
  return traitsOf(numeral).key;
}

/** Digits without the zeros at either end: 3 for 1,250. */
export function significantDigits(numeral: Numeral): number {
  return traitsOf(numeral).digits;
}

function digitsOf(coefficient: bigint): string {
  return (coefficient < 0n ? -coefficient : coefficient).toString();
}

/** Longer numbers are not compared digit by digit. */
const mostDigits = 18;

/**
 * Keys that two numerals share when one digit was mistyped or two neighbours swapped: the printed digits
 * with one left open, and sorted ones with what stays in place. Numerals of another number of digits, scale or kind share none.
 */
export function slipKeys(numeral: Numeral): readonly string[] {
  const before = slips.get(numeral);
  if (before) return before;
  const keys = findSlipKeys(numeral);
  slips.set(numeral, keys);
  return keys;
}

const slips = new WeakMap<Numeral, readonly string[]>();

function findSlipKeys({ value, place, unit, scale }: Numeral): readonly string[] {
  const digits = printedDigits(value, place);
  if (digits === undefined) return [];
  const frame = `${place} ${scale} ${unit === '%' ? '%' : ''}`;
  const keys: string[] = [];
  for (let at = 0; at < digits.length; at++) {
    keys.push(`${digits.slice(0, at)}?${digits.slice(at + 1)} ${frame}`);
    const next = digits[at + 1];
    if (next === undefined || next === digits[at]) continue;
    const [low, high] = next < digits[at]! ? [next, digits[at]!] : [digits[at]!, next];
    keys.push(`${digits.slice(0, at)}{${low}${high}}${digits.slice(at + 2)} ${frame}`);
  }
  return keys;
}

/** All digits down to the last printed place; undefined for zero and for very long numbers. */
function printedDigits(value: Decimal, place: number): string | undefined {
  const { coefficient, exponent } = normalize(value);
  if (coefficient === 0n || exponent < place) return undefined;
  const digits = digitsOf(coefficient) + '0'.repeat(Math.min(mostDigits + 1, exponent - place));
  return digits.length > mostDigits ? undefined : digits;
}
