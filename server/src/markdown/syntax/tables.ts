/**
 * Reads pipe tables once their line of dashes is found. Must not read the cells' inline markup.
 */
import type { BlockContext, Element, Line } from '@lezer/markdown';
import { isAtxHeading, isFence, isQuote, isThematicBreak, listMarker } from './block-starts.ts';
import { BACKSLASH, BAR, isBlank } from './characters.ts';
import { isDirective } from './directives.ts';
import { isDivFence } from './div-fences.ts';
import { footnoteStart } from './footnotes.ts';
import { isHtmlBlock } from './html-blocks.ts';
import { continuedDepth, openContainers } from './internals.ts';

const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Number of columns that a line of dashes says; 0 where the line is none. */
export function delimiterColumns(line: Line): number {
  const { next, text } = line;
  if (next !== 45 && next !== 58 && next !== BAR) return 0;
  const row = text.slice(line.pos);
  // Without a bar or colon it is a setext underline or a thematic break.
  if (!/[|:]/.test(row) || !DELIMITER.test(row)) return 0;
  return countCells(row);
}

/** Number of cells in a row; bars at its ends open and close it, escaped bars are text. */
export function countCells(row: string): number {
  let count = 0;
  eachCell(row, () => count++);
  return count;
}

/** A line of the source that becomes a row. */
export interface RowSource {
  readonly text: string;
  readonly from: number;
}

/** The table of `head` and the line of dashes at the current line; moves past its last row. */
export function readTable(cx: BlockContext, line: Line, head: RowSource): Element {
  const parts: Element[] = [row(cx, 'TableHeader', head), ...line.markers];
  const dashes = cx.lineStart + line.pos;
  let to = cx.lineStart + line.text.length;
  parts.push(cx.elt('TableDelimiter', dashes, to));
  while (cx.nextLine() && isRow(cx, line)) {
    parts.push(...line.markers);
    const source = { text: line.text.slice(line.pos), from: cx.lineStart + line.pos };
    parts.push(row(cx, 'TableRow', source));
    to = cx.lineStart + line.text.length;
  }
  return cx.elt('Table', head.from, to, parts);
}

/** A table ends at a blank line, a lazy one, or the beginning of any other block. */
function isRow(cx: BlockContext, line: Line): boolean {
  if (line.pos === line.text.length || continuedDepth(line) < openContainers(cx).length)
    return false;
  if (line.indent >= line.baseIndent + 4) return false;
  return !(
    isAtxHeading(line) ||
    isFence(line) ||
    isQuote(line) ||
    isThematicBreak(line) ||
    listMarker(line) > 0 ||
    footnoteStart(line) >= 0 ||
    isDirective(line) ||
    isDivFence(line) ||
    isHtmlBlock(line)
  );
}

function row(cx: BlockContext, type: 'TableHeader' | 'TableRow', source: RowSource): Element {
  const cells: Element[] = [];
  const { text, from } = source;
  let bar = text.charCodeAt(0) === BAR ? 0 : -1;
  eachCell(text, (start, end, closed) => {
    if (bar >= 0) cells.push(cx.elt('TableDelimiter', from + bar, from + bar + 1));
    const cell = trimmed(text, start, end);
    if (cell.from < cell.to) cells.push(cx.elt('TableCell', from + cell.from, from + cell.to));
    bar = closed ? end : -1;
  });
  if (bar >= 0) cells.push(cx.elt('TableDelimiter', from + bar, from + bar + 1));
  return cx.elt(type, from, from + text.length, cells);
}

/** Calls `visit` with the range between bars of each cell and whether a bar ends it. */
function eachCell(text: string, visit: (from: number, to: number, closed: boolean) => void): void {
  let from = text.charCodeAt(0) === BAR ? 1 : 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === BAR) {
      visit(from, at, true);
      from = at + 1;
    }
  }
  const rest = trimmed(text, from, text.length);
  if (rest.from < rest.to) visit(from, text.length, false);
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

export const tableNodes = [
  { name: 'Table', block: true },
  { name: 'TableHeader' },
  { name: 'TableRow' },
  { name: 'TableCell' },
  { name: 'TableDelimiter' },
];
