/**
 * Turns a text into a document that knows its lines. Must not know Markdown, nor change: an edited
 * text is a new document.
 */
import { applyEdits } from './edits.ts';
import type { Span, TextEdit } from './span.ts';

/** A place in a text: line and column from zero, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type LineEnd = '\n' | '\r\n' | '\r';

export interface TextDocument {
  readonly text: string;
  /** At least 1: an empty text has one empty line. */
  readonly lineCount: number;
  /** The line ending used most; `\n` where there is none. */
  readonly eol: LineEnd;
  /** Offsets outside the text are clamped; one between CR and LF counts as the end of its line. */
  positionAt(offset: number): Position;
  /** Lines and columns outside the text are clamped; a column never reaches into the line end. */
  offsetAt(position: Position): number;
  /** The line (from zero, clamped) without its line end. */
  lineSpan(line: number): Span;
}

/** `'a\r\nb'` has two lines, `{0, 1}` and `{3, 4}`. CR, LF and CRLF end lines; U+2028 does not. */
export function createTextDocument(text: string): TextDocument {
  return documentOf(text, readLines(text));
}

/** The document after `edits`, which are as in `applyEdits`; its lines are not all read again. */
export function editTextDocument(before: TextDocument, edits: readonly TextEdit[]): TextDocument {
  const text = applyEdits(before.text, edits);
  const lines = linesOf.get(before);
  const edit = edits.length === 1 ? edits[0] : undefined;
  const spliced = lines && edit && spliceLines(lines, edit);
  return spliced ? documentOf(text, spliced) : createTextDocument(text);
}

interface Lines {
  /** Offsets at which lines begin. */
  readonly starts: readonly number[];
  readonly eol: LineEnd;
  /** Whether no line ends in a carriage return. */
  readonly plain: boolean;
}

const linesOf = new WeakMap<TextDocument, Lines>();

/** Undefined where a carriage return plays a part: which line ends are used most, only all of them tell. */
function spliceLines(
  { starts, eol, plain }: Lines,
  { span, text: inserted }: TextEdit,
): Lines | undefined {
  if (!plain || inserted.includes('\r')) return undefined;
  const by = inserted.length - (span.to - span.from);
  const first = lineOf(starts, span.from);
  const last = lineOf(starts, span.to);
  const next = starts.slice(0, first + 1);
  for (let at = inserted.indexOf('\n'); at >= 0; at = inserted.indexOf('\n', at + 1)) {
    next.push(span.from + at + 1);
  }
  for (let line = last + 1; line < starts.length; line++) next.push(starts[line]! + by);
  return { starts: next, eol, plain };
}

function documentOf(text: string, lines: Lines): TextDocument {
  const { starts, eol } = lines;
  const lineSpan = (line: number): Span => {
    const index = clamp(line, 0, starts.length - 1);
    const from = starts[index] ?? 0;
    const next = starts[index + 1];
    return { from, to: next === undefined ? text.length : next - lineEndLength(text, next) };
  };
  const document: TextDocument = {
    text,
    lineCount: starts.length,
    eol,
    lineSpan,
    positionAt(offset) {
      const place = clamp(offset, 0, text.length);
      const line = lineOf(starts, place);
      const span = lineSpan(line);
      return { line, column: Math.min(place, span.to) - span.from };
    },
    offsetAt(position) {
      if (position.line < 0) return 0;
      if (position.line >= starts.length) return text.length;
      const span = lineSpan(position.line);
      return span.from + clamp(position.column, 0, span.to - span.from);
    },
  };
  linesOf.set(document, lines);
  return document;
}

function clamp(value: number, low: number, high: number): number {
  if (!(value > low)) return low;
  return value > high ? high : Math.floor(value);
}

/** Length of the line end that stands just before `start`. */
function lineEndLength(text: string, start: number): number {
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1;
}

/** Index of the last entry of `starts` that is at or before `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readLines(text: string): Lines {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { starts, eol: '\n', plain: true };
  }
  const count = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    const kind = unit === 10 ? '\n' : text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
    count[kind]++;
    at += kind.length - 1;
    starts.push(at + 1);
  }
  const crlf = count['\r\n'] >= count['\n'] && count['\r\n'] >= count['\r'];
  return { starts, eol: crlf ? '\r\n' : count['\r'] > count['\n'] ? '\r' : '\n', plain: false };
}
