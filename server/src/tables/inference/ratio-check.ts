/**
 * Checking one quotient or relative change on one line: does the printed result follow from the two
 * printed operands, and how unlikely is that by chance. Must not judge whole patterns.
 */
import type { Axis } from './axis.ts';
import { number } from './matrix.ts';
import { agrees, disagrees, type LineCheck, skipped } from './sum-check.ts';

/** `share`: first / second; `percent`: times 100; `change`, `percentChange`: (second − first) / first. */
export type RatioKind = 'share' | 'percent' | 'change' | 'percentChange';

export interface RatioCandidate {
  readonly kind: RatioKind;
  readonly result: number;
  readonly first: number;
  readonly second: number;
}

const mostBits = 16;
const halves = Array.from({ length: 17 }, (_, place) => 0.5 / 10 ** place);

/** Checks a quotient on a line, into `out`; `difference` is 0 for exact products, else 1. */
export function checkRatioLine(
  axis: Axis,
  candidate: RatioCandidate,
  line: number,
  out: LineCheck,
): void {
  const m = axis.lines.length;
  const c = candidate.result * m + line;
  const a = candidate.first * m + line;
  const b = candidate.second * m + line;
  out.outcome = skipped;
  out.bits = 0;
  out.nonzero = 0;
  const { states } = axis;
  const complete = states[c] === number && states[a] === number && states[b] === number;
  if (!complete) return;
  const unit = 0.5 / halves[axis.scale]!;
  const result = axis.values[c]! / unit;
  const first = axis.values[a]! / unit;
  const second = axis.values[b]! / unit;
  const change = isChange(candidate.kind);
  const base = change ? first : second;
  if (base === 0) {
    // Spreadsheets print 0 for nothing out of nothing.
    out.outcome = result === 0 && first === 0 ? agrees : skipped;
    return;
  }
  const factor = factorOf(candidate.kind);
  const exact = (change ? (second - first) / Math.abs(first) : first / second) * factor;
  // Operands are rounded too.
  const [top, bottom] = change ? [b, a] : [a, b];
  const slope = Math.abs(exact / factor + (change ? 1 : 0));
  const operands = halfPlace(axis, top) + slope * halfPlace(axis, bottom);
  const slack = halfPlace(axis, c) + (factor * operands) / Math.abs(base);
  const product = !change && factor === 1 && isProduct(axis, result, first, second, a);
  if (!product && Math.abs(result - exact) > slack * 1.0001) {
    out.outcome = disagrees;
    return;
  }
  out.outcome = agrees;
  out.nonzero = 2;
  out.difference = product ? 0 : 1;
  out.fingerprint = first * 31 + second;
  // Nothing of something, or all of it, is no witness.
  if (exact === 0 || (!change && first === second)) return;
  const carried = sizeBits(first, halfPlace(axis, a)) + sizeBits(second, halfPlace(axis, b));
  const precise = product ? sizeBits(first, halfPlace(axis, a)) : sizeBits(result, slack);
  out.bits = Math.max(0, Math.min(mostBits, precise, carried - 2, axis.capacity[line]! + 4));
}

function isChange(kind: RatioKind): boolean {
  return kind === 'change' || kind === 'percentChange';
}

/** What a quotient is printed as a multiple of. */
function factorOf(kind: RatioKind): 1 | 100 {
  return kind === 'percent' || kind === 'percentChange' ? 100 : 1;
}

/** Half a unit of the last significant place, unscaled. */
export function halfPlace(axis: Axis, at: number): number {
  const place = axis.significant[at]!;
  return place === 0 ? 0.5 * axis.step : halves[place]!;
}

/** Bits that a number of this size carries, known to `half` either side. */
export function sizeBits(value: number, half: number): number {
  return Math.log2(Math.abs(value) / (2 * half) + 1);
}

/** Whether the first operand is the exact product of the others: amount = price × quantity. */
function isProduct(axis: Axis, result: number, first: number, second: number, a: number): boolean {
  const cut = axis.significant[a] === axis.scale && axis.scale > 2;
  return (
    Math.abs(first - result * second) <= (cut ? halfPlace(axis, a) : 0) + 1e-9 * Math.abs(first)
  );
}
