/**
 * Years in the words around figures, and columns that hold years instead of figures. Must not take
 * a count for a year.
 */
import type { Period } from '../prose/figure.ts';
import { cellAt, type Grid } from '../tables/grid.ts';

const yearPattern = /(?<![\d.,/-])((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d))?(?![\d/]|[.,]\d)/g;

/** The period that a label names; undefined where it names none, or several apart. */
export function yearsIn(text: string): Period | undefined {
  if (text.length > 400 || !/(?:19|20)\d\d/.test(text)) return undefined;
  let found: Period | undefined;
  for (const match of text.matchAll(yearPattern)) {
    const from = Number(match[1]);
    const end = match[2];
    const to =
      end === undefined ? from : end.length === 2 ? from - (from % 100) + Number(end) : Number(end);
    if (to < from) continue;
    if (found !== undefined && (found.from !== from || found.to !== to)) return undefined;
    found = { from, to };
  }
  return found;
}

/** Whether every number of a column is a year: then it names rows. */
export function isYearLine(grid: Grid, column: number): boolean {
  let years = 0;
  for (let row = grid.headerRows; row < grid.rows; row++) {
    const cell = cellAt(grid, row, column);
    if (cell?.role !== 'value' || cell.reading?.kind !== 'number') continue;
    if (!isYear(cell.reading.numeral.printed)) return false;
    years += 1;
  }
  return years > 1;
}

/** Whether a number as printed may be a year. */
export function isYear(printed: string): boolean {
  return printed.length === 4 && /^(?:19|20)\d\d$/.test(printed);
}
