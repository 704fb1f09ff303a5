/**
 * Failures: sums that are believed but don't hold on one line, and the cells that may be wrong, the
 * most likely first. Must not report what may as well be no sum.
 */
import type { Axis } from './axis.ts';
import type { NumberMatrix } from './matrix.ts';
import { number } from './matrix.ts';
import type { Pattern } from './patterns.ts';
import { nearestSlip, type SlipKind, slipBits } from './slips.ts';
import { agrees, checkSumLine, disagrees, newLineCheck } from './sum-check.ts';

/** One sum on one line. Cells are `row × columns + column` of the table. */
interface Instance {
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

export interface Suspect {
  readonly cell: number;
  /** Scaled value that would mend it. */
  readonly corrected: number;
  readonly slip: SlipKind | undefined;
  readonly weight: number;
}

export interface Failure {
  readonly direction: 'down' | 'across';
  readonly result: number;
  readonly parts: readonly number[];
  /** Result minus parts, scaled. */
  readonly difference: number;
  /** Best first. */
  readonly suspects: readonly Suspect[];
  /** Results of other sums that fail for the same reason. */
  readonly alike: readonly number[];
  /** Bits. */
  readonly score: number;
}

/** Least evidence, in bits, to speak up. */
const enough = 7;
const mostFailing = 500;

export interface AxisPatterns {
  readonly axis: Axis;
  readonly patterns: readonly Pattern[];
}

/** The failures of a table, the most certain first. */
export function findFailures(
  numbers: NumberMatrix,
  axes: readonly AxisPatterns[],
  least = enough,
): Failure[] {
  const instances = axes.flatMap(({ axis, patterns }) => readInstances(numbers, axis, patterns));
  const steps = new Map<Pattern, number>();
  const exact = exactPlaces(numbers, instances);
  const siblings = groupBy(instances, (one) => one.pattern);
  const failing = instances.filter(
    (one) => !one.holds && !isRounding(numbers, one, siblings.get(one.pattern)!, steps, exact),
  );
  // A table with so many failures is no table of sums.
  if (failing.length === 0 || failing.length > mostFailing) return [];
  const around = new Map<number, Instance[]>();
  for (const one of instances) {
    for (const cell of [one.result, ...one.parts]) {
      const list = around.get(cell);
      if (list === undefined) around.set(cell, [one]);
      else list.push(one);
    }
  }
  const comrades = groupBy(instances, lineKey);
  const open = new Set(
    failing.filter((one) => isComparable(numbers, one, comrades.get(lineKey(one))!, failing)),
  );
  const failures: Failure[] = [];
  while (open.size > 0 && failures.length < 50) {
    const best = bestExplanation(numbers, open, around);
    if (best === undefined) break;
    for (const one of best.explained) open.delete(one);
    const failure = toFailure(numbers, best);
    if (failure.score >= least) failures.push(failure);
  }
  return failures.sort((a, b) => b.score - a.score);
}

function groupBy<K>(instances: readonly Instance[], key: (one: Instance) => K): Map<K, Instance[]> {
  const groups = new Map<K, Instance[]>();
  for (const one of instances) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

const lineKey = ({ axis, line }: Instance) => `${axis.direction} ${line}`;

function readInstances(
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
    for (let line = 0; line < axis.lines.length; line++) {
      const outcome = pattern.outcomes[line];
      if (outcome !== agrees && outcome !== disagrees) continue;
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
 * The places (decimals) whose sums are exact in this table: so many hold to the last digit, and none
 * merely within rounding, that rounded numbers would not have done it.
 */
function exactPlaces(numbers: NumberMatrix, instances: readonly Instance[]): Set<number> {
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
function isRounding(
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

/** Whether its line (`comrades`) adds up elsewhere, or the pattern holds on nearly all lines that may add up. */
function isComparable(
  numbers: NumberMatrix,
  one: Instance,
  comrades: readonly Instance[],
  failing: readonly Instance[],
): boolean {
  const { agreeing, score, from, to } = one.pattern;
  // A total of one single number: only where all around it is sure.
  const sure = score >= 25 && one.line >= from && one.line <= to;
  if (one.parts.length < 2 && !sure) return false;
  if (isRemote(one)) return false;
  const beside = (other: Instance) =>
    other !== one && other.axis === one.axis && other.line === one.line;
  const holding = comrades.filter((other) => other !== one && other.holds && other.bits > 3).length;
  const broken = failing.filter(beside).length;
  if (isRatioLine(one) && holding === 0) return false;
  if (broken > 2 && broken > holding) return false;
  // Ratios and averages are far from the sum; they are no failures of the pattern.
  const misses = failing.filter(
    (other) => other.pattern === one.pattern && isNear(numbers, other) && !isRatioLine(other),
  ).length;
  if (misses > 2 && misses > 0.2 * agreeing) return false;
  return holding > broken || misses <= Math.max(1, 0.25 * agreeing);
}

/** Whether a line lies apart from all on which the pattern holds: header rows, other tables. */
function isRemote({ axis, line, pattern }: Instance): boolean {
  const edge = line < pattern.from ? pattern.from : line > pattern.to ? pattern.to : line;
  return Math.abs(axis.lines[line]! - axis.lines[edge]!) > 3;
}

function isRatioLine({ axis, line }: Instance): boolean {
  const hints = axis.lineHints[line]!;
  return axis.direction === 'down' && (hints.average || hints.ratio);
}

/** Whether total and sum are of one size. */
function isNear(numbers: NumberMatrix, { result, difference }: Instance): boolean {
  const total = Math.abs(numbers.values[result]!);
  const sum = Math.abs(numbers.values[result]! - difference);
  return total <= 2 * sum && sum <= 2 * total;
}

interface Explanation {
  readonly suspects: readonly Suspect[];
  readonly explained: readonly Instance[];
}

/** What a holding sum says against one of its cells, and a failing one against cells outside it. */
const holdingOdds = 0.02;
const unexplainedOdds = 0.01;

/** The cell that explains most, with its rivals. */
function bestExplanation(
  numbers: NumberMatrix,
  open: ReadonlySet<Instance>,
  around: ReadonlyMap<number, readonly Instance[]>,
): Explanation | undefined {
  let main: Instance | undefined;
  for (const one of open)
    if (main === undefined || one.pattern.score > main.pattern.score) main = one;
  if (main === undefined) return undefined;
  const suspects: Suspect[] = [];
  const explains = new Map<number, Instance[]>();
  for (const cell of [main.result, ...main.parts]) {
    const shift = cell === main.result ? -main.difference : main.difference;
    const { suspect, explained } = weigh(numbers, cell, shift, main, open, around);
    suspects.push(suspect);
    explains.set(cell, explained);
  }
  suspects.sort((a, b) => b.weight - a.weight);
  return {
    suspects,
    explained: [main, ...explains.get(suspects[0]!.cell)!.filter((one) => one !== main)],
  };
}

function weigh(
  numbers: NumberMatrix,
  cell: number,
  shift: number,
  main: Instance,
  open: ReadonlySet<Instance>,
  around: ReadonlyMap<number, readonly Instance[]>,
): { suspect: Suspect; explained: Instance[] } {
  const explained: Instance[] = [];
  let weight = cell === main.result ? 0.5 : 0.5 / main.parts.length;
  for (const one of around.get(cell) ?? []) {
    if (one === main) continue;
    const needed = one.result === cell ? -one.difference : one.difference;
    if (one.holds) {
      if (one.bits > 1) weight *= holdingOdds;
    } else if (Math.abs(needed - shift) <= one.tolerance + main.tolerance) {
      explained.push(one);
      weight /= unexplainedOdds;
    } else if (open.has(one)) weight *= 0.5;
  }
  // Spreadsheets pad with zeros: what counts are the places that some number of the sum uses.
  const place = Math.min(numbers.decimals[cell]!, finestPlace(numbers, main));
  const unit = 10 ** (numbers.scale - place);
  const wrong = numbers.values[cell]!;
  const slip = nearestSlip(wrong / unit, (wrong + shift) / unit, main.tolerance / unit, place);
  weight *= slip === undefined ? 1e-5 : slip.likelihood;
  const corrected = wrong + shift;
  return { suspect: { cell, corrected, slip: slip?.kind, weight }, explained };
}

function finestPlace(numbers: NumberMatrix, { result, parts }: Instance): number {
  return parts.reduce(
    (most, part) => Math.max(most, numbers.significant[part]!),
    numbers.significant[result]!,
  );
}

/** Of the sums that one slip breaks, the one to speak of: that of the suspect itself, or the shortest. */
function reported({ suspects, explained }: Explanation): Instance {
  // A total of one number merely repeats it.
  const sums = explained.filter(({ parts }) => parts.length > 1);
  const list = sums.length > 0 ? sums : explained;
  const own = list.find((one) => one.result === suspects[0]!.cell);
  if (own !== undefined) return own;
  return list.reduce((best, one) => (one.parts.length < best.parts.length ? one : best));
}

function toFailure(numbers: NumberMatrix, best: Explanation): Failure {
  const main = reported(best);
  return {
    direction: main.axis.direction,
    result: main.result,
    parts: main.parts,
    difference: main.difference,
    suspects: best.suspects,
    alike: best.explained.filter((one) => one !== main).map((one) => one.result),
    score: credibility(numbers, best, best.explained[0]!),
  };
}

/** Bits that speak for an error rather than for numbers that were never meant to add up. */
function credibility(
  numbers: NumberMatrix,
  { suspects, explained }: Explanation,
  main: Instance,
): number {
  const { pattern, axis, line } = main;
  let bits = pattern.suspected === true ? pattern.score : Math.min(20, pattern.score / 2);
  bits += 8 * Math.min(2, explained.length - 1);
  bits -= 3 * (pattern.disagreeing - 1);
  const own = axis.hints[pattern.result]!;
  if (own.strong) bits += 4;
  else if (own.total) bits += 2;
  const hints = axis.lineHints[line]!;
  if (hints.average || hints.ratio) bits -= 6;
  if (pattern.suspected === true) return bits;
  const excess = Math.abs(main.difference) / (2 * main.tolerance);
  const size = main.parts.reduce(
    (most, cell) => Math.max(most, Math.abs(numbers.values[cell]!)),
    Math.abs(numbers.values[main.result]!),
  );
  const first = suspects[0]!;
  if (line < pattern.from - 1 || line > pattern.to + 1) bits -= 6;
  // A lost sign is more often a convention.
  if (first.slip === 'sign' || first.slip === 'added') bits -= 6;
  if (first.slip === undefined) bits -= 24;
  else {
    // Chance that some slip explains a random difference.
    bits += Math.max(0, slipBits(size / main.tolerance, main.parts.length));
  }
  if (excess < 3) bits -= 4;
  return bits;
}
