/**
 * Gives the tables that pandoc draws with dashes or as grids blocks of their own. Must not read rows or
 * cells: whoever wants them draws the table again from its text.
 */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { DASH, PLUS } from './characters.ts';
import { isDashLine, scanClosedTable, scanSimpleTable } from './dash-tables.ts';
import { isGridBorder, scanGrid } from './grid-tables.ts';
import { continuedDepth, inputOf, openContainers } from './internals.ts';

/** Where the line under the current one begins. */
function nextLineStart(cx: BlockContext, line: Line): number {
  return cx.lineStart + line.text.length + 1;
}

/** Lines of quotes begin with marks, which stand in the way of columns; so do those of an item's first line. */
function mayBeDrawn(cx: BlockContext, line: Line): boolean {
  if (continuedDepth(line) < openContainers(cx).length) return false;
  if (openContainers(cx).some(({ type }) => cx.parser.nodeSet.types[type]?.name === 'Blockquote')) {
    return false;
  }
  return line.skipSpace(0) >= line.pos;
}

function readDrawn(cx: BlockContext, line: Line): boolean {
  const name = line.next === PLUS ? 'GridTable' : 'DashTable';
  const to = endOfTable(cx, line);
  if (to === undefined) return false;
  const from = cx.lineStart + line.pos;
  passLines(cx, to);
  cx.addElement(cx.elt(name, from, to));
  return true;
}

/** The end of the table that begins with the current line. */
function endOfTable(cx: BlockContext, line: Line): number | undefined {
  const { next, baseIndent } = line;
  const isIndented = line.indent >= baseIndent + 4;
  if (isIndented) {
    // The header of a simple table may be indented like code: its first cell is empty.
    if (!isDashLine(inputOf(cx), nextLineStart(cx, line)) || !mayBeDrawn(cx, line))
      return undefined;
    return scanSimpleTable(inputOf(cx), cx.lineStart, baseIndent)?.to;
  }
  if (next === PLUS && line.text.charCodeAt(line.pos + 1) !== 32) {
    if (!isGridBorder(inputOf(cx), cx.lineStart) || !mayBeDrawn(cx, line)) return undefined;
    return scanGrid(inputOf(cx), cx.lineStart, baseIndent)?.to;
  }
  if (next !== DASH || !isDashLine(inputOf(cx), cx.lineStart)) return undefined;
  return mayBeDrawn(cx, line)
    ? scanClosedTable(inputOf(cx), cx.lineStart, baseIndent)?.to
    : undefined;
}

/** Moves to the line behind a table. */
function passLines(cx: BlockContext, to: number): void {
  while (cx.lineStart <= to && cx.nextLine()) {}
}

/**
 * The end of the simple table whose header is the one line of a paragraph that was read so far, and whose
 * dashes are the current line; undefined where there is none.
 */
export function simpleTableEnd(cx: BlockContext, line: Line, headFrom: number): number | undefined {
  if (line.next !== DASH || line.indent >= line.baseIndent + 4) return undefined;
  const text = inputOf(cx);
  const lineFrom = text.lastIndexOf('\n', headFrom - 1) + 1;
  if (!isDashLine(text, cx.lineStart) || !mayBeDrawn(cx, line)) return undefined;
  // What stands before the header's text is the mark of an item or quote.
  if (text.slice(lineFrom, headFrom).trim() !== '') return undefined;
  return scanSimpleTable(text, lineFrom, line.baseIndent)?.to;
}

/** Adds the table that simpleTableEnd() found. */
export function readSimpleTable(cx: BlockContext, headFrom: number, to: number): void {
  passLines(cx, to);
  cx.addElement(cx.elt('DashTable', headFrom, to));
}

export const DrawnTableSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'DashTable', block: true },
    { name: 'GridTable', block: true },
  ],
  parseBlock: [{ name: 'DrawnTable', before: 'IndentedCode', parse: readDrawn }],
};
