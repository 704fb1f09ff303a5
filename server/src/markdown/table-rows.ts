/**
 * Turns a table's block, drawn with pipes, dashes or as a grid, into rows of cells, empty ones included.
 * Must not read the cells.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { readDrawnRows } from './drawn-rows.ts';
import { spanOfNode } from './nodes.ts';
import type { MarkdownDocument } from './parse.ts';
import type { Alignment, TableRow, TableRows } from './table-row.ts';

/** The rows of a block of kind `table`; undefined for other blocks. */
export function readTableRows(document: MarkdownDocument, block: Block): TableRows | undefined {
  if (block.kind !== 'table') return undefined;
  const { name } = block.key.type;
  if (name === 'DashTable' || name === 'GridTable') return readDrawnRows(document, block, name);
  const lines = tableLines(document, block);
  const [header, delimiter, ...rows] = lines.map((line) => readRow(document, line));
  if (header === undefined || delimiter === undefined) return undefined;
  const alignments = delimiter.cells.map((cell) =>
    alignment(document.text.slice(cell.from, cell.to)),
  );
  return {
    form: 'pipe',
    columns: header.cells.length,
    head: [header],
    delimiter: delimiter.span,
    alignments,
    rows,
    crossed: [],
  };
}

function alignment(dashes: string): Alignment {
  const left = dashes.startsWith(':');
  const right = dashes.endsWith(':');
  if (left) return right ? 'center' : 'left';
  return right ? 'right' : undefined;
}

/** The table's lines in the normal text, without quote marks and white space at their ends. */
function tableLines(document: MarkdownDocument, block: Block): readonly Span[] {
  const { text } = document.normal;
  const lines: Span[] = [];
  const end = document.normal.toNormal(block.span.to);
  let from = document.normal.toNormal(block.span.from);
  while (from < end) {
    const lineEnd = text.indexOf('\n', from);
    const to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    lines.push(trim(text, lines.length === 0 ? from : skipQuotes(text, from, to), to));
    from = to + 1;
  }
  return lines;
}

function skipQuotes(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isQuoteOrSpace(text.charCodeAt(at))) at++;
  return at;
}

function isQuoteOrSpace(unit: number): boolean {
  return unit === 62 || isSpace(unit);
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

/** Cells stand between bars; bars at the line's ends open and close it, escaped ones are text. */
function readRow(document: MarkdownDocument, line: Span): TableRow {
  const { text } = document.normal;
  const cells: Span[] = [];
  const add = (from: number, to: number) => {
    const cell = trim(text, from, to);
    const span = cell.from === cell.to ? { from, to: from } : cell;
    cells.push(spanOfNode(document, span.from, span.to));
  };
  let from = text.charCodeAt(line.from) === 124 ? line.from + 1 : line.from;
  for (let at = from; at < line.to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) at++;
    else if (unit === 124) {
      add(from, at);
      from = at + 1;
    }
  }
  if (from < line.to) add(from, line.to);
  return { span: spanOfNode(document, line.from, line.to), cells };
}
