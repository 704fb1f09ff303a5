/**
 * Crossings: a slip in a subtotal breaks its own sum and the one above it, so that neither shows. Pairs
 * of sums that would both hold if one cell said what its own parts make. Must not judge sums that hold.
 */
import type { Axis } from './axis.ts';
import { type Budget, newBudget, spend } from './budget.ts';
import { number } from './matrix.ts';
import type { Pattern } from './patterns.ts';
import { findSlip, slipBits } from './slips.ts';
import { agrees, checkSumLine, disagrees, newLineCheck, skipped } from './sum-check.ts';

/** Least evidence, in bits, to be passed on. */
const enough = 12;
/** Longest run that is tried for a subtotal, and most numbers of a line that is searched. */
const longest = 60;
const mostNumbers = 300;
const mostFound = 20;

/** The numbers of one line that no sum has used yet. */
interface Column {
  readonly line: number;
  readonly sequence: readonly number[];
  /** 1 for positions that a sum which holds here speaks for. */
  readonly vouched: Uint8Array;
  /** Results of sums that hold here. */
  readonly results: ReadonlySet<number>;
}

/** A subtotal that would be the sum of `parts`, were it not for a slip. */
interface Slipped {
  readonly position: number;
  readonly parts: readonly number[];
  readonly right: number;
  readonly bits: number;
}

interface Upper {
  readonly result: number;
  readonly parts: readonly number[];
  readonly bits: number;
}

/** Pairs of sums that fail by one slip in the cell that they share. */
export function suspectCrossings(
  axis: Axis,
  believed: readonly Pattern[],
  budget: Budget = newBudget(),
): Pattern[] {
  const found: Pattern[] = [];
  const adds = addingLines(axis, believed);
  for (let line = 0; line < axis.lines.length && found.length < mostFound; line++) {
    const column = readColumn(axis, believed, line);
    if (column === undefined) continue;
    for (const slipped of findSlipped(axis, column, budget)) {
      const upper = bestUpper(axis, column, slipped, budget);
      if (upper === undefined) continue;
      const score =
        slipped.bits +
        upper.bits +
        elsewhereOf(axis, slipped.position, slipped.parts, line, adds) +
        elsewhereOf(axis, upper.result, upper.parts, line, adds);
      if (score < enough) continue;
      found.push(toPattern(axis, slipped.position, slipped.parts, line, score - 8));
      found.push(toPattern(axis, upper.result, upper.parts, line, score - 8));
    }
    for (const { position, parts, bits } of findPassedOver(axis, column, believed, budget)) {
      const score = bits + elsewhereOf(axis, position, parts, line, adds);
      if (score >= enough) found.push(toPattern(axis, position, parts, line, score - 4));
    }
    if (budget.left <= 0) break;
  }
  return found;
}

/**
 * Subtotals that a sum passes over: it adds up their parts instead, as it must once they are wrong.
 */
function findPassedOver(
  axis: Axis,
  { line, vouched, results }: Column,
  believed: readonly Pattern[],
  budget: Budget,
): Slipped[] {
  const m = axis.lines.length;
  const found: Slipped[] = [];
  for (const pattern of believed) {
    if (pattern.outcomes[line] !== agrees || pattern.parts.length < 3) continue;
    if (pattern.bits[line]! <= 3) continue;
    const parts = pattern.parts.filter((part) => axis.states[part * m + line] === number);
    if (!spend(budget, 40 * parts.length * Math.min(parts.length, longest))) return found;
    parts.forEach((part, k) => {
      for (const step of [-1, 1]) {
        const position = nextNumber(axis, line, part, step);
        if (position < 0 || vouched[position] || results.has(position)) continue;
        const run =
          step < 0
            ? parts.slice(k, k + longest)
            : parts.slice(Math.max(0, k - longest + 1), k + 1).reverse();
        found.push(...slippedRuns(axis, line, position, run));
      }
    });
  }
  return found.sort((a, b) => b.bits - a.bits).slice(0, 50);
}

/** The next position with a number on the line, −1 where none is near. */
function nextNumber(axis: Axis, line: number, from: number, step: number): number {
  for (
    let p = from + step, steps = 0;
    p >= 0 && p < axis.positions.length && steps < 5;
    p += step, steps++
  ) {
    if (axis.states[p * axis.lines.length + line] === number) return p;
  }
  return -1;
}

function readColumn(axis: Axis, believed: readonly Pattern[], line: number): Column | undefined {
  const m = axis.lines.length;
  const hints = axis.lineHints[line]!;
  if (hints.average || hints.ratio) return undefined;
  const here = believed.filter(({ outcomes }) => outcomes[line] === agrees);
  const consumed = new Set(here.flatMap(({ parts }) => parts));
  const sequence: number[] = [];
  for (let p = 0; p < axis.positions.length; p++) {
    const at = p * m + line;
    if (consumed.has(p) || axis.states[at] !== number) continue;
    sequence.push(p);
  }
  if (sequence.length < 4 || sequence.length > mostNumbers) return undefined;
  const vouched = new Uint8Array(axis.positions.length);
  for (const pattern of here) {
    if (pattern.bits[line]! <= 3) continue;
    for (const position of [pattern.result, ...pattern.parts]) vouched[position] = 1;
  }
  const results = new Set(here.map(({ result }) => result));
  return { line, sequence, vouched, results };
}

/** Numbers that a slip parts from the sum of a run beside them. */
function findSlipped(axis: Axis, column: Column, budget: Budget): Slipped[] {
  const { line, sequence, vouched } = column;
  const m = axis.lines.length;
  const found: Slipped[] = [];
  for (let i = 0; i < sequence.length; i++) {
    const position = sequence[i]!;
    const printed = axis.values[position * m + line]!;
    if (vouched[position] || printed === 0) continue;
    for (const run of [
      sequence.slice(Math.max(0, i - longest), i).reverse(),
      sequence.slice(i + 1, i + 1 + longest),
    ]) {
      if (!spend(budget, 20 * run.length)) return found;
      found.push(...slippedRuns(axis, line, position, run));
    }
  }
  return found.sort((a, b) => b.bits - a.bits).slice(0, 50);
}

/** The beginnings of `run` whose sum a slip parts from the number at `position`. */
function slippedRuns(
  axis: Axis,
  line: number,
  position: number,
  run: readonly number[],
): Slipped[] {
  const m = axis.lines.length;
  const printed = axis.values[position * m + line]!;
  const found: Slipped[] = [];
  let sum = 0;
  let finest = axis.significant[position * m + line]!;
  for (let k = 0; k < run.length; k++) {
    const at = run[k]! * m + line;
    sum += axis.values[at]!;
    finest = Math.max(finest, axis.significant[at]!);
    if (k < 1 || axis.values[at] === 0) continue;
    if (Math.abs(sum - printed) <= 0.5 * unitOf(axis, finest) * (k + 2)) continue;
    const bits = slippedBits(axis, finest, position, printed, sum, k + 1);
    if (bits === undefined) continue;
    const parts = run.slice(0, k + 1).sort((a, b) => a - b);
    found.push({ position, parts, right: sum, bits });
  }
  return found;
}

/** What speaks for a slip between the printed number and the sum of a run; undefined for no slip. */
function slippedBits(
  axis: Axis,
  finest: number,
  position: number,
  printed: number,
  right: number,
  length: number,
): number | undefined {
  const hints = axis.hints[position]!;
  if (hints.average) return undefined;
  const digit = 10 ** (axis.scale - finest);
  const slip = findSlip(Math.round(printed / digit), Math.round(right / digit), finest);
  if (slip === undefined || slip.kind === 'sign' || slip.kind === 'added') return undefined;
  const bits = slipBits(Math.abs(right) / (0.5 * unitOf(axis, finest)), 0);
  return bits - 1.5 - Math.log2(length) + labelBits(axis, position);
}

/** One unit of a place, scaled. */
function unitOf(axis: Axis, place: number): number {
  return 10 ** (axis.scale - place) * (place === 0 ? axis.step : 1);
}

function labelBits(axis: Axis, position: number): number {
  const hints = axis.hints[position]!;
  if (hints.strong) return 5;
  if (hints.total) return 3;
  return -0.7 * Math.log2(axis.positions.length);
}

/** The best sum that takes in the slipped number and would hold with the right one. */
function bestUpper(
  axis: Axis,
  column: Column,
  slipped: Slipped,
  budget: Budget,
): Upper | undefined {
  const inner = new Set(slipped.parts);
  const left = column.sequence.filter((position) => !inner.has(position));
  const { results } = column;
  const totals = left.filter(
    (position) =>
      position === slipped.position || results.has(position) || axis.hints[position]!.total,
  );
  let best: Upper | undefined;
  for (const sequence of totals.length < left.length ? [left, totals] : [left]) {
    const upper = bestRun(axis, column, slipped, sequence, budget);
    if (upper !== undefined && (best === undefined || upper.bits > best.bits)) best = upper;
  }
  return best;
}

/** The same among runs of `sequence` beside their total. */
function bestRun(
  axis: Axis,
  column: Column,
  slipped: Slipped,
  sequence: readonly number[],
  budget: Budget,
): Upper | undefined {
  const { results, vouched } = column;
  const own = sequence.indexOf(slipped.position);
  let best: Upper | undefined;
  for (const [at, position] of sequence.entries()) {
    if (at === own || (results.has(position) && vouched[position])) continue;
    if (!spend(budget, 10 * sequence.length)) return best;
    const upper = bestRunBeside(axis, column.line, slipped.right, { sequence, own, at });
    if (upper !== undefined && (best === undefined || upper.bits > best.bits)) best = upper;
  }
  return best;
}

/** A place in a sequence of positions, and that of the slipped number. */
interface RunStart {
  readonly sequence: readonly number[];
  readonly own: number;
  readonly at: number;
}

/** Among runs that begin beside `at`, their total, and reach the slipped number, whose value is `right`. */
function bestRunBeside(
  axis: Axis,
  line: number,
  right: number,
  { sequence, own, at }: RunStart,
): Upper | undefined {
  const m = axis.lines.length;
  const value = (i: number) => (i === own ? right : axis.values[sequence[i]! * m + line]!);
  const step = at < own ? 1 : -1;
  let best: Upper | undefined;
  let sum = 0;
  let nonzero = 0;
  let finest = axis.significant[sequence[at]! * m + line]!;
  for (let i = at + step; i >= 0 && i < sequence.length; i += step) {
    sum += value(i);
    finest = Math.max(finest, axis.significant[sequence[i]! * m + line]!);
    if (value(i) === 0) continue;
    nonzero += 1;
    const length = Math.abs(i - at);
    if (nonzero < 2 || (i - own) * step < 0) continue;
    const bits = runBits(axis, value(at), sum, length, finest) + labelBits(axis, sequence[at]!);
    if (bits <= (best?.bits ?? Number.NEGATIVE_INFINITY)) continue;
    const parts = sequence.slice(Math.min(i, at + 1), Math.max(i + 1, at));
    best = { result: sequence[at]!, parts, bits };
  }
  return best;
}

/** How unlikely it is that so many parts give a total by chance; minus infinity where they don't give it. */
function runBits(axis: Axis, total: number, sum: number, length: number, finest: number): number {
  const difference = Math.abs(sum - total);
  const unit = unitOf(axis, finest);
  if (difference > 0.5 * unit * (length + 1)) return Number.NEGATIVE_INFINITY;
  const width = difference === 0 ? unit : unit * (length + 2);
  const chance = Math.min(18, Math.log2((Math.abs(total) + unit) / width));
  return chance - 1.5 - Math.log2(length);
}

/** 0 for lines on which most believed sums fail: ratios, indices. */
function addingLines(axis: Axis, believed: readonly Pattern[]): Uint8Array {
  return Uint8Array.from(axis.lines, (_, line) => {
    let net = 0;
    for (const { outcomes } of believed) {
      if (outcomes[line] === agrees) net += 1;
      else if (outcomes[line] === disagrees) net -= 1;
    }
    return net < 0 ? 0 : 1;
  });
}

const check = newLineCheck();

/** What the other lines say of a sum. */
function elsewhereOf(
  axis: Axis,
  result: number,
  parts: readonly number[],
  line: number,
  adds: Uint8Array,
): number {
  let bits = 0;
  for (let other = 0; other < axis.lines.length; other++) {
    if (other === line) continue;
    checkSumLine(axis, result, parts, other, check);
    bits += lineBits(axis, result, other, adds);
  }
  return bits;
}

/** Ratios beside counts are far from a sum; what nearly adds up speaks against one. */
function lineBits(axis: Axis, result: number, line: number, adds: Uint8Array): number {
  if (check.outcome === agrees) return check.bits;
  if (check.outcome !== disagrees || adds[line] === 0) return 0;
  const total = Math.abs(axis.values[result * axis.lines.length + line]!);
  const sum = Math.abs(total - Math.abs(check.difference));
  return total > sum / 2 && sum > total / 2 ? -3 : -0.5;
}

function toPattern(
  axis: Axis,
  result: number,
  parts: readonly number[],
  line: number,
  score: number,
): Pattern {
  const m = axis.lines.length;
  const outcomes = new Uint8Array(m);
  const bits = new Float64Array(m);
  for (let at = 0; at < m; at++) {
    checkSumLine(axis, result, parts, at, check);
    outcomes[at] = at === line ? disagrees : check.outcome === agrees ? agrees : skipped;
    bits[at] = at === line ? 0 : check.bits;
  }
  const agreeing = bits.reduce((count, one) => count + (one > 1 ? 1 : 0), 0);
  return {
    result,
    parts,
    form: 'adjacent',
    cost: 0,
    outcomes,
    bits,
    from: 0,
    to: m - 1,
    agreeing,
    disagreeing: 1,
    score,
    added: 0,
    suspected: true,
  };
}
