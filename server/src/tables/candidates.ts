/**
 * Proposes, from labels and places alone, which lines a total may be the sum of. Must not look at
 * numbers.
 */
import { type Phrase, say, type Words } from '../text/phrase.ts';
import type { Grid } from './grid.ts';
import { foldLabel, namesGroup, readLabel, saidByLabel } from './labels.ts';
import type { Axis, Line } from './lines.ts';

/** Lines by position that a total may be the sum of. */
export interface Candidate {
  readonly operands: readonly number[];
  /**
   * How well labels and places support it: 3 its own words, 2 its group, 1 the lines since the
   * last total, 0 less than that.
   */
  readonly prior: 0 | 1 | 2 | 3;
  /** Why it is believed, as a phrase. */
  readonly because: Words;
}

/** Which total lines a line already is a part of, by position. */
export type Covers = readonly (readonly number[])[];

const ranks = { leaf: 0, aside: 0, ratio: 0, subtotal: 1, total: 2, grand: 3 } as const;

/** How high a line's label stands: 0 part, 1 subtotal, 2 total, 3 grand total. */
export function rankOf(line: Line): number {
  return ranks[line.reading.kind];
}

/** All candidates for the total at position `at`, best founded first. */
export function candidatesFor(grid: Grid, axis: Axis, at: number, covers: Covers): Candidate[] {
  const { lines } = axis;
  const total = lines[at]!;
  const found = alignedCandidates(grid, axis, at);
  if (rankOf(total) === 0) return found;
  const before = rootsBefore(lines, at, covers);
  const after = rootsAfter(lines, at, covers);
  const label = quote(total.label);
  const add = (operands: readonly number[], prior: Candidate['prior'], because: Words) => {
    for (const variant of withoutAsides(lines, operands)) {
      if (variant.length > 0) found.push({ operands: variant, prior, because });
    }
  };
  const named = namedGroup(grid, axis, at);
  if (named !== undefined) {
    const because = say`${label} names the group ${quote(grid.cells[named]!.text)}`;
    const inside = (roots: readonly number[]) =>
      roots.filter((line) => lines[line]!.path.includes(named));
    add(inside(before), 3, because);
    add(inside(after), 3, because);
  }
  const group = innermostGroup(axis, at);
  if (group !== undefined) {
    const because = say`${label} stands in the group ${quote(grid.cells[group]!.text)}`;
    const inside = (roots: readonly number[]) =>
      roots.filter((line) => lines[line]!.path.includes(group));
    add(sinceTotal(lines, inside(before), total), 2, because);
    add(inside(before), 2, because);
    add(inside(after), 2, because);
  }
  const because = saidByLabel(axis.direction === 'down' ? 'row' : 'column', label);
  add(sinceTotal(lines, before, total), 1, because);
  add(before, rankOf(total) === 3 ? 1 : 0, because);
  add(totalsOnly(lines, before, total), 0, because);
  add(leavesOnly(lines, at), 0, because);
  add(untilTotal(lines, after, total), before.length === 0 ? 1 : 0, because);
  add(after, 0, because);
  add(totalsOnly(lines, after, total), 0, because);
  return found;
}

/** Lines before `at` that are no part of a total before `at`, in order. */
export function rootsBefore(lines: readonly Line[], at: number, covers: Covers): number[] {
  const roots: number[] = [];
  for (let line = 0; line < at && line < lines.length; line++) {
    if (!covers[line]!.some((total) => total < at)) roots.push(line);
  }
  return roots;
}

/** Lines after `at` that are no part of a total after `at`, in order. */
export function rootsAfter(lines: readonly Line[], at: number, covers: Covers): number[] {
  const roots: number[] = [];
  for (let line = at + 1; line < lines.length; line++) {
    if (!covers[line]!.some((total) => total > at)) roots.push(line);
  }
  return roots;
}

/** The lines as given, and without differences, "of which" lines and ratios where there are any. */
export function withoutAsides(
  lines: readonly Line[],
  operands: readonly number[],
): (readonly number[])[] {
  const kinds = operands.map((line) => lines[line]!.reading.kind);
  if (!kinds.some((kind) => kind === 'aside' || kind === 'ratio')) return [operands];
  const strict = operands.filter((_, at) => kinds[at] !== 'aside' && kinds[at] !== 'ratio');
  return [strict, operands];
}

/** The lines after the last total that stands as high as `total`, or after the last of any rank. */
function sinceTotal(lines: readonly Line[], roots: readonly number[], total: Line): number[] {
  const own = rankOf(total);
  // A named total ("Africa total") ends its own group; a plain one may gather named ones.
  const ends = (line: Line) =>
    rankOf(line) >= own && !(rankOf(line) === own && total.reading.pure && !line.reading.pure);
  let from = roots.length;
  while (from > 0 && !ends(lines[roots[from - 1]!]!)) from -= 1;
  return roots.slice(from);
}

function untilTotal(lines: readonly Line[], roots: readonly number[], total: Line): number[] {
  const own = rankOf(total);
  const to = roots.findIndex((line) => rankOf(lines[line]!) >= own);
  return roots.slice(0, to < 0 ? roots.length : to);
}

/** The totals of a lower rank, or named ones of the same. */
function totalsOnly(lines: readonly Line[], roots: readonly number[], total: Line): number[] {
  const own = rankOf(total);
  return roots.filter((at) => {
    const rank = rankOf(lines[at]!);
    return rank > 0 && (rank < own || (rank === own && !lines[at]!.reading.pure));
  });
}

function leavesOnly(lines: readonly Line[], at: number): number[] {
  const leaves: number[] = [];
  for (let line = 0; line < at; line++) if (rankOf(lines[line]!) === 0) leaves.push(line);
  return leaves;
}

/** A cell that names several lines, and which the total's subject names. */
function namedGroup(grid: Grid, axis: Axis, at: number): number | undefined {
  const { subject } = axis.lines[at]!.reading;
  if (subject === undefined) return undefined;
  let loose: number | undefined;
  const seen = new Set<number>();
  for (const line of nearestFirst(axis.lines.length, at)) {
    for (const cell of axis.lines[line]!.path.slice(0, -1)) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      const { text } = grid.cells[cell]!;
      if (foldLabel(text) === subject) return cell;
      if (loose === undefined && namesGroup(subject, text)) loose = cell;
    }
  }
  return loose;
}

/** Positions by distance from `at`, those before it first. */
function* nearestFirst(count: number, at: number): Iterable<number> {
  for (let distance = 1; distance < count; distance++) {
    if (at - distance >= 0) yield at - distance;
    if (at + distance < count) yield at + distance;
  }
}

/** The deepest cell that names the total and at least one other line. */
function innermostGroup(axis: Axis, at: number): number | undefined {
  const { path } = axis.lines[at]!;
  for (let level = path.length - 2; level >= 0; level--) {
    const cell = path[level]!;
    const neighbour =
      axis.lines[at - 1]?.path.includes(cell) || axis.lines[at + 1]?.path.includes(cell);
    if (neighbour) return cell;
  }
  return undefined;
}

/** The cells above or beside a line that name a group and say that it is a total. */
function totalGroups(grid: Grid, line: Line): number[] {
  return line.path.slice(0, -1).filter((cell) => {
    const { kind } = readLabel(grid.cells[cell]!.text);
    return kind === 'total' || kind === 'grand' || kind === 'subtotal';
  });
}

/** Whether a line belongs to a group that is a total: `F` under "Total officials". */
export function standsUnderTotal(grid: Grid, line: Line): boolean {
  return line.path.length > 1 && totalGroups(grid, line).length > 0;
}

/**
 * A line under a group that is itself a total (`F` under "Total officials") is the sum of the
 * lines of the same name under the groups beside it.
 */
function alignedCandidates(grid: Grid, axis: Axis, at: number): Candidate[] {
  const { lines } = axis;
  const own = lines[at]!;
  if (own.path.length < 2) return [];
  const found: Candidate[] = [];
  for (const group of totalGroups(grid, own)) {
    const name = foldLabel(own.label);
    const operands: number[] = [];
    lines.forEach((line, position) => {
      const sister =
        position !== at && line.path.length === own.path.length && !line.path.includes(group);
      if (sister && foldLabel(line.label) === name) operands.push(position);
    });
    const because = say`${quote(own.label)} stands under ${quote(grid.cells[group]!.text)}`;
    if (operands.length > 1) found.push({ operands, prior: 3, because });
  }
  return found;
}

function quote(text: string): Phrase {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return say`“${short}”`;
}
