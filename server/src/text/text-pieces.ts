/**
 * Cuts a text into pieces of whole lines, so that an edit reads again only the lines around it. Must not
 * cut within a line, nor between CR and LF.
 */

/** A stretch of a text that begins a line and, unless it is the last one, ends with a line feed. */
export interface TextPiece {
  readonly text: string;
  /** Offsets in it at which lines begin. */
  readonly lines: readonly number[];
  /** How many lines end with LF, CRLF and CR alone. */
  readonly ends: { readonly lf: number; readonly crlf: number; readonly cr: number };
}

/** How long a piece is at least, unless the text is at its end. */
const shortest = 4096;

/** At least one piece; the last one, perhaps empty, ends with no line feed. */
export function cutPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (;;) {
    const last = text.length - from > shortest ? -1 : text.lastIndexOf('\n');
    const end = last >= from ? last : text.indexOf('\n', from + shortest);
    if (end < from) break;
    pieces.push(readPiece(text.slice(from, end + 1)));
    from = end + 1;
  }
  pieces.push(readPiece(text.slice(from), true));
  return pieces;
}

export function joinPieces(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** `isLast`: a line end at its end begins a last, empty line. */
function readPiece(text: string, isLast = false): TextPiece {
  const lines = [0];
  const ends = { lf: 0, crlf: 0, cr: 0 };
  const hasReturns = text.includes('\r');
  let at = hasReturns ? text.search(/[\r\n]/) : text.indexOf('\n');
  while (at >= 0) {
    if (text[at] === '\n') ends.lf += 1;
    else if (text[at + 1] === '\n') ends.crlf += 1;
    else ends.cr += 1;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at < text.length || isLast) lines.push(at);
    at = hasReturns ? nextEnd(text, at) : text.indexOf('\n', at);
  }
  return { text, lines, ends };
}

const lineEnd = /[\r\n]/g;

function nextEnd(text: string, from: number): number {
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? -1;
}
