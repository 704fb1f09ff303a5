/**
 * A grid as lines of text for a terminal: columns aligned, totals marked with how they came out, wide
 * and long tables cut where that hides least. Must not read or judge values.
 */
import { type Cell, cellAt, type Grid } from '../../tables/grid.ts';
import type { WorkingState } from '../../tables/workings.ts';
import { allOf, type Phrase, say } from '../../text/phrase.ts';
import { columnCount, rowCount } from '../count-words.ts';
import { printable, type Style, widthOf } from '../style.ts';

/** What is drawn beside a cell. */
export type Mark = WorkingState;

export interface PictureOptions {
  readonly style: Style;
  /** Columns of the terminal; undefined: nothing is cut. */
  readonly width: number | undefined;
  /** By index in the grid's cells. */
  readonly marks: ReadonlyMap<number, Mark>;
}

export interface Picture {
  readonly lines: readonly string[];
  /** "4 of 12 columns and 60 of 90 rows are not shown"; undefined where all are. */
  readonly hidden: Phrase | undefined;
}

/** A line of the picture's grid, or the place where some were left out. */
type Line = number | 'gap';

interface Sheet extends PictureOptions {
  readonly grid: Grid;
  readonly columns: readonly Line[];
  /** Display width of each column's text, and of the mark behind it (0 or 2). */
  readonly widths: readonly number[];
  readonly markWidths: readonly number[];
  readonly rightAligned: readonly boolean[];
}

const signs: Readonly<Record<Mark, string>> = {
  holds: '✓',
  rounding: '≈',
  open: '?',
  fails: '✗',
};

const indent = '  ';
const space = '  ';
const mostLabel = 44;
const leastLabel = 12;
const mostValue = 24;
const leastValue = 6;
const mostRows = 60;
/** Columns that are tried for their room: thousands of them would not fit anyway. */
const mostTries = 300;

/** A picture of the grid. */
export function drawGrid(grid: Grid, options: PictureOptions): Picture {
  const columns = Array.from({ length: grid.columns }, (_, column) => column);
  const rightAligned = columns.map((column) => holdsValues(grid, column));
  const markWidths = columns.map(() => 0);
  for (const [cell] of options.marks) {
    const { column, columnSpan } = grid.cells[cell]!;
    markWidths[column + columnSpan - 1] = 2;
  }
  const widths = narrowed(
    grid,
    naturalWidths(grid, rightAligned),
    rightAligned,
    markWidths,
    options,
  );
  const shownColumns = chooseColumns(grid, widths, markWidths, options);
  const sheet: Sheet = {
    ...options,
    grid,
    columns: shownColumns,
    widths,
    markWidths,
    rightAligned,
  };
  const rows = chooseRows(grid, options);
  return { lines: drawRows(sheet, rows), hidden: hiddenWords(grid, shownColumns, rows) };
}

function holdsValues(grid: Grid, column: number): boolean {
  for (let row = grid.headerRows; row < grid.rows; row++) {
    const cell = cellAt(grid, row, column);
    if (cell?.column === column && cell.columnSpan === 1 && cell.reading?.kind === 'number')
      return true;
  }
  return false;
}

function naturalWidths(grid: Grid, rightAligned: readonly boolean[]): number[] {
  const widths = rightAligned.map(() => 1);
  for (const { column, columnSpan, text } of grid.cells) {
    if (columnSpan > 1) continue;
    const most = rightAligned[column] ? mostValue : mostLabel;
    // No text needs more columns than it has units.
    const width = widthOf(printable(text.slice(0, most + 1)));
    widths[column] = Math.max(widths[column]!, Math.min(most, width));
  }
  return widths;
}

function total(
  widths: readonly number[],
  marks: readonly number[],
  columns: readonly Line[],
): number {
  return columns.reduce<number>((sum, column, at) => {
    const own = column === 'gap' ? 1 : widths[column]! + marks[column]!;
    return sum + own + (at > 0 ? space.length : indent.length);
  }, 0);
}

/** The least that a column needs: its values in full, or the start of its words. */
function leastWidths(
  grid: Grid,
  natural: readonly number[],
  rightAligned: readonly boolean[],
): number[] {
  const least = natural.map((width, column) =>
    Math.min(width, rightAligned[column] ? leastValue : leastLabel),
  );
  for (const { column, columnSpan, role, text } of grid.cells) {
    if (role !== 'value' || columnSpan > 1) continue;
    const width = Math.min(natural[column]!, widthOf(printable(text.slice(0, mostValue + 1))));
    least[column] = Math.max(least[column]!, width);
  }
  return least;
}

/** Narrows columns, the widest first, as long as the table is wider than the terminal. */
function narrowed(
  grid: Grid,
  natural: readonly number[],
  rightAligned: readonly boolean[],
  marks: readonly number[],
  { width }: PictureOptions,
): number[] {
  const widths = [...natural];
  const all = Array.from({ length: grid.columns }, (_, column) => column);
  if (width === undefined) return widths;
  const least = leastWidths(grid, natural, rightAligned);
  let over = total(widths, marks, all) - width;
  while (over > 0) {
    const loose = all.filter((column) => widths[column]! > least[column]!);
    if (loose.length === 0) break;
    const widest = loose.reduce((a, b) => (widths[b]! > widths[a]! ? b : a));
    widths[widest] = widths[widest]! - 1;
    over -= 1;
  }
  return widths;
}

/** The stub and what failed stay; then columns from both ends as far as there is room. */
function chooseColumns(
  grid: Grid,
  widths: readonly number[],
  marks: readonly number[],
  { width, marks: verdicts }: PictureOptions,
): readonly Line[] {
  const all = Array.from({ length: grid.columns }, (_, column) => column);
  if (width === undefined || total(widths, marks, all) <= width) return all;
  const failing = [...verdicts].flatMap(([cell, mark]) =>
    mark === 'fails' ? [grid.cells[cell]!.column] : [],
  );
  const stub = all.slice(0, Math.max(1, Math.min(2, grid.stubColumns)));
  const wanted = [...stub, ...failing, grid.columns - 1, ...all];
  let chosen = new Set<number>();
  let tries = mostTries;
  for (const column of new Set(wanted)) {
    if (tries-- === 0) break;
    const more = new Set(chosen).add(column);
    const fits = total(widths, marks, withGaps(all, more)) <= width;
    if (fits || chosen.size === 0) chosen = more;
  }
  return withGaps(all, chosen);
}

/** Headers, results and their neighbours at the ends stay where a table is too long to be read. */
function chooseRows(grid: Grid, { width, marks }: PictureOptions): readonly Line[] {
  const all = Array.from({ length: grid.rows }, (_, row) => row);
  if (width === undefined || grid.rows <= mostRows) return all;
  const chosen = new Set(all.slice(0, grid.headerRows));
  const results = [...marks].sort(
    ([a, x], [b, y]) => Number(y === 'fails') - Number(x === 'fails') || a - b,
  );
  const wanted = [
    ...results.filter(([, mark]) => mark === 'fails').map(([cell]) => grid.cells[cell]!.row),
    ...all.slice(0, grid.headerRows + 10),
    ...all.slice(-5),
    ...results.map(([cell]) => grid.cells[cell]!.row),
    ...all,
  ];
  for (const row of wanted) {
    if (chosen.size >= mostRows) break;
    chosen.add(row);
  }
  return withGaps(all, chosen);
}

function withGaps(all: readonly number[], chosen: ReadonlySet<number>): readonly Line[] {
  const lines: Line[] = [];
  for (const line of all) {
    if (chosen.has(line)) lines.push(line);
    else if (lines[lines.length - 1] !== 'gap') lines.push('gap');
  }
  return lines;
}

function hiddenWords(
  grid: Grid,
  columns: readonly Line[],
  rows: readonly Line[],
): Phrase | undefined {
  const left = (lines: readonly Line[], all: number) =>
    all - lines.filter((line) => line !== 'gap').length;
  const parts = [
    { hidden: left(columns, grid.columns), of: columnCount(grid.columns) },
    { hidden: left(rows, grid.rows), of: rowCount(grid.rows) },
  ].flatMap(({ hidden, of }) => (hidden === 0 ? [] : [say`${hidden} of ${of}`]));
  return parts.length === 0 ? undefined : say`${allOf(parts)} are not shown`;
}

function drawRows(sheet: Sheet, rows: readonly Line[]): readonly string[] {
  const { grid, style } = sheet;
  const width = total(sheet.widths, sheet.markWidths, sheet.columns) - indent.length;
  const rule = indent + style.dim('─'.repeat(Math.max(1, width)));
  const lines = rows.flatMap((row) => {
    const line = row === 'gap' ? indent + style.dim('⋮') : drawRow(sheet, row);
    return row === grid.headerRows - 1 ? [line, rule] : [line];
  });
  return lines;
}

function drawRow(sheet: Sheet, row: number): string {
  const { columns, grid } = sheet;
  const parts: string[] = [];
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    if (column === 'gap') {
      parts.push(sheet.style.dim('⋯'));
      continue;
    }
    const cell = cellAt(grid, row, column);
    let last = at;
    // What is shown of a cell that goes over several columns has their room.
    while (isSameCell(grid, cell, row, columns[last + 1])) last += 1;
    parts.push(drawCell(sheet, cell, row, columns.slice(at, last + 1) as readonly number[]));
    at = last;
  }
  return (indent + parts.join(space)).trimEnd();
}

function isSameCell(
  grid: Grid,
  cell: Cell | undefined,
  row: number,
  next: Line | undefined,
): boolean {
  return cell !== undefined && typeof next === 'number' && cellAt(grid, row, next) === cell;
}

function drawCell(
  sheet: Sheet,
  cell: Cell | undefined,
  row: number,
  columns: readonly number[],
): string {
  const { grid, style, widths, markWidths, rightAligned } = sheet;
  const last = columns[columns.length - 1]!;
  const room = total(widths, markWidths, columns) - indent.length - markWidths[last]!;
  const text = cell && cell.row === row ? cut(printable(cell.text), room) : '';
  const padding = ' '.repeat(Math.max(0, room - widthOf(text)));
  const index = cell === undefined ? -1 : grid.slots[row * grid.columns + last]!;
  const mark = cell?.row === row ? sheet.marks.get(index) : undefined;
  const painted = paint(text, cell, mark, style);
  const body = rightAligned[last] && columns.length === 1 ? padding + painted : painted + padding;
  const sign = mark === undefined ? '' : ` ${paintMark(mark, style)}`;
  return body + (sign || ' '.repeat(markWidths[last]!));
}

function paint(text: string, cell: Cell | undefined, mark: Mark | undefined, style: Style): string {
  if (mark === 'fails') return style.bold(style.red(text));
  return mark !== undefined || cell?.role === 'header' ? style.bold(text) : text;
}

/** The sign of a mark in its colour. */
export function paintMark(mark: Mark, style: Style): string {
  const sign = signs[mark];
  if (mark === 'fails') return style.red(sign);
  return mark === 'open' ? style.dim(sign) : style.green(sign);
}

/** At most `width` columns of a text, an ellipsis at its end where it was longer. */
function cut(text: string, width: number): string {
  // Most texts are short; measuring a long one to its end would cost more than it shows.
  const start = text.slice(0, width * 2 + 2);
  if (start.length === text.length && widthOf(text) <= width) return text;
  let shown = '';
  let used = 0;
  for (const character of start) {
    const next = widthOf(character);
    if (used + next > width - 1) break;
    shown += character;
    used += next;
  }
  return `${shown}…`;
}
