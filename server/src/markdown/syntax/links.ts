/**
 * Turns brackets in inline content into links, images and footnote references. Must not look labels
 * up: `[a][b]` is a link whether or not `b` is defined, `[a]` alone is text.
 */
import {
  BACKSLASH,
  GREATER_THAN,
  isBlankOrBreak,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS_THAN,
  LINE_FEED,
  RIGHT_BRACKET,
  RIGHT_PAREN,
} from './characters.ts';
import { resolveDelimiters } from './delimiters.ts';
import { adoptRest, createNode, depthAround, MAX_DEPTH } from './inline-nodes.ts';
import { addNode, type Bracket, flushText, type InlineReading } from './inline-reading.ts';

/** Labels are at most this long (CommonMark). */
const LABEL_LENGTH = 999;
/** Parentheses in a destination nest at most this deep, as in the reference implementation. */
const DESTINATION_DEPTH = 32;

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
  const tail = bracket.active ? readTail(reading.text, at + 1) : undefined;
  reading.bracket = bracket.below;
  if (tail === undefined) return at;
  flushText(reading, at);
  if (depthAround(bracket.node.next, undefined) > MAX_DEPTH) {
    // Too deep: what is still open stays text, and is not walked through again.
    reading.bracket = undefined;
    return at;
  }
  resolveDelimiters(reading, bracket.delimiter);
  makeLink(reading, bracket, at, tail);
  if (!bracket.image) deactivate(bracket.below);
  return tail.to;
}

function makeLink(reading: InlineReading, bracket: Bracket, at: number, tail: Tail): void {
  const { from, to: contentFrom, previous } = bracket.node;
  const node = createNode(bracket.image ? 'image' : 'link', from, tail.to);
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
  if (next === LEFT_PAREN) return readResource(text, at);
  if (next !== LEFT_BRACKET) return undefined;
  const to = readLabel(text, at);
  return to < 0 ? undefined : { to, target: text.slice(at + 1, to - 1) };
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

/** Offset after the label `[…]` at `at`; −1 where there is none. An empty label counts. */
export function readLabel(text: string, at: number): number {
  const end = Math.min(text.length, at + LABEL_LENGTH + 2);
  for (let to = at + 1; to < end; to++) {
    const code = text.charCodeAt(to);
    if (code === BACKSLASH) to++;
    else if (code === LEFT_BRACKET) return -1;
    else if (code === RIGHT_BRACKET) return to + 1;
  }
  return -1;
}

/** Offset after the destination at `at`, which may be empty in parentheses; −1 where it is broken. */
export function readDestination(text: string, at: number): number {
  if (text.charCodeAt(at) === LESS_THAN) return readAngleDestination(text, at);
  let depth = 0;
  let to = at;
  for (; to < text.length; to++) {
    const code = text.charCodeAt(to);
    if (code <= 32 || code === 127) break;
    if (code === BACKSLASH && to + 1 < text.length && text.charCodeAt(to + 1) > 32) to++;
    else if (code === LEFT_PAREN && ++depth > DESTINATION_DEPTH) return -1;
    else if (code === RIGHT_PAREN && --depth < 0) break;
  }
  return depth > 0 ? -1 : to;
}

function readAngleDestination(text: string, at: number): number {
  for (let to = at + 1; to < text.length; to++) {
    const code = text.charCodeAt(to);
    if (code === BACKSLASH) to++;
    else if (code === GREATER_THAN) return to + 1;
    else if (code === LESS_THAN || code === LINE_FEED) return -1;
  }
  return -1;
}

/** Offset after the title at `at`; −1 where there is none. */
export function readTitle(text: string, at: number): number {
  const open = text.charCodeAt(at);
  if (open !== 34 && open !== 39 && open !== LEFT_PAREN) return -1;
  const close = open === LEFT_PAREN ? RIGHT_PAREN : open;
  for (let to = at + 1; to < text.length; to++) {
    const code = text.charCodeAt(to);
    if (code === BACKSLASH) to++;
    else if (code === close) return to + 1;
    else if (code === LEFT_PAREN && open === LEFT_PAREN) return -1;
  }
  return -1;
}

/** `[^label]`: no white space and no brackets in the label. Returns `at` where there is none. */
export function readFootnoteReference(reading: InlineReading, at: number): number {
  const to = footnoteLabelEnd(reading.text, at);
  if (to < 0) return at;
  const node = addNode(reading, 'footnoteReference', at, to);
  node.contentFrom = at + 2;
  node.contentTo = to - 1;
  node.target = reading.text.slice(at + 2, to - 1);
  return to;
}

/** Offset after the `]` of the footnote label that begins with `[^` at `at`; −1 where there is none. */
export function footnoteLabelEnd(text: string, at: number): number {
  const end = Math.min(text.length, at + LABEL_LENGTH + 3);
  for (let to = at + 2; to < end; to++) {
    const code = text.charCodeAt(to);
    if (code === RIGHT_BRACKET) return to === at + 2 ? -1 : to + 1;
    if (code === LEFT_BRACKET || isBlankOrBreak(code)) return -1;
    if (code === BACKSLASH && isEscapable(text.charCodeAt(to + 1))) to++;
  }
  return -1;
}

function isEscapable(code: number): boolean {
  return code === LEFT_BRACKET || code === BACKSLASH || code === RIGHT_BRACKET;
}

function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankOrBreak(text.charCodeAt(at))) at++;
  return at;
}
