/**
 * Patterns: candidates held against every line of an axis, with the evidence that they are meant.
 * Must not choose among them.
 */
import type { Axis } from './axis.ts';
import type { Candidate } from './candidates.ts';
import { agrees, checkSumLine, disagrees, newLineCheck } from './sum-check.ts';

export interface Pattern extends Candidate {
  /** One outcome (`skipped`, `agrees`, `disagrees`) and the bits it brings, for each line. */
  readonly outcomes: Uint8Array;
  readonly bits: Float64Array;
  /** First and last line of the stretch where it is believed. */
  readonly from: number;
  readonly to: number;
  readonly agreeing: number;
  readonly disagreeing: number;
  /** Net evidence in bits. */
  readonly score: number;
}

/** How much a line that disagrees speaks against a pattern, in bits: one weight for each line. */
export type LineWeights = Float64Array;

/** Lines of averages and ratios need not add up. */
export function firstWeights(axis: Axis): LineWeights {
  return Float64Array.from(axis.lineHints, (hints) => (hints.average || hints.ratio ? 2 : missBits));
}

export const missBits = 7;

/** Judges a candidate; undefined where it is hopeless. */
export function judgeCandidate(axis: Axis, candidate: Candidate, weights: LineWeights): Pattern | undefined {
  const m = axis.lines.length;
  const outcomes = new Uint8Array(m);
  const bits = new Float64Array(m);
  const check = newLineCheck();
  let running = 0;
  let lowest = 0;
  for (let line = 0; line < m; line++) {
    checkSumLine(axis, candidate.result, candidate.parts, line, check);
    outcomes[line] = check.outcome;
    bits[line] = check.outcome === agrees ? check.bits : check.outcome === disagrees ? -weights[line]! : 0;
    running += bits[line]!;
    lowest = Math.min(lowest, running);
    if (lowest < -25 * missBits && running < lowest + 5) return undefined;
  }
  return { ...candidate, outcomes, bits, ...bestStretch(outcomes, bits, candidate.cost - labelBits(axis, candidate)) };
}

/** The stretch of lines with the most evidence. */
function bestStretch(outcomes: Uint8Array, bits: Float64Array, cost: number) {
  let best = 0;
  let from = 0;
  let to = -1;
  let start = 0;
  let sum = 0;
  for (let line = 0; line < bits.length; line++) {
    sum += bits[line]!;
    if (sum > best) {
      best = sum;
      from = start;
      to = line;
    }
    if (sum < 0) {
      sum = 0;
      start = line + 1;
    }
  }
  // Lines at either end where zeros add up belong to it too.
  while (from > 0 && outcomes[from - 1] !== disagrees) from -= 1;
  while (to >= 0 && to < bits.length - 1 && outcomes[to + 1] !== disagrees) to += 1;
  let agreeing = 0;
  let disagreeing = 0;
  for (let line = from; line <= to; line++) {
    if (outcomes[line] === agrees) agreeing += 1;
    else if (outcomes[line] === disagrees) disagreeing += 1;
  }
  return { from, to, agreeing, disagreeing, score: best - cost };
}

/** What the labels say for a pattern, in bits. */
function labelBits(axis: Axis, { result, parts, form }: Candidate): number {
  const own = axis.hints[result]!;
  let bits = 0;
  if (own.total) bits += own.strong ? 6 : 4;
  else if (own.balance) bits += 1;
  if (own.average) bits -= 6;
  else if (own.ratio && !own.total) bits -= 2;
  if (axis.direction === 'down' && form === 'indented') bits += 3;
  let totals = 0;
  for (const part of parts) if (axis.hints[part]!.strong) totals += 1;
  // A total among parts is one among totals, or a coincidence.
  if (totals > 0 && totals < parts.length && !own.total) bits -= 3;
  return bits - 0.4 * Math.max(0, parts.length - 2) * (form === 'adjacent' || form === 'stride' ? 0 : 1);
}
