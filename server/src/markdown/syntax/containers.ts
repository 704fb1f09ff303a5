/**
 * Opens quotes and lists. Replaces the parser's own to limit how deep they nest, to count tabs after
 * a quote mark as columns, and to tell an item without content from one whose content follows.
 */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { isQuote, isThematicBreak, listMarker } from './block-starts.ts';
import { DASH, isBlank, PLUS, STAR } from './characters.ts';
import { continuedDepth, innermost, type OpenContainer, openContainers } from './internals.ts';

/** How many containers may stand in one another; a list and its item are two. */
const MAX_CONTAINERS = 200;

/** Whether no more containers may begin here. */
export function isTooDeep(cx: BlockContext): boolean {
  return openContainers(cx).length > MAX_CONTAINERS;
}

/** Whether one more container may begin inside those that the line continues. */
export function mayNest(line: Line): boolean {
  return continuedDepth(line) <= MAX_CONTAINERS;
}

/** A quote goes on with each line that begins with its mark. */
export function continueQuote(open: OpenContainer, cx: BlockContext, line: Line): boolean {
  if (!isQuote(line) || line.indent >= line.baseIndent + 4) return false;
  const from = cx.lineStart + line.pos;
  line.addMarker(cx.elt('QuoteMark', from, from + 1));
  passQuoteMark(line);
  // Not the line's end: a reused block may end with the mark of a blank line.
  open.end = from + 1;
  return true;
}

/** Moves the line's base past a quote mark and at most one column of white space. */
function passQuoteMark(line: Line): void {
  const column = line.indent + 1;
  if (isBlank(line.text.charCodeAt(line.pos + 1))) line.moveBaseColumn(column + 1);
  else line.moveBase(line.pos + 1);
}

function openQuote(cx: BlockContext, line: Line): false | null {
  if (!isQuote(line) || isTooDeep(cx)) return false;
  cx.startComposite('Blockquote', line.pos);
  const from = cx.lineStart + line.pos;
  cx.addElement(cx.elt('QuoteMark', from, from + 1));
  if (line.skipSpace(line.pos + 1) === line.text.length) line.moveBase(line.text.length);
  else passQuoteMark(line);
  return null;
}

/** An item goes on with lines indented to its content; one that begins blank needs some at once. */
export function continueItem(open: OpenContainer, _cx: BlockContext, line: Line): boolean {
  const blank = line.next < 0;
  if (blank ? open.blankFirstLine : line.indent < line.baseIndent + open.value) return false;
  if (!blank) open.blankFirstLine = false;
  line.moveBaseColumn(line.baseIndent + open.value);
  return true;
}

function openItem(cx: BlockContext, line: Line): false | null {
  const size = listMarker(line);
  if (size === 0 || isTooDeep(cx)) return false;
  const bullet = line.next === DASH || line.next === PLUS || line.next === STAR;
  if (bullet && isThematicBreak(line)) return false;
  const list = bullet ? 'BulletList' : 'OrderedList';
  const end = line.pos + size;
  if (cx.parentType().name !== list)
    cx.startComposite(list, line.pos, line.text.charCodeAt(end - 1));
  const { column, empty } = contentColumn(line, end);
  cx.startComposite('ListItem', line.pos, column - line.baseIndent);
  const from = cx.lineStart + line.pos;
  cx.addElement(cx.elt('ListMark', from, from + size));
  // Past white space after which nothing follows, lest it be taken for indented code.
  if (empty) line.moveBase(line.text.length);
  else line.moveBaseColumn(column);
  innermost(cx).blankFirstLine = empty;
  return null;
}

/** The column at which the item's content begins: after the marker and one to four columns. */
function contentColumn(line: Line, end: number): { column: number; empty: boolean } {
  const after = line.countIndent(end, line.pos, line.indent);
  const content = line.skipSpace(end);
  const empty = content === line.text.length;
  const column = line.countIndent(content, end, after);
  return { column: empty || column >= after + 5 ? after + 1 : column, empty };
}

export const ContainerSyntax: MarkdownConfig = {
  parseBlock: [
    { name: 'Blockquote', parse: openQuote },
    { name: 'BulletList', parse: openItem },
    { name: 'OrderedList', parse: openItem },
  ],
};
