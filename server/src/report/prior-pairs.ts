/**
 * Pairs figures of two reports by their values alone: equal, equal within rounding, or a slip of the
 * pen apart. In time almost linear in the number of figures. Must not weigh words.
 */
import { absolute, compare, decimal, roundTo, toNumber } from '../numbers/decimal.ts';
import { aSlipApart, significantDigits, slipKeys, valueKey } from './figure-values.ts';
import type { ListedFigure } from './ledger-figures.ts';
import { sameUnit, sameValue } from './prior-agreement.ts';
import type { Pair } from './ties-pairs.ts';

/** A value that stands more often than this says nothing by itself. */
const mostOfValue = 40;

/** Few figures are left open, so that more may be looked at for each. */
const mostOfSlip = 150;

type Figures = readonly ListedFigure[];

/** `own` and `targets` are indexes into `figures`; `a` of each pair is of `own`. */
export function* valuePairs(
  figures: Figures,
  own: readonly number[],
  targets: readonly number[],
): Iterable<Pair> {
  const groups = groupBy(targets, (at) => [valueKey(figures[at]!.numeral)]);
  const ten = decimal(10);
  for (const a of own) {
    const { numeral, kind } = figures[a]!;
    const small = compare(absolute(numeral.value), ten) < 0;
    const found = groups.get(valueKey(numeral)) ?? [];
    if (found.length > mostOfValue) continue;
    for (const b of found) {
      const cell = kind === 'cell' || figures[b]!.kind === 'cell';
      if (!(small && cell)) yield { a, b, digits: 0 };
    }
  }
}

export function* roundedPairs(
  figures: Figures,
  own: readonly number[],
  targets: readonly number[],
): Iterable<Pair> {
  const sorted = targets
    .map((at) => ({ at, size: toNumber(figures[at]!.numeral.value) }))
    .filter(({ size }) => Math.abs(size) >= 100)
    .sort((x, y) => x.size - y.size);
  for (const a of own) {
    const { numeral } = figures[a]!;
    if (numeral.unit === '%' || significantDigits(numeral) < 3) continue;
    const size = toNumber(numeral.value);
    const reach = Math.abs(size) / 200;
    let next = firstFrom(sorted, size - reach);
    for (let seen = 0; next < sorted.length && seen < mostOfValue; next++, seen++) {
      const { at: b, size: other } = sorted[next]!;
      if (other > size + reach) break;
      const theirs = figures[b]!.numeral;
      if (valueKey(theirs) === valueKey(numeral) || !sameUnit(numeral, theirs)) continue;
      if (significantDigits(theirs) > 2 && sameValue(numeral, theirs)) yield { a, b, digits: 0 };
    }
  }
}

export function* slipPairs(
  figures: Figures,
  own: readonly number[],
  targets: readonly number[],
): Iterable<Pair> {
  const groups = groupBy(targets, (at) => slipKeys(figures[at]!.numeral));
  const seen = new Set<string>();
  for (const a of own) {
    for (const key of slipKeys(figures[a]!.numeral)) {
      const found = groups.get(key) ?? [];
      for (const b of found.length > mostOfSlip ? [] : found) {
        if (seen.has(`${a} ${b}`)) continue;
        seen.add(`${a} ${b}`);
        const digits = digitsApart(figures[a]!, figures[b]!);
        if (digits !== undefined) yield { a, b, digits };
      }
    }
  }
}

/** Undefined where two figures are equal or further apart; as for ties within one report. */
function digitsApart(a: ListedFigure, b: ListedFigure): number | undefined {
  const [first, second] = [a.numeral, b.numeral];
  if (valueKey(first) === valueKey(second)) return undefined;
  const [rough, exact] = first.place >= second.place ? [first, second] : [second, first];
  if (!aSlipApart(roundTo(exact.value, rough.place), rough.value, rough.place)) return undefined;
  const own = significantDigits(rough);
  return rough.place === exact.place ? Math.max(own, significantDigits(exact)) : own;
}

function groupBy(
  indexes: readonly number[],
  keysOf: (at: number) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const at of indexes) {
    for (const key of keysOf(at)) {
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
  }
  return groups;
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
