/**
 * Candidates: patterns "this position is the sum of those" that hold on some line of an axis, found
 * by exact methods. Must not decide which of them are true.
 */
import type { Axis } from './axis.ts';
import { number } from './matrix.ts';

export type SumForm =
  | 'adjacent'
  | 'gapped'
  | 'stride'
  | 'pair'
  | 'triple'
  | 'skipping'
  | 'indented'
  | 'group';

export interface Candidate {
  readonly result: number;
  /** Positions of the axis, ascending. */
  readonly parts: readonly number[];
  readonly form: SumForm;
  /** Bits for having been picked among many of its form. */
  readonly cost: number;
}

/** Bounds that keep the search fast on hostile tables. */
export interface SearchLimits {
  readonly candidates: number;
  readonly signatureLines: number;
}

export const defaultLimits: SearchLimits = { candidates: 6000, signatureLines: 8 };

interface Found {
  readonly make: () => Candidate;
  cost: number;
  support: number;
}

/** The candidates of one form; `code` tells them apart. */
class Pool {
  readonly found = new Map<number, Found>();
  readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }

  add(code: number, cost: number, make: () => Candidate): void {
    const known = this.found.get(code);
    if (known !== undefined) {
      known.support += 1;
      known.cost = Math.min(known.cost, cost);
    } else if (this.found.size < this.limit) this.found.set(code, { make, cost, support: 1 });
  }
}

/** One line's numbers along a sequence of positions, with prefix sums. */
interface Strand {
  readonly sequence: readonly number[];
  readonly values: Float64Array;
  /** 1 where the line has a number. */
  readonly present: Uint8Array;
  readonly prefix: Float64Array;
  readonly tolerance: number;
}

/** All candidates among the positions of `sequence` (ascending), the best supported first. */
export function findCandidates(
  axis: Axis,
  sequence: readonly number[],
  forms: 'ordered' | 'free',
  limits: SearchLimits = defaultLimits,
): Candidate[] {
  const lines = signatureLines(axis, sequence, limits.signatureLines);
  const strands = lines.map((line) => readStrand(axis, sequence, line));
  const found = new Map<string, { candidate: Candidate; support: number }>();
  for (const { find, free } of forms === 'ordered' ? orderedFinders : freeFinders) {
    // Each form has its own pool, so that many of one don't crowd out another.
    const pool = new Pool(limits.candidates);
    for (const strand of strands) find(strand, pool, axis);
    // Free forms hit by chance: one line of many is none.
    const least = free && strands.length > 3 ? 2 : 1;
    for (const entry of pool.found.values()) {
      if (entry.support < least) continue;
      const candidate = { ...entry.make(), cost: entry.cost };
      const key = `${candidate.result}:${candidate.parts.join(',')}`;
      const known = found.get(key);
      if (known === undefined || candidate.cost < known.candidate.cost)
        found.set(key, { candidate, support: entry.support });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.support - a.support)
    .map(({ candidate }) => candidate);
}

interface Finder {
  readonly find: (strand: Strand, pool: Pool, axis: Axis) => void;
  /** Whether there are so many of the form that some always fit. */
  readonly free: boolean;
}

const orderedFinders: readonly Finder[] = [
  { find: findRuns, free: false },
  { find: findIndented, free: false },
  { find: findGapped, free: true },
  { find: findStrides, free: true },
];
const freeFinders: readonly Finder[] = [findSkipping, findPairs, findTriples].map((find) => ({
  find,
  free: true,
}));

/** The lines that tell most: many different large numbers. */
function signatureLines(axis: Axis, sequence: readonly number[], most: number): number[] {
  const m = axis.lines.length;
  const scores: { line: number; score: number }[] = [];
  for (let line = 0; line < m; line++) {
    const seen = new Set<number>();
    let score = 0;
    for (const position of sequence) {
      const at = position * m + line;
      if (axis.states[at] !== number) continue;
      const value = Math.abs(axis.values[at]!);
      if (value === 0 || seen.has(value)) continue;
      seen.add(value);
      score += Math.log2(1 + value);
    }
    if (seen.size >= 2) scores.push({ line, score });
  }
  scores.sort((a, b) => b.score - a.score);
  if (scores.length <= most) return scores.map(({ line }) => line);
  // Half the best, half spread over the rest: a table may change its layout on the way.
  const best = scores.slice(0, most / 2);
  const rest = scores.slice(most / 2).sort((a, b) => a.line - b.line);
  const step = rest.length / (most / 2);
  for (let i = 0; i < most / 2; i++) best.push(rest[Math.floor(i * step)]!);
  return best.map(({ line }) => line);
}

function readStrand(axis: Axis, sequence: readonly number[], line: number): Strand {
  const m = axis.lines.length;
  const n = sequence.length;
  const values = new Float64Array(n);
  const present = new Uint8Array(n);
  const prefix = new Float64Array(n + 1);
  let finest = 0;
  for (let i = 0; i < n; i++) {
    const at = sequence[i]! * m + line;
    values[i] = axis.values[at]!;
    present[i] = axis.states[at] === number ? 1 : 0;
    if (present[i] && axis.significant[at]! > finest) finest = axis.significant[at]!;
    prefix[i + 1] = prefix[i]! + values[i]!;
  }
  const unit = 10 ** (axis.scale - finest) * (finest === 0 ? axis.step : 1);
  return { sequence, values, present, prefix, tolerance: unit / 2 };
}

const bitsOf = (n: number) => Math.log2(Math.max(1, n));

/** Sums of the numbers right before or right after their total. */
function findRuns(strand: Strand, pool: Pool): void {
  const { sequence, values, present, tolerance } = strand;
  const n = sequence.length;
  // Long tables have short groups.
  const most = Math.max(50, Math.min(3000, 4_000_000 / n));
  for (let i = 0; i < n; i++) {
    if (!present[i] || values[i] === 0) continue;
    for (const step of [-1, 1]) {
      let sum = 0;
      let length = 0;
      for (let j = i + step; j >= 0 && j < n && length < most; j += step) {
        sum += values[j]!;
        length += 1;
        if (values[j] === 0 || length < 2) continue;
        if (Math.abs(sum - values[i]!) > tolerance * (length + 1)) continue;
        const cost = 1.5 + bitsOf(length);
        pool.add(i * n + j, cost, () => ({
          result: sequence[i]!,
          parts: step < 0 ? sequence.slice(j, i) : sequence.slice(i + 1, j + 1),
          form: 'adjacent',
          cost,
        }));
      }
    }
  }
}

/** Sums of a run that does not touch its total. */
function findGapped(strand: Strand, pool: Pool): void {
  const n = strand.sequence.length;
  if (n > 250) return;
  const reach = n > 60 ? 12 : n;
  for (let i = 0; i < n; i++) {
    if (!strand.present[i] || strand.values[i] === 0) continue;
    for (let a = 0; a < Math.min(n, i + reach); a++) {
      if (strand.values[a] === 0 || a === i || a === i + 1) continue;
      const from = a < i ? Math.max(a + 1, i - reach) : a + 1;
      findGappedFrom(strand, pool, i, a, from, a < i ? i - 1 : n);
    }
  }
}

/** Sums for `i` over runs that start at `a` and end from `from` on, before `end`. */
function findGappedFrom(
  strand: Strand,
  pool: Pool,
  i: number,
  a: number,
  from: number,
  end: number,
): void {
  const { sequence, values, prefix, tolerance } = strand;
  const n = sequence.length;
  for (let b = from; b < end; b++) {
    if (values[b] === 0) continue;
    const excess = prefix[b + 1]! - prefix[a]! - values[i]!;
    if (Math.abs(excess) > tolerance * (b - a + 2)) continue;
    const cost = 2 + 2 * bitsOf(n) + bitsOf(a < i ? i - b : a - i);
    pool.add((i * n + a) * n + b, cost, () => ({
      result: sequence[i]!,
      parts: sequence.slice(a, b + 1),
      form: 'gapped',
      cost,
    }));
  }
}

/** Runs beside their total of which one number is left out (an "of which" line). */
function findSkipping(strand: Strand, pool: Pool): void {
  const { sequence, values, present } = strand;
  const n = sequence.length;
  if (n > 80) return;
  for (let i = 0; i < n; i++) {
    if (!present[i] || values[i] === 0) continue;
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
  const { sequence, values, tolerance } = strand;
  const n = sequence.length;
  const length = Math.abs(j - i);
  const [from, to] = j < i ? [j, i - 1] : [i + 1, j];
  const cost = 3 + 2 * bitsOf(length);
  for (let k = from; k <= to; k++) {
    if (k === j || values[k] === 0) continue;
    if (Math.abs(values[k]! - excess) > tolerance * (length + 1)) continue;
    pool.add((i * n + j) * n + k, cost, () => ({
      result: sequence[i]!,
      parts: sequence.slice(from, to + 1).filter((part) => part !== sequence[k]),
      form: 'skipping',
      cost,
    }));
  }
}

/** Sums over every second, third … position near their total: interleaved columns. */
function findStrides(strand: Strand, pool: Pool): void {
  const n = strand.sequence.length;
  if (n > 150) return;
  const widest = Math.min(12, Math.floor(n / 2));
  for (let i = 0; i < n; i++) {
    if (!strand.present[i] || strand.values[i] === 0) continue;
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
  const { sequence, values, tolerance } = strand;
  const n = sequence.length;
  const total = values[i]!;
  const aligned = near % stride === 0;
  let sum = 0;
  for (let at = i + near, length = 1; at >= 0 && at < n; at += stride, length++) {
    sum += values[at]!;
    if (length < 2 || values[at] === 0 || Math.abs(sum - total) > tolerance * (length + 1))
      continue;
    const cost = (aligned ? 3 : 4) + bitsOf(n) + bitsOf(Math.min(12, n / 2));
    const count = length;
    pool.add(((i * n + at) * 2 * n + near + n) * 64 + stride + 32, cost, () => {
      const parts = Array.from({ length: count }, (_, k) => sequence[i + near + k * stride]!);
      return { result: sequence[i]!, parts: parts.sort((x, y) => x - y), form: 'stride', cost };
    });
  }
}

/** Sums of any two numbers. */
function findPairs(strand: Strand, pool: Pool): void {
  const { sequence, values, present, tolerance } = strand;
  const n = sequence.length;
  const order = orderOf(values, present, 200);
  const cost = 2 + 2 * bitsOf(order.length);
  for (let i = 0; i < sequence.length; i++) {
    if (!present[i] || values[i] === 0) continue;
    eachPair(values, order, values[i]!, 3 * tolerance, (a, b) => {
      if (a === i || b === i) return;
      const [first, second] = a < b ? [a, b] : [b, a];
      const spread = Math.max(a, b, i) - Math.min(a, b, i);
      const between = (a - i) * (b - i) < 0 && spread > 2 ? 1.5 : 0;
      const own = Math.min(cost, 2 + 2 * bitsOf(spread)) + between;
      pool.add((i * n + first) * n + second, own, () => ({
        result: sequence[i]!,
        parts: [sequence[first]!, sequence[second]!],
        form: 'pair',
        cost: own,
      }));
    });
  }
}

/** Sums of any three numbers, in short sequences. */
function findTriples(strand: Strand, pool: Pool): void {
  const { sequence, values, present, tolerance } = strand;
  const n = sequence.length;
  const order = orderOf(values, present, 45);
  if (sequence.length > 45) return;
  const cost = 2.5 + 3 * bitsOf(order.length);
  for (let i = 0; i < sequence.length; i++) {
    if (!present[i] || values[i] === 0) continue;
    for (const first of order) {
      if (first === i) continue;
      eachPair(values, order, values[i]! - values[first]!, 4 * tolerance, (a, b) => {
        if (a === i || b === i || a <= first || b <= first || a === first || b === first) return;
        const [low, high] = a < b ? [a, b] : [b, a];
        pool.add(((i * n + first) * n + low) * n + high, cost, () => ({
          result: sequence[i]!,
          parts: [sequence[first]!, sequence[low]!, sequence[high]!],
          form: 'triple',
          cost,
        }));
      });
    }
  }
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

/** Sums of what is indented one step below its label. */
function findIndented(strand: Strand, pool: Pool, axis: Axis): void {
  const { sequence, present } = strand;
  for (let i = 0; i < sequence.length; i++) {
    if (!present[i]) continue;
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
      if (indent === level) parts.push(sequence[j]!);
    }
    if (parts.length < 2) continue;
    pool.add(i, 2, () => ({ result: sequence[i]!, parts: [...parts], form: 'indented', cost: 2 }));
  }
}
