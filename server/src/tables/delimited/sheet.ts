/**
 * Parts the records of a file into title lines, the table's rows, and notes below: what spreadsheets
 * export stands in one sheet. Must not read values.
 */
import type { DelimitedRecord } from './parse-delimited.ts';

export interface Sheet {
  readonly titles: readonly DelimitedRecord[];
  /** Without empty lines. */
  readonly rows: readonly DelimitedRecord[];
  readonly notes: readonly DelimitedRecord[];
  /** Columns of the table; empty ones at its right edge do not count. */
  readonly columns: number;
}

const note =
  /^(?:[*†‡§]|\(?[a-z\d]{1,2}[)/]\s|notes?\b|sources?\b|remarks?\b|nota\b|notas\b|fuentes?\b|remarques?\b|anmerkung|quelle|figures\b|totals? may\b)/i;

/** More lines than this above or below are a table. */
const mostLines = 20;

/**
 * A title is a line above the table with nothing but its first cell; a note is one below it that
 * begins like a note or stands behind an empty line. A sheet of one column has neither.
 */
export function splitSheet(records: readonly DelimitedRecord[]): Sheet {
  const columns = records.reduce((most, record) => Math.max(most, filledWidth(record)), 0);
  const filled = records.flatMap((record, at) => (filledWidth(record) > 0 ? [at] : []));
  const isLone = (at: number | undefined) => at !== undefined && filledWidth(records[at]!) === 1;
  let first = 0;
  let last = filled.length;
  if (columns > 1) {
    while (first < mostLines && isLone(filled[first]) && first + 1 < last) first += 1;
    last = notesFrom(records, filled, first, isLone);
  }
  const take = (from: number, to: number) => filled.slice(from, to).map((at) => records[at]!);
  return {
    titles: take(0, first),
    rows: take(first, last),
    notes: take(last, filled.length),
    columns,
  };
}

/** Index in `filled` of the first note. */
function notesFrom(
  records: readonly DelimitedRecord[],
  filled: readonly number[],
  first: number,
  isLone: (at: number | undefined) => boolean,
): number {
  let start = filled.length;
  for (let index = filled.length - 1; index > first; index--) {
    if (!isLone(filled[index]) || filled.length - index > mostLines) break;
    const apart = filled[index]! - filled[index - 1]! > 1;
    if (apart || note.test(records[filled[index]!]!.fields[0]!.text.trim())) start = index;
  }
  return start;
}

/** Number of fields up to the last that holds anything; 0 for an empty line. */
function filledWidth({ fields }: DelimitedRecord): number {
  let width = fields.length;
  while (width > 0 && fields[width - 1]!.text.trim() === '') width -= 1;
  return width;
}
