/**
 * Character classes of CommonMark, and names for the character codes that its syntax uses. Must not
 * know about nodes.
 */

const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const BANG = 33;
export const HASH = 35;
export const AMPERSAND = 38;
export const LEFT_PAREN = 40;
export const RIGHT_PAREN = 41;
export const STAR = 42;
export const PLUS = 43;
export const DASH = 45;
export const DOT = 46;
export const COLON = 58;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const GREATER_THAN = 62;
export const AT = 64;
export const LEFT_BRACKET = 91;
export const BACKSLASH = 92;
export const RIGHT_BRACKET = 93;
export const CARET = 94;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const BAR = 124;
export const TILDE = 126;

/** Space or tab: white space within a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Space, tab or line feed. */
export function isBlankOrBreak(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE_FEED;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII punctuation: what a backslash can escape. */
export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const WHITE_SPACE = /\s/;

/** How a character beside a delimiter run counts (CommonMark 0.31, left- and right-flanking). */
export type CharacterClass = 'space' | 'punctuation' | 'other';

/** The class of the character that ends before `at`; the start of the text counts as space. */
export function classBefore(text: string, at: number): CharacterClass {
  if (at <= 0) return 'space';
  const unit = text.charCodeAt(at - 1);
  const low = unit >= 0xdc00 && unit < 0xe000 && at > 1;
  return classOf(low ? text.slice(at - 2, at) : text.slice(at - 1, at), unit);
}

/** The class of the character at `at`; the end of the text counts as space. */
export function classAfter(text: string, at: number): CharacterClass {
  if (at >= text.length) return 'space';
  const point = text.codePointAt(at) ?? 0;
  return classOf(point > 0xffff ? text.slice(at, at + 2) : text.slice(at, at + 1), point);
}

function classOf(character: string, code: number): CharacterClass {
  if (code < 128) {
    if (isAsciiPunctuation(code)) return 'punctuation';
    return code === SPACE || (code >= 9 && code <= 13) ? 'space' : 'other';
  }
  if (WHITE_SPACE.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'other';
}
