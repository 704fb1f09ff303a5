/**
 * Raw tables: rows of cells as a syntax printed them, laid out into slots by the rules of HTML
 * ("forming a table"). Must not know what a cell is for.
 */
import { say } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { Caption, GridProblem } from './grid.ts';

/** A cell as read from the source. Spans are relative to the table's block. */
export interface SourceCell {
  readonly span: Span;
  readonly text: string;
  readonly strong: boolean;
  /** A `<th>`, or a cell of a pipe table's header row. */
  readonly head: boolean;
  /** As written: 0 means to the end of the row group. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As in `Cell`. */
  readonly lines?: readonly Span[];
  readonly room?: Span;
}

export interface SourceRow {
  /** The row, or its start tag in HTML; relative to the table's block. */
  readonly span: Span;
  readonly cells: readonly SourceCell[];
}

/** Rows that belong together: no cell reaches out of its group. */
export interface RowGroup {
  readonly kind: 'head' | 'body' | 'foot';
  readonly rows: readonly SourceRow[];
}

/** A cell in its place: zero-based slot of its top left corner, and the slots it really covers. */
export interface PlacedCell extends SourceCell {
  readonly row: number;
  readonly column: number;
}

export interface RawTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell[];
  /** As in `Grid`. */
  readonly slots: Int32Array;
  /** Rows that the source itself calls header rows. */
  readonly headRows: number;
  readonly problems: readonly GridProblem[];
  readonly caption?: Caption;
}

/** Tables with more slots are not laid out. */
export const mostSlots = 1_000_000;

/** HTML's own limits. */
const mostColumnSpan = 1000;
const mostRowSpan = 65534;

interface Growing {
  readonly cell: number;
  readonly column: number;
  readonly width: number;
  /** The last row (exclusive) it reaches. */
  readonly end: number;
}

interface Layout {
  readonly cells: PlacedCell[];
  /** One array of cell indexes for each row; holes are undefined. */
  readonly lines: (number | undefined)[][];
  readonly problems: GridProblem[];
  slots: number;
}

/** Lays the groups out in the order in which they are shown: heads, bodies, feet as given. */
export function layOut(groups: readonly RowGroup[], whole: Span): RawTable {
  const layout: Layout = { cells: [], lines: [], problems: [], slots: 0 };
  for (const group of groups) {
    if (!layOutGroup(group, layout)) return tooLarge(whole);
  }
  const rows = layout.lines.length;
  const columns = layout.lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (rows * columns > mostSlots) return tooLarge(whole);
  const slots = new Int32Array(rows * columns).fill(-1);
  layout.lines.forEach((line, row) => {
    line.forEach((cell, column) => {
      slots[row * columns + column] = cell ?? -1;
    });
  });
  const { cells, problems } = layout;
  return { rows, columns, cells, slots, headRows: headRows(groups), problems };
}

function headRows(groups: readonly RowGroup[]): number {
  let count = 0;
  for (const group of groups) {
    if (group.kind !== 'head') break;
    count += group.rows.length;
  }
  return count;
}

/** False where the table grows too large. */
function layOutGroup(group: RowGroup, layout: Layout): boolean {
  const groupEnd = layout.lines.length + group.rows.length;
  let growing: Growing[] = [];
  for (const row of group.rows) {
    const index = layout.lines.length;
    const line: (number | undefined)[] = [];
    growing = growing.filter((cell) => cell.end > index);
    for (const cell of growing) cover(line, cell.column, cell.width, cell.cell);
    layout.lines.push(line);
    let column = 0;
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      const width = spanWithin(cell.columnSpan, 1, mostColumnSpan);
      const end = cell.rowSpan === 0 ? groupEnd : index + spanWithin(cell.rowSpan, 1, mostRowSpan);
      const height = Math.min(end, groupEnd) - index;
      layout.slots += width * height;
      if (layout.slots > mostSlots) return false;
      if (!cover(line, column, width, layout.cells.length)) {
        layout.problems.push(overlap(cell.span));
      }
      if (height > 1) {
        growing.push({ cell: layout.cells.length, column, width, end: index + height });
      }
      layout.cells.push(placeCell(cell, index, column, height, width));
      column += width;
    }
  }
  return true;
}

function placeCell(
  { span, text, strong, head, lines, room }: SourceCell,
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
): PlacedCell {
  // Field by field: large tables have tens of thousands of cells, and spreading is slow.
  const cell = { span, text, strong, head, row, column, rowSpan, columnSpan };
  return lines || room ? { ...cell, ...(lines && { lines }), ...(room && { room }) } : cell;
}

function spanWithin(span: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, span));
}

/** Whether all slots were free; the first cell keeps a slot that two claim. */
function cover(line: (number | undefined)[], column: number, width: number, cell: number): boolean {
  let free = true;
  for (let at = column; at < column + width; at++) {
    while (line.length < at) line.push(undefined);
    if (line[at] === undefined) line[at] = cell;
    else free = false;
  }
  return free;
}

function overlap(span: Span): GridProblem {
  return {
    kind: 'overlap',
    span,
    message: say`This cell runs into a cell that reaches down from a row above`,
  };
}

/** A table that is not laid out, with the problem that says so. */
export function tooLarge(whole: Span): RawTable {
  const message = say`This table has more than ${mostSlots.toLocaleString('en')} cells and is not checked`;
  return {
    rows: 0,
    columns: 0,
    cells: [],
    slots: new Int32Array(0),
    headRows: 0,
    problems: [{ kind: 'tooLarge', span: whole, message }],
  };
}
