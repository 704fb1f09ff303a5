/**
 * Quotients and relative changes: rows or columns that follow from two others on most lines of an
 * axis. Must not look for sums.
 */
import type { Axis } from './axis.ts';
import { number } from './matrix.ts';
import {
  checkRatioLine,
  halfPlace,
  type RatioCandidate,
  type RatioKind,
  sizeBits,
} from './ratio-check.ts';
import { bestStretch, countOutcomes } from './stretch.ts';
import { agrees, disagrees, newLineCheck } from './sum-check.ts';

export interface RatioPattern extends RatioCandidate {
  readonly outcomes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly score: number;
  /** Whether the first operand is the exact product of result and second. */
  readonly product: boolean;
  /** Mean decimals of the result. */
  readonly decimals: number;
}

/** Least net evidence in bits. */
const enough = 10;
const missCost = 5;
/** What a candidate must bring on a line, in bits, and the size of a result that can, in slacks. */
const leastBits = 1.5;
const leastSlacks = 2 * (2 ** leastBits - 1) * 0.999;
const mostPositions = 140;
const mostCandidates = 6000;
const mostJudged = 1500;

/** The believed quotients and changes of an axis, most certain first. */
export function findRatios(axis: Axis): RatioPattern[] {
  const judged: RatioPattern[] = [];
  for (const candidate of candidates(axis)) {
    const pattern = judge(axis, candidate);
    if (pattern !== undefined) judged.push(pattern);
  }
  const accepted: RatioPattern[] = [];
  for (const pattern of oriented(judged).sort((a, b) => b.score - a.score)) {
    if (!accepted.some((other) => clash(pattern, other))) accepted.push(pattern);
  }
  return accepted;
}

/** Of patterns among the same three positions, the one that is meant. */
function oriented(judged: readonly RatioPattern[]): RatioPattern[] {
  const best = new Map<string, RatioPattern>();
  for (const pattern of judged) {
    const key = [pattern.result, pattern.first, pattern.second].sort((a, b) => a - b).join(' ');
    const known = best.get(key);
    if (known === undefined || orient(pattern, known) < 0) best.set(key, pattern);
  }
  return [...best.values()];
}

const kinds: readonly RatioKind[] = ['share', 'percent', 'change', 'percentChange'];

/** Candidates that hold on two of some telling lines, or on one of few. */
function candidates(axis: Axis): RatioCandidate[] {
  const n = axis.positions.length;
  const found = new Map<number, { candidate: RatioCandidate; support: number }>();
  const check = newLineCheck();
  const trial = { kind: kinds[0]!, result: 0, first: 0, second: 0 };
  const lines = tellingLines(axis);
  for (const line of lines) {
    const present: number[] = [];
    for (let p = 0; p < n; p++) {
      const at = p * axis.lines.length + line;
      if (axis.states[at] === number && axis.values[at] !== 0) present.push(p);
    }
    if (present.length > mostPositions) continue;
    eachCandidate(axis, present, line, (kind, result, first, second) => {
      trial.kind = kinds[kind]!;
      trial.result = result;
      trial.first = first;
      trial.second = second;
      checkRatioLine(axis, trial, line, check);
      if (check.outcome !== agrees || check.bits < leastBits) return;
      const key = ((kind * n + result) * n + first) * n + second;
      const known = found.get(key);
      if (known !== undefined) known.support += 1;
      else if (found.size < mostCandidates) found.set(key, { candidate: { ...trial }, support: 1 });
    });
  }
  const least = lines.length > 3 ? 2 : 1;
  const kept = [...found.values()].filter(({ support }) => support >= least);
  kept.sort((x, y) => y.support - x.support);
  return kept.slice(0, mostJudged).map(({ candidate }) => candidate);
}

/** Up to six lines with many numbers, spread over the table. */
function tellingLines(axis: Axis): number[] {
  const m = axis.lines.length;
  const counts = Array.from({ length: m }, (_, line) => {
    let count = 0;
    for (let p = 0; p < axis.positions.length; p++) {
      const at = p * m + line;
      if (axis.states[at] === number && axis.values[at] !== 0) count += 1;
    }
    return { line, count };
  }).filter(({ count }) => count >= 3);
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const full = counts.filter(({ count }) => count >= 0.5 * most);
  if (full.length <= 6) return full.map(({ line }) => line);
  return Array.from({ length: 6 }, (_, i) => full[Math.floor(((i + 0.5) * full.length) / 6)]!.line);
}

type Found = (kind: number, result: number, first: number, second: number) => void;

/** Tries results and one operand; the other one is looked up by size. */
function eachCandidate(axis: Axis, present: readonly number[], line: number, found: Found): void {
  const m = axis.lines.length;
  const unit = 10 ** axis.scale;
  const order = [...present].sort(
    (a, b) => axis.values[a * m + line]! - axis.values[b * m + line]!,
  );
  const sizes = Float64Array.from(order, (p) => axis.values[p * m + line]! / unit);
  // No operand is rounded more coarsely than to whole numbers, or to the table's step.
  const coarse = 0.5 * axis.step;
  const halves = present.map((p) => halfPlace(axis, p * m + line));
  const finest = Math.min(coarse, ...halves);
  // Two operands that carry few bits bring a quotient none.
  const carried = new Float64Array(axis.positions.length);
  present.forEach((p, i) => {
    carried[p] = sizeBits(axis.values[p * m + line]! / unit, halves[i]!);
  });
  const near = (target: number, slack: number, kind: number, result: number, other: number) => {
    const end = target + slack;
    for (let i = lowerBound(sizes, target - slack); sizes[i]! <= end; i++) {
      const p = order[i]!;
      if (p === result || p === other || carried[p]! + carried[other]! < leastBits + 2) continue;
      if (kind < 2) found(kind, result, p, other);
      else found(kind, result, other, p);
    }
  };
  for (const result of present) {
    const c = axis.values[result * m + line]! / unit;
    const places = axis.significant[result * m + line]!;
    const half = places === 0 ? coarse : 0.5 * 10 ** -places;
    const tells = (factor: number, b: number) => canTell(c, half + (factor * finest) / Math.abs(b));
    for (const other of present) {
      if (other === result) continue;
      const b = axis.values[other * m + line]! / unit;
      const spread = Math.abs(b) * half * 1.5;
      // A whole number is a quotient only as a factor of a product.
      near(
        c * b,
        places === 0 ? 1e-6 * Math.abs(c * b) : spread + (1 + Math.abs(c)) * coarse,
        0,
        result,
        other,
      );
      const percent = tells(100, b);
      if (percent)
        near((c * b) / 100, (spread + (100 + Math.abs(c)) * coarse) / 100, 1, result, other);
      if (places > 0 && tells(1, b))
        near(b + Math.abs(b) * c, spread + (2 + Math.abs(c)) * coarse, 2, result, other);
      if (percent)
        near(
          b + (Math.abs(b) * c) / 100,
          (spread + (200 + Math.abs(c)) * coarse) / 100,
          3,
          result,
          other,
        );
    }
  }
}

/** Whether a result known within `slack` can bring the bits that a candidate needs, if not as a product. */
function canTell(result: number, slack: number): boolean {
  return Math.abs(result) >= leastSlacks * slack;
}

function lowerBound(sorted: Float64Array, target: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

function judge(axis: Axis, candidate: RatioCandidate): RatioPattern | undefined {
  const m = axis.lines.length;
  const outcomes = new Uint8Array(m);
  const bits = new Float64Array(m);
  const check = newLineCheck();
  const seen = new Set<number>();
  let counted = 0;
  let products = 0;
  for (let line = 0; line < m; line++) {
    checkRatioLine(axis, candidate, line, check);
    outcomes[line] = check.outcome;
    if (check.outcome === disagrees) bits[line] = -missCost;
    if (check.outcome !== agrees || check.bits === 0) continue;
    bits[line] = seen.has(check.fingerprint) ? check.bits / 8 : check.bits;
    seen.add(check.fingerprint);
    counted += 1;
    if (check.difference === 0) products += 1;
  }
  const { from, to, bits: best } = bestStretch(outcomes, bits);
  const score = best - 3 - 2 * Math.log2(axis.positions.length) + hintBits(axis, candidate);
  if (score < enough || to < 0) return undefined;
  const misses = countOutcomes(outcomes, from, to, disagrees);
  if (misses > 0.25 * countOutcomes(outcomes, from, to, agrees)) return undefined;
  const decimals = meanDecimals(axis, candidate.result, from, to);
  return { ...candidate, outcomes, from, to, score, product: products > 0.9 * counted, decimals };
}

function hintBits(axis: Axis, { kind, result, first, second }: RatioCandidate): number {
  const own = axis.hints[result]!;
  let bits = 0;
  if (own.ratio || own.average) bits += 4;
  if (own.balance && (kind === 'change' || kind === 'percentChange')) bits += 4;
  if (own.total) bits -= 4;
  // Operands beside the result are more natural than distant ones.
  bits -= 0.3 * Math.log2(1 + Math.abs(result - first) + Math.abs(result - second));
  // A product is written with its first factor as the quotient.
  if (kind === 'share' && result > second) bits -= 0.2;
  return bits;
}

function meanDecimals(axis: Axis, position: number, from: number, to: number): number {
  let sum = 0;
  for (let line = from; line <= to; line++)
    sum += axis.significant[position * axis.lines.length + line]!;
  return sum / (to - from + 1);
}

function sameTriple(a: RatioPattern, b: RatioPattern): boolean {
  const set = new Set([a.result, a.first, a.second]);
  return set.has(b.result) && set.has(b.first) && set.has(b.second);
}

/** Which way round a relation is meant: of a product the first factor, else the number with most decimals. */
function orient(a: RatioPattern, b: RatioPattern): number {
  if (a.product && b.product) return a.result - b.result;
  if (Math.abs(a.decimals - b.decimals) > 0.5) return b.decimals - a.decimals;
  return b.score - a.score;
}

/** Whether two patterns explain the same cells, or one turns the other round. */
function clash(a: RatioPattern, b: RatioPattern): boolean {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  if (from > to) return false;
  if (a.result === b.result) return true;
  return sameTriple(a, b);
}
