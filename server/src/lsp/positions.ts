/**
 * Positions of the protocol: offsets of a document to line and character in the encoding agreed
 * with the client, and back. Must not know what stands at a position.
 */
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** What a client counts in a line: UTF-16 units, UTF-8 bytes or code points. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

const encodings: readonly string[] = ['utf-16', 'utf-8', 'utf-32'];

/** The first encoding of the client's list that is known here; UTF-16 where it names none. */
export function chooseEncoding(offered: unknown): Encoding {
  if (!Array.isArray(offered)) return 'utf-16';
  return (offered.find((name) => encodings.includes(name)) ?? 'utf-16') as Encoding;
}

/** The position of a zero-based UTF-16 offset. */
export function toPosition(document: TextDocument, offset: number, encoding: Encoding): Position {
  const { line, column } = document.positionAt(offset);
  if (encoding === 'utf-16') return { line, character: column };
  const { from } = document.lineSpan(line);
  return { line, character: widthOf(document.slice(from, from + column), encoding) };
}

/** The range of a span. */
export function toRange(document: TextDocument, span: Span, encoding: Encoding): Range {
  return {
    start: toPosition(document, span.from, encoding),
    end: toPosition(document, span.to, encoding),
  };
}

/** The offset of a position; places outside the text or the line move to its nearest end. */
export function fromPosition(
  document: TextDocument,
  position: Position,
  encoding: Encoding,
): number {
  const line = wholeNumber(position?.line);
  const character = wholeNumber(position?.character);
  if (line >= document.lineCount) return document.length;
  const { from, to } = document.lineSpan(line);
  if (encoding === 'utf-16') return Math.min(from + character, to);
  let offset = 0;
  let width = 0;
  const text = document.slice(from, to);
  while (offset < text.length) {
    const point = text.codePointAt(offset) ?? 0;
    width += pointWidth(point, encoding);
    if (width > character) break;
    offset += point > 0xffff ? 2 : 1;
  }
  return from + offset;
}

/** The span of a range; ends in the wrong order are swapped. */
export function fromRange(document: TextDocument, range: Range, encoding: Encoding): Span {
  const a = fromPosition(document, range?.start, encoding);
  const b = fromPosition(document, range?.end, encoding);
  return a <= b ? { from: a, to: b } : { from: b, to: a };
}

function widthOf(text: string, encoding: Encoding): number {
  let width = 0;
  for (let offset = 0; offset < text.length; ) {
    const point = text.codePointAt(offset) ?? 0;
    width += pointWidth(point, encoding);
    offset += point > 0xffff ? 2 : 1;
  }
  return width;
}

function pointWidth(point: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Clients are other people's programs: anything but a whole number from 0 counts as 0. */
function wholeNumber(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}
