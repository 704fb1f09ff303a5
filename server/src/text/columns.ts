/**
 * The columns that a line takes where all letters are equally wide, as in an editor or a terminal. Must
 * not know what stands in them.
 */

const combining = /[\u200B-\u200D]|\p{M}/u;
const double =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u;

/** Number of columns that a text takes. */
export function widthOf(text: string): number {
  // Printable ASCII needs no look at its letters.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += widthOfSign(sign);
  return width;
}

function widthOfSign(sign: string): 0 | 1 | 2 {
  if (combining.test(sign)) return 0;
  return double.test(sign) ? 2 : 1;
}

/** A line and where its columns stand in it. */
export interface ColumnLine {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset at which a column begins; the line's length behind its last one. */
  offsetAt(column: number): number;
}

export function columnsOf(text: string): ColumnLine {
  const atMost = (column: number) => Math.min(column, text.length);
  if (/^[ -~]*$/.test(text)) return { text, width: text.length, offsetAt: atMost };
  const offsets: number[] = [];
  let at = 0;
  for (const sign of text) {
    // The second column of a wide letter is behind it, so that no cut parts it.
    const width = widthOfSign(sign);
    if (width > 0) offsets.push(at);
    at += sign.length;
    if (width === 2) offsets.push(at);
  }
  return { text, width: offsets.length, offsetAt: (column) => offsets[column] ?? text.length };
}
