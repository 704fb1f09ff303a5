/**
 * Reads the parts that links, definitions and footnotes are made of: labels, destinations, titles.
 * Must not know what they belong to. Offsets are positions in the text given.
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

/** Labels are at most this long (CommonMark). */
const LABEL_LENGTH = 999;
/** Parentheses in a destination nest at most this deep, as in the reference implementation. */
const DESTINATION_DEPTH = 32;

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

/** Offset of the first unit from `from` on that is not white space. */
export function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankOrBreak(text.charCodeAt(at))) at++;
  return at;
}
