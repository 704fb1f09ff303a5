/**
 * Turns the blocks of a contents list into lines: items of nested lists, rows of a table, lines of a
 * paragraph. Must not read labels or pages.
 */
import type { Block, Container } from '../markdown/block.ts';
import { readInlines } from '../markdown/inline.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { TableCell } from '../markdown/table-row.ts';
import { readTableRows } from '../markdown/table-rows.ts';
import { visibleText, visibleTextOf } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';

export interface SeenLine {
  /** As seen, without white space at its ends; a typed number before it included. */
  readonly text: string;
  /** The source of a part of `text`, absolute. */
  spanOf(from: number, to: number): Span;
  readonly depth: number;
  readonly lines: Span;
  /** A line of text rather than an item or row. */
  readonly loose: boolean;
}

/** The lines of `blocks` in source order. */
export function readEntryLines(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly SeenLine[] {
  const lines: SeenLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of tableLines(document, block)) lines.push(row);
    if (block.kind !== 'paragraph') continue;
    if (block.containers.some(({ kind }) => kind !== 'listItem')) continue;
    if (isLinkLine(document, block)) lines.push(linkLine(document, block));
    else if (block.containers.length === 0) {
      for (const line of textLines(document, block.span)) lines.push(line);
    } else if (block.first) lines.push(...itemLines(document, block));
  }
  return lines;
}

/** Whether a paragraph is one link into the draft, as a line of Word's contents list is. */
export function isLinkLine(document: MarkdownDocument, block: Block): boolean {
  if (block.kind !== 'paragraph' || block.containers.length > 0) return false;
  const { from, to } = block.span;
  if (document.text[from] !== '[' || document.text[to - 1] !== ')') return false;
  const [link, ...rest] = readInlines(document, block);
  return link?.kind === 'link' && rest.length === 0 && link.target?.startsWith('#') === true;
}

/** All of the paragraph, however it is wrapped. */
function linkLine(document: MarkdownDocument, block: Block): SeenLine {
  const seen = visibleText(document, block);
  const lines = wholeLines(document.text, block.span.from, block.span.to);
  return { text: seen.text, spanOf: seen.spanOf, depth: -1, lines, loose: false };
}

/**
 * One line, but several where an author went on below an item without a marker that Markdown knows:
 * `2.1 Ships 4` under `2. Traffic 4`.
 */
function itemLines(document: MarkdownDocument, block: Block): readonly SeenLine[] {
  const { from, to } = block.span;
  const whole = itemLine(document, block);
  const first = wholeLines(document.text, from, from).to;
  if (first >= to || !holdsEntries(document.text.slice(from, to))) return [whole];
  const seen = visibleTextOf(document, { from, to: first }).text.trimEnd();
  const marker = whole.text.length - visibleText(document, block).text.length;
  const text = whole.text.slice(0, marker + seen.length);
  const lines = wholeLines(document.text, whole.lines.from, first);
  return [{ ...whole, text, lines }, ...textLines(document, { from: first, to })];
}

const page = /(?:[\s.…]|&nbsp;)\d{1,4}\s*\\?$/;
const label = /^\s*\d{1,3}(?:\.\d{1,3})+\.?\s/;

/** Whether each line of an item is an entry of its own: it has a page, or a number like `2.1`. */
function holdsEntries(source: string): boolean {
  const lines = source.split(/\r\n|\r|\n/);
  return lines.every((line) => page.test(line)) || lines.slice(1).every((line) => label.test(line));
}

function itemLine(document: MarkdownDocument, block: Block): SeenLine {
  const seen = visibleText(document, block);
  const own = ownMarkers(document.text, block.containers);
  const numbered = own.find((item) => item.ordered);
  const start = own[0]?.marker.from ?? block.span.from;
  const lines = wholeLines(document.text, start, block.span.to);
  const depth = depthOf(document.text, block.containers);
  if (!numbered) return { text: seen.text, spanOf: seen.spanOf, depth, lines, loose: false };
  const { from, to } = numbered.marker;
  const before = `${document.text.slice(from, to)} `;
  const spanOf = (a: number, b: number): Span => {
    const inner = seen.spanOf(Math.max(0, a - before.length), Math.max(0, b - before.length));
    return {
      from: a < before.length ? Math.min(from + a, to) : inner.from,
      to: b < before.length ? Math.min(from + b, to) : inner.to,
    };
  };
  return { text: before + seen.text, spanOf, depth, lines, loose: false };
}

type ListItem = Extract<Container, { kind: 'listItem' }>;

/** The markers on the line on which the innermost item begins: `- 1. Staff` has two. */
function ownMarkers(text: string, containers: readonly Container[]): readonly ListItem[] {
  const items = containers.filter((container) => container.kind === 'listItem');
  let first = items.length - 1;
  while (first > 0 && sameLine(text, items[first - 1]!, items[first]!)) first--;
  return items.slice(first);
}

function sameLine(text: string, a: ListItem, b: ListItem): boolean {
  return !/[\r\n]/.test(text.slice(a.marker.to, b.marker.from));
}

/** How many lists deep, items that begin on one line counted once. */
function depthOf(text: string, containers: readonly Container[]): number {
  const items = containers.filter((container) => container.kind === 'listItem');
  let depth = -1;
  for (const [index, item] of items.entries()) {
    if (index === 0 || !sameLine(text, items[index - 1]!, item)) depth++;
  }
  return depth;
}

function wholeLines(text: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
  let end = to;
  while (end < text.length && !/[\r\n]/.test(text[end]!)) end++;
  return { from: start, to: end };
}

/** The rows whose cells hold something; the words of a row are its cells but the last with a page. */
function* tableLines(document: MarkdownDocument, block: Block): Iterable<SeenLine> {
  const table = readTableRows(document, block);
  if (!table) return;
  for (const [index, row] of [...table.head, ...table.rows].entries()) {
    const cells = row.cells.filter(({ from, to }) => from < to);
    if (cells.length === 0) continue;
    const line = cellLine(document, cells, row.span);
    // A header says what the columns hold; one with a page is a row.
    if (index >= table.head.length || /\t[\divxlc]{1,8}$/.test(line.text)) yield line;
  }
}

/** Cells joined by a space, the last one by a tab, as a leader. */
function cellLine(document: MarkdownDocument, cells: readonly TableCell[], row: Span): SeenLine {
  let text = '';
  const parts = cells.map((cell, index) => {
    const seen = visibleTextOf(document, cell, 'cell');
    if (index > 0) text += index === cells.length - 1 ? '\t' : ' ';
    const at = text.length;
    text += seen.text;
    return { at, seen };
  });
  const partAt = (at: number) => parts.findLast((part) => part.at <= at) ?? parts[0]!;
  const spanOf = (from: number, to: number): Span => {
    const [first, last] = [partAt(from), partAt(Math.max(from, to - 1))];
    return {
      from: first.seen.spanOf(from - first.at, from - first.at).from,
      to: last.seen.spanOf(0, Math.max(0, to - last.at)).to,
    };
  };
  const lines = wholeLines(document.text, row.from, row.to);
  return { text, spanOf, depth: -1, lines, loose: false };
}

/** The lines of a paragraph. */
function* textLines(document: MarkdownDocument, { from, to }: Span): Iterable<SeenLine> {
  for (let at = from; at < to; ) {
    const lines = wholeLines(document.text, at, at);
    const end = Math.min(lines.to, to);
    const source = document.text.slice(at, end);
    // A backslash or two spaces at the end break the line.
    const span = { from: at, to: at + source.replace(/(?:\\|<br\s?\/?>)?\s*$/, '').length };
    const seen = visibleTextOf(document, span);
    const text = seen.text.trim();
    const shift = seen.text.length - seen.text.trimStart().length;
    if (text !== '') {
      const spanOf = (a: number, b: number) => seen.spanOf(a + shift, b + shift);
      yield { text, spanOf, depth: -1, lines: { from: lines.from, to: end }, loose: true };
    }
    at = end;
    while (at < to && /[\r\n]/.test(document.text[at]!)) at++;
  }
}
