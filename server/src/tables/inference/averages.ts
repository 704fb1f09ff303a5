/**
 * Averages: rows or columns that are the mean of a run of others beside them, on most lines of an
 * axis. Must not look for sums.
 */
import type { Axis } from './axis.ts';
import { type Budget, newBudget, spend } from './budget.ts';
import { number } from './matrix.ts';
import { agrees, disagrees, type LineCheck, newLineCheck, skipped } from './sum-check.ts';

export interface AveragePattern {
  readonly result: number;
  readonly parts: readonly number[];
  readonly outcomes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

const enough = 8;
/** Without a word for it, a mean must hold on many telling lines. */
const enoughUnnamed = 40;
const missCost = 5;
const mostPositions = 600;

/** The believed averages of an axis, most certain first. */
export function findAverages(axis: Axis, budget: Budget = newBudget()): AveragePattern[] {
  const judged: AveragePattern[] = [];
  if (axis.positions.length > mostPositions) return [];
  for (const { result, from, to } of runs(axis, budget)) {
    if (budget.left <= 0) break;
    const pattern = judge(axis, result, from, to, budget);
    if (pattern !== undefined) judged.push(pattern);
  }
  judged.sort((a, b) => b.score - a.score);
  const accepted: AveragePattern[] = [];
  for (const pattern of judged) {
    if (!accepted.some((other) => other.result === pattern.result)) accepted.push(pattern);
  }
  return accepted;
}

interface Run {
  readonly result: number;
  readonly from: number;
  readonly to: number;
}

/** Runs whose mean stands near them on some line: those first where it does on most. */
function runs(axis: Axis, budget: Budget): Run[] {
  const found = new Map<number, number>();
  const m = axis.lines.length;
  const n = axis.positions.length;
  const step = Math.max(1, Math.floor(m / 4));
  for (let line = 0; line < m && budget.left > 0; line += step) {
    for (let i = 0; i < n; i++) {
      if (axis.states[i * m + line] !== number) continue;
      const reach = reachOf(axis, i);
      if (!spend(budget, 2 * reach * n)) break;
      for (let gap = 1; gap <= reach; gap++) {
        collect(axis, line, i, -1, gap, found);
        collect(axis, line, i, 1, gap, found);
      }
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => ({
      result: Math.floor(code / n / n),
      from: Math.floor(code / n) % n,
      to: code % n,
    }));
}

/** How far from a position the run may begin of which it is the mean. */
function reachOf(axis: Axis, position: number): number {
  if (axis.hints[position]!.average) return 6;
  return axis.lines.length < 3 || axis.positions.length > 60 ? 0 : 1;
}

const mostRuns = 20_000;

/** Counts the runs on one side of `i`, `gap` away from it, of which it is the mean. */
function collect(
  axis: Axis,
  line: number,
  i: number,
  direction: number,
  gap: number,
  found: Map<number, number>,
): void {
  const m = axis.lines.length;
  const n = axis.positions.length;
  const target = axis.values[i * m + line]!;
  const slack = 2 * halfUnit(axis, i * m + line);
  const first = i + direction * gap;
  let sum = 0;
  let count = 0;
  let length = 0;
  let even = true;
  for (let j = first; j >= 0 && j < n; j += direction) {
    length += 1;
    if (axis.states[j * m + line] === number) {
      sum += axis.values[j * m + line]!;
      count += 1;
      even &&= axis.values[j * m + line] === target;
    }
    if (count < 2 || length < 3 || even) continue;
    const hits =
      Math.abs(sum / count - target) <= slack || Math.abs(sum / length - target) <= slack;
    if (!hits) continue;
    const [from, to] = direction > 0 ? [first, j] : [j, first];
    const code = (i * n + from) * n + to;
    const known = found.get(code);
    if (known !== undefined || found.size < mostRuns) found.set(code, (known ?? 0) + 1);
  }
}

const halves = Array.from({ length: 17 }, (_, i) => 0.5 * 10 ** i);

function halfUnit(axis: Axis, at: number): number {
  return halves[axis.scale - axis.significant[at]!]!;
}

/** Cells without a number count as zero, or not at all: whichever fits better. */
function judge(
  axis: Axis,
  result: number,
  low: number,
  high: number,
  budget: Budget,
): AveragePattern | undefined {
  const counted = judgeWith(axis, result, low, high, false, budget);
  const all = judgeWith(axis, result, low, high, true, budget);
  if (counted === undefined || all === undefined) return counted ?? all;
  return all.score > counted.score ? all : counted;
}

function judgeWith(
  axis: Axis,
  result: number,
  low: number,
  high: number,
  all: boolean,
  budget: Budget,
): AveragePattern | undefined {
  const m = axis.lines.length;
  const named = axis.hints[result]!.average;
  const check = newLineCheck();
  const outcomes = new Uint8Array(m);
  let score = -2 - Math.log2(axis.positions.length) + (named ? 6 : -4);
  let agreeing = 0;
  let disagreeing = 0;
  for (let line = 0; line < m; line++) {
    if (!spend(budget, 5 * (high - low + 10))) return undefined;
    checkLine(axis, result, low, high, all, line, check);
    outcomes[line] = check.outcome;
    if (check.outcome === agrees) agreeing += 1;
    if (check.outcome === disagrees) disagreeing += 1;
    score += check.outcome === disagrees ? -missCost : check.bits;
    if (disagreeing > 3 && disagreeing > agreeing) return undefined;
  }
  if (score < (named ? enough : enoughUnnamed) || disagreeing > 0.25 * agreeing) return undefined;
  const parts = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const from = outcomes.indexOf(agrees);
  return { result, parts, outcomes, from, to: outcomes.lastIndexOf(agrees), score };
}

function checkLine(
  axis: Axis,
  result: number,
  low: number,
  high: number,
  all: boolean,
  line: number,
  out: LineCheck,
): void {
  const m = axis.lines.length;
  out.outcome = skipped;
  out.bits = 0;
  const at = result * m + line;
  if (axis.states[at] !== number) return;
  let sum = 0;
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let rounding = 0;
  // Padding zeros are no places, unless another number of the line uses them.
  const finest = finestPlace(axis, line, low, high, axis.significant[at]!);
  const half = (cell: number) => halves[axis.scale - Math.min(axis.decimals[cell]!, finest)]!;
  for (let p = low; p <= high; p++) {
    const part = p * m + line;
    if (axis.states[part] !== number) continue;
    const value = axis.values[part]!;
    sum += value;
    count += 1;
    least = Math.min(least, value);
    most = Math.max(most, value);
    rounding += half(part);
  }
  if (count === 0) return;
  const divisor = all ? high - low + 1 : count;
  const slack = half(at) + Math.min(half(at), rounding / divisor);
  if (Math.abs(sum / divisor - axis.values[at]!) > slack) {
    out.outcome = disagrees;
    return;
  }
  out.outcome = agrees;
  if (count > 1 && most > least) {
    out.bits = Math.min(
      14,
      Math.max(0, Math.log2((most - least) / (2 * slack))),
      axis.capacity[line]!,
    );
  }
}

function finestPlace(axis: Axis, line: number, low: number, high: number, own: number): number {
  const m = axis.lines.length;
  let finest = own;
  for (let p = low; p <= high; p++) {
    const part = p * m + line;
    if (axis.states[part] === number) finest = Math.max(finest, axis.significant[part]!);
  }
  return finest;
}
