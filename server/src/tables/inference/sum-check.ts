/**
 * Checking one sum on one line of an axis: does it hold within the precision of its numbers, and
 * how unlikely is that by chance. Must not judge whole patterns.
 */
import type { Axis } from './axis.ts';
import { number, unknown } from './matrix.ts';

export const skipped = 0;
export const agrees = 1;
export const disagrees = 2;
/** A part is withheld or unreadable, and the others don't reach the total. */
export const withheld = 3;

/** What one line says of a pattern; reused between calls. */
export interface LineCheck {
  /** `skipped`: the line has no total, no part or something unreadable there. */
  outcome: number;
  /** Bits of surprise if the sum held by chance; 0 unless it agrees. */
  bits: number;
  /** Total minus sum of the parts, scaled. */
  difference: number;
  /** How far off rounding may bring it, scaled. */
  tolerance: number;
  /** Parts that hold a number other than zero. */
  nonzero: number;
  /** Total in units of the last significant place. */
  units: number;
  /** Whether a part is withheld or unreadable. */
  hidden: boolean;
  /** Tells lines with other numbers apart. */
  fingerprint: number;
  /** Tells lines apart whose numbers are not multiples of each other's; 0 where none is told. */
  proportion: number;
}

export function newLineCheck(): LineCheck {
  return {
    outcome: skipped,
    bits: 0,
    difference: 0,
    tolerance: 0,
    nonzero: 0,
    units: 0,
    hidden: false,
    fingerprint: 0,
    proportion: 0,
  };
}

/** One line never convinces more than this many bits' worth. */
const mostBits = 18;

/** Checks `result = sum of parts` (positions of the axis) on a line, into `out`. */
export function checkSumLine(
  axis: Axis,
  result: number,
  parts: ArrayLike<number>,
  line: number,
  out: LineCheck,
): void {
  const m = axis.lines.length;
  const { values, states, significant } = axis;
  const at = result * m + line;
  clear(out);
  if (states[at] !== number) return;
  const total = values[at]!;
  let sum = 0;
  let largest = Math.abs(total);
  let finest = significant[at]!;
  let numeric = 0;
  let nonzero = 0;
  let hidden = false;
  let print = total;
  let proportions = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]! * m + line;
    if (states[part] !== number) {
      hidden ||= states[part] === unknown;
      continue;
    }
    const value = values[part]!;
    numeric += 1;
    sum += value;
    print = print * 31 + value * (i + 1);
    proportions += value * (i + 1);
    if (value !== 0) nonzero += 1;
    if (Math.abs(value) > largest) largest = Math.abs(value);
    if (significant[part]! > finest) finest = significant[part]!;
  }
  if (numeric === 0) {
    // Nothing out of nothing: says nothing, but belongs to a pattern that others prove.
    if (total === 0 && !hidden) out.outcome = agrees;
    return;
  }
  const tolerance = sumTolerance(axis, result, parts, line, finest);
  out.difference = total - sum;
  out.tolerance = tolerance;
  out.nonzero = nonzero;
  out.hidden = hidden;
  out.units = total / powers[axis.scale - finest]!;
  out.fingerprint = print;
  out.proportion = nonzero > 1 && total !== 0 ? Math.round((proportions / total) * 5000) : 0;
  if (Math.abs(out.difference) <= tolerance) {
    out.outcome = agrees;
    const bits = chanceBits(
      out.difference,
      tolerance,
      largest,
      powers[axis.scale - finest]!,
      nonzero,
    );
    // Larger numbers than usual carry more.
    out.bits = Math.min(
      bits,
      axis.capacity[line]! + Math.max(0, Math.log2(largest / axis.typical[line]!)),
    );
  } else out.outcome = hidden ? withheld : disagrees;
}

/** The most bits that a sum can bring on a line, by its total. */
export function lineBound(axis: Axis, line: number): (total: number) => number {
  const m = axis.lines.length;
  const n = axis.positions.length;
  let finest = 0;
  let largest = 0;
  let negative = false;
  for (let at = line; at < n * m; at += m) {
    if (axis.states[at] !== number) continue;
    if (axis.significant[at]! > finest) finest = axis.significant[at]!;
    largest = Math.max(largest, Math.abs(axis.values[at]!));
    negative ||= axis.values[at]! < 0;
  }
  const unit = powers[axis.scale - finest]!;
  const slack = 0.5 * (n + 1) * unit * axis.step;
  return (total) => {
    // Where all parts are positive, none is larger than the total.
    const size = negative ? largest : Math.abs(total);
    const carried = Math.max(0, Math.log2((size + slack) / axis.typical[line]!));
    return Math.min(mostBits, Math.log2((size + unit) / unit), axis.capacity[line]! + carried);
  };
}

function clear(out: LineCheck): void {
  out.outcome = skipped;
  out.bits = 0;
  out.difference = 0;
  out.tolerance = 0;
  out.nonzero = 0;
  out.units = 0;
  out.hidden = false;
  out.fingerprint = 0;
  out.proportion = 0;
}

/** Half a unit of every number's last place, none finer than the finest that carries information. */
function sumTolerance(
  axis: Axis,
  result: number,
  parts: ArrayLike<number>,
  line: number,
  finest: number,
): number {
  const m = axis.lines.length;
  const { states, decimals } = axis;
  let tolerance = halfUnit(axis, Math.min(decimals[result * m + line]!, finest));
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]! * m + line;
    if (states[part] === number) tolerance += halfUnit(axis, Math.min(decimals[part]!, finest));
  }
  return tolerance;
}

const powers = Array.from({ length: 17 }, (_, i) => 10 ** i);

function halfUnit(axis: Axis, place: number): number {
  return 0.5 * powers[axis.scale - place]! * (place === 0 ? axis.step : 1);
}

function chanceBits(
  difference: number,
  tolerance: number,
  largest: number,
  unit: number,
  nonzero: number,
): number {
  if (largest === 0 || nonzero === 0) return 0;
  // An exact hit says more than one within rounding.
  const width = difference === 0 ? unit : 2 * tolerance + unit;
  const bits = Math.min(mostBits, Math.log2((largest + unit) / width));
  // A total of one single part is only a repeated number; a bit of it is chance among ones.
  if (nonzero === 1) return bits <= 1 ? 0 : bits / 3;
  return Math.max(0, bits);
}
