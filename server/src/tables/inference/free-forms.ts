/**
 * Sums whose parts stand anywhere: any two or three numbers, runs with one left out. Must not judge
 * them.
 */
import type { Form, Places } from './form.ts';
import type { Pool } from './pool.ts';
import type { Strand } from './strand.ts';

export const freeForms: readonly Form[] = [
  { name: 'skipping', free: true, find: findSkipping, places: skippingPlaces },
  { name: 'pair', free: true, find: findPairs, places: pairPlaces },
  { name: 'triple', free: true, find: findTriples, places: triplePlaces },
];

const bitsOf = (n: number) => Math.log2(Math.max(1, n));

/** Runs beside their total of which one number is left out (an "of which" line). */
function findSkipping(strand: Strand, pool: Pool): void {
  const { values, present } = strand;
  const n = values.length;
  if (n > 80) return;
  for (let i = 0; i < n; i++) {
    if (!present[i] || values[i] === 0) continue;
    if (!pool.spend((n * n) / 2)) return;
    for (const step of [-1, 1]) {
      let sum = 0;
      for (let j = i + step; j >= 0 && j < n; j += step) {
        sum += values[j]!;
        if (values[j] !== 0 && Math.abs(j - i) > 2)
          findSkipped(strand, pool, i, j, sum - values[i]!);
      }
    }
  }
}

/** The numbers between `i` and `j` that are the excess of their sum over the total at `i`. */
function findSkipped(strand: Strand, pool: Pool, i: number, j: number, excess: number): void {
  const { values, tolerance } = strand;
  const n = values.length;
  const length = Math.abs(j - i);
  const [from, to] = j < i ? [j, i - 1] : [i + 1, j];
  const low = excess - tolerance * (length + 1);
  const high = excess + tolerance * (length + 1);
  for (let k = from; k <= to; k++) {
    const value = values[k]!;
    if (value < low || value > high || k === j || value === 0) continue;
    pool.add((i * n + j) * n + k, 3 + 2 * bitsOf(length));
  }
}

function skippingPlaces(code: number, n: number): Places {
  const out = code % n;
  const ends = Math.floor(code / n);
  const result = Math.floor(ends / n);
  const j = ends % n;
  const [from, to] = j < result ? [j, result - 1] : [result + 1, j];
  const parts: number[] = [];
  for (let k = from; k <= to; k++) if (k !== out) parts.push(k);
  return { result, parts };
}

/** Sums of any two numbers. */
function findPairs(strand: Strand, pool: Pool): void {
  const { values, present, tolerance } = strand;
  const n = values.length;
  const order = orderOf(values, present, 200);
  const cost = 2 + 2 * bitsOf(order.length);
  for (let i = 0; i < n; i++) {
    if (!present[i] || values[i] === 0) continue;
    if (!pool.spend(2 * order.length)) return;
    eachPair(values, order, values[i]!, 3 * tolerance, (a, b) => {
      if (a === i || b === i) return;
      const [first, second] = a < b ? [a, b] : [b, a];
      const spread = Math.max(a, b, i) - Math.min(a, b, i);
      const between = (a - i) * (b - i) < 0 && spread > 2 ? 1.5 : 0;
      const own = Math.min(cost, 2 + 2 * bitsOf(spread)) + between;
      pool.add((i * n + first) * n + second, own);
    });
  }
}

function pairPlaces(code: number, n: number): Places {
  const rest = Math.floor(code / n);
  return { result: Math.floor(rest / n), parts: [rest % n, code % n] };
}

/** Sums of any three numbers, in short sequences. */
function findTriples(strand: Strand, pool: Pool): void {
  const { values, present, tolerance } = strand;
  const n = values.length;
  const order = orderOf(values, present, 45);
  if (n > 45) return;
  const cost = 2.5 + 3 * bitsOf(order.length);
  for (let i = 0; i < n; i++) {
    if (!present[i] || values[i] === 0) continue;
    if (!pool.spend(2 * order.length * order.length)) return;
    for (const first of order) {
      if (first === i) continue;
      eachPair(values, order, values[i]! - values[first]!, 4 * tolerance, (a, b) => {
        if (a === i || b === i || a <= first || b <= first) return;
        const [low, high] = a < b ? [a, b] : [b, a];
        pool.add(((i * n + first) * n + low) * n + high, cost);
      });
    }
  }
}

function triplePlaces(code: number, n: number): Places {
  const third = code % n;
  const rest = Math.floor(code / n);
  const second = rest % n;
  const front = Math.floor(rest / n);
  return { result: Math.floor(front / n), parts: [front % n, second, third] };
}

/** Positions with a number other than zero by value; none where there are too many. */
function orderOf(values: Float64Array, present: Uint8Array, most: number): number[] {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if (present[i] && values[i] !== 0) order.push(i);
  if (order.length > most) return [];
  return order.sort((a, b) => values[a]! - values[b]!);
}

/** All pairs of `order` whose values add up to `total` within `tolerance`. */
function eachPair(
  values: Float64Array,
  order: readonly number[],
  total: number,
  tolerance: number,
  found: (a: number, b: number) => void,
): void {
  let high = order.length - 1;
  for (let low = 0; low < order.length; low++) {
    const a = values[order[low]!]!;
    while (high >= 0 && values[order[high]!]! + a > total + tolerance) high -= 1;
    for (let k = high; k > low && values[order[k]!]! + a >= total - tolerance; k--) {
      found(order[low]!, order[k]!);
    }
    if (high <= low) break;
  }
}
