/**
 * Pairs figures of two reports by their values alone: equal, equal within rounding, or a slip of the
 * pen apart. In time almost linear in the number of figures. Must not weigh words.
 */
import { absolute, compare, decimal, toNumber } from '../numbers/decimal.ts';
import { countBelow } from '../text/count-below.ts';
import { sameUnit, sameValue } from './prior-agreement.ts';
import { SlipIndex } from './slip-index.ts';
import type { Stated } from './ties-surroundings.ts';

/** A value that stands more often than this says nothing by itself. */
const mostOfValue = 40;

/** Few figures are left open, so that more may be looked at for each. */
const mostOfSlip = 150;

/** A figure of this report, and one of last year's. */
export type Pair = readonly [own: Stated, prior: Stated];

type Figures = readonly Stated[];

export function* valuePairs(own: Figures, targets: Figures): Iterable<Pair> {
  const groups = new Map<string, Stated[]>();
  for (const target of targets) {
    const group = groups.get(target.key);
    if (group) group.push(target);
    else groups.set(target.key, [target]);
  }
  const ten = decimal(10);
  for (const a of own) {
    const small = compare(absolute(a.numeral.value), ten) < 0;
    const found = groups.get(a.key) ?? [];
    if (found.length > mostOfValue) continue;
    for (const b of found) {
      const cell = a.kind === 'cell' || b.kind === 'cell';
      if (!(small && cell)) yield [a, b];
    }
  }
}

export function* roundedPairs(own: Figures, targets: Figures): Iterable<Pair> {
  const sorted = targets
    .map((stated) => ({ stated, size: toNumber(stated.numeral.value) }))
    .filter(({ size }) => Math.abs(size) >= 100)
    .sort((x, y) => x.size - y.size);
  for (const a of own) {
    const { numeral, digits, key } = a;
    if (numeral.unit === '%' || digits < 3) continue;
    const size = toNumber(numeral.value);
    const reach = Math.abs(size) / 200;
    let next = countBelow(sorted, (one) => one.size < size - reach);
    for (let seen = 0; next < sorted.length && seen < mostOfValue; next++, seen++) {
      const { stated: b, size: other } = sorted[next]!;
      if (other > size + reach) break;
      if (b.key === key || !sameUnit(numeral, b.numeral)) continue;
      if (b.digits > 2 && sameValue(numeral, b.numeral)) yield [a, b];
    }
  }
}

export function* slipPairs(own: Figures, targets: Figures): Iterable<Pair> {
  const index = new SlipIndex<Stated>(mostOfSlip);
  for (const target of targets) index.add(target);
  for (const a of own) for (const b of index.slipsOf(a)) yield [a, b];
}
