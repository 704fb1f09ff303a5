/**
 * Finds the tables that pandoc draws with dashes: simple ones, a row a line, and multiline ones, whose
 * rows are parted by blank lines. Must not read the cells, nor take rules and headings for tables.
 */

import { type ColumnLine, columnsOf } from '../../text/columns.ts';
import type { Span } from '../../text/span.ts';

/** A run of dashes: the columns from where it begins to where it ends. */
interface DashRun {
  readonly from: number;
  readonly to: number;
}

/** Where a cell stands in a line, without blanks; `slot`: what of the line is its column's. Offsets into the text. */
export interface CutCell extends Span {
  readonly slot: Span;
}

/** A line of a row, a cell for each column. */
export type CutLine = readonly CutCell[];

export interface DashTable {
  /** The lines of the header together; none for a table without one. */
  readonly head: readonly CutLine[];
  /** The lines of each row. */
  readonly rows: readonly (readonly CutLine[])[];
  /** The line of dashes that parts the columns. */
  readonly delimiter: Span;
  /** Of each column: where its slot begins and ends under the line of dashes, in columns. */
  readonly runs: readonly DashRun[];
  /** The end of its last line. */
  readonly to: number;
  /** Lines in which a word stands across the border of two columns. */
  readonly crossed: readonly Span[];
}

interface TextLine extends Span {
  readonly text: string;
}

/** Lines of dashes and blanks, two dashes side by side at least. */
const dashLine = /^ *-{2,}(?: +-{2,})* *$/;

/** The line of a text that begins at an offset; undefined behind its end. */
function lineAt(text: string, from: number): TextLine | undefined {
  if (from > text.length) return undefined;
  const end = text.indexOf('\n', from);
  const to = end < 0 ? text.length : end;
  return { text: text.slice(from, to), from, to };
}

function isBlankLine({ text }: TextLine): boolean {
  return /^[ \t]*$/.test(text);
}

/** Whether the line at `from` may be the first, or the second, of a table drawn with dashes. */
export function isDashLine(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  if (text.charCodeAt(at) !== 45 || text.charCodeAt(at + 1) !== 45) return false;
  return dashLine.test(lineAt(text, from)?.text ?? '');
}

function runsOf(line: string): readonly DashRun[] {
  return [...line.matchAll(/-+/g)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
}

/** The lines of a scan, one by one. */
class Lines {
  private readonly text: string;
  private readonly indent: number;
  line: TextLine | undefined;
  reach: number;

  constructor(text: string, from: number, indent: number) {
    this.text = text;
    this.indent = indent;
    this.line = lineAt(text, from);
    this.reach = this.line?.to ?? text.length;
  }

  next(): TextLine | undefined {
    const from = (this.line?.to ?? this.text.length) + 1;
    this.line = lineAt(this.text, from);
    this.reach = Math.max(this.reach, this.line?.to ?? this.text.length + 1);
    return this.line;
  }

  /** Whether a blank line, or none, comes next. */
  endsHere(): boolean {
    const from = (this.line?.to ?? this.text.length) + 1;
    const next = lineAt(this.text, from);
    this.reach = Math.max(this.reach, next?.to ?? this.text.length + 1);
    return next === undefined || isBlankLine(next);
  }

  /** Whether the current line can stand in a table: tabs have no width, and headings end everything. */
  get fits(): boolean {
    const { line } = this;
    if (line === undefined || line.text.includes('\t')) return false;
    if (/^ {0,3}#{1,6}(?: |$)/.test(line.text)) return false;
    return isBlankLine(line) || indentOf(line.text) >= this.indent;
  }
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}

/**
 * The table whose first line, dashes, begins at `from`: a multiline table, or one without a header. `indent`:
 * the columns that its container takes.
 */
export function scanClosedTable(text: string, from: number, indent: number): DashTable | undefined {
  const lines = new Lines(text, from, indent);
  return closedTable(lines, indent + 4);
}

function closedTable(lines: Lines, mostIndent: number): DashTable | undefined {
  const first = lines.line;
  if (!first || !lines.fits || indentOf(first.text) >= mostIndent || lines.endsHere()) {
    return undefined;
  }
  const above = runsOf(first.text);
  const headOrRows: TextLine[] = [];
  while (lines.next() && lines.fits && !isBlankLine(lines.line!)) {
    if (dashLine.test(lines.line!.text)) return closedBy(lines, first, above, headOrRows);
    headOrRows.push(lines.line!);
  }
  if (above.length < 2 || !lines.fits) return undefined;
  const rows = restOfRows(lines, [headOrRows]);
  return rows && drawTable(above, first, [], rows, lines.line!.to, false);
}

/** A second line of dashes in the first run of lines: the header's, or the end of a table without one. */
function closedBy(
  lines: Lines,
  first: TextLine,
  above: readonly DashRun[],
  between: readonly TextLine[],
): DashTable | undefined {
  const second = lines.line!;
  if (between.length === 0) return undefined;
  if (lines.endsHere()) {
    if (above.length < 2) return undefined;
    const rows = between.map((line) => [line]);
    return drawTable(above, first, [], rows, second.to, false);
  }
  const runs = runsOf(second.text);
  if (runs.length < 2 || (above.length > 1 && above.length !== runs.length)) return undefined;
  lines.next();
  const rows = restOfRows(lines, []);
  return rows && drawTable(runs, second, between, rows, lines.line!.to, true);
}

/** The rows up to the line of dashes that ends the table, the current line; undefined where none does. */
function restOfRows(
  lines: Lines,
  rows: readonly (readonly TextLine[])[],
): readonly (readonly TextLine[])[] | undefined {
  const all = [...rows];
  let row: TextLine[] = [];
  for (; lines.line && lines.fits; lines.next()) {
    if (isBlankLine(lines.line)) {
      if (row.length > 0) all.push(row);
      row = [];
    } else if (dashLine.test(lines.line.text)) {
      if (row.length > 0) all.push(row);
      return all.length > 0 && lines.endsHere() ? all : undefined;
    } else row.push(lines.line);
  }
  return undefined;
}

/**
 * Where a line of dashes begins that whatever stands at `offset` may make a table of; undefined where
 * there is none. A scan passes two lines of dashes at most, so that only the last three above can tell.
 */
export function dashesLookingAt(text: string, offset: number): number | undefined {
  const lineFrom = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  let first: number | undefined;
  let below = lineFrom;
  for (let count = 0; count < 3; count++) {
    const from = dashesAbove(text, below);
    if (from === undefined) break;
    const lines = new Lines(text, from, 0);
    closedTable(lines, Number.POSITIVE_INFINITY);
    if (lines.reach + 1 >= lineFrom) first = from;
    below = from;
  }
  return first;
}

/** Where the last line of dashes before an offset begins. */
function dashesAbove(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0) {
    const dashes = text.lastIndexOf('--', at - 1);
    if (dashes < 0) return undefined;
    const from = dashes === 0 ? 0 : text.lastIndexOf('\n', dashes - 1) + 1;
    if (from < offset && isDashLine(text, from)) return from;
    at = from;
  }
  return undefined;
}

/**
 * The table whose header, one line, begins at `from` and has its dashes in the next line; a blank line
 * or dashes end it.
 */
export function scanSimpleTable(text: string, from: number, indent: number): DashTable | undefined {
  const lines = new Lines(text, from, indent);
  const head = lines.line;
  if (!head || !lines.fits || isBlankLine(head) || dashLine.test(head.text)) return undefined;
  const dashes = lines.next();
  if (!dashes || !lines.fits || !dashLine.test(dashes.text)) return undefined;
  const runs = runsOf(dashes.text);
  if (runs.length < 2 || runs[0]!.from >= indent + 4) return undefined;
  const rows: (readonly TextLine[])[] = [];
  let { to } = dashes;
  while (lines.next() && lines.fits && !isBlankLine(lines.line!)) {
    to = lines.line!.to;
    if (!dashLine.test(lines.line!.text)) rows.push([lines.line!]);
    else if (lines.endsHere()) break;
    else return undefined;
  }
  return rows.length === 0 || !standsOver(head.text, runs)
    ? undefined
    : drawTable(runs, dashes, [head], rows, to, false);
}

/** Whether nothing of a header stands beside the dashes under it. */
function standsOver(head: string, runs: readonly DashRun[]): boolean {
  const line = columnsOf(head);
  let end = 0;
  return [...runs, { from: line.width, to: line.width }].every((run) => {
    const between = head.slice(line.offsetAt(end), line.offsetAt(run.from));
    end = run.to;
    return between.trim() === '';
  });
}

/**
 * `closed`: dashes above, below the header and at the end leave no doubt, so that words may stand across
 * the borders of columns; else lines of text may only happen to stand around a line of dashes.
 */
function drawTable(
  runs: readonly DashRun[],
  delimiter: TextLine,
  headLines: readonly TextLine[],
  rowLines: readonly (readonly TextLine[])[],
  to: number,
  closed: boolean,
): DashTable | undefined {
  const crossed: Span[] = [];
  let filled = 0;
  let fits = true;
  const cut = (line: TextLine, strict: boolean): CutLine => {
    const { cells, crossing } = cutLine(line, runs);
    filled = Math.max(filled, cells.filter((cell) => cell.from < cell.to).length);
    if (crossing) crossed.push({ from: line.from, to: line.to });
    if (crossing === 'far' || (crossing && strict)) fits = false;
    return cells;
  };
  const head = headLines.map((line) => cut(line, true));
  const rows = rowLines.map((row) => row.map((line) => cut(line, false)));
  if (filled < 2 || !(fits || closed)) return undefined;
  return { head, rows, delimiter, runs, to, crossed };
}

interface Cut {
  readonly cells: CutLine;
  /** A word begins before its column, or, far, under another one and goes on in it. */
  readonly crossing: 'near' | 'far' | undefined;
}

/** A line cut where its columns begin; a word across a border stays whole. */
function cutLine({ text, from }: TextLine, runs: readonly DashRun[]): Cut {
  const line = columnsOf(text);
  const cells: CutCell[] = [];
  let crossing: Cut['crossing'];
  let start = 0;
  for (let at = 1; at <= runs.length; at++) {
    const border =
      at < runs.length ? borderIn(line, runs[at - 1]!.to, runs[at]!.from, start) : text.length;
    if (typeof border !== 'number') {
      crossing = border.far ? 'far' : (crossing ?? 'near');
      cells.push(trimmed(text, start, border.at, from));
      start = border.at;
    } else {
      cells.push(trimmed(text, start, border, from));
      start = border;
    }
  }
  return { cells, crossing };
}

/** Where the next cell begins in the line; `far`: only behind a word that began under the column before. */
function borderIn(
  line: ColumnLine,
  columnEnd: number,
  nextColumn: number,
  least: number,
): number | { readonly at: number; readonly far: boolean } {
  const { text } = line;
  const at = Math.max(least, line.offsetAt(nextColumn));
  const isWord = (offset: number) => offset >= 0 && offset < text.length && text[offset] !== ' ';
  if (!isWord(at - 1)) return at;
  const gap = Math.max(least, line.offsetAt(columnEnd));
  let word = at;
  while (word > gap && isWord(word - 1)) word--;
  if (word > gap || !isWord(word - 1)) return { at: word, far: false };
  if (!isWord(at)) return at;
  let end = at;
  while (isWord(end)) end++;
  return { at: end, far: true };
}

/** What stands between two offsets of a line, without blanks; an empty cell where it begins. */
function trimmed(text: string, from: number, to: number, origin: number): CutCell {
  const slot = { from: origin + from, to: origin + to };
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  if (start === end) return { from: origin + from, to: origin + from, slot };
  return { from: origin + start, to: origin + end, slot };
}
