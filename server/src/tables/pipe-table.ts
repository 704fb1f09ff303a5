/**
 * Turns a GFM pipe table's block into a raw table. Must not decide which rows below the first are
 * headers.
 */

import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import { type PipeRow, readPipeTable } from '../markdown/table-rows.ts';
import { visibleTextOf } from '../markdown/visible-text.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { GridProblem } from './grid.ts';
import { layOut, type RawTable, type SourceCell, type SourceRow } from './raw-table.ts';

/** The raw table of a block of kind `table`; undefined for others. */
export function readPipes(document: MarkdownDocument, block: Block): RawTable | undefined {
  const table = readPipeTable(document, block);
  if (table === undefined) return undefined;
  const width = table.header.cells.length;
  const read = (row: PipeRow, head: boolean) =>
    readRow(document, block.span.from, row, width, head);
  const raw = layOut(
    [
      { kind: 'head', rows: [read(table.header, true)] },
      { kind: 'body', rows: table.rows.map((row) => read(row, false)) },
    ],
    { from: 0, to: block.span.to - block.span.from },
  );
  const ragged = table.rows.flatMap((row) => raggedRow(document, block.span.from, row, width));
  return { ...raw, problems: [...raw.problems, ...ragged] };
}

/** A row with as many cells as the header has: GFM fills up with empty ones, and drops the rest. */
function readRow(
  document: MarkdownDocument,
  origin: number,
  row: PipeRow,
  width: number,
  head: boolean,
): SourceRow {
  const cells = row.cells.slice(0, width).map((span) => readPipeCell(document, origin, span, head));
  const end = { from: row.span.to - origin, to: row.span.to - origin };
  while (cells.length < width) {
    cells.push({ span: end, text: '', strong: false, head, rowSpan: 1, columnSpan: 1 });
  }
  return { span: shiftSpan(row.span, -origin), cells };
}

const markup = /[\\`*_&<[!~:@]/;

function readPipeCell(
  document: MarkdownDocument,
  origin: number,
  span: Span,
  head: boolean,
): SourceCell {
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
  };
}

/** As seen, but a raised mark (`<sup>a</sup>`) as `^a`, so that it does not run into the value. */
function markedUpText(document: MarkdownDocument, span: Span, source: string): string {
  const raised = source.search(/<sup>/i);
  if (raised < 0) return visibleTextOf(document, span, 'cell').text;
  const at = span.from + raised;
  const before = visibleTextOf(document, { from: span.from, to: at }, 'cell').text;
  const after = visibleTextOf(document, { from: at, to: span.to }, 'cell').text;
  return `${before}^${after}`;
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
  row: PipeRow,
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
