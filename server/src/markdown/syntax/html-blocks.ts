/**
 * Reads HTML blocks as CommonMark does: seven ways to begin, each with its end. Replaces the parser's
 * own, which ends a block by the whole line where only the part inside its container counts.
 */
import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown';
import { startsWithAngle } from './block-starts.ts';
import { tagEnd } from './inline-html.ts';
import { continuedDepth, openContainers } from './internals.ts';

/** A way to begin an HTML block; without `end`, a blank line ends it. */
interface HtmlStart {
  readonly node: 'HTMLBlock' | 'CommentBlock' | 'ProcessingInstructionBlock';
  readonly end?: RegExp;
  /** Whether it ends a paragraph. */
  readonly interrupts: boolean;
}

const RAW = /^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i;
const BLOCK_NAMES =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir ' +
  'div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html ' +
  'iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section ' +
  'summary table tbody td tfoot th thead title tr track ul';
const blockNames = new Set(BLOCK_NAMES.split(' '));
const TAG_NAME = /^<\/?([a-z][a-z0-9-]*)(?=[ \t>]|\/>|$)/i;

const raw: HtmlStart = {
  node: 'HTMLBlock',
  end: /<\/(?:script|pre|style|textarea)>/i,
  interrupts: true,
};
const comment: HtmlStart = { node: 'CommentBlock', end: /-->/, interrupts: true };
const instruction: HtmlStart = { node: 'ProcessingInstructionBlock', end: /\?>/, interrupts: true };
const declaration: HtmlStart = { node: 'HTMLBlock', end: />/, interrupts: true };
const data: HtmlStart = { node: 'HTMLBlock', end: /\]\]>/, interrupts: true };
const block: HtmlStart = { node: 'HTMLBlock', interrupts: true };
const anyTag: HtmlStart = { node: 'HTMLBlock', interrupts: false };

function htmlStart(line: Line): HtmlStart | undefined {
  if (!startsWithAngle(line)) return undefined;
  const rest = line.text.slice(line.pos);
  if (RAW.test(rest)) return raw;
  if (rest.startsWith('<!--')) return comment;
  if (rest.startsWith('<?')) return instruction;
  if (/^<![a-z]/i.test(rest)) return declaration;
  if (rest.startsWith('<![CDATA[')) return data;
  const name = TAG_NAME.exec(rest)?.[1];
  if (name !== undefined && blockNames.has(name.toLowerCase())) return block;
  const end = tagEnd(rest, 0);
  return end > 0 && rest.slice(end).trim() === '' ? anyTag : undefined;
}

/** Whether an HTML block that may end a paragraph begins here. */
export function htmlInterrupts(line: Line): boolean {
  return htmlStart(line)?.interrupts === true;
}

/** Whether any HTML block begins here. */
export function isHtmlBlock(line: Line): boolean {
  return htmlStart(line) !== undefined;
}

function readHtmlBlock(cx: BlockContext, line: Line): boolean {
  const start = htmlStart(line);
  if (start === undefined) return false;
  const from = cx.lineStart + line.pos;
  const marks: Element[] = [];
  let place = line.pos;
  let to = cx.lineStart + line.text.length;
  for (;;) {
    const ended = start.end?.test(line.text.slice(place));
    if (!cx.nextLine() || ended === true) break;
    if (continuedDepth(line) < openContainers(cx).length) break;
    if (start.end === undefined && line.pos === line.text.length) break;
    marks.push(...line.markers);
    place = line.basePos;
    to = cx.lineStart + line.text.length;
  }
  cx.addElement(cx.elt(start.node, from, to, marks));
  return true;
}

export const HtmlSyntax: MarkdownConfig = {
  parseBlock: [{ name: 'HTMLBlock', parse: readHtmlBlock }],
};
