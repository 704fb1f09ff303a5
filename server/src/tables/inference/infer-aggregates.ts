/**
 * Inference: from the numbers and labels of one table, the cells that are computed from others.
 * Must not know Markdown.
 */
import { type Decimal, decimal } from '../../numbers/decimal.ts';
import { type AveragePattern, findAverages } from './averages.ts';
import { type Axis, readAxis, roundingStep } from './axis.ts';
import { type Budget, newBudget, shareOf } from './budget.ts';
import { chooseSums } from './choose.ts';
import { suspectCrossings } from './crossings.ts';
import { type AxisPatterns, type Failure, findFailures } from './failures.ts';
import { readLabels } from './labels.ts';
import { type NumberMatrix, type TableMatrix, toNumberMatrix } from './matrix.ts';
import type { Pattern } from './patterns.ts';
import { findRatios, type RatioPattern } from './ratios.ts';
import type { SlipKind } from './slips.ts';
import { agrees, withheld } from './sum-check.ts';
import { suspectSums } from './suspected.ts';

export type Slot = readonly [row: number, column: number];

export interface InferredAggregate {
  readonly kind: 'sum' | 'average' | 'share' | 'change';
  readonly direction: 'down' | 'across';
  readonly result: Slot;
  readonly operands: readonly Slot[];
  /** Bits. */
  readonly evidence: number;
}

/** A sum that is believed, but does not hold here. */
export interface InferredFailure {
  readonly direction: 'down' | 'across';
  readonly result: Slot;
  readonly operands: readonly Slot[];
  /** Result as printed minus sum of the operands. */
  readonly difference: Decimal;
  /** Cells that may be wrong, the most likely first, with the value that would mend the sum. */
  readonly suspects: readonly InferredSuspect[];
  /** Results of other sums that fail for the same reason. */
  readonly alike: readonly Slot[];
  /** Bits. */
  readonly evidence: number;
}

export interface InferredSuspect {
  readonly slot: Slot;
  readonly corrected: Decimal;
  /** What kind of misprint would explain it; undefined where none does. */
  readonly slip?: SlipKind;
}

export interface Inference {
  readonly aggregates: readonly InferredAggregate[];
  readonly failures: readonly InferredFailure[];
  /** The table was too large or too uniform to be searched to the end. */
  readonly limited: boolean;
}

export function inferAggregates(matrix: TableMatrix): Inference {
  const numbers = toNumberMatrix(matrix);
  const labels = readLabels(matrix, numbers.columns);
  const step = roundingStep(numbers);
  const aggregates: InferredAggregate[] = [];
  const budget = newBudget(numbers.count);
  const shares: Budget[] = [];
  const share = (part: number) => {
    const own = shareOf(budget, part);
    shares.push(own);
    return own;
  };
  const axes = (['down', 'across'] as const).map((direction): AxisPatterns => {
    const axis = readAxis(numbers, labels, direction, step);
    const sums = chooseSums(axis, share(0.22));
    for (const pattern of sums) emitSum(axis, pattern, aggregates);
    for (const pattern of findRatios(axis, share(0.1))) emitRatio(axis, pattern, aggregates);
    const isSum = new Set(sums.map((pattern) => pattern.result));
    for (const pattern of findAverages(axis, share(0.11))) {
      if (!isSum.has(pattern.result)) emitAverage(axis, pattern, aggregates);
    }
    const suspected = suspectSums(axis, sums, share(0.075));
    const crossings = suspectCrossings(axis, sums, share(0.05));
    return { axis, patterns: withoutRepeats([...sums, ...crossings, ...suspected]) };
  });
  const failures = findFailures(numbers, axes).map((failure) => describeFailure(numbers, failure));
  return { aggregates, failures, limited: shares.some(({ left }) => left <= 0) };
}

/** The first of patterns with the same result and parts. */
function withoutRepeats(patterns: readonly Pattern[]): Pattern[] {
  const keyOf = ({ result, parts }: Pattern) => `${result}:${parts.join(',')}`;
  const first = new Map([...patterns].reverse().map((one) => [keyOf(one), one]));
  return patterns.filter((one) => first.get(keyOf(one)) === one);
}

function describeFailure(numbers: NumberMatrix, failure: Failure): InferredFailure {
  const slot = (cell: number): Slot => [Math.floor(cell / numbers.columns), cell % numbers.columns];
  const unscaled = (value: number) => decimal(Math.round(value), 0 - numbers.scale);
  return {
    direction: failure.direction,
    result: slot(failure.result),
    operands: failure.parts.map(slot),
    difference: unscaled(failure.difference),
    suspects: failure.suspects.slice(0, 5).map(({ cell, corrected, slip }) => ({
      slot: slot(cell),
      corrected: unscaled(corrected),
      ...(slip !== undefined && { slip }),
    })),
    alike: failure.alike.map(slot),
    evidence: failure.score,
  };
}

function emitSum(axis: Axis, pattern: Pattern, into: InferredAggregate[]): void {
  for (let line = 0; line < axis.lines.length; line++) {
    const inside = line >= pattern.from && line <= pattern.to;
    const outcome = pattern.outcomes[line];
    const holds = outcome === agrees && (inside || pattern.bits[line]! >= 8);
    if (!holds && !(inside && outcome === withheld)) continue;
    into.push({
      kind: 'sum',
      direction: axis.direction,
      result: slotOf(axis, pattern.result, line),
      operands: pattern.parts.map((part) => slotOf(axis, part, line)),
      evidence: pattern.score,
    });
  }
}

function emitRatio(axis: Axis, pattern: RatioPattern, into: InferredAggregate[]): void {
  for (let line = pattern.from; line <= pattern.to; line++) {
    if (pattern.outcomes[line] !== agrees) continue;
    into.push({
      kind: pattern.kind === 'share' || pattern.kind === 'percent' ? 'share' : 'change',
      direction: axis.direction,
      result: slotOf(axis, pattern.result, line),
      operands: [slotOf(axis, pattern.first, line), slotOf(axis, pattern.second, line)],
      evidence: pattern.score,
    });
  }
}

function emitAverage(axis: Axis, pattern: AveragePattern, into: InferredAggregate[]): void {
  for (let line = pattern.from; line <= pattern.to; line++) {
    if (pattern.outcomes[line] !== agrees) continue;
    into.push({
      kind: 'average',
      direction: axis.direction,
      result: slotOf(axis, pattern.result, line),
      operands: pattern.parts.map((part) => slotOf(axis, part, line)),
      evidence: pattern.score,
    });
  }
}

function slotOf(axis: Axis, position: number, line: number): Slot {
  const p = axis.positions[position]!;
  const l = axis.lines[line]!;
  return axis.direction === 'down' ? [p, l] : [l, p];
}
