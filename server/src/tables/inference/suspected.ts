/**
 * Suspected sums: totals by their label that no believed pattern explains, held against the parts
 * that stand to reason. They matter only where a single slip accounts for the difference.
 */
import type { Axis } from './axis.ts';
import { type Budget, newBudget, spend } from './budget.ts';
import { number } from './matrix.ts';
import type { Pattern } from './patterns.ts';
import { nearestSlip, slipBits } from './slips.ts';
import { countOutcomes } from './stretch.ts';
import { agrees, checkSumLine, disagrees, newLineCheck, skipped } from './sum-check.ts';

/** Least evidence, in bits, to be passed on. */
const enough = 4;
const mostTotals = 200;

/** Patterns for labelled totals that `believed` leaves unexplained. */
export function suspectSums(
  axis: Axis,
  believed: readonly Pattern[],
  budget: Budget = newBudget(),
): Pattern[] {
  const explained = new Set(believed.map((pattern) => pattern.result));
  const consumed = new Set(believed.flatMap((pattern) => pattern.parts));
  const all = Array.from(axis.positions, (_, i) => i);
  const left = all.filter((position) => !consumed.has(position));
  const found: Pattern[] = [];
  let tried = 0;
  const shapes = repeatedShapes(believed);
  for (const result of all) {
    if (explained.has(result) || tried > mostTotals) continue;
    const hints = axis.hints[result]!;
    const proposals = repeat(shapes, result, all.length);
    if (hints.total || hints.balance) {
      const sequences = [left, all, ...openedBeside(believed, result, all)].slice(0, 6);
      for (const sequence of sequences)
        proposals.push(...propose(axis, result, sequence, explained));
    }
    if (proposals.length === 0) continue;
    tried += 1;
    const distinct = [...new Map(proposals.map((parts) => [parts.join(','), parts])).values()];
    const work = 40 * axis.lines.length * distinct.reduce((sum, parts) => sum + parts.length, 0);
    if (!spend(budget, work)) break;
    const best = bestOf(distinct.map((parts) => judge(axis, result, parts, distinct.length)));
    if (best !== undefined) found.push(best);
  }
  return found;
}

function bestOf(patterns: readonly (Pattern | undefined)[]): Pattern | undefined {
  return patterns.reduce(
    (best, one) => (one && (!best || one.score > best.score) ? one : best),
    undefined,
  );
}

/**
 * Sequences with the parts of one believed sum beside `result` opened up: a wrong subtotal lets the
 * sum above it reach for its parts.
 */
function openedBeside(
  believed: readonly Pattern[],
  result: number,
  all: readonly number[],
): number[][] {
  const beside = believed.filter(
    ({ parts }) => parts.includes(result - 1) || parts.includes(result + 1),
  );
  return beside.slice(0, 4).map((pattern) => {
    const others = new Set(believed.filter((one) => one !== pattern).flatMap((one) => one.parts));
    return all.filter((position) => !others.has(position));
  });
}

/** Where parts stand as seen from their total, for shapes that occur at least twice. */
function repeatedShapes(believed: readonly Pattern[]): (readonly number[])[] {
  const counts = new Map<string, { shape: readonly number[]; count: number }>();
  for (const { result, parts } of believed) {
    const shape = parts.map((part) => part - result);
    const known = counts.get(shape.join(','));
    if (known === undefined) counts.set(shape.join(','), { shape, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].filter(({ count }) => count > 1).map(({ shape }) => shape);
}

/** The shapes set at a total, where they fit into the table. */
function repeat(
  shapes: readonly (readonly number[])[],
  result: number,
  positions: number,
): number[][] {
  return shapes
    .slice(0, 8)
    .map((shape) => shape.map((offset) => result + offset))
    .filter((parts) => parts.every((part) => part >= 0 && part < positions));
}

/** Sets of parts that stand to reason for a total, by where it stands in `sequence`. */
function propose(
  axis: Axis,
  result: number,
  sequence: readonly number[],
  explained: ReadonlySet<number>,
): number[][] {
  const isTotal = (position: number) => explained.has(position) || axis.hints[position]!.strong;
  const proposals: number[][] = [];
  const before = sequence.filter((position) => position < result).reverse();
  const after = sequence.filter((position) => position > result);
  for (const side of [before, after]) {
    proposals.push(until(side, isTotal));
    proposals.push(
      until(
        side,
        (position, last) => Math.abs(axis.positions[position]! - axis.positions[last]!) > 1,
        result,
      ),
    );
    proposals.push(until(side, (position) => axis.hints[position]!.strong));
    proposals.push([...side]);
    proposals.push(side.filter(isTotal));
    proposals.push(until(side, (position) => axis.indents[position]! <= axis.indents[result]!));
  }
  return proposals
    .filter((parts) => parts.length >= 2 && parts.length <= 400)
    .map((parts) => parts.sort((a, b) => a - b));
}

/** The positions before the first that `stop`s. */
function until(
  side: readonly number[],
  stop: (position: number, last: number) => boolean,
  first = -1,
): number[] {
  const parts: number[] = [];
  let last = first < 0 ? (side[0] ?? 0) : first;
  for (const position of side) {
    // A blank row between a total and its parts is no border.
    if (stop(position, parts.length === 0 ? position : last)) break;
    parts.push(position);
    last = position;
  }
  return parts;
}

function judge(
  axis: Axis,
  result: number,
  parts: readonly number[],
  rivals: number,
): Pattern | undefined {
  const m = axis.lines.length;
  const outcomes = new Uint8Array(m);
  const bits = new Float64Array(m);
  const check = newLineCheck();
  const hints = axis.hints[result]!;
  let score = (hints.strong ? 5 : hints.total ? 2 : 0) - 1 - Math.log2(rivals);
  for (let line = 0; line < m; line++) {
    checkSumLine(axis, result, parts, line, check);
    if (check.outcome === agrees) {
      outcomes[line] = agrees;
      bits[line] = check.bits;
      score += check.bits;
    } else if (check.outcome === disagrees) {
      const gain = slipGain(axis, result, parts, line, check.difference, check.tolerance);
      outcomes[line] = gain > 0 ? disagrees : skipped;
      score += gain > 0 ? gain : missBits(axis.values[result * m + line]!, check.difference);
    }
  }
  const slips = countOutcomes(outcomes, 0, m - 1, disagrees);
  const agreeing = bits.reduce((count, one) => count + (one > 1 ? 1 : 0), 0);
  if (slips === 0 || slips > Math.max(1, agreeing / 4)) return undefined;
  if (score < (hints.total ? enough : 2 * enough)) return undefined;
  const ends = { from: 0, to: m - 1, agreeing, disagreeing: slips };
  const pattern = {
    result,
    parts,
    form: 'adjacent' as const,
    cost: 0,
    outcomes,
    bits,
    score,
    added: 0,
  };
  return { ...pattern, ...ends, suspected: true };
}

/** What a line says that no slip explains: much against the sum if it nearly adds up. */
function missBits(total: number, difference: number): number {
  const size = Math.abs(total);
  const sum = Math.abs(total - difference);
  return size > sum / 2 && sum > size / 2 ? -3 : -0.5;
}

/** Bits by which a slip in one cell explains the difference on a line; 0 where none does. */
function slipGain(
  axis: Axis,
  result: number,
  parts: readonly number[],
  line: number,
  difference: number,
  tolerance: number,
): number {
  const m = axis.lines.length;
  const cells = [result, ...parts].filter(
    (position) => axis.states[position * m + line] === number,
  );
  let size = 0;
  let finest = 0;
  for (const position of cells) {
    finest = Math.max(finest, axis.significant[position * m + line]!);
    size = Math.max(size, Math.abs(axis.values[position * m + line]!));
  }
  const gain = slipBits(size / tolerance, cells.length - 1);
  if (gain <= 0) return 0;
  for (const position of cells) {
    const at = position * m + line;
    const value = axis.values[at]!;
    const place = Math.min(finest, axis.decimals[at]!);
    const unit = 10 ** (axis.scale - place);
    const right = value + (position === result ? -difference : difference);
    const slip = nearestSlip(value / unit, right / unit, tolerance / unit, place);
    // A sign turned round is how differences are printed, not how totals go wrong.
    if (slip !== undefined && slip.kind !== 'sign' && slip.kind !== 'added') return gain;
  }
  return 0;
}
