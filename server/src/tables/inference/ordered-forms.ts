/**
 * Sums whose parts stand in order: runs beside or apart from their total, strides, indented groups.
 * Must not judge them.
 */
import type { Axis } from './axis.ts';
import type { Form, Places } from './form.ts';
import type { Pool } from './pool.ts';
import type { Strand } from './strand.ts';

export const orderedForms: readonly Form[] = [
  { name: 'adjacent', free: false, find: findRuns, places: runPlaces },
  { name: 'indented', free: false, find: findIndented, places: indentedPlaces },
  { name: 'gapped', free: true, find: findGapped, places: gappedPlaces },
  { name: 'stride', free: true, find: findStrides, places: stridePlaces },
];

const bitsOf = (n: number) => Math.log2(Math.max(1, n));

/** Whole numbers from `from` up to, not including, `to`. */
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Sums of the numbers right before or right after their total. */
function findRuns(strand: Strand, pool: Pool): void {
  const { values, present } = strand;
  const n = values.length;
  // Long tables have short groups.
  const most = Math.max(50, Math.min(3000, 4_000_000 / n));
  for (let i = 0; i < n; i++) {
    if (!present[i] || values[i] === 0) continue;
    if (!pool.spend(2 * Math.min(n, most))) return;
    findRunsFrom(strand, pool, i, -1, most);
    findRunsFrom(strand, pool, i, 1, most);
  }
}

/** Sums for `i` over runs that start beside it and go on by `step`. */
function findRunsFrom(
  { values, tolerance }: Strand,
  pool: Pool,
  i: number,
  step: number,
  most: number,
): void {
  const n = values.length;
  let sum = 0;
  let length = 0;
  for (let j = i + step; j >= 0 && j < n && length < most; j += step) {
    sum += values[j]!;
    length += 1;
    if (values[j] === 0 || length < 2) continue;
    if (Math.abs(sum - values[i]!) > tolerance * (length + 1)) continue;
    pool.add(i * n + j, 1.5 + bitsOf(length));
  }
}

function runPlaces(code: number, n: number): Places {
  const result = Math.floor(code / n);
  const j = code % n;
  return { result, parts: j < result ? range(j, result) : range(result + 1, j + 1) };
}

/** Sums of a run that does not touch its total. */
function findGapped(strand: Strand, pool: Pool): void {
  const n = strand.values.length;
  if (n > 250) return;
  const reach = n > 60 ? 12 : n;
  for (let i = 0; i < n; i++) {
    if (!strand.present[i] || strand.values[i] === 0) continue;
    if (!pool.spend(Math.min(n, i + reach) * Math.min(n, 60))) return;
    for (let a = 0; a < Math.min(n, i + reach); a++) {
      if (strand.values[a] === 0 || a === i || a === i + 1) continue;
      const from = a < i ? Math.max(a + 1, i - reach) : a + 1;
      findGappedFrom(strand, pool, i, a, from, a < i ? i - 1 : n);
    }
  }
}

/** Sums for `i` over runs that start at `a` and end from `from` on, before `end`. */
function findGappedFrom(
  { values, prefix, tolerance }: Strand,
  pool: Pool,
  i: number,
  a: number,
  from: number,
  end: number,
): void {
  const n = values.length;
  const target = prefix[a]! + values[i]!;
  for (let b = from; b < end; b++) {
    const excess = prefix[b + 1]! - target;
    if (excess > tolerance * (b - a + 2) || -excess > tolerance * (b - a + 2)) continue;
    if (values[b] === 0) continue;
    pool.add((i * n + a) * n + b, 2 + 2 * bitsOf(n) + bitsOf(a < i ? i - b : a - i));
  }
}

function gappedPlaces(code: number, n: number): Places {
  const rest = Math.floor(code / n);
  return { result: Math.floor(rest / n), parts: range(rest % n, (code % n) + 1) };
}

/** Sums over every second, third … position near their total: interleaved columns. */
function findStrides(strand: Strand, pool: Pool): void {
  const n = strand.values.length;
  if (n > 150) return;
  const widest = Math.min(12, Math.floor(n / 2));
  for (let i = 0; i < n; i++) {
    if (!strand.present[i] || strand.values[i] === 0) continue;
    if (!pool.spend(40 * n)) return;
    for (let stride = 2; stride <= widest; stride++) {
      const reach = 2 * stride + 1;
      for (let near = 1; near <= reach; near++) {
        findStrided(strand, pool, i, near, stride);
        findStrided(strand, pool, i, -near, -stride);
      }
    }
  }
}

/** Sums of the total at `i` over `i + near`, `i + near + stride` … */
function findStrided(strand: Strand, pool: Pool, i: number, near: number, stride: number): void {
  const { values, tolerance } = strand;
  const n = values.length;
  const total = values[i]!;
  let sum = 0;
  for (let at = i + near, length = 1; at >= 0 && at < n; at += stride, length++) {
    sum += values[at]!;
    const excess = sum - total;
    const slack = tolerance * (length + 1);
    if (excess > slack || -excess > slack || length < 2 || values[at] === 0) continue;
    const cost = (near % stride === 0 ? 3 : 4) + bitsOf(n) + bitsOf(Math.min(12, n / 2));
    pool.add(((i * n + at) * 2 * n + near + n) * 64 + stride + 32, cost);
  }
}

function stridePlaces(code: number, n: number): Places {
  const stride = (code % 64) - 32;
  const rest = Math.floor(code / 64);
  const near = (rest % (2 * n)) - n;
  const ends = Math.floor(rest / (2 * n));
  const result = Math.floor(ends / n);
  const count = ((ends % n) - result - near) / stride + 1;
  const parts = Array.from({ length: count }, (_, k) => result + near + k * stride);
  return { result, parts: parts.sort((x, y) => x - y) };
}

/** Sums of what is indented one step below its label. */
function findIndented({ sequence, present }: Strand, pool: Pool, axis: Axis): void {
  for (let i = 0; i < sequence.length; i++) {
    if (present[i] && indentedParts(i, sequence, axis).length >= 2) pool.add(i, 2);
  }
}

function indentedPlaces(code: number, _n: number, { sequence }: Strand, axis: Axis): Places {
  return { result: code, parts: indentedParts(code, sequence, axis) };
}

/** The places behind `i` that stand at the least indent below its own, as far as it reaches. */
function indentedParts(i: number, sequence: readonly number[], axis: Axis): number[] {
  const own = axis.indents[sequence[i]!]!;
  let level = Number.POSITIVE_INFINITY;
  const parts: number[] = [];
  for (let j = i + 1; j < sequence.length; j++) {
    const indent = axis.indents[sequence[j]!]!;
    if (indent <= own) break;
    if (indent < level) {
      level = indent;
      parts.length = 0;
    }
    if (indent === level) parts.push(j);
  }
  return parts;
}
