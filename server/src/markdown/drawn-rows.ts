/**
 * Turns a table drawn with dashes or as a grid into rows of cells. Must not read the cells.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { spanOfNode } from './nodes.ts';
import type { MarkdownDocument } from './parse.ts';
import {
  type CutLine,
  type DashTable,
  isDashLine,
  scanClosedTable,
  scanSimpleTable,
} from './syntax/dash-tables.ts';
import { type DrawnGrid, type GridCell, scanGrid } from './syntax/grid-tables.ts';
import type { TableCell, TableRow, TableRows } from './table-row.ts';

/** The block's lines, and the spans of what is found in them. */
interface Drawing {
  readonly text: string;
  /** The columns that all of its lines are indented by. */
  readonly indent: number;
  readonly place: (span: Span) => Span;
}

export function readDrawnRows(
  document: MarkdownDocument,
  block: Block,
  name: 'DashTable' | 'GridTable',
): TableRows | undefined {
  const drawing = drawingOf(document, block);
  const { text, indent } = drawing;
  if (name === 'GridTable') {
    const grid = scanGrid(text, 0, indent);
    return grid && rowsOfGrid(drawing, grid);
  }
  const table = isDashLine(text, 0)
    ? scanClosedTable(text, 0, indent)
    : scanSimpleTable(text, 0, indent);
  return table && rowsOfDashes(drawing, table);
}

function drawingOf(document: MarkdownDocument, block: Block): Drawing {
  const { normal } = document;
  const start = normal.toNormal(block.span.from);
  const from = start === 0 ? 0 : normal.text.lastIndexOf('\n', start - 1) + 1;
  const text = normal.text.slice(from, normal.toNormal(block.span.to));
  const indents = [...text.matchAll(/^ *(?=[^ \n])/gm)].map(({ 0: { length } }) => length);
  const indent = indents.reduce((least, each) => Math.min(least, each), text.length);
  return { text, indent, place: (span) => spanOfNode(document, from + span.from, from + span.to) };
}

function rowsOfDashes({ place }: Drawing, table: DashTable): TableRows {
  const row = (lines: readonly CutLine[]): TableRow => {
    const cells = table.runs.map((_, at) => cellOfLines(lines, at, place));
    return { span: place({ from: lines[0]![0]!.from, to: lines.at(-1)!.at(-1)!.to }), cells };
  };
  return {
    form: 'dashes',
    columns: table.runs.length,
    head: table.head.length === 0 ? [] : [row(table.head)],
    delimiter: place(table.delimiter),
    alignments: [],
    rows: table.rows.map(row),
    crossed: table.crossed.map(place),
  };
}

/** The cell of a column in the lines of a row. */
function cellOfLines(
  lines: readonly CutLine[],
  column: number,
  place: (span: Span) => Span,
): TableCell {
  const all = lines.map((line) => line[column]!);
  const filled = all.filter(({ from, to }) => from < to);
  const first = filled[0] ?? all[0]!;
  if (filled.length > 1) return { ...place(first), lines: filled.map(place) };
  const isLast = column === lines[0]!.length - 1;
  const { slot } = first;
  // A blank stays before the next column.
  const to = isLast ? slot.to : Math.max(first.to, slot.to - 1);
  return { ...place(first), room: place({ from: slot.from, to: Math.max(slot.from, to) }) };
}

function rowsOfGrid({ text, place }: Drawing, grid: DrawnGrid): TableRows {
  const rows = Array.from({ length: grid.rows }, (): GridCell[] => []);
  for (const cell of grid.cells) rows[cell.row]!.push(cell);
  const read = rows.map((cells) => rowOfGrid(cells, text, place));
  return {
    form: 'grid',
    columns: grid.columns,
    head: read.slice(0, grid.headRows),
    delimiter: place(grid.delimiter),
    alignments: [],
    rows: read.slice(grid.headRows),
    crossed: grid.crossed.map(place),
  };
}

function rowOfGrid(
  cells: readonly GridCell[],
  text: string,
  place: (span: Span) => Span,
): TableRow {
  const spans = cells.flatMap(({ lines }) => lines);
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return {
    span: place({ from: Number.isFinite(from) ? from : 0, to: Number.isFinite(to) ? to : 0 }),
    cells: cells.map((cell) => cellOfGrid(cell, text, place)),
  };
}

function cellOfGrid(
  { lines, slots, width, rowSpan, columnSpan }: GridCell,
  text: string,
  place: (span: Span) => Span,
): TableCell {
  const filled = lines.filter(({ from, to }) => from < to);
  const first = filled[0] ?? lines[0]!;
  const spans = { rowSpan, columnSpan };
  if (filled.length < 2) {
    const { from, to } = slots[lines.indexOf(first)]!;
    // A blank stays beside each bar.
    const room = { from: Math.min(first.from, from + 1), to: Math.max(first.to, to - 1) };
    return { ...place(first), room: place(room), ...spans };
  }
  const isCut = isCutNumeral(
    filled.map(({ from, to }) => text.slice(from, to)),
    width,
  );
  return { ...place(first), lines: filled.map(place), ...(isCut && { isCut }), ...spans };
}

const numeral = /^[([]?[-+−–]?(?:[A-Z]{3}|[$€£])?\d[\d.,]*%?[)\]]?$/;

/** Whether the lines of a cell are one numeral that was cut because it did not fit: its further lines are full. */
function isCutNumeral(lines: readonly string[], width: number): boolean {
  const [, ...rest] = lines;
  // Where every line is a group of thousands the blanks may be its marks, and make no difference.
  if (rest.every((line) => /^\d{3}(?!\d)/.test(line))) return false;
  return rest.every((line) => line.length === width) && numeral.test(lines.join(''));
}
