/**
 * Turns the block of a table in Markdown into a raw table. Must not decide which rows below the first are
 * headers.
 */

import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { TableCell, TableRow } from '../markdown/table-row.ts';
import { readTableRows } from '../markdown/table-rows.ts';
import { visibleTextOf } from '../markdown/visible-text.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { GridProblem } from './grid.ts';
import { layOut, type RawTable, type SourceCell, type SourceRow } from './raw-table.ts';

/** The raw table of a block of kind `table`; undefined for others. */
export function readMarkdownTable(document: MarkdownDocument, block: Block): RawTable | undefined {
  const table = readTableRows(document, block);
  if (table === undefined) return undefined;
  const { form, columns, head, rows } = table;
  const origin = block.span.from;
  const read = (row: TableRow, isHead: boolean) =>
    form === 'grid'
      ? readGridRow(document, origin, row, isHead)
      : readRow(document, origin, row, columns, isHead);
  const raw = layOut(
    [
      { kind: 'head', rows: head.map((row) => read(row, true)) },
      { kind: 'body', rows: rows.map((row) => read(row, false)) },
    ],
    { from: 0, to: block.span.to - origin },
  );
  const problems =
    form === 'pipe'
      ? rows.flatMap((row) => raggedRow(document, origin, row, columns))
      : table.crossed.map((line) => crossedLine(shiftSpan(line, -origin)));
  return { ...raw, problems: [...raw.problems, ...problems] };
}

/** What is shown of a line out of place differs from program to program. */
function crossedLine(span: Span): GridProblem {
  return {
    kind: 'ragged',
    span,
    message: say`What stands in this line does not stand under the columns of its table`,
  };
}

function readGridRow(
  document: MarkdownDocument,
  origin: number,
  { span, cells }: TableRow,
  head: boolean,
): SourceRow {
  return {
    span: shiftSpan(span, -origin),
    cells: cells.map((cell) => ({
      ...readCell(document, origin, cell, head),
      rowSpan: cell.rowSpan ?? 1,
      columnSpan: cell.columnSpan ?? 1,
    })),
  };
}

/** A row with as many cells as the header has: GFM fills up with empty ones, and drops the rest. */
function readRow(
  document: MarkdownDocument,
  origin: number,
  row: TableRow,
  width: number,
  head: boolean,
): SourceRow {
  const cells = row.cells.slice(0, width).map((cell) => readCell(document, origin, cell, head));
  const end = { from: row.span.to - origin, to: row.span.to - origin };
  while (cells.length < width) {
    cells.push({ span: end, text: '', strong: false, head, rowSpan: 1, columnSpan: 1 });
  }
  return { span: shiftSpan(row.span, -origin), cells };
}

const markup = /[\\`*_&<[!~:@]/;

function readCell(
  document: MarkdownDocument,
  origin: number,
  cell: TableCell,
  head: boolean,
): SourceCell {
  if (cell.lines) return readLines(document, origin, cell, cell.lines, head);
  const span = { from: cell.from, to: cell.to };
  const source = document.text.slice(span.from, span.to);
  const plain = !markup.test(source) && !source.includes('www.');
  const text = (plain ? source : markedUpText(document, span, source)).trim();
  return {
    span: shiftSpan(span, -origin),
    text,
    strong: isStrong(source),
    head,
    rowSpan: 1,
    columnSpan: 1,
    ...(cell.room && { room: shiftSpan(cell.room, -origin) }),
  };
}

function readLines(
  document: MarkdownDocument,
  origin: number,
  cell: TableCell,
  lines: readonly Span[],
  head: boolean,
): SourceCell {
  const { text } = document;
  return {
    span: shiftSpan({ from: cell.from, to: cell.to }, -origin),
    lines: lines.map((line) => shiftSpan(line, -origin)),
    text: unraised(visibleTextOf(document, cell, 'cell').text).trim(),
    strong: isStrong(lines.map(({ from, to }) => text.slice(from, to)).join('\n')),
    head,
    rowSpan: 1,
    columnSpan: 1,
  };
}

/** As seen, but a raised mark (`<sup>a</sup>`) as `^a`, so that it does not run into the value. */
function markedUpText(document: MarkdownDocument, span: Span, source: string): string {
  const raised = source.search(/<sup>/i);
  if (raised < 0) return unraised(visibleTextOf(document, span, 'cell').text);
  const at = span.from + raised;
  const before = visibleTextOf(document, { from: span.from, to: at }, 'cell').text;
  const after = visibleTextOf(document, { from: at, to: span.to }, 'cell').text;
  return `${before}^${after}`;
}

/** `21 090^a^`, a raised mark as pandoc writes it, as `21 090^a`. */
function unraised(text: string): string {
  return text.replace(/\^([^\s^]{1,20})\^/g, '^$1');
}

function isStrong(source: string): boolean {
  if (source.length < 5) return false;
  const mark = source.slice(0, 2);
  if ((mark !== '**' && mark !== '__') || !source.endsWith(mark)) return false;
  return !source.slice(2, -2).includes(mark);
}

function raggedRow(
  document: MarkdownDocument,
  origin: number,
  row: TableRow,
  width: number,
): GridProblem[] {
  const count = row.cells.length;
  if (count === width) return [];
  const extra = row.cells.slice(width);
  const filled = extra.filter((span) => document.text.slice(span.from, span.to).trim() !== '');
  const minor = count > width ? filled.length === 0 : count === 1;
  const first = filled[0] ?? extra[0];
  const last = filled[filled.length - 1] ?? extra[extra.length - 1];
  const span =
    first !== undefined && last !== undefined && filled.length > 0
      ? { from: first.from, to: last.to }
      : row.span;
  return [
    {
      kind: 'ragged',
      span: shiftSpan(span, -origin),
      message: raggedWords(count, width, filled.length > 0),
      minor,
    },
  ];
}

/** `shown`: whether what is too much is more than empty cells. */
function raggedWords(count: number, width: number, shown: boolean): Phrase {
  if (count > width)
    return shown
      ? say`This row has ${count} cells where the header has ${width}; what is too much is not shown`
      : say`This row has ${count} cells where the header has ${width}; the empty cells at its end are not shown`;
  return count === 1
    ? say`This row has 1 cell where the header has ${width}; it is filled up with empty cells at its end`
    : say`This row has ${count} cells where the header has ${width}; it is filled up with empty cells at its end`;
}
