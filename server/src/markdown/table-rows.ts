/**
 * Turns a pipe table's block into rows of cell spans, empty cells included. Must not read the cells.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { spanOfNode } from './nodes.ts';
import type { MarkdownDocument } from './parse.ts';

export type Alignment = 'left' | 'right' | 'center' | undefined;

export interface PipeRow {
  /** Absolute, from the first bar or cell to the last. */
  readonly span: Span;
  /** Absolute, without bars and padding; an empty cell is an empty span just after its bar. */
  readonly cells: readonly Span[];
}

export interface PipeTable {
  readonly header: PipeRow;
  /** The line of dashes. */
  readonly delimiter: Span;
  /** One for each column of the header. */
  readonly alignments: readonly Alignment[];
  /** Rows may have fewer or more cells than the header; renderers fill up or leave out. */
  readonly rows: readonly PipeRow[];
}

/** The rows of a block of kind `table`; undefined for other blocks. */
export function readPipeTable(document: MarkdownDocument, block: Block): PipeTable | undefined {
  if (block.kind !== 'table') return undefined;
  const lines = tableLines(document, block);
  const [header, delimiter, ...rows] = lines.map((line) => readRow(document, line));
  if (header === undefined || delimiter === undefined) return undefined;
  const alignments = delimiter.cells.map((cell) =>
    alignment(document.text.slice(cell.from, cell.to)),
  );
  return { header, delimiter: delimiter.span, alignments, rows };
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
function readRow(document: MarkdownDocument, line: Span): PipeRow {
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
