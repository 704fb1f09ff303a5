/**
 * Turns a text into a document that knows its lines. Must not know Markdown, nor change: an edited
 * text is a new document, which shares all pieces with the old one that the edit did not touch.
 */
import { countBelow } from './count-below.ts';
import { applyEdits } from './edits.ts';
import { type Span, shiftSpan, type TextEdit } from './span.ts';
import { cutPieces, joinPieces, type TextPiece } from './text-pieces.ts';

/** A place in a text: line and column from zero, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type LineEnd = '\n' | '\r\n' | '\r';

export interface TextDocument {
  /** All of it: after an edit that takes as long as copying it, the first time. */
  readonly text: string;
  /** Its length, in UTF-16 units. */
  readonly length: number;
  /** The text in stretches of whole lines. Those that an edit left alone are the same objects as before. */
  readonly pieces: readonly TextPiece[];
  /** At least 1: an empty text has one empty line. */
  readonly lineCount: number;
  /** The line ending used most; `\n` where there is none. */
  readonly eol: LineEnd;
  /** As `text.slice(from, to)`, for offsets that are not negative, without reading all of the text. */
  slice(from: number, to: number): string;
  /** The first line that is longer than `length` units, without its line end; undefined if there is none. */
  longLine(length: number): number | undefined;
  /** Offsets outside the text are clamped; one between CR and LF counts as the end of its line. */
  positionAt(offset: number): Position;
  /** Lines and columns outside the text are clamped; a column never reaches into the line end. */
  offsetAt(position: Position): number;
  /** The line (from zero, clamped) without its line end. */
  lineSpan(line: number): Span;
}

/** `'a\r\nb'` has two lines, `{0, 1}` and `{3, 4}`. CR, LF and CRLF end lines; U+2028 does not. */
export function createTextDocument(text: string): TextDocument {
  return documentOf(cutPieces(text), text);
}

/** The document after `edits`, which are as in `applyEdits`. */
export function editTextDocument(before: TextDocument, edits: readonly TextEdit[]): TextDocument {
  if (edits.length === 0) return before;
  const { pieces } = before;
  const starts = startsOf(pieces);
  const from = edits.reduce((least, { span }) => Math.min(least, span.from), Infinity);
  const to = edits.reduce((most, { span }) => Math.max(most, span.to), 0);
  const first = lastAtOrBefore(starts, from);
  const last = lastAtOrBefore(starts, to);
  const inside = edits.map(({ span, text }) => ({ span: shiftSpan(span, -starts[first]!), text }));
  const edited = applyEdits(joinPieces(pieces.slice(first, last + 1)), inside);
  const behind = pieces.slice(last + 1);
  const cut = cutPieces(edited);
  // What is behind begins a line, so that nothing is left over before it.
  if (behind.length > 0) cut.pop();
  return documentOf([...pieces.slice(0, first), ...cut, ...behind]);
}

/** Offset of each piece. */
function startsOf(pieces: readonly TextPiece[]): readonly number[] {
  let at = 0;
  return pieces.map(({ text }) => {
    const start = at;
    at += text.length;
    return start;
  });
}

/** `whole`: their text, where it is known. */
function documentOf(pieces: readonly TextPiece[], whole?: string): TextDocument {
  const starts = startsOf(pieces);
  const firstLines: number[] = [];
  let lineCount = 0;
  for (const { lines } of pieces) {
    firstLines.push(lineCount);
    lineCount += lines.length;
  }
  const length = starts.at(-1)! + pieces.at(-1)!.text.length;
  let text = whole;
  const lineSpan = (line: number): Span => {
    const index = clamp(line, 0, lineCount - 1);
    const at = lastAtOrBefore(firstLines, index);
    return shiftSpan(lineWithin(pieces[at]!, index - firstLines[at]!), starts[at]!);
  };
  return {
    get text() {
      text ??= joinPieces(pieces);
      return text;
    },
    length,
    pieces,
    lineCount,
    eol: mostUsed(pieces),
    lineSpan,
    slice: (from, to) => sliceOf(pieces, starts, from, Math.min(to, length)),
    longLine(most) {
      for (const [at, piece] of pieces.entries()) {
        if (piece.text.length <= most) continue;
        const long = piece.lines.findIndex((_, line) => lengthOf(lineWithin(piece, line)) > most);
        if (long >= 0) return firstLines[at]! + long;
      }
      return undefined;
    },
    positionAt(offset) {
      const place = clamp(offset, 0, length);
      const at = lastAtOrBefore(starts, place);
      const inPiece = place - starts[at]!;
      const line = lastAtOrBefore(pieces[at]!.lines, inPiece);
      const span = lineWithin(pieces[at]!, line);
      return { line: firstLines[at]! + line, column: Math.min(inPiece, span.to) - span.from };
    },
    offsetAt(position) {
      if (position.line < 0) return 0;
      if (position.line >= lineCount) return length;
      const span = lineSpan(position.line);
      return span.from + clamp(position.column, 0, span.to - span.from);
    },
  };
}

/** A line of a piece, without its line end; relative to the piece. */
function lineWithin({ text, lines }: TextPiece, line: number): Span {
  const next = lines[line + 1] ?? (text.endsWith('\n') ? text.length : undefined);
  return { from: lines[line]!, to: next === undefined ? text.length : next - lineEnd(text, next) };
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}

/** Length of the line end that stands just before `start`. */
function lineEnd(text: string, start: number): number {
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1;
}

function sliceOf(
  pieces: readonly TextPiece[],
  starts: readonly number[],
  from: number,
  to: number,
): string {
  let result = '';
  for (let at = lastAtOrBefore(starts, from); at < pieces.length && starts[at]! < to; at++) {
    const start = starts[at]!;
    result += pieces[at]!.text.slice(Math.max(0, from - start), to - start);
  }
  return result;
}

function mostUsed(pieces: readonly TextPiece[]): LineEnd {
  let [lf, crlf, cr] = [0, 0, 0];
  for (const { ends } of pieces) {
    lf += ends.lf;
    crlf += ends.crlf;
    cr += ends.cr;
  }
  if (crlf > 0 && crlf >= lf && crlf >= cr) return '\r\n';
  return cr > lf ? '\r' : '\n';
}

function clamp(value: number, low: number, high: number): number {
  if (!(value > low)) return low;
  return value > high ? high : Math.floor(value);
}

/** Index of the last entry that is at or before `offset`, 0 if there is none. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  return Math.max(0, countBelow(starts, (start) => start <= offset) - 1);
}
