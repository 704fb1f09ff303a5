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
import { aSlipApart, significantDigits, slipKeys, valueKey } from './figure-values.ts';
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
  const groups = new Map<string, number[]>();
  for (const [at, figure] of figures.entries()) {
    if (figure.kind === 'cell' && significantDigits(figure.numeral) < 3) continue;
    for (const key of slipKeys(figure.numeral)) put(groups, key, at);
  }
  return differing(
    pairsIn(groups, figures, () => true),
    figures,
  );
}

function* differing(pairs: Iterable<Pair>, figures: readonly ListedFigure[]): Iterable<Pair> {
  for (const { a, b } of pairs) {
    const first = figures[a]!.numeral;
    const second = figures[b]!.numeral;
    if (valueKey(first) === valueKey(second)) continue;
    const [rough, exact] = first.place >= second.place ? [first, second] : [second, first];
    const rounded = roundTo(exact.value, rough.place);
    if (!aSlipApart(rounded, rough.value, rough.place)) continue;
    const own = significantDigits(rough);
    // Zeros at the end say no more in one than in the other.
    const digits = rough.place === exact.place ? Math.max(own, significantDigits(exact)) : own;
    yield { a, b, digits };
  }
}

function put(groups: Map<string, number[]>, key: string, at: number): void {
  const group = groups.get(key);
  if (group) group.push(at);
  else groups.set(key, [at]);
}

function* pairsIn(
  groups: ReadonlyMap<string, readonly number[]>,
  figures: readonly ListedFigure[],
  withCells: (figure: ListedFigure) => boolean,
): Iterable<Pair> {
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const prose = group.filter((at) => figures[at]!.kind === 'prose');
    if (prose.length === 0 || prose.length > mostOfValue) continue;
    for (const [index, a] of prose.entries()) {
      for (const b of prose.slice(index + 1)) yield { a, b, digits: 0 };
    }
    if (!withCells(figures[prose[0]!]!)) continue;
    const cells = group.filter((at) => figures[at]!.kind === 'cell');
    if (cells.length > mostOfValue) continue;
    for (const a of prose) for (const b of cells) yield ordered(a, b);
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
