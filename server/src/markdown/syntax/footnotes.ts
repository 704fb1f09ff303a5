/**
 * Reads footnote definitions, `[^label]: text`: containers whose further lines are indented by four
 * columns. Must not know which references there are.
 */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { CARET, COLON, LEFT_BRACKET } from './characters.ts';
import { isTooDeep } from './containers.ts';
import { footnoteLabelEnd } from './labels.ts';

const INDENT = 4;

/** Offset in the line after `[^label]:`; −1 where no footnote begins. */
export function footnoteStart(line: Line): number {
  if (line.indent >= line.baseIndent + 4) return -1;
  if (line.next !== LEFT_BRACKET || line.text.charCodeAt(line.pos + 1) !== CARET) return -1;
  const end = footnoteLabelEnd(line.text, line.pos);
  return end > 0 && line.text.charCodeAt(end) === COLON ? end + 1 : -1;
}

function openFootnote(cx: BlockContext, line: Line): false | null {
  const end = footnoteStart(line);
  if (end < 0 || isTooDeep(cx)) return false;
  const from = cx.lineStart + line.pos;
  cx.startComposite('FootnoteDefinition', line.pos, INDENT);
  cx.addElement(cx.elt('FootnoteMark', from, cx.lineStart + end));
  line.moveBase(line.skipSpace(end));
  return null;
}

function continueFootnote(_cx: BlockContext, line: Line): boolean {
  if (line.next >= 0 && line.indent < line.baseIndent + INDENT) return false;
  line.moveBaseColumn(line.baseIndent + INDENT);
  return true;
}

export const FootnoteSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteDefinition', block: true, composite: continueFootnote },
    { name: 'FootnoteMark' },
  ],
  parseBlock: [{ name: 'FootnoteDefinition', before: 'LinkReference', parse: openFootnote }],
};
