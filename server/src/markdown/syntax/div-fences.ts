/**
 * Finds the fences of divs, `::: {custom-style="Body Text"}` and `:::`, and gives each a node that is no
 * block of the report: what stands between them is read as if they were not there.
 */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { attributesEnd } from './attributes.ts';
import { COLON } from './characters.ts';

const COLONS = /:{3,}[ \t]*/y;
const CLASS = /[A-Za-z][\w-]{0,99}/y;
const END = /[ \t]*:*[ \t]*$/y;

/** Whether the whole line is a fence. */
export function isDivFence(line: Line): boolean {
  if (line.next !== COLON || line.indent >= line.baseIndent + 4) return false;
  const { text } = line;
  COLONS.lastIndex = line.pos;
  if (!COLONS.test(text)) return false;
  const from = COLONS.lastIndex;
  CLASS.lastIndex = from;
  const name = CLASS.test(text) ? CLASS.lastIndex : from;
  END.lastIndex = name > from ? name : Math.max(from, attributesEnd(text, from));
  return END.test(text);
}

function readFence(cx: BlockContext, line: Line): boolean {
  if (!isDivFence(line)) return false;
  const from = cx.lineStart + line.pos;
  const to = cx.lineStart + line.text.length;
  cx.nextLine();
  cx.addElement(cx.elt('DivFence', from, to));
  return true;
}

export const DivFenceSyntax: MarkdownConfig = {
  defineNodes: [{ name: 'DivFence', block: true }],
  parseBlock: [{ name: 'DivFence', before: 'LinkReference', parse: readFence }],
};
