/**
 * Instances: believed sums on each of their lines, with by how much they are off and whether rounding
 * explains it. Must not look for the cell that is wrong.
 */
import type { Axis } from './axis.ts';
import type { NumberMatrix } from './matrix.ts';
import { number } from './matrix.ts';
import type { Pattern } from './patterns.ts';
import { agrees, checkSumLine, disagrees, newLineCheck, withheld } from './sum-check.ts';

/** One sum on one line. Cells are `row × columns + column` of the table. */
export interface Instance {
  readonly result: number;
  readonly parts: readonly number[];
  readonly pattern: Pattern;
  readonly axis: Axis;
  readonly line: number;
  readonly holds: boolean;
  /** Bits by which holding is no coincidence. */
  readonly bits: number;
  /** Result minus parts, and what rounding allows, scaled. */
  readonly difference: number;
  readonly tolerance: number;
}

export function groupBy<K>(
  instances: readonly Instance[],
  key: (one: Instance) => K,
): Map<K, Instance[]> {
  const groups = new Map<K, Instance[]>();
  for (const one of instances) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

export const lineKey = ({ axis, line }: Instance) => `${axis.direction} ${line}`;

export function readInstances(
  numbers: NumberMatrix,
  axis: Axis,
  patterns: readonly Pattern[],
): Instance[] {
  const check = newLineCheck();
  const list: Instance[] = [];
  const cellOf = (position: number, line: number) => {
    const p = axis.positions[position]!;
    const l = axis.lines[line]!;
    return axis.direction === 'down' ? p * numbers.columns + l : l * numbers.columns + p;
  };
  for (const pattern of patterns) {
    const hides = hidesNothing(axis, pattern);
    for (let line = 0; line < axis.lines.length; line++) {
      const outcome = pattern.outcomes[line];
      if (outcome !== agrees && outcome !== disagrees && !(outcome === withheld && hides)) continue;
      checkSumLine(axis, pattern.result, pattern.parts, line, check);
      list.push({
        result: cellOf(pattern.result, line),
        parts: pattern.parts
          .filter((part) => axis.states[part * axis.lines.length + line] === number)
          .map((part) => cellOf(part, line)),
        pattern,
        axis,
        line,
        holds: outcome === agrees,
        bits: Math.max(0, pattern.bits[line]!),
        difference: check.difference,
        tolerance: check.tolerance,
      });
    }
  }
  return list;
}

/**
 * Whether signs for a value that is not printed stand for nothing in a pattern (`N/A` for a grant that
 * did not exist yet): it holds without them on three lines, and on all others of its stretch but one.
 */
function hidesNothing(axis: Axis, { result, parts, outcomes, bits, from, to }: Pattern): boolean {
  const check = newLineCheck();
  let without = 0;
  let open = 0;
  for (let line = from; line <= to; line++) {
    if (outcomes[line] === withheld) open += 1;
    if (outcomes[line] !== agrees || bits[line]! <= 3) continue;
    checkSumLine(axis, result, parts, line, check);
    if (check.hidden) without += 1;
  }
  return open === 1 && without >= 3;
}

/**
 * The places (decimals) whose sums are exact in this table: so many hold to the last digit, and none
 * merely within rounding, that rounded numbers would not have done it.
 */
export function exactPlaces(numbers: NumberMatrix, instances: readonly Instance[]): Set<number> {
  const bits = new Map<number, number>();
  for (const one of instances) {
    if (!one.holds || one.bits < 2 || one.parts.length < 2) continue;
    const place = finestPlace(numbers, one);
    // The error of n + 1 rounded numbers spreads over about sqrt((n + 1) / 12) units.
    const chance = Math.min(0.75, 1 / Math.sqrt((2 * Math.PI * (one.parts.length + 1)) / 12 + 1));
    const gain = one.difference === 0 ? -Math.log2(chance) : -8;
    bits.set(place, (bits.get(place) ?? 0) + gain);
  }
  return new Set([...bits].filter(([, sum]) => sum >= 12).map(([place]) => place));
}

/** Whether the numbers of a pattern are rounded so coarsely that the difference means nothing. */
export function isRounding(
  numbers: NumberMatrix,
  one: Instance,
  siblings: readonly Instance[],
  steps: Map<Pattern, number>,
  exact: ReadonlySet<number>,
): boolean {
  if (!exact.has(finestPlace(numbers, one)) && Math.abs(one.difference) <= 2 * one.tolerance)
    return true;
  const own = one.parts.length >= 4 ? commonStep(numbers, [one]) : 0;
  const spread = (one.parts.length + 1) * 0.5 * 1.001;
  if (Math.abs(one.difference) <= own * spread) return true;
  let step = steps.get(one.pattern);
  if (step === undefined) {
    step = commonStep(
      numbers,
      siblings.filter((other) => other.holds),
    );
    steps.set(one.pattern, step);
  }
  return Math.abs(one.difference) <= step * spread;
}

/** The step, scaled, that nearly all numbers of some sums are multiples of; 0 if they are exact. */
function commonStep(numbers: NumberMatrix, instances: readonly Instance[]): number {
  const values = new Set<number>();
  for (const one of instances) {
    for (const cell of [one.result, ...one.parts])
      if (numbers.values[cell] !== 0) values.add(Math.abs(numbers.values[cell]!));
  }
  if (values.size < 5) return 0;
  const unit = 10 ** numbers.scale;
  for (const step of [1000, 100, 50, 10, 5]) {
    if (step < 50 && values.size < 9) return 0;
    let fitting = 0;
    for (const value of values) if (value % (step * unit) === 0) fitting += 1;
    if (fitting >= 0.93 * values.size) return step * unit;
  }
  return 0;
}

export function finestPlace(numbers: NumberMatrix, { result, parts }: Instance): number {
  return parts.reduce(
    (most, part) => Math.max(most, numbers.significant[part]!),
    numbers.significant[result]!,
  );
}
