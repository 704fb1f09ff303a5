/**
 * Weighs how well the numbers bear out that a line follows from others. Works on doubles, so it
 * must not pronounce the last word on a cell: verify.ts does.
 */
import { toNumber } from '../../numbers/decimal.ts';
import type { Grid } from '../grid.ts';
import type { Axis } from '../lines.ts';
import { printedPlace } from '../printed-place.ts';
import { type ResultLine, saysPercent, valuesOf } from './announced.ts';
import type { Formula, Outcome } from './relation.ts';

/** The values of a line as doubles, NaN where none is printed. */
export interface LineValues {
  readonly values: Float64Array;
  /** Half the rounding unit of each value, 0 for exact ones. */
  readonly halves: Float64Array;
  /** Whether most of its numbers are percentages, or its words say so. */
  readonly percent: boolean;
  readonly count: number;
}

export interface Scale {
  readonly grid: Grid;
  readonly axis: Axis;
  /** By cell. */
  readonly rounded: Uint8Array;
  readonly lines: Map<number, LineValues>;
}

/** The values of the line at a position. */
export function lineValues(scale: Scale, at: number): LineValues {
  const known = scale.lines.get(at);
  if (known !== undefined) return known;
  const printed = valuesOf(scale.grid, scale.axis, at);
  const values = new Float64Array(printed.values.length).fill(Number.NaN);
  const halves = new Float64Array(values.length);
  let percents = 0;
  let count = 0;
  printed.values.forEach((numeral, crossing) => {
    if (numeral === undefined) return;
    count += 1;
    values[crossing] = toNumber(numeral.value);
    if (scale.rounded[printed.cells[crossing]!] === 1) {
      halves[crossing] = 0.5 * 10 ** printedPlace(numeral);
    }
    if (numeral.unit === '%') percents += 1;
  });
  const percent = percents * 2 > count || saysPercent(scale.grid, scale.axis.lines[at]!);
  const read = { values, halves, percent, count };
  scale.lines.set(at, read);
  return read;
}

/** What a formula says of each crossing of a line. */
export interface Weight {
  readonly outcomes: readonly Outcome[];
  readonly holds: number;
  readonly misses: number;
  /** How unlikely the agreement is by chance. */
  readonly bits: number;
}

/** Fewer bits are a coincidence. */
const telling = 1;

/** Only whole formulas count: crossings outside `[from, to)` are unknown. */
export function weigh(
  scale: Scale,
  line: ResultLine,
  formula: Formula,
  from = 0,
  to = line.values.length,
): Weight {
  const outcomes: Outcome[] = new Array(line.values.length).fill('unknown');
  const seen = new Set<number>();
  const tally = { holds: 0, misses: 0, bits: 0 };
  for (let crossing = from; crossing < to; crossing++) {
    const point = pointAt(scale, line, formula, crossing);
    if (point === undefined) continue;
    const outcome = judge(point, formula);
    outcomes[crossing] = outcome;
    if (outcome !== 'holds') {
      if (outcome !== 'unknown') tally.misses += 1;
      continue;
    }
    const bits = bitsOf(point, formula);
    if (bits >= telling) tally.holds += 1;
    const print = point.a * 31 + point.b;
    tally.bits += seen.has(print) ? bits / 8 : bits;
    seen.add(print);
  }
  return { outcomes, ...tally };
}

/** Crossings looked at first. */
const sample = 16;

/** Whether a formula holds on a third of some crossings spread over the line: cheap to ask first. */
export function isPromising(scale: Scale, line: ResultLine, formula: Formula): boolean {
  const { length } = line.values;
  if (length <= sample * 2) return true;
  let known = 0;
  let holds = 0;
  for (let at = 0; at < sample; at++) {
    const point = pointAt(scale, line, formula, Math.floor(((at + 0.5) * length) / sample));
    const outcome = point === undefined ? 'unknown' : judge(point, formula);
    if (outcome === 'unknown') continue;
    known += 1;
    if (outcome === 'holds') holds += 1;
  }
  return known === 0 || holds * 3 >= known;
}

interface Point {
  readonly result: number;
  /** Half a unit of the printed result. */
  readonly half: number;
  readonly a: number;
  readonly b: number;
  readonly halfA: number;
  readonly halfB: number;
}

function pointAt(
  scale: Scale,
  line: ResultLine,
  { first, base, second }: Formula,
  crossing: number,
): Point | undefined {
  const printed = line.values[crossing];
  if (printed === undefined) return undefined;
  const top = lineValues(scale, first);
  const bottom = base === 'line' ? lineValues(scale, second) : top;
  const at = base === 'line' ? crossing : base === 'crossing' ? second : crossing - 1;
  const a = top.values[crossing]!;
  const b = at < 0 ? Number.NaN : bottom.values[at]!;
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
  const result = toNumber(printed.value);
  const half = 0.5 * 10 ** printedPlace(printed);
  return { result, half, a, b, halfA: top.halves[crossing]!, halfB: bottom.halves[at]! };
}

/** The exact result of the operands, and how far their rounding may move it. */
function exactOf({ a, b, halfA, halfB }: Point, { kind, factor }: Formula) {
  if (kind === 'difference') return { exact: a - b, spread: halfA + halfB };
  if (b === 0) return undefined;
  const quotient = a / b;
  const size = Math.abs(b);
  const spread = (factor * (halfA + Math.abs(quotient) * halfB)) / Math.max(size - halfB, size / 4);
  const value = kind === 'share' ? quotient : (a - b) / size;
  return { exact: factor * value, spread };
}

const noise = 1e-9;

function judge(point: Point, formula: Formula): Outcome {
  const found = exactOf(point, formula);
  if (found === undefined) return 'unknown';
  const { exact, spread } = found;
  const { result, half } = point;
  const own = formula.kind === 'difference' && point.halfA + point.halfB === 0 ? 0 : half;
  const slack = (own + spread) * (1 + noise) + Math.abs(exact) * noise;
  // Operands so coarse that any result would do say nothing.
  if (spread > 10 * half && spread > Math.abs(exact) / 4) return 'unknown';
  if (Math.abs(result - exact) <= slack) return 'holds';
  if (formula.kind !== 'difference' && Math.abs(result - exact) < 2 * half + spread) return 'near';
  if (Math.abs(result + exact) > slack) return 'fails';
  // From a negative base some count upwards as positive, some as the quotient has it.
  return formula.kind === 'change' && point.b < 0 ? 'holds' : 'sign';
}

const mostBits = 9;

function bitsOf(point: Point, formula: Formula): number {
  const { a, b, result, half } = point;
  const { spread, exact } = exactOf(point, formula)!;
  if (formula.kind === 'share') {
    if (a === b || a === 0) return 0;
    const range = Math.min(40, Math.max(4, Math.abs(exact) * 2)) * (formula.factor / 100);
    return clamp(Math.log2(range / (2 * half + spread)));
  }
  if (result === 0 || a === 0 || b === 0) return 0.1;
  return clamp(Math.log2((2 * Math.abs(result)) / (2 * half + 2 * spread)));
}

function clamp(bits: number): number {
  return Math.max(0, Math.min(mostBits, bits));
}
