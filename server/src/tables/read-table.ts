/**
 * Turns a table's block, pipes or HTML, into a grid. Must not read anything outside the block.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import { inferNumberStyle } from '../numbers/style.ts';
import type { Grid } from './grid.ts';
import { readHtml } from './html-table.ts';
import { readPipes } from './pipe-table.ts';
import type { RawTable } from './raw-table.ts';
import { assignRoles } from './roles.ts';

/**
 * The grid of a block of kind `table`, or of kind `html` that holds a `<table>`; undefined for
 * others. `fallback` is the document's number style, for tables whose own numerals leave it open.
 * Spans are relative to `block.span.from`.
 */
export function readTable(
  document: MarkdownDocument,
  block: Block,
  fallback?: NumberStyle,
): Grid | undefined {
  const raw = readRaw(document, block);
  if (raw === undefined) return undefined;
  return assignRoles(raw, inferNumberStyle(numeralTexts(raw), fallback));
}

function readRaw(document: MarkdownDocument, block: Block): RawTable | undefined {
  if (block.kind === 'table') return readPipes(document, block);
  if (block.kind !== 'html') return undefined;
  return readHtml(htmlSource(document, block));
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
