/**
 * Groups figures that may state one fact by their values alone: those of one value, and those that a
 * rounded figure of the text may stand for. Must not weigh words.
 */
import { add, compare, decimal, multiply, subtract, toNumber } from '../numbers/decimal.ts';
import { type Interval, intervalsMeet, pointInterval } from '../numbers/interval.ts';
import { countBelow } from '../text/count-below.ts';
import type { Stated, StatedInTable, StatedInText } from './ties-surroundings.ts';

/** A value that stands more often than this ties nothing by itself. */
export const mostOfValue = 60;

/** The figures of one value. */
export interface ValueGroup {
  readonly prose: StatedInText[];
  readonly cells: StatedInTable[];
}

/** Whether a value stands too often to tie a figure of the text to one of this kind. */
export function isCommon({ prose, cells }: ValueGroup, kind: Stated['kind']): boolean {
  return prose.length > mostOfValue || (kind === 'cell' && cells.length > mostOfValue);
}

/** Visits the pairs of a group with a figure of prose in each. */
export function eachPair(
  { prose, cells }: ValueGroup,
  visit: (a: StatedInText, b: Stated) => void,
): void {
  if (prose.length > mostOfValue) return;
  for (const [at, a] of prose.entries()) {
    for (let next = at + 1; next < prose.length; next++) visit(a, prose[next]!);
    // Single digits stand in too many cells to mean one of them.
    if (a.magnitude > 1 && cells.length <= mostOfValue) for (const b of cells) visit(a, b);
  }
}

/** By their places in the report. */
export function inOrder(a: Stated, b: Stated): number {
  return indexOf(a) - indexOf(b);
}

/** The index of a figure in the ledger. */
export function indexOf({ passage, at }: Stated): number {
  return passage.first + at;
}

/** A figure and how large it is, roughly. */
interface Sized {
  readonly stated: Stated;
  readonly size: number;
}

/** Sorted by size, then by place in the report. */
export type Sizes = readonly Sized[];

const bySize = (a: Sized, b: Sized) => a.size - b.size || inOrder(a.stated, b.stated);

/** What a rounded figure may stand for is not small, nor rounded itself. */
function sizedOf(figures: Iterable<Stated>): Sized[] {
  const sized: Sized[] = [];
  for (const stated of figures) {
    if (stated.digits < 3 || stated.magnitude < 3) continue;
    const size = toNumber(stated.numeral.value);
    if (size > 0) sized.push({ stated, size });
  }
  return sized.sort(bySize);
}

/** The list without the figures that are gone and with those that came. */
export function resize(
  sizes: Sizes,
  gone: (one: Stated) => boolean,
  came: Iterable<Stated>,
): Sizes {
  const added = sizedOf(came);
  const all: Sized[] = [];
  let next = 0;
  for (const one of sizes) {
    if (gone(one.stated)) continue;
    while (next < added.length && bySize(added[next]!, one) < 0) all.push(added[next++]!);
    all.push(one);
  }
  return [...all, ...added.slice(next)];
}

/** Words like over and nearly reach no further than this part of the value. */
const furthest = decimal(5, -2);

/** The values that a rounded numeral may stand for; undefined where it is as exact as it can be. */
function roundedRange({ numeral, magnitude, power }: StatedInText): Interval | undefined {
  const { value, place, scale, approximator, unit } = numeral;
  if (unit === '%' || magnitude < 3 || value.coefficient < 0n) return undefined;
  const loose = approximator === undefined ? place : power;
  if (loose <= 0 || (scale === 0 && approximator === undefined)) return undefined;
  const reach = multiply(value, furthest);
  const half = decimal(5n, loose - 1);
  const least = compare(reach, half) < 0 ? reach : half;
  const low = approximator === 'above' ? value : subtract(value, least);
  const high = approximator === 'below' ? value : add(value, least);
  return { low, high, lowOpen: false, highOpen: false };
}

/** A figure of the text that rounds others, and the sizes between which they are. */
export interface Rounded {
  readonly stated: StatedInText;
  readonly range: Interval;
  readonly low: number;
  readonly high: number;
}

export function roundedOf(stated: StatedInText): Rounded | undefined {
  const range = roundedRange(stated);
  if (range === undefined) return undefined;
  return { stated, range, low: toNumber(range.low), high: toNumber(range.high) };
}

/** The more exact figures that a rounded one (1.31 billion, some 8,500) may stand for. */
export function exactFor({ stated, range, low, high }: Rounded, sizes: Sizes): readonly Stated[] {
  const found: Stated[] = [];
  const first = countBelow(sizes, ({ size }) => size < low);
  for (let next = first; next < sizes.length && next - first < mostOfValue; next++) {
    const { stated: other, size } = sizes[next]!;
    if (size > high) break;
    if (other === stated || other.digits <= stated.digits) continue;
    if (intervalsMeet(range, pointInterval(other.numeral.value))) found.push(other);
  }
  return found;
}
