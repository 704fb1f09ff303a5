/**
 * Pairs figures that may state one fact by their values alone: equal, equal within rounding, or one
 * slip of the pen apart. In time almost linear in the number of figures. Must not weigh words.
 */
import {
  absolute,
  add,
  compare,
  decimal,
  multiply,
  normalize,
  roundTo,
  subtract,
  toNumber,
} from '../numbers/decimal.ts';
import { type Interval, intervalsMeet, pointInterval } from '../numbers/interval.ts';
import type { Numeral } from '../numbers/reading.ts';
import {
  aSlipApart,
  printedASlipApart,
  significantDigits,
  slipFrames,
  slipKeys,
  slipKeysWithin,
  valueKey,
} from './figure-values.ts';
import type { ListedFigure } from './ledger-figures.ts';

/** Indexes into the figures, `a` before `b`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** For pairs a slip apart: significant digits, of the number that has more. */
  readonly digits: number;
}

/** A value that stands more often than this ties nothing by itself. */
const mostOfValue = 60;

/** Pairs of equal value with at least one figure of prose in each. */
export function pairsOfValue(figures: readonly ListedFigure[]): Iterable<Pair> {
  const groups = new Map<string, number[]>();
  for (const [at, { numeral }] of figures.entries()) put(groups, valueKey(numeral), at);
  return pairsIn(groups, figures, holdsDigits);
}

const ten = decimal(10);

/** Single digits stand in too many cells to mean one of them. */
function holdsDigits({ numeral }: ListedFigure): boolean {
  return compare(absolute(numeral.value), ten) >= 0;
}

/** Pairs whose digits differ in one place, or by two neighbours that changed places. */
export function pairsASlipApart(figures: readonly ListedFigure[]): Iterable<Pair> {
  const groups = groupsBySlip(figures);
  const values = valueNumbers(figures);
  const found: Pair[] = [];
  for (const { a, b } of pairsIn(groups, figures, () => true)) {
    const digits = values[a] === values[b] ? 0 : digitsOfSlip(figures[a]!, figures[b]!);
    if (digits > 0) found.push({ a, b, digits });
  }
  return found;
}

/** The figures that share a key, those of cells only where prose has it too: of the many cells few matter. */
function groupsBySlip(figures: readonly ListedFigure[]): ReadonlyMap<string, readonly number[]> {
  const keys = new Set<string>();
  const frames = new Set<string>();
  for (const { kind, numeral } of figures) {
    if (kind === 'cell') continue;
    for (const key of slipKeys(numeral)) keys.add(key);
    for (const frame of slipFrames(numeral)) frames.add(frame);
  }
  const groups = new Map<string, number[]>();
  for (const [at, { kind, numeral }] of figures.entries()) {
    if (kind === 'cell' && significantDigits(numeral) < 3) continue;
    for (const key of slipKeysWithin(numeral, frames)) if (keys.has(key)) put(groups, key, at);
  }
  return groups;
}

/** A number for each figure, the same for those of one value. */
function valueNumbers(figures: readonly ListedFigure[]): readonly number[] {
  const numbers = new Map<string, number>();
  return figures.map(({ numeral }) => {
    const key = valueKey(numeral);
    const known = numbers.get(key) ?? numbers.size;
    if (known === numbers.size) numbers.set(key, known);
    return known;
  });
}

/** Significant digits of two figures that are a slip apart; 0 for others. */
function digitsOfSlip({ numeral: first }: ListedFigure, { numeral: second }: ListedFigure): number {
  const own = significantDigits(first);
  const other = significantDigits(second);
  // Zeros at the end say no more in one than in the other.
  if (first.place === second.place)
    return printedASlipApart(first, second) ? Math.max(own, other) : 0;
  const [rough, exact] = first.place > second.place ? [first, second] : [second, first];
  const rounded = roundTo(exact.value, rough.place);
  return aSlipApart(rounded, rough.value, rough.place) ? significantDigits(rough) : 0;
}

function put(groups: Map<string, number[]>, key: string, at: number): void {
  const group = groups.get(key);
  if (group) group.push(at);
  else groups.set(key, [at]);
}

function pairsIn(
  groups: ReadonlyMap<string, readonly number[]>,
  figures: readonly ListedFigure[],
  withCells: (figure: ListedFigure) => boolean,
): readonly Pair[] {
  const found: Pair[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const prose = group.filter((at) => figures[at]!.kind === 'prose');
    if (prose.length === 0 || prose.length > mostOfValue) continue;
    addPairs(prose, found);
    if (prose.length === group.length || !withCells(figures[prose[0]!]!)) continue;
    const cells = group.filter((at) => figures[at]!.kind === 'cell');
    if (cells.length > mostOfValue) continue;
    for (const a of prose) for (const b of cells) found.push(ordered(a, b));
  }
  return found;
}

function addPairs(sorted: readonly number[], found: Pair[]): void {
  for (let first = 0; first < sorted.length; first++) {
    for (let second = first + 1; second < sorted.length; second++) {
      found.push({ a: sorted[first]!, b: sorted[second]!, digits: 0 });
    }
  }
}

function ordered(a: number, b: number): Pair {
  return a < b ? { a, b, digits: 0 } : { a: b, b: a, digits: 0 };
}

/** Pairs of a rounded figure of prose (1.31 billion, some 8,500) with a more exact one. */
export function* pairsWithinRounding(figures: readonly ListedFigure[]): Iterable<Pair> {
  const sorted = figures
    .map(({ numeral }, at) => ({ at, size: toNumber(numeral.value) }))
    .filter(({ at, size }) => size >= 100 && significantDigits(figures[at]!.numeral) > 2)
    .sort((x, y) => x.size - y.size);
  for (const [at, figure] of figures.entries()) {
    const range = figure.kind === 'prose' ? roundedRange(figure.numeral) : undefined;
    if (range === undefined) continue;
    const digits = significantDigits(figure.numeral);
    const low = toNumber(range.low);
    const high = toNumber(range.high);
    let next = firstFrom(sorted, low);
    for (let seen = 0; next < sorted.length && seen < mostOfValue; next++, seen++) {
      const { at: other, size } = sorted[next]!;
      if (size > high) break;
      const { numeral } = figures[other]!;
      if (other === at || significantDigits(numeral) <= digits) continue;
      if (!intervalsMeet(range, pointInterval(numeral.value))) continue;
      yield ordered(at, other);
    }
  }
}

/** Words like over and nearly reach no further than this part of the value. */
const furthest = decimal(5, -2);

/** The values that a rounded numeral may stand for; undefined where it is as exact as it can be. */
function roundedRange(numeral: Numeral): Interval | undefined {
  const { value, place, scale, approximator, unit } = numeral;
  if (unit === '%' || compare(value, decimal(100)) < 0) return undefined;
  const loose = approximator === undefined ? place : normalize(value).exponent;
  if (loose <= 0 || (scale === 0 && approximator === undefined)) return undefined;
  const reach = multiply(value, furthest);
  const half = decimal(5n, loose - 1);
  const least = compare(reach, half) < 0 ? reach : half;
  const low = approximator === 'above' ? value : subtract(value, least);
  const high = approximator === 'below' ? value : add(value, least);
  return { low, high, lowOpen: false, highOpen: false };
}

function firstFrom(sorted: readonly { readonly size: number }[], size: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.size < size) low = middle + 1;
    else high = middle;
  }
  return low;
}
