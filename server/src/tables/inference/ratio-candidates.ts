/**
 * Candidates for quotients and relative changes: triples of positions that fit on some telling lines
 * of an axis. Must not judge them.
 */
import type { Axis } from './axis.ts';
import { type Budget, spend } from './budget.ts';
import { number } from './matrix.ts';
import {
  checkRatioLine,
  halfPlace,
  type RatioCandidate,
  type RatioKind,
  sizeBits,
} from './ratio-check.ts';
import { agrees, newLineCheck } from './sum-check.ts';

/** What a candidate must bring on a line, in bits, and the size of a result that can, in slacks. */
const leastBits = 1.5;
const leastSlacks = 2 * (2 ** leastBits - 1) * 0.999;
const mostPositions = 140;
const mostCandidates = 6000;
const mostJudged = 1500;
const mostLines = 6;

const kinds: readonly RatioKind[] = ['share', 'percent', 'change', 'percentChange'];

/** Candidates that hold on two of some telling lines, or on one of few; the best supported first. */
export function findRatioCandidates(axis: Axis, budget: Budget): RatioCandidate[] {
  const n = axis.positions.length;
  const found = new Map<number, { candidate: RatioCandidate; support: number }>();
  const check = newLineCheck();
  const trial = { kind: kinds[0]!, result: 0, first: 0, second: 0 };
  const lines = tellingLines(axis);
  for (const line of lines) {
    const numbers = readSizes(axis, line);
    if (numbers.sizes.length > mostPositions) continue;
    eachCandidate(numbers, budget, (kind, result, first, second) => {
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

/** A few lines with many numbers, spread over the table. */
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
  const most = counts.reduce((max, { count }) => Math.max(max, count), 0);
  const full = counts.filter(({ count }) => count >= 0.5 * most);
  if (full.length <= mostLines) return full.map(({ line }) => line);
  return Array.from(
    { length: mostLines },
    (_, i) => full[Math.floor(((i + 0.5) * full.length) / mostLines)]!.line,
  );
}

/** The numbers of a line other than zero, ascending, unscaled. */
interface Sizes {
  readonly positions: readonly number[];
  readonly sizes: Float64Array;
  /** Half a unit of each one's last significant place. */
  readonly halves: Float64Array;
  /** Bits that each one carries. */
  readonly carried: Float64Array;
  readonly whole: readonly boolean[];
  readonly finest: number;
  /** No operand is rounded more coarsely than to whole numbers, or to the table's step. */
  readonly coarse: number;
}

function readSizes(axis: Axis, line: number): Sizes {
  const m = axis.lines.length;
  const unit = 10 ** axis.scale;
  const at = (position: number) => position * m + line;
  const positions: number[] = [];
  for (let p = 0; p < axis.positions.length; p++)
    if (axis.states[at(p)] === number && axis.values[at(p)] !== 0) positions.push(p);
  positions.sort((a, b) => axis.values[at(a)]! - axis.values[at(b)]!);
  const sizes = Float64Array.from(positions, (p) => axis.values[at(p)]! / unit);
  const halves = Float64Array.from(positions, (p) => halfPlace(axis, at(p)));
  const coarse = 0.5 * axis.step;
  return {
    positions,
    sizes,
    halves,
    carried: sizes.map((size, i) => sizeBits(size, halves[i]!)),
    whole: positions.map((p) => axis.significant[at(p)] === 0),
    finest: halves.reduce((least, half) => Math.min(least, half), coarse),
    coarse,
  };
}

type Found = (kind: number, result: number, first: number, second: number) => void;

/** One result, one operand and what they ask of the other one. */
interface Trial {
  kind: number;
  result: number;
  other: number;
  target: number;
  slack: number;
}

/** Tries results and one operand; the other one is looked up by size. */
function eachCandidate(numbers: Sizes, budget: Budget, found: Found): void {
  const { sizes, halves, whole, finest, coarse } = numbers;
  const trial: Trial = { kind: 0, result: 0, other: 0, target: 0, slack: 0 };
  // Neighbouring targets lie close together: each kind goes on where it found the last one.
  const starts = new Int32Array(kinds.length);
  const near = (kind: number, target: number, slack: number) => {
    trial.kind = kind;
    trial.target = target;
    trial.slack = slack;
    starts[kind] = eachNear(numbers, trial, starts[kind]!, budget, found);
  };
  for (let result = 0; result < sizes.length; result++) {
    if (!spend(budget, 80 * sizes.length)) return;
    trial.result = result;
    const c = sizes[result]!;
    const half = halves[result]!;
    const size = Math.abs(c);
    for (let other = 0; other < sizes.length; other++) {
      if (other === result) continue;
      trial.other = other;
      const b = sizes[other]!;
      const spread = Math.abs(b) * half * 1.5;
      // A whole number is a quotient only as a factor of a product.
      if (whole[result]) near(0, c * b, 1e-6 * size * Math.abs(b));
      else near(0, c * b, spread + (1 + size) * coarse);
      if (!whole[result] && canTell(c, half + finest / Math.abs(b)))
        near(2, b + Math.abs(b) * c, spread + (2 + size) * coarse);
      if (!canTell(c, half + (100 * finest) / Math.abs(b))) continue;
      near(1, (c * b) / 100, (spread + (100 + size) * coarse) / 100);
      near(3, b + (Math.abs(b) * c) / 100, (spread + (200 + size) * coarse) / 100);
    }
  }
}

/** Work of looking at one hit, in budget units. */
const hitWork = 60;

/** Finds the operands near the trial's target; answers the place where they begin. */
function eachNear(
  numbers: Sizes,
  { kind, result, other, target, slack }: Trial,
  start: number,
  budget: Budget,
  found: Found,
): number {
  const { sizes, positions } = numbers;
  const first = walkTo(sizes, target - slack, start);
  const end = target + slack;
  for (let i = first; sizes[i]! <= end; i++) {
    if (i === result || i === other || !isNearly(numbers, kind, result, i, other)) continue;
    budget.left -= hitWork;
    if (kind < 2) found(kind, positions[result]!, positions[i]!, positions[other]!);
    else found(kind, positions[result]!, positions[other]!, positions[i]!);
  }
  return first;
}

/** Quick refusal of what does not fit, or brings no bits. */
function isNearly(
  { sizes, halves, carried, coarse }: Sizes,
  kind: number,
  result: number,
  top: number,
  base: number,
): boolean {
  // Two operands that carry few bits bring a quotient none.
  if (carried[top]! + carried[base]! < leastBits + 2) return false;
  const c = sizes[result]!;
  const a = sizes[top]!;
  const b = sizes[base]!;
  if (kind === 0 && Math.abs(a - c * b) <= coarse + 1e-6 * Math.abs(a)) return true;
  const factor = kind % 2 === 0 ? 1 : 100;
  const ratio = kind < 2 ? a / b : (a - b) / Math.abs(b);
  const slope = Math.abs(ratio + (kind < 2 ? 0 : 1));
  const slack = halves[result]! + (factor * (halves[top]! + slope * halves[base]!)) / Math.abs(b);
  return Math.abs(c - ratio * factor) <= slack * 1.001 && canTell(c, slack);
}

/** Whether a result known within `slack` can bring the bits that a candidate needs, if not as a product. */
function canTell(result: number, slack: number): boolean {
  return Math.abs(result) >= leastSlacks * slack;
}

/** The first place of `sorted` whose value is at least `target`, looked for from `start` on. */
function walkTo(sorted: Float64Array, target: number, start: number): number {
  let at = start;
  while (at < sorted.length && sorted[at]! < target) at += 1;
  while (at > 0 && sorted[at - 1]! >= target) at -= 1;
  return at;
}
