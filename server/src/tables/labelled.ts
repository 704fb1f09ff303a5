/**
 * Finds the sums that a table's words announce: totals, subtotals, grand totals, down and across.
 * Labels propose, numbers decide; where neither is clear nothing is claimed. Must not judge a sum.
 */
import { say, type Words } from '../text/phrase.ts';
import type { Aggregate } from './aggregate.ts';
import {
  type Candidate,
  candidatesFor,
  rankOf,
  rootsAfter,
  rootsBefore,
  standsUnderTotal,
  withoutAsides,
} from './candidates.ts';
import type { DeclaredLine } from './declared/declared-totals.ts';
import {
  type Agreement,
  addLine,
  type Bearing,
  bearingAt,
  type Evidence,
  readAgreement,
  readEvidence,
  startWeighing,
} from './evidence.ts';
import { cellAt, type Grid } from './grid.ts';
import { type Axis, entryAt, readAxes, slotKinds } from './lines.ts';
import { roundedCells, type TableContext } from './rounding.ts';
import { withoutRunning } from './running.ts';
import { findSlip } from './slips.ts';

/**
 * The labelled sums of a grid, in the order of their results. None where the pragma says `skip`, and
 * none for lines about which something is declared; what is declared to be a part is one. No sum runs
 * over lines that are `running` totals (`across 3`).
 */
export function labelledAggregates(
  grid: Grid,
  context: TableContext = {},
  declared: readonly DeclaredLine[] = [],
  running: ReadonlySet<string> = new Set(),
): Aggregate[] {
  if (context.pragma === 'skip') return [];
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  const rounded = roundedCells(grid, context);
  const found = [axes.down, axes.across].flatMap((each) => {
    const axis = withoutRunning(each, running);
    const covers: number[][] = axis.lines.map(() => []);
    const complete = axis.direction === 'across' || !listsSome(grid, context);
    const search: Search = {
      grid,
      axis,
      rounded,
      complete,
      covers,
      settled: settleDeclared(axis, declared, covers),
      budget: mostSteps,
    };
    return resolveTotals(search).flatMap((sum) => aggregatesOf(search, sum));
  });
  return found.sort((a, b) => a.result - b.result);
}

/** "Top 10 donors", "Main recipients": the total counts more than the rows shown. */
const selection =
  /(?<!\p{L})(?:top|main|major|selected|largest|leading|principal|principaux|principales|wichtigste)(?!\p{L})/iu;

/** Whether the rows of a table may be a part of what its totals count. */
export function listsSome(grid: Grid, context: TableContext): boolean {
  const words = [context.caption, grid.caption?.text, cellAt(grid, 0, 0)?.text];
  return context.continued === true || words.some((text) => selection.test(text ?? ''));
}

/** Notes the parts of declared totals, by position; returns the lines that need no search. */
function settleDeclared(
  axis: Axis,
  declared: readonly DeclaredLine[],
  covers: readonly number[][],
): ReadonlySet<number> {
  const positions = new Map(axis.lines.map(({ index }, at) => [index, at]));
  const settled = new Set<number>();
  for (const { direction, line, operands } of declared) {
    const total = positions.get(line);
    if (direction !== axis.direction || total === undefined) continue;
    settled.add(total);
    for (const part of operands ?? []) covers[positions.get(part) ?? -1]?.push(total);
  }
  return settled;
}

/** A line believed to be the sum of others, by position. */
interface LineSum {
  readonly total: number;
  readonly candidate: Candidate;
  readonly evidence: Evidence;
}

interface Search {
  readonly grid: Grid;
  readonly axis: Axis;
  readonly rounded: Uint8Array;
  /** False where parts may stand elsewhere or nowhere. */
  readonly complete: boolean;
  /** For each line the totals it is a part of. */
  readonly covers: number[][];
  /** Positions of lines about which something is declared. */
  readonly settled: ReadonlySet<number>;
  /** Steps that may still be taken: hostile tables must end. */
  budget: number;
}

const mostSteps = 20_000_000;

/** Score from which a sum is believed, pass by pass: certain ones first, as others build on them. */
const passes = [1, 0.75, 0.5] as const;

/** The last pass, for totals with a single value: no pattern can show, label and place decide. */
const lone = 0;

function resolveTotals(search: Search): LineSum[] {
  const { axis } = search;
  let open = axis.lines.map((_, at) => at).filter((at) => mayBeTotal(search, at));
  const sums: LineSum[] = [];
  const settle = (least: number) => {
    const before = open.length;
    for (const at of open) {
      const sum = bestSum(search, at, least);
      if (sum === undefined) continue;
      sums.push(sum);
      open = open.filter((other) => other !== at);
      for (const line of sum.candidate.operands) search.covers[line]!.push(at);
    }
    return open.length < before;
  };
  for (const least of search.complete ? [...passes, lone] : passes) {
    while (open.length > 0 && search.budget > 0 && settle(least));
  }
  return [...sums, ...sums.flatMap((sum) => secondBreakdown(search, sum, sums))];
}

function mayBeTotal({ grid, axis, settled }: Search, at: number): boolean {
  if (settled.has(at)) return false;
  const line = axis.lines[at]!;
  if (line.reading.kind === 'ratio') return false;
  return rankOf(line) > 0 || standsUnderTotal(grid, line);
}

/** The best candidate whose evidence reaches `least`; among equals the best founded. */
function bestSum(search: Search, at: number, least: number): LineSum | undefined {
  let best: LineSum | undefined;
  search.budget -= search.axis.lines.length * 10;
  for (const candidate of candidatesFor(search.grid, search.axis, at, search.covers)) {
    const evidence = weighCandidate(search, at, candidate.operands, least);
    if (evidence === undefined || !isBelievable(search, at, candidate, evidence, least)) continue;
    if (best === undefined || evidence.score > best.evidence.score) {
      best = { total: at, candidate, evidence };
    }
  }
  if (best?.evidence.score === 1 || least === lone) return best;
  const run = bestRun(search, at);
  return run !== undefined && isBetter(run, best, least) ? run : best;
}

/**
 * Whether numbers alone speak louder than words. Leaving out a line or two at the far end mends a
 * crossing by chance, and breaks another: one more that holds is not enough against a good reason.
 */
function isBetter({ evidence }: LineSum, best: LineSum | undefined, least: number): boolean {
  if (best === undefined) return evidence.score > least - 0.001;
  const { score, holds } = best.evidence;
  if (evidence.score <= score) return false;
  const founded = best.candidate.prior > 0 && score >= 0.7;
  return !founded || evidence.score === 1 || evidence.holds > holds + 1;
}

function isBelievable(
  { axis }: Search,
  at: number,
  candidate: Candidate,
  evidence: Evidence,
  least: number,
): boolean {
  if (evidence.checked === 0) return false;
  const { pure } = axis.lines[at]!.reading;
  if (least === lone) {
    const founded = candidate.prior > 0 && candidate.operands.length > 1;
    return founded && evidence.checked === 1 && (pure || candidate.prior === 3);
  }
  // Where few crossings hold, words must make up for it.
  return evidence.score >= least && (least > 0.5 || candidate.prior > 0);
}

/** Undefined where it falls short of `least` for certain. */
function weighCandidate(
  search: Search,
  at: number,
  operands: readonly number[],
  least: number,
): Evidence | undefined {
  search.budget -= (operands.length + 2) * search.axis.crossings.length;
  if (search.budget < 0) return undefined;
  const weighing = startWeighing(search.axis, at, search.rounded);
  for (const line of operands) addLine(weighing, line);
  if (least === 1 && !isPerfect(readAgreement(weighing))) return undefined;
  return readEvidence(weighing);
}

/** Whether the score is 1. */
function isPerfect({ holds, checked }: Agreement): boolean {
  return holds > 0 && holds === checked;
}

/** What a run of lines must show to be believed without a reason in words. */
type Proof = (agreement: Agreement) => boolean;

/** Coincidence is likely for few and small numbers: a run must hold more than once. */
const runProof: Proof = ({ holds, checked }) =>
  holds > 1 && (holds === checked || (holds > 2 && holds >= checked * 0.75));

/** The run of lines right before or after the total that fits best, whatever labels say. */
function bestRun(search: Search, at: number): LineSum | undefined {
  const { axis, covers } = search;
  if (rankOf(axis.lines[at]!) === 0) return undefined;
  const runs = [rootsBefore(axis.lines, at, covers).reverse(), rootsAfter(axis.lines, at, covers)];
  return bestOfRuns(search, at, runs, runProof, say`the numbers beside it add up to it`);
}

/**
 * A total may be broken down twice: by grade before it and by sex behind it. The second breakdown
 * is believed where nearly all crossings bear it out.
 */
function secondBreakdown(search: Search, sum: LineSum, sums: readonly LineSum[]): LineSum[] {
  const { axis, covers } = search;
  const own = partsOf(sum, sums);
  const until = (roots: readonly number[]) => {
    const end = roots.findIndex((line) => own.has(line));
    return roots.slice(0, Math.min(end < 0 ? roots.length : end, mostSecondParts));
  };
  const runs = [
    until(rootsAfter(axis.lines, sum.total, covers)),
    until(rootsBefore(axis.lines, sum.total, covers).reverse()),
  ];
  const proof: Proof = ({ holds, checked }) => holds >= 4 && holds >= checked * 0.8;
  const because = say`the numbers beside it add up to it a second time`;
  const best = bestOfRuns(search, sum.total, runs, proof, because);
  return best === undefined ? [] : [best];
}

const mostSecondParts = 40;

/** The total, its operands, their operands and so on. */
function partsOf(sum: LineSum, sums: readonly LineSum[]): ReadonlySet<number> {
  const byTotal = new Map(sums.map((other) => [other.total, other.candidate.operands]));
  const parts = new Set<number>();
  const waiting = [sum.total];
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    if (parts.has(line)) continue;
    parts.add(line);
    for (const part of byTotal.get(line) ?? []) waiting.push(part);
  }
  return parts;
}

function bestOfRuns(
  search: Search,
  at: number,
  runs: readonly (readonly number[])[],
  proof: Proof,
  because: Words,
): LineSum | undefined {
  const { axis } = search;
  let best: LineSum | undefined;
  for (const roots of runs) {
    const operands: number[] = [];
    const weighing = startWeighing(axis, at, search.rounded);
    for (const line of withoutAsides(axis.lines, roots)[0] ?? []) {
      search.budget -= 2 * axis.crossings.length;
      if (search.budget < 0) return best;
      addLine(weighing, line);
      operands.push(line);
      if (operands.length < 2) continue;
      if (!proof(readAgreement(weighing))) continue;
      const evidence = readEvidence(weighing);
      if (evidence.score <= (best?.evidence.score ?? 0)) continue;
      const candidate = {
        operands: [...operands].sort((a, b) => a - b),
        prior: 0,
        because,
      } as const;
      best = { total: at, candidate, evidence };
    }
  }
  return best;
}

/** One aggregate for each crossing at which the sum can be checked. */
function aggregatesOf(search: Search, sum: LineSum): Aggregate[] {
  const { axis, rounded } = search;
  const { operands, because } = sum.candidate;
  const weighing = startWeighing(axis, sum.total, rounded);
  for (const line of operands) addLine(weighing, line);
  const aggregates: Aggregate[] = [];
  axis.crossings.forEach((_, at) => {
    const result = axis.matrix.cells[entryAt(axis, sum.total, at)]!;
    if (result < 0 || !isWorthChecking(search, sum, at, bearingAt(weighing, at))) return;
    const cells: number[] = [];
    let isRounded = rounded[result] === 1;
    for (const line of operands) {
      const cell = axis.matrix.cells[entryAt(axis, line, at)]!;
      if (cell < 0) continue;
      cells.push(cell);
      isRounded ||= rounded[cell] === 1;
    }
    if (cells.length === 0) return;
    aggregates.push({
      kind: 'sum',
      direction: axis.direction,
      result,
      operands: cells,
      source: 'labelled',
      because,
      rounded: isRounded,
    });
  });
  return aggregates;
}

/** Leaves out empty results, and crossings where the "total" is plainly something else. */
function isWorthChecking({ axis }: Search, sum: LineSum, at: number, bearing: Bearing): boolean {
  const { kinds, values } = axis.matrix;
  const entry = entryAt(axis, sum.total, at);
  const kind = kinds[entry]!;
  if (axis.crossings[at]!.reading.kind === 'ratio' || axis.matrix.measures.get(entry) === '%') {
    return false;
  }
  if (kind !== slotKinds.value) return kind === slotKinds.nil && bearing === 'fails';
  if (bearing !== 'fails' || sum.evidence.checked === 1) return true;
  const parts = sum.candidate.operands
    .map((line) => entryAt(axis, line, at))
    .filter((part) => kinds[part] === slotKinds.value)
    .map((part) => values[part]!);
  return !looksLikeAverage(values[entry]!, parts);
}

/**
 * A value between the least and the largest part is an average or a highest value, not a sum,
 * unless one slip of the pen in a part explains it.
 */
function looksLikeAverage(found: number, parts: readonly number[]): boolean {
  if (parts.length < 2 || parts.some((part) => part < 0)) return false;
  if (parts.every((part) => part < found) || parts.every((part) => part > found)) return false;
  const off = found - parts.reduce((sum, part) => sum + part, 0);
  // A sign that was lost turns a part round.
  const isSlip = (part: number) =>
    part + off >= 0 ? findSlip(part, part + off) !== undefined : part + off === -part;
  return !parts.some(isSlip);
}
