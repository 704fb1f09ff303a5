/**
 * Reads leaf directives, `::name[label]{attributes}` alone on a line. Must not know any directive.
 */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { COLON } from './characters.ts';

const NAME = /::[a-zA-Z][a-zA-Z0-9_-]{0,99}/y;
const ATTRIBUTES = /\{[^{}]*\}/y;

/** Whether the whole line is a leaf directive. */
export function isDirective(line: Line): boolean {
  if (line.next !== COLON || line.indent >= line.baseIndent + 4) return false;
  const { text } = line;
  NAME.lastIndex = line.pos;
  if (!NAME.test(text)) return false;
  const label = labelEnd(text, NAME.lastIndex);
  ATTRIBUTES.lastIndex = label;
  const end = ATTRIBUTES.test(text) ? ATTRIBUTES.lastIndex : label;
  return line.skipSpace(end) === text.length;
}

/** Offset after the label at `from`, in which brackets must be balanced; `from` where there is none. */
function labelEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '[') depth++;
    else if (character === ']') depth--;
    if (depth === 0) return character === ']' ? at + 1 : from;
  }
  return from;
}

function readDirective(cx: BlockContext, line: Line): boolean {
  if (!isDirective(line)) return false;
  const from = cx.lineStart + line.pos;
  const to = cx.lineStart + line.text.length;
  cx.nextLine();
  cx.addElement(cx.elt('Directive', from, to));
  return true;
}

export const DirectiveSyntax: MarkdownConfig = {
  defineNodes: [{ name: 'Directive', block: true }],
  parseBlock: [{ name: 'Directive', before: 'LinkReference', parse: readDirective }],
};
