/**
 * Finds the rows and columns that say, by label or by unit, that they follow from others:
 * percentages, differences, changes. Must not look at what the numbers are.
 */

import { readCell } from '../../numbers/read-cell.ts';
import type { CellReading, Numeral } from '../../numbers/reading.ts';
import type { Grid } from '../grid.ts';
import { foldLabel } from '../labels.ts';
import { type Axis, entryAt, type Line } from '../lines.ts';

/** A row or column that may follow from others, with what it prints at each crossing. */
export interface ResultLine {
  readonly axis: Axis;
  /** Position among the axis's lines. */
  readonly at: number;
  /** By crossing; undefined where no number is printed. */
  readonly values: readonly (Numeral | undefined)[];
  /** Index of the cell in the grid by crossing, −1 for none. */
  readonly cells: readonly number[];
  /** Whether the values stand in brackets behind the line's own numbers: `37 (51%)`. */
  readonly inMarks: boolean;
  readonly percent: boolean;
  /** Whether its values print a percent sign, so that 0.5 cannot mean a half. */
  readonly signed: boolean;
  /** Whether its words speak of a part or ratio, or of a change or difference. */
  readonly saysShare: boolean;
  readonly saysChange: boolean;
}

const shareWords =
  /(?<!\p{L})(?:per ?cent|percentages?|pct|shares? (?:of|in)|proportions?|distribution|of (?:the )?total|pourcentages?|parts? (?:de|du|des|dans)|porcentajes?|proporci[oó]n|anteile?)(?!\p{L})|[%‰]/iu;

const percentWords =
  /(?<!\p{L})(?:per ?cent|percentages?|pct|pourcentages?|porcentajes?)(?!\p{L})|%/iu;

/** Whether the words of a line say that it holds percentages. */
export function saysPercent(grid: Grid, line: Line): boolean {
  return percentWords.test(wordsOf(grid, line));
}

const changeWords =
  /(?<!\p{L})(?:increases?|decreases?|changes?|differences?|variances?|variations?|growth|over\/?\(?under\)?|surplus|deficit|shortfall|net result|excédent|déficit|superávit|augmentation|diminution|écarts?|différences?|aumentos?|disminuci[oó]n|variaci[oó]n|diferencias?|zunahme|abnahme|veränderung|differenz|abweichung)(?!\p{L})|\+\/[-−–]/iu;

/** "Real GDP growth" is a rate of its own: no difference between two other rows of a list of indicators. */
const growthOf = /(\p{L}+) growth(?!\p{L})/iu;

/** What grows, where a label says nothing else of a change; undefined for "Growth" and "Total growth". */
export function growthNoun(label: string): string | undefined {
  const noun = growthOf.exec(label)?.[1]?.toLowerCase();
  if (
    noun === undefined ||
    /^(?:absolute|net|total|annual|yearly|overall|real|nominal|the|and|of)$/.test(noun)
  )
    return undefined;
  return changeWords.test(label.replace(/growth/i, '')) ? undefined : noun;
}

/** Pieces of all the words above: most labels hold none, and need no closer look. */
const piece =
  /cent|pct|shar|prop|distr|tot|part|anteil|[%‰]|crea|chang|diff?e|diff?é|varia|grow|over|surp|d[eé]fic|short|net r|excéd|super|augm|minu|écart|aumen|nahme|veränd|abweich|\+\//i;

/** Whether a label speaks of a percentage, a share or a change. */
export function saysRelation(label: string): boolean {
  return label.length <= longestLabel && speaksOfRelation(label);
}

function speaksOfRelation(words: string): boolean {
  return piece.test(words) && (shareWords.test(words) || changeWords.test(words));
}

/** Words longer than this are sentences. */
const longestLabel = 200;

/** All announced lines of an axis. */
export function announcedLines(grid: Grid, axis: Axis): ResultLine[] {
  const found: ResultLine[] = [];
  const percents = [...axis.matrix.measures.values()].includes('%');
  const marked = grid.cells.some(({ reading }) => isShareMark(numeralOf(reading)?.mark));
  for (const [at, line] of axis.lines.entries()) {
    if (percents || speaksOfRelation(wordsOf(grid, line))) {
      const own = ownLine(grid, axis, at);
      if (own !== undefined) found.push(own);
    }
    const marks = marked ? markLine(grid, axis, at) : undefined;
    if (marks !== undefined) found.push(marks);
  }
  return found;
}

/** The words that name a line, outer ones first. */
function wordsOf(grid: Grid, { path }: Line): string {
  const texts = path.map((cell) => grid.cells[cell]!.text);
  return texts.filter((text) => text.length <= longestLabel).join(' / ');
}

function ownLine(grid: Grid, axis: Axis, at: number): ResultLine | undefined {
  const found = resultLine(grid, axis, at);
  const printed = found.values.filter((value) => value !== undefined);
  return printed.length < 2 || !(found.saysShare || found.saysChange) ? undefined : found;
}

/** A line as one that follows from others, whatever its words say. */
export function resultLine(grid: Grid, axis: Axis, at: number): ResultLine {
  const line = axis.lines[at]!;
  const words = wordsOf(grid, line);
  const saysChange = changeWords.test(words);
  const { values, cells } = valuesOf(grid, axis, at);
  const printed = values.filter((value) => value !== undefined);
  const percents = printed.filter(({ unit }) => unit === '%').length;
  const signed = percents > 0 && percents * 5 >= printed.length * 3;
  const percent = signed || percentWords.test(words);
  const saysShare = percent || shareWords.test(words);
  return { axis, at, values, cells, inMarks: false, percent, signed, saysShare, saysChange };
}

/** What the cells of a line print, by crossing. */
export function valuesOf(
  grid: Grid,
  axis: Axis,
  at: number,
): { values: (Numeral | undefined)[]; cells: number[] } {
  const values: (Numeral | undefined)[] = [];
  const cells: number[] = [];
  for (let crossing = 0; crossing < axis.crossings.length; crossing++) {
    const cell = axis.matrix.cells[entryAt(axis, at, crossing)]!;
    cells.push(cell);
    values.push(numeralOf(grid.cells[cell]?.reading));
  }
  return { values, cells };
}

function numeralOf(reading: CellReading | undefined): Numeral | undefined {
  return reading?.kind === 'number' ? reading.numeral : undefined;
}

/** The percentages in brackets behind the values of a line, where most have one. */
function markLine(grid: Grid, axis: Axis, at: number): ResultLine | undefined {
  const own = valuesOf(grid, axis, at);
  const values = own.values.map((value) => percentIn(value?.mark));
  const count = values.filter((value) => value !== undefined).length;
  const numbers = own.values.filter((value) => value !== undefined).length;
  if (count < 2 || count * 2 < numbers) return undefined;
  const { cells } = own;
  const says = { percent: true, signed: true, saysShare: true, saysChange: false };
  return { axis, at, values, cells, inMarks: true, ...says };
}

function isShareMark(mark: string | undefined): mark is string {
  return mark?.endsWith('%)') === true;
}

/** `(51%)` is 51%. */
function percentIn(mark: string | undefined): Numeral | undefined {
  if (!isShareMark(mark)) return undefined;
  const numeral = numeralOf(readCell(mark.slice(1, -1)));
  return numeral?.unit === '%' ? numeral : undefined;
}

/** Whether the words of one label occur in another: "Percentage of women" speaks of "Women". */
export function speaksOf(label: string, other: string): boolean {
  const short = foldLabel(other);
  return short.length > 2 && ` ${foldLabel(label)} `.includes(` ${short} `);
}
