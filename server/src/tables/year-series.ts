/**
 * Finds the years that head the columns or rows of a table, and where they skip or repeat. Must not
 * decide what a table should cover.
 */
import type { Caption, Grid } from './grid.ts';
import { cellAt } from './grid.ts';

/** A year that breaks the series it stands in. */
export interface YearSlip {
  /** Index in the grid's cells. */
  readonly cell: number;
  readonly kind: 'repeats' | 'breaks' | 'skips' | 'swapped';
  /** As printed. */
  readonly found: number;
  /** What would stand there in the series; for a skip, the year that is missing before it. */
  readonly expected: number;
  /** Where the year stands in the cell's text. */
  readonly at: number;
}

interface Year {
  readonly cell: number;
  readonly year: number;
  readonly at: number;
  /** The words around the year: only years of like words make a series. */
  readonly frame: string;
}

/** `2014`, `2014-15`, `FY2014`, `2014 (USD million)`: one year, perhaps with its second half. */
const yearPattern = /(?<![\d.,/])((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d))?(?![\d/]|[.,]\d)/g;

function readYear(cell: number, text: string): Year | undefined {
  if (text.length > 60) return undefined;
  const found = [...text.matchAll(yearPattern)];
  const [match] = found;
  if (found.length !== 1 || match === undefined) return undefined;
  // `2010/02` is a month.
  const end = match[2];
  if (end !== undefined && Number(end) % 100 !== (Number(match[1]) + 1) % 100) return undefined;
  const frame = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { cell, year: Number(match[1]), at: match.index, frame: frame.replace(/[\s*^\d]+/g, ' ') };
}

/** The years that break their series, in header rows and in the first stub column. */
export function findYearSlips(grid: Grid, caption?: Caption): YearSlip[] {
  const range = caption === undefined ? undefined : rangeIn(caption.text);
  const slips: YearSlip[] = [];
  for (let row = 0; row < grid.headerRows; row++) {
    for (const series of seriesIn(headerCells(grid, row), grid)) {
      slips.push(...slipsOf(series, range, leastHeader));
    }
  }
  if (grid.stubColumns > 0) {
    for (const series of seriesIn(stubCells(grid), grid)) {
      slips.push(...slipsOf(series, range, leastStub));
    }
  }
  return slips;
}

/** Fewer years make no series. */
const leastHeader = 3;
const leastStub = 5;

function headerCells(grid: Grid, row: number): number[] {
  const cells: number[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const cell = cellAt(grid, row, column);
    if (cell?.row === row && cell.column === column) {
      cells.push(grid.slots[row * grid.columns + column]!);
    }
  }
  return cells;
}

function stubCells(grid: Grid): number[] {
  const cells: number[] = [];
  for (let row = grid.headerRows; row < grid.rows; row++) {
    const cell = cellAt(grid, row, 0);
    if (cell?.row === row && cell.column === 0) cells.push(grid.slots[row * grid.columns]!);
  }
  return cells;
}

/** Neighbouring cells that each name one year in like words. */
function seriesIn(cells: readonly number[], grid: Grid): Year[][] {
  const found: Year[][] = [];
  let series: Year[] = [];
  for (const cell of cells) {
    const year = readYear(cell, grid.cells[cell]!.text);
    if (year !== undefined && series.length > 0 && series[0]!.frame !== year.frame) {
      found.push(series);
      series = [];
    }
    if (year !== undefined) series.push(year);
    else if (series.length > 0) {
      found.push(series);
      series = [];
    }
  }
  return [...found, series].filter(({ length }) => length >= 3);
}

/** `2013–2017` in a caption: what the table says it covers. */
function rangeIn(text: string): readonly [number, number] | undefined {
  const match = /(?<!\d)((?:19|20)\d\d)\s?(?:[-–—]|to|and)\s?((?:19|20)\d\d)(?!\d)/.exec(
    text.slice(0, 400),
  );
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

type Range = readonly [number, number] | undefined;

function slipsOf(series: readonly Year[], range: Range, least: number): YearSlip[] {
  const years = series.map(({ year }) => year);
  const step = stepOf(years);
  if (step === undefined) return [];
  return misprint(series, years, step, least) ?? skip(series, years, step, range, least);
}

/** The step that most neighbours take, the smaller of two: 1, −1, 5 …; undefined without any. */
function stepOf(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (let at = 1; at < years.length; at++) {
    const step = years[at]! - years[at - 1]!;
    if (step !== 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]));
  return sorted[0]?.[0];
}

/**
 * One year, or two neighbours swapped, whose change makes the whole series regular:
 * 2013 2014 2014 2016, or 2013 2014 2014. Undefined where that explains nothing.
 */
function misprint(
  series: readonly Year[],
  years: readonly number[],
  step: number,
  least: number,
): YearSlip[] | undefined {
  if (years.length < least) return undefined;
  for (const start of [years[0]!, years[1]! - step]) {
    const wrong = years.flatMap((year, at) => (year === start + at * step ? [] : [at]));
    const [first, second] = wrong;
    if (first === undefined) return [];
    if (wrong.length > 2) continue;
    const expected = start + first * step;
    const { cell, at, year: found } = series[first]!;
    const slip = (kind: YearSlip['kind']) => [{ cell, at, kind, found, expected }];
    if (second === undefined) {
      if (repeatsNeighbour(years, first)) return slip('repeats');
      const inside = first > 0 && first < years.length - 1;
      return inside && years.length > least ? slip('breaks') : undefined;
    }
    const turned = second === first + 1 && years[second] === expected && found === expected + step;
    if (turned && years.length > least) return slip('swapped');
  }
  return undefined;
}

function repeatsNeighbour(years: readonly number[], at: number): boolean {
  return years[at] === years[at - 1] || years[at] === years[at + 1];
}

/** One year left out of an unbroken run: 2013 2014 2016 2017. */
function skip(
  series: readonly Year[],
  years: readonly number[],
  step: number,
  range: Range,
  least: number,
): YearSlip[] {
  if (Math.abs(step) !== 1) return [];
  const breaks = years.flatMap((year, at) =>
    at > 0 && year - years[at - 1]! !== step ? [at] : [],
  );
  const [at] = breaks;
  if (breaks.length !== 1 || at === undefined) return [];
  const expected = years[at - 1]! + step;
  if (years[at] !== expected + step) return [];
  const covers = range !== undefined && expected > range[0] && expected < range[1];
  const sides = Math.min(at, years.length - at);
  if (!covers && (sides < 2 || years.length < least + 2)) return [];
  const { cell, at: place, year: found } = series[at]!;
  return [{ cell, at: place, kind: 'skips', found, expected }];
}
