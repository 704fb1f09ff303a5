/**
 * Turns a table's block, Markdown or HTML, into grids. Must not read anything outside the block.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import type { Span } from '../text/span.ts';
import type { Grid } from './grid.ts';
import { type PlacedRawTable, readHtml } from './html-table.ts';
import { readMarkdownTable } from './markdown-table.ts';
import type { RawTable } from './raw-table.ts';
import { readGrid } from './read-grid.ts';

/** A table of a block. */
export interface TableInBlock {
  readonly grid: Grid;
  /** Where in the block it stands; relative to the block, as the spans of the grid are. */
  readonly span: Span;
}

/**
 * The tables of a block: one of kind `table`, or any number in a block of kind `html`. `fallback` is
 * the document's number style, for tables whose own numerals leave it open. Spans are relative to
 * `block.span.from`.
 */
export function readTables(
  document: MarkdownDocument,
  block: Block,
  fallback?: NumberStyle,
): readonly TableInBlock[] {
  return readRaw(document, block).map(({ raw, span }) => ({
    grid: readGrid(raw, numeralTexts(raw), fallback),
    span,
  }));
}

function readRaw(document: MarkdownDocument, block: Block): readonly PlacedRawTable[] {
  const span = { from: 0, to: block.span.to - block.span.from };
  if (block.kind === 'table') {
    const raw = readMarkdownTable(document, block);
    return raw === undefined ? [] : [{ raw, span }];
  }
  return block.kind === 'html' ? readHtml(htmlSource(document, block)) : [];
}

/** The block's source with the marks of quotes around it as spaces; same length. */
function htmlSource(document: MarkdownDocument, block: Block): string {
  const source = document.text.slice(block.span.from, block.span.to);
  const quoted = block.containers.some((container) => container.kind === 'quote');
  if (!quoted) return source;
  return source.replace(/(?<=[\r\n])[ \t]*(?:>[ \t]?)+/g, (marks) => ' '.repeat(marks.length));
}

function numeralTexts(raw: RawTable): string[] {
  const body = raw.cells.filter((cell) => cell.row >= raw.headRows && /\d/.test(cell.text));
  const values = body.filter((cell) => cell.column > 0);
  return (values.length > 0 ? values : body).map((cell) => cell.text);
}
