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
  const { coefficient, exponent } = numeral.value;
  const printed = coefficient.toString();
  let end = printed.length;
  if (coefficient !== 0n) while (printed.charCodeAt(end - 1) === zero) end -= 1;
  const power = coefficient === 0n ? 0 : exponent + printed.length - end;
  const traits = {
    key: `${printed.slice(0, end)}e${power}${numeral.unit === '%' ? '%' : ''}`,
    digits: coefficient < 0n ? end - 1 : end,
  };
  known.set(numeral, traits);
  return traits;
}

const zero = '0'.charCodeAt(0);

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
  return printedWays(numeral).flatMap((way) => keysOf(way));
}

/** Those of the keys that a numeral whose frames are `frames` can share. */
export function slipKeysWithin(numeral: Numeral, frames: ReadonlySet<string>): readonly string[] {
  return printedWays(numeral).flatMap((way) => (frames.has(way.frame) ? keysOf(way) : []));
}

/** Number of digits, place, scale and kind of each way to print it: what numerals must share to share keys. */
export function slipFrames(numeral: Numeral): readonly string[] {
  return printedWays(numeral).map(({ frame }) => frame);
}

/** The digits of a numeral at one place. */
interface PrintedWay {
  readonly digits: string;
  readonly frame: string;
  keys: readonly string[] | undefined;
}

const ways = new WeakMap<Numeral, readonly PrintedWay[]>();

function printedWays(numeral: Numeral): readonly PrintedWay[] {
  const before = ways.get(numeral);
  if (before) return before;
  const found = findWays(numeral);
  ways.set(numeral, found);
  return found;
}

function findWays(numeral: Numeral): readonly PrintedWay[] {
  const { value, place, unit, scale } = numeral;
  const found: PrintedWay[] = [];
  addWay(found, value, place, `${place} ${scale} ${unit === '%' ? '%' : ''}`);
  if (unit === undefined || unit === '%') return found;
  // Money is told in millions here and to the last unit there.
  const most = Math.min(place + significantDigits(numeral) - 3, place + mostDigits);
  for (let at = place; at <= most; at++) addWay(found, roundTo(value, at), at, `${unit} ${at}`);
  return found;
}

function addWay(found: PrintedWay[], value: Decimal, place: number, frame: string): void {
  const digits = printedDigits(value, place);
  if (digits === undefined) return;
  found.push({ digits, frame: `${digits.length} ${frame}`, keys: undefined });
}

function keysOf(way: PrintedWay): readonly string[] {
  way.keys ??= findKeys(way);
  return way.keys;
}

function findKeys({ digits, frame }: PrintedWay): readonly string[] {
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
  return differInOneSlip(printedDigits(a, place), printedDigits(b, place));
}

/** The same for two numerals whose last place is one. */
export function printedASlipApart(a: Numeral, b: Numeral): boolean {
  return differInOneSlip(printedWays(a)[0]?.digits, printedWays(b)[0]?.digits);
}

function differInOneSlip(mine: string | undefined, theirs: string | undefined): boolean {
  if (mine === undefined || theirs === undefined || mine.length !== theirs.length) return false;
  let from = 0;
  while (from < mine.length && mine[from] === theirs[from]) from += 1;
  let to = mine.length - 1;
  while (to > from && mine[to] === theirs[to]) to -= 1;
  if (from >= to) return from === to;
  return to === from + 1 && mine[from] === theirs[to] && mine[to] === theirs[from];
}
