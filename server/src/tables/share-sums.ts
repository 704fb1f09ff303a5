/**
 * Finds rows and columns of shares that should make 100 and do not. Must not speak of shares that
 * follow from figures beside them: those are checked one by one.
 */
import { absolute, add, compare, type Decimal, decimal, sum } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';
import type { Grid } from './grid.ts';
import { readLabel } from './labels.ts';
import { type Axis, type Line, readAxes } from './lines.ts';
import { perTable } from './per-grid.ts';
import { printedPlace } from './printed-place.ts';
import { announcedLines, type ResultLine } from './relations/announced.ts';
import { type FootedTable, readRelations } from './relations/arbitrate.ts';

/** A line of shares and what they add up to. */
export interface ShareSum {
  readonly axis: Axis;
  /** Position of the line of shares among the axis's lines. */
  readonly line: number;
  /** Index in the grid's cells of the 100 that is printed; undefined where none is. */
  readonly whole?: number;
  /** Indexes of the shares. */
  readonly parts: readonly number[];
  readonly sum: Decimal;
  readonly inMarks: boolean;
}

interface Checked extends ShareSum {
  /** How far from 100, and how far rounding may take it. */
  readonly off: Decimal;
  readonly allowed: Decimal;
  readonly holds: boolean;
}

const hundred = decimal(100);
/** Shares further off are shares of something else: several answers, other bases. */
const farthest = decimal(12);
/** So close to 100 that nothing else is likely, where no other line shows it. */
const close = decimal(5);

/** Lines whose shares do not make 100 within the rounding of each. */
export const findShareSums = perTable((table: FootedTable): readonly ShareSum[] => {
  const axes = readAxes(table.grid);
  if (axes === undefined || table.pragma === 'skip') return [];
  const { relations } = readRelations(table);
  return [axes.across, axes.down].flatMap((axis) => {
    const explained = new Set(
      relations
        .filter(({ line }) => line.axis.direction === axis.direction)
        .map(({ line }) => `${line.at} ${line.inMarks}`),
    );
    const lines = announcedLines(table.grid, axis).filter(
      (line) => line.percent && !line.saysChange && !explained.has(`${line.at} ${line.inMarks}`),
    );
    return oddOnes(lines.flatMap((line) => checkLine(table, line) ?? []));
  });
});

/** Failing lines, where a printed 100 or other lines show that they should make 100. */
function oddOnes(checked: readonly Checked[]): Checked[] {
  const holds = checked.filter((line) => line.holds).length;
  const fails = checked.filter((line) => !line.holds);
  if (fails.length > Math.max(1, holds / 3)) return [];
  return fails.filter(({ off, whole, allowed }) => {
    const size = absolute(off);
    if (compare(size, farthest) > 0) return false;
    if (whole === undefined) return holds >= 2 && holds >= 3 * fails.length;
    return holds >= 1 || compare(size, add(close, allowed)) <= 0;
  });
}

/** By its own words: lines of nothing but percentages are ratios to whoever adds up counts. */
function isTotal({ label }: Line): boolean {
  return ['subtotal', 'total', 'grand'].includes(readLabel(label).kind);
}

function checkLine(table: FootedTable, line: ResultLine): Checked | undefined {
  const wholes = line.values.flatMap((value, at) =>
    value !== undefined && isTotal(line.axis.crossings[at]!) ? [at] : [],
  );
  const [whole] = wholes;
  if (wholes.length > 1) return undefined;
  if (whole !== undefined && compare(line.values[whole]!.value, hundred) !== 0) return undefined;
  const parts = partsOf(table, line, whole);
  const values = parts.map((at) => line.values[at]);
  if (values.length < 2 || values.includes(undefined)) return undefined;
  const numerals = values as Numeral[];
  if (numerals.some(({ value }) => value.coefficient < 0n || compare(value, hundred) > 0)) {
    return undefined;
  }
  const total = sum(numerals.map(({ value }) => value));
  const off = add(total, decimal(-100));
  const allowed = sum(numerals.map((numeral) => decimal(5n, printedPlace(numeral) - 1)));
  return {
    axis: line.axis,
    line: line.at,
    ...(whole === undefined ? {} : { whole: line.cells[whole]! }),
    parts: parts.map((at) => line.cells[at]!),
    sum: total,
    inMarks: line.inMarks,
    off,
    allowed,
    holds: compare(absolute(off), allowed) <= 0,
  };
}

/**
 * Crossings whose shares make the whole: the parts of the total in other lines, or else all that
 * are no totals, nor named beside the whole.
 */
function partsOf(table: FootedTable, line: ResultLine, whole: number | undefined): number[] {
  const { axis, values } = line;
  const summed = whole === undefined ? undefined : partsOfTotal(table, line, whole);
  if (summed !== undefined) return summed.filter((at) => !isNil(table.grid, line.cells[at]!));
  return axis.crossings.flatMap((crossing, at) => {
    if (at === whole || values[at] === undefined) return [];
    return readLabel(crossing.label).kind === 'leaf' ? [at] : [];
  });
}

function isNil(grid: Grid, cell: number): boolean {
  const reading = grid.cells[cell]?.reading;
  return reading?.kind === 'nil' && !reading.withheld;
}

/** The crossings that the total at a crossing adds up, as sums over other lines have it. */
function partsOfTotal(
  { grid, aggregates }: FootedTable,
  { axis, cells }: ResultLine,
  whole: number,
): number[] | undefined {
  const down = axis.direction === 'across';
  const place = (cell: number) => (down ? grid.cells[cell]!.row : grid.cells[cell]!.column);
  const index = axis.crossings[whole]!.index;
  const found = aggregates.find(
    ({ kind, direction, result }) =>
      kind === 'sum' &&
      (direction === 'down') === down &&
      place(result) === index &&
      result !== cells[whole],
  );
  if (found === undefined) return undefined;
  const places = new Set(found.operands.map(place));
  return axis.crossings.flatMap((crossing, at) => (places.has(crossing.index) ? [at] : []));
}
