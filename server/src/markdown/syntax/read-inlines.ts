/**
 * Turns inline content into nodes: CommonMark, GFM's strikethrough and autolinks, footnote
 * references. Must not look outside the content: a shortcut `[label]` stays text, for whether it is a
 * link depends on other blocks. Linear in the length of the content.
 */
import { readEntity } from '../entities.ts';
import {
  AMPERSAND,
  AT,
  BACKSLASH,
  BACKTICK,
  BANG,
  CARET,
  DASH,
  isAsciiPunctuation,
  isBlank,
  isDigit,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS_THAN,
  LINE_FEED,
  RIGHT_BRACKET,
  SPACE,
} from './characters.ts';
import { isDelimiter, pushDelimiter, resolveDelimiters } from './delimiters.ts';
import { createHtmlReader } from './inline-html.ts';
import type { InlineNode } from './inline-nodes.ts';
import { addNode, flushText, type InlineReading } from './inline-reading.ts';
import { footnoteLabelEnd } from './labels.ts';
import { closeBracket, openBracket, readFootnoteReference } from './links.ts';
import { readEmail, readUrl } from './literal-links.ts';

const SPECIAL = /[\n\\`*_~[\]!<&@]|--(?=\d)|www\.|https?:\/\//gi;

/** Whether the content is plain text without any markup. */
export function isPlain(text: string): boolean {
  SPECIAL.lastIndex = 0;
  return !SPECIAL.test(text);
}

/** Whether a span, by its attributes, is not printed: what a tracked change deletes, what a comment says. */
export function isHiddenSpan(attributes = ''): boolean {
  return /\.(?:deletion|comment-start)(?=[\s}])/.test(attributes);
}

/** The first node of the content; undefined for an empty one. */
export function readInlineNodes(text: string): InlineNode | undefined {
  const reading: InlineReading = {
    text,
    first: undefined,
    last: undefined,
    top: undefined,
    bracket: undefined,
    pending: 0,
    runs: undefined,
    html: createHtmlReader(text),
  };
  let at = nextSpecial(text, 0);
  while (at < text.length) {
    const to = readSpecial(reading, at);
    at = nextSpecial(text, to > at ? to : at + 1);
  }
  flushText(reading, text.length);
  resolveDelimiters(reading, undefined);
  return reading.first;
}

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  const match = SPECIAL.exec(text);
  return match === null ? text.length : match.index;
}

/** Reads the construct at `at`; returns its end, or `at` where there is none. */
function readSpecial(reading: InlineReading, at: number): number {
  const code = reading.text.charCodeAt(at);
  if (isDelimiter(code)) return readDelimiterRun(reading, at, code);
  switch (code) {
    case LINE_FEED:
      return readLineBreak(reading, at);
    case BACKSLASH:
      return readBackslash(reading, at);
    case BACKTICK:
      return readCode(reading, at);
    case AMPERSAND:
      return readReference(reading, at);
    case LESS_THAN:
      return readAngle(reading, at);
    case BANG:
      return readBang(reading, at);
    case LEFT_BRACKET: {
      const isFootnote = reading.text.charCodeAt(at + 1) === CARET;
      const to = isFootnote ? readFootnoteReference(reading, at) : at;
      return to > at ? to : openBracket(reading, at, 1);
    }
    case RIGHT_BRACKET:
      return closeBracket(reading, at);
    case AT:
      return readEmail(reading, at);
    case DASH:
      return readRangeDash(reading, at);
    default:
      return readUrl(reading, at);
  }
}

/** `2015--2016`: between digits pandoc writes an en dash as two hyphens. */
function readRangeDash(reading: InlineReading, at: number): number {
  if (!isDigit(reading.text.charCodeAt(at - 1))) return at;
  addNode(reading, 'entity', at, at + 2).target = '–';
  return at + 2;
}

function readDelimiterRun(reading: InlineReading, at: number, code: number): number {
  let to = at + 1;
  while (reading.text.charCodeAt(to) === code) to++;
  pushDelimiter(reading, reading.text, addNode(reading, 'text', at, to));
  return to;
}

/** `![` opens an image; but in `![^4]`, unless a destination follows, `!` is text before a footnote. */
function readBang(reading: InlineReading, at: number): number {
  const { text } = reading;
  if (text.charCodeAt(at + 1) !== LEFT_BRACKET) return at;
  const label = text.charCodeAt(at + 2) === CARET ? footnoteLabelEnd(text, at + 1) : -1;
  return label > 0 && text.charCodeAt(label) !== LEFT_PAREN ? at : openBracket(reading, at, 2);
}

/** A break takes the white space around it; two spaces or a backslash before it make it hard. */
function readLineBreak(reading: InlineReading, at: number): number {
  const { text } = reading;
  let from = at;
  while (from > reading.pending && isBlank(text.charCodeAt(from - 1))) from--;
  let to = at + 1;
  while (to < text.length && isBlank(text.charCodeAt(to))) to++;
  const hard = text.slice(at - 2, at) === '  ' && at - from >= 2;
  addNode(reading, hard ? 'hardBreak' : 'softBreak', from, to);
  return to;
}

function readBackslash(reading: InlineReading, at: number): number {
  const next = reading.text.charCodeAt(at + 1);
  if (next === LINE_FEED) {
    let to = at + 2;
    while (to < reading.text.length && isBlank(reading.text.charCodeAt(to))) to++;
    addNode(reading, 'hardBreak', at, to);
    return to;
  }
  // Pandoc writes a blank at which no line may break as an escaped one.
  if (!isAsciiPunctuation(next) && next !== SPACE) return at;
  const node = addNode(reading, 'escape', at, at + 2);
  node.contentFrom = at + 1;
  node.target = next === SPACE ? '\u00a0' : reading.text.charAt(at + 1);
  return at + 2;
}

/** A code span ends at the next run of as many backticks. */
function readCode(reading: InlineReading, at: number): number {
  const { text } = reading;
  reading.runs ??= backtickRuns(text);
  let open = at + 1;
  while (text.charCodeAt(open) === BACKTICK) open++;
  const size = open - at;
  const starts = reading.runs.get(size) ?? [];
  // Runs are asked for from left to right: those passed by are never needed again.
  while (starts.length > 0 && (starts.at(-1) ?? 0) < open) starts.pop();
  const close = starts.at(-1);
  if (close === undefined) return open;
  const node = addNode(reading, 'code', at, close + size);
  node.contentFrom = open;
  node.contentTo = close;
  return node.to;
}

/** Starts of all runs by length, last first. */
function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const match of text.matchAll(/`+/g)) {
    const list = runs.get(match[0].length);
    if (list === undefined) runs.set(match[0].length, [match.index]);
    else list.push(match.index);
  }
  for (const list of runs.values()) list.reverse();
  return runs;
}

function readReference(reading: InlineReading, at: number): number {
  const entity = readEntity(reading.text, at);
  if (entity === undefined) return at;
  addNode(reading, 'entity', at, entity.to).target = entity.character;
  return entity.to;
}

const ANGLE_URL = /<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>\x00-\x20]*)>/y;
const ANGLE_EMAIL =
  /<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,100}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){0,20})>/y;

function readAngle(reading: InlineReading, at: number): number {
  for (const pattern of [ANGLE_URL, ANGLE_EMAIL]) {
    pattern.lastIndex = at;
    const match = pattern.exec(reading.text);
    if (match === null) continue;
    const node = addNode(reading, 'autolink', at, at + match[0].length);
    node.contentFrom = at + 1;
    node.contentTo = node.to - 1;
    node.target = match[1];
    return node.to;
  }
  const found = reading.html.read(at);
  if (found === undefined) return at;
  addNode(reading, found.kind, at, found.to);
  return found.to;
}
