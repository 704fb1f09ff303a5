/**
 * Running totals: columns (or rows) labelled cumulative, each value the one before it and what has come
 * in since. Labels propose, numbers decide. Must not word anything.
 */

import { add, type Decimal, isZero } from '../numbers/decimal.ts';
import { say, type Words } from '../text/phrase.ts';
import type { Aggregate, AggregateSource } from './aggregate.ts';
import { foot } from './foot.ts';
import type { Grid } from './grid.ts';
import { saidByLabel } from './labels.ts';
import { type Axis, entryAt, readAxes, slotKinds } from './lines.ts';
import { roundedCells, type TableContext } from './rounding.ts';

const words =
  /(?<!\p{L})(?:cumulative(?:ly)?|cumulated|running (?:totals?|sums?|balance)|cumul(?:é[es]{0,2})?|cumulati(?:f|fs|ves?)|acumulad[oa]s?|kumuliert[enrs]{0,2}|kumulativ)(?!\p{L})/iu;
/** Pieces of all the words: most texts hold none, and need no closer look. */
const piece = /cumul|kumul|acumul|running/i;
/** Longer texts are sentences. */
const longest = 200;

export interface RunningTotals {
  readonly aggregates: readonly Aggregate[];
  /** The lines they stand in, `across 3`: no sum may run over them. */
  readonly lines: ReadonlySet<string>;
}

const none: RunningTotals = { aggregates: [], lines: new Set() };

/** The running totals of a grid that their labels announce and most of their values bear out. */
export function findRunningTotals(grid: Grid, context: TableContext): RunningTotals {
  const announced = grid.cells.some(({ role, text }) => isNaming(role) && saysRunning(text));
  const axes = announced && context.pragma !== 'skip' ? readAxes(grid) : undefined;
  if (axes === undefined) return none;
  const rounded = roundedCells(grid, context);
  const lines = new Set<string>();
  let budget = mostSteps;
  const aggregates = [axes.across, axes.down].flatMap((axis) =>
    axis.lines.flatMap((line, at) => {
      const label = line.path.map((cell) => grid.cells[cell]!.text).find(saysRunning);
      if (label === undefined) return [];
      budget -= axis.lines.length * axis.crossings.length;
      if (budget < 0) return [];
      const found = bestBase(grid, axis, at, rounded, label);
      if (found !== undefined) lines.add(`${axis.direction} ${line.index}`);
      return found ?? [];
    }),
  );
  return { aggregates, lines };
}

/** Steps that are tried in one table: hostile ones must end. */
const mostSteps = 300_000;

function isNaming(role: Grid['cells'][number]['role']): boolean {
  return role === 'header' || role === 'stub';
}

function saysRunning(text: string): boolean {
  return text.length <= longest && piece.test(text) && words.test(text);
}

/** One step may be a coincidence. */
const fewest = 2;

/** The sums over the only line from which most of the steps follow; undefined where none is. */
function bestBase(
  grid: Grid,
  axis: Axis,
  at: number,
  rounded: Uint8Array,
  label: string,
): readonly Aggregate[] | undefined {
  const noun = axis.direction === 'across' ? 'column' : 'row';
  const why = {
    source: 'labelled',
    because: saidByLabel(noun, say`“${label.slice(0, 60)}”`),
  } as const;
  let best: { readonly holds: number; readonly sums: readonly Aggregate[] } | undefined;
  axis.lines.forEach((_, base) => {
    if (base === at) return;
    const sums = runningAggregates(axis, at, base, rounded, why);
    const { holds, slips } = countSteps(grid, sums);
    const believed = holds >= fewest && slips * 2 <= holds;
    if (believed && holds > (best?.holds ?? 0)) best = { holds, sums };
  });
  return best?.sums;
}

/** How many steps hold, and how many slips the others take: one wrong value breaks two in a row. */
function countSteps(grid: Grid, sums: readonly Aggregate[]): { holds: number; slips: number } {
  let holds = 0;
  let slips = 0;
  let before: Decimal | undefined;
  for (const sum of sums) {
    const verdict = foot(grid, sum);
    if (verdict.kind !== 'fails') {
      holds += 1;
      before = undefined;
      continue;
    }
    const undone = before !== undefined && isZero(add(before, verdict.difference));
    if (!undone) slips += 1;
    before = undone ? undefined : verdict.difference;
  }
  return { holds, slips };
}

/**
 * One aggregate for each step of the line at position `at`: the value before it and that of the line
 * at `base`. The first has no value before it: it opens the count, perhaps from somewhere else.
 */
export function runningAggregates(
  axis: Axis,
  at: number,
  base: number,
  rounded: Uint8Array,
  why: { readonly source: AggregateSource; readonly because: Words },
): readonly Aggregate[] {
  const { cells, kinds, values } = axis.matrix;
  const found: Aggregate[] = [];
  let before: number | undefined;
  axis.crossings.forEach(({ reading }, crossing) => {
    if (reading.kind !== 'leaf') return;
    const entry = entryAt(axis, at, crossing);
    const step = entryAt(axis, base, crossing);
    const result = kinds[entry] === slotKinds.value ? cells[entry]! : undefined;
    const isStep = kinds[step] === slotKinds.value || kinds[step] === slotKinds.nil;
    // A count that begins anew, as for each year, is no sum.
    const isStart = kinds[step] === slotKinds.value && values[step] === values[entry];
    if (result !== undefined && before !== undefined && isStep && !isStart) {
      const operands = [before, cells[step]!];
      const all = [result, ...operands];
      found.push({
        kind: 'cumulative',
        direction: axis.direction,
        result,
        operands,
        ...why,
        rounded: all.some((cell) => rounded[cell] === 1),
      });
    }
    before = result;
  });
  return found;
}

/** The axis with lines that are running totals (`across 3`) as ratios, over which no sum runs. */
export function withoutRunning(axis: Axis, running: ReadonlySet<string>): Axis {
  if (running.size === 0) return axis;
  const other = axis.direction === 'down' ? 'across' : 'down';
  const mark = (lines: Axis['lines'], direction: Axis['direction']): Axis['lines'] =>
    lines.map((line) =>
      running.has(`${direction} ${line.index}`)
        ? { ...line, reading: { kind: 'ratio', pure: false } }
        : line,
    );
  const { lines, crossings, direction } = axis;
  return { ...axis, lines: mark(lines, direction), crossings: mark(crossings, other) };
}
