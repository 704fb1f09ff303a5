/**
 * Quotients and relative changes: rows or columns that follow from two others on most lines of an
 * axis. Must not look for sums.
 */
import type { Axis } from './axis.ts';
import { type Budget, newBudget, spend } from './budget.ts';
import { findRatioCandidates } from './ratio-candidates.ts';
import { checkRatioLine, type RatioCandidate } from './ratio-check.ts';
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

/** The believed quotients and changes of an axis, most certain first. */
export function findRatios(axis: Axis, budget: Budget = newBudget()): RatioPattern[] {
  const judged: RatioPattern[] = [];
  for (const candidate of findRatioCandidates(axis, budget)) {
    if (!spend(budget, 20 * axis.lines.length)) break;
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
