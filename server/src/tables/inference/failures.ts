/**
 * Failures: sums that are believed but don't hold on one line, and the cells that may be wrong, the
 * most likely first. Must not report what may as well be no sum.
 */
import type { Axis } from './axis.ts';
import {
  exactPlaces,
  finestPlace,
  groupBy,
  type Instance,
  isRounding,
  lineKey,
  readInstances,
} from './instances.ts';
import type { NumberMatrix } from './matrix.ts';
import type { Pattern } from './patterns.ts';
import { nearestSlip, type SlipKind, slipBits } from './slips.ts';

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
  const misses = countMisses(numbers, failing, idleLines(failing, comrades));
  const open = new Set(
    failing.filter((one) =>
      isComparable(one, comrades.get(lineKey(one))!, failing, misses.get(one.pattern) ?? 0),
    ),
  );
  const failures: Failure[] = [];
  while (open.size > 0 && failures.length < 50) {
    const best = bestExplanation(numbers, open, around);
    if (best === undefined) break;
    for (const one of best.explained) open.delete(one);
    const failure = toFailure(numbers, best, misses);
    if (failure.score >= least) failures.push(failure);
  }
  return failures.sort((a, b) => b.score - a.score);
}

/** Lines that don't add up at all (ratios, indices): two sums or more fail there and fewer hold. */
function idleLines(
  failing: readonly Instance[],
  comrades: ReadonlyMap<string, readonly Instance[]>,
): ReadonlySet<string> {
  const broken = groupBy(failing, lineKey);
  const idle = new Set<string>();
  for (const [key, list] of broken) {
    const holding = comrades.get(key)!.filter((one) => one.holds && one.bits > 3).length;
    if (list.length > 1 && holding < list.length / 2) idle.add(key);
  }
  return idle;
}

/**
 * On how many lines each pattern fails that should add up. Ratios and averages are far from the sum; they
 * are no failures of the pattern.
 */
function countMisses(
  numbers: NumberMatrix,
  failing: readonly Instance[],
  idle: ReadonlySet<string>,
): ReadonlyMap<Pattern, number> {
  const misses = new Map<Pattern, number>();
  for (const one of failing) {
    if (!isNear(numbers, one) || isRatioLine(one) || idle.has(lineKey(one))) continue;
    misses.set(one.pattern, (misses.get(one.pattern) ?? 0) + 1);
  }
  return misses;
}

/** Whether its line (`comrades`) adds up elsewhere, or the pattern holds on nearly all lines that may add up. */
function isComparable(
  one: Instance,
  comrades: readonly Instance[],
  failing: readonly Instance[],
  misses: number,
): boolean {
  const { agreeing, score, from, to } = one.pattern;
  // A total of one single number: only where all around it is sure.
  const sure = score >= 25 && one.line >= from && one.line <= to;
  if (one.parts.length < 2 && !sure) return false;
  if (isRemote(one)) return false;
  const beside = (other: Instance) =>
    other !== one && other.axis === one.axis && other.line === one.line;
  const holding = comrades.filter((other) => other !== one && other.holds && other.bits > 3).length;
  const broken = failing.filter((other) => beside(other) && !isOneSlip(one, other)).length;
  if (isRatioLine(one) && holding === 0) return false;
  if (broken > 2 && broken > holding) return false;
  if (misses > 2 && misses > 0.2 * agreeing) return false;
  return holding > broken || misses <= Math.max(1, 0.25 * agreeing);
}

/** Whether one slip, in the total of one of two sums, may break both. */
function isOneSlip(one: Instance, other: Instance): boolean {
  const off = Math.abs(one.difference) - Math.abs(other.difference);
  if (Math.abs(off) > one.tolerance + other.tolerance) return false;
  if (one.result === other.result) return true;
  return one.parts.includes(other.result) || other.parts.includes(one.result);
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

/** Of the sums that one slip breaks, the one to speak of: that of the suspect itself, or the surest. */
function reported({ suspects, explained }: Explanation): Instance {
  // A total of one number merely repeats it.
  const sums = explained.filter(({ parts }) => parts.length > 1);
  const rated = sums.length > 0 ? sums : explained;
  const believed = rated.filter(({ pattern }) => pattern.suspected !== true);
  const list = believed.length > 0 ? believed : rated;
  const own = list.find((one) => one.result === suspects[0]!.cell);
  if (own !== undefined) return own;
  return list.reduce((best, one) => (one.pattern.score > best.pattern.score ? one : best));
}

function toFailure(
  numbers: NumberMatrix,
  best: Explanation,
  misses: ReadonlyMap<Pattern, number>,
): Failure {
  const main = reported(best);
  return {
    direction: main.axis.direction,
    result: main.result,
    parts: main.parts,
    difference: main.difference,
    suspects: best.suspects,
    alike: best.explained.filter((one) => one !== main).map((one) => one.result),
    // Of sums that cross at one cell, each vouches for the others: the best known speaks.
    score: Math.max(
      ...best.explained.map((one) => credibility(numbers, best, one, misses.get(one.pattern) ?? 1)),
    ),
  };
}

/** Bits that speak for an error rather than for numbers that were never meant to add up. */
function credibility(
  numbers: NumberMatrix,
  { suspects, explained }: Explanation,
  main: Instance,
  misses: number,
): number {
  const { pattern, axis, line } = main;
  let bits = pattern.suspected === true ? pattern.score : Math.min(20, pattern.score / 2);
  bits += 8 * Math.min(2, explained.length - 1);
  bits -= 3 * (Math.min(Math.max(1, misses), pattern.disagreeing) - 1);
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
