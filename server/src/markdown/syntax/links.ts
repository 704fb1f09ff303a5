/**
 * Turns brackets in inline content into links, images, spans and footnote references. Must not look labels
 * up: `[a][b]` is a link whether or not `b` is defined, `[a]` alone is text.
 */
import { attributesEnd } from './attributes.ts';
import { CARET, LEFT_BRACKET, LEFT_PAREN, LESS_THAN, RIGHT_PAREN } from './characters.ts';
import { resolveDelimiters } from './delimiters.ts';
import { adoptRest, createNode, depthAround, MAX_DEPTH } from './inline-nodes.ts';
import { addNode, type Bracket, flushText, type InlineReading } from './inline-reading.ts';
import {
  footnoteLabelEnd,
  readDestination,
  readLabel,
  readTitle,
  skipWhiteSpace,
} from './labels.ts';

export function openBracket(reading: InlineReading, at: number, size: 1 | 2): number {
  const node = addNode(reading, 'text', at, at + size);
  const { bracket, top } = reading;
  reading.bracket = { image: size === 2, node, active: true, below: bracket, delimiter: top };
  return at + size;
}

/** Makes a link or image of what the innermost bracket opened, where the text after `]` allows it. */
export function closeBracket(reading: InlineReading, at: number): number {
  const { bracket } = reading;
  if (bracket === undefined) return at;
  const link = bracket.active ? readTail(reading.text, at + 1) : readSameLink(reading, at);
  const tail = link ?? (bracket.image ? undefined : readAttributes(reading.text, at + 1));
  reading.bracket = bracket.below;
  if (tail === undefined) return at;
  flushText(reading, at);
  if (depthAround(bracket.node.next, undefined) > MAX_DEPTH) {
    // Too deep: what is still open stays text, and is not walked through again.
    reading.bracket = undefined;
    return at;
  }
  resolveDelimiters(reading, bracket.delimiter);
  makeLink(reading, bracket, at, tail, link ? (bracket.image ? 'image' : 'link') : 'span');
  if (link && !bracket.image) deactivate(bracket.below);
  return tail.to;
}

function makeLink(
  reading: InlineReading,
  bracket: Bracket,
  at: number,
  tail: Tail,
  kind: 'link' | 'image' | 'span',
): void {
  const { from, to: contentFrom, previous } = bracket.node;
  const node = createNode(kind, from, tail.to);
  node.contentFrom = contentFrom;
  node.contentTo = at;
  node.target = tail.target;
  node.previous = previous;
  node.next = bracket.node.next;
  if (previous === undefined) reading.first = node;
  else previous.next = node;
  adoptRest(reading, node);
  node.depth = depthAround(node.first, undefined);
  reading.pending = tail.to;
}

/** The brackets around a link cannot become links. Those below an inactive one are inactive. */
function deactivate(bracket: Bracket | undefined): void {
  for (let at = bracket; at !== undefined; at = at.below) {
    if (at.image) continue;
    if (!at.active) return;
    at.active = false;
  }
}

interface Tail {
  readonly to: number;
  readonly target: string;
}

/** What follows the closing bracket: `(destination "title")`, `[label]` or `[]`. */
function readTail(text: string, at: number): Tail | undefined {
  const next = text.charCodeAt(at);
  if (next === LEFT_PAREN) {
    const tail = readResource(text, at);
    return tail && { ...tail, to: Math.max(tail.to, attributesEnd(text, tail.to)) };
  }
  if (next !== LEFT_BRACKET) return undefined;
  const to = readLabel(text, at);
  return to < 0 ? undefined : { to, target: text.slice(at + 1, to - 1) };
}

/**
 * Pandoc writes a line of Word's contents list, whose page is a link too, as a link around a link to the
 * same place: `[Staff [4](#staff)](#staff)`.
 */
function readSameLink({ text, last, pending }: InlineReading, at: number): Tail | undefined {
  if (last?.kind !== 'link' || pending !== at || !last.target?.startsWith('#')) return undefined;
  const tail = readTail(text, at + 1);
  return tail?.target === last.target ? tail : undefined;
}

/** `{.class}` behind a bracket makes a span of what stands in it. */
function readAttributes(text: string, at: number): Tail | undefined {
  const to = attributesEnd(text, at);
  return to < 0 ? undefined : { to, target: text.slice(at, to) };
}

function readResource(text: string, at: number): Tail | undefined {
  const start = skipWhiteSpace(text, at + 1);
  const destination = readDestination(text, start);
  if (destination < 0) return undefined;
  let to = skipWhiteSpace(text, destination);
  if (to > destination) {
    const title = readTitle(text, to);
    if (title > 0) to = skipWhiteSpace(text, title);
  }
  if (text.charCodeAt(to) !== RIGHT_PAREN) return undefined;
  const angle = text.charCodeAt(start) === LESS_THAN;
  return {
    to: to + 1,
    target: angle ? text.slice(start + 1, destination - 1) : text.slice(start, destination),
  };
}

/**
 * `[^label]`: no white space and no brackets in the label. Returns `at` where there is none; `[^1^](#note)`
 * is a link with a raised text.
 */
export function readFootnoteReference(reading: InlineReading, at: number): number {
  const { text } = reading;
  const to = footnoteLabelEnd(text, at);
  if (to < 0) return at;
  if (text.charCodeAt(to - 2) === CARET && text.charCodeAt(to) === LEFT_PAREN) return at;
  const node = addNode(reading, 'footnoteReference', at, to);
  node.contentFrom = at + 2;
  node.contentTo = to - 1;
  node.target = reading.text.slice(at + 2, to - 1);
  return to;
}
