/**
 * Reads items of lettered lists that are indented like code, `    i.  text`, as paragraphs: CommonMark
 * knows no letters as markers, so that what stands in such a list looks like code to it.
 */
import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown';

const ITEM = /(?:\([a-z]{1,5}\)|[a-z]{1,5}[.)]|#\.)[ \t]+\S/iy;

function readItem(cx: BlockContext, line: Line): boolean {
  if (line.indent < line.baseIndent + 4) return false;
  ITEM.lastIndex = line.pos;
  if (!ITEM.test(line.text)) return false;
  const from = cx.lineStart + line.pos;
  const marks: Element[] = [];
  let to = from;
  do {
    if (to > from) marks.push(...line.markers);
    to = cx.lineStart + line.text.length;
  } while (cx.nextLine() && line.pos < line.text.length && line.indent >= line.baseIndent + 4);
  cx.addElement(cx.elt('Paragraph', from, to, marks));
  return true;
}

export const LetteredItemSyntax: MarkdownConfig = {
  parseBlock: [{ name: 'LetteredItem', before: 'IndentedCode', parse: readItem }],
};
