/**
 * Turns values into keys by which equal and almost equal ones are found. Must not round.
 */
import { type Decimal, normalize, roundTo } from '../numbers/decimal.ts';
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

function findSlipKeys(numeral: Numeral): readonly string[] {
  const { value, place, unit, scale } = numeral;
  const own = slipsOf(value, place, `${place} ${scale} ${unit === '%' ? '%' : ''}`);
  if (unit === undefined || unit === '%') return own;
  // Money is told in millions here and to the last unit there.
  const keys = [...own];
  const most = Math.min(place + significantDigits(numeral) - 3, place + mostDigits);
  for (let at = place; at <= most; at++) {
    keys.push(...slipsOf(roundTo(value, at), at, `${unit} ${at}`));
  }
  return keys;
}

function slipsOf(value: Decimal, place: number, frame: string): readonly string[] {
  const digits = printedDigits(value, place);
  if (digits === undefined) return [];
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

/** Whether two values, at their last place `place`, differ in one digit or by two that were swapped. */
export function aSlipApart(a: Decimal, b: Decimal, place: number): boolean {
  const [mine, theirs] = [printedDigits(a, place), printedDigits(b, place)];
  if (mine === undefined || theirs === undefined || mine.length !== theirs.length) return false;
  const differing: number[] = [];
  for (let at = 0; at < mine.length && differing.length < 3; at++) {
    if (mine[at] !== theirs[at]) differing.push(at);
  }
  const [first, second] = differing;
  if (differing.length === 1) return true;
  if (differing.length !== 2 || second !== first! + 1) return false;
  return mine[first!] === theirs[second] && mine[second] === theirs[first!];
}
