/**
 * Says what a line begins: heading, fence, list item, quote, HTML block … Must not change the line
 * nor open anything. All offsets are positions in `line.text`.
 */
import type { Line } from '@lezer/markdown';
import {
  BACKTICK,
  DASH,
  DOT,
  EQUALS,
  GREATER_THAN,
  HASH,
  isBlank,
  isDigit,
  LESS_THAN,
  PLUS,
  RIGHT_PAREN,
  STAR,
  TILDE,
  UNDERSCORE,
} from './characters.ts';

export function isAtxHeading(line: Line): boolean {
  if (line.next !== HASH) return false;
  const end = skipRun(line.text, line.pos, HASH);
  return end - line.pos <= 6 && (end === line.text.length || isBlank(line.text.charCodeAt(end)));
}

export function isFence(line: Line): boolean {
  if (line.next !== BACKTICK && line.next !== TILDE) return false;
  const end = skipRun(line.text, line.pos, line.next);
  return end - line.pos >= 3 && (line.next === TILDE || line.text.indexOf('`', end) < 0);
}

export function isQuote(line: Line): boolean {
  return line.next === GREATER_THAN;
}

/** `***`, `- - -`, `___` and the like. */
export function isThematicBreak(line: Line): boolean {
  if (line.next !== STAR && line.next !== DASH && line.next !== UNDERSCORE) return false;
  let count = 0;
  for (let at = line.pos; at < line.text.length; at++) {
    const code = line.text.charCodeAt(at);
    if (code === line.next) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** `===` or `---` with nothing but white space after it. */
export function isSetextUnderline(line: Line): boolean {
  if ((line.next !== EQUALS && line.next !== DASH) || line.indent >= line.baseIndent + 4)
    return false;
  return line.skipSpace(skipRun(line.text, line.pos, line.next)) === line.text.length;
}

/** Length of a list item's marker: `-` is 1, `57.` is 3; 0 where there is none. */
export function listMarker(line: Line): number {
  const { text, pos, next } = line;
  let end = pos;
  if (next === DASH || next === PLUS || next === STAR) {
    end = pos + 1;
  } else {
    while (end < pos + 10 && isDigit(text.charCodeAt(end))) end++;
    if (end === pos || end > pos + 9 || !isDelimiter(text.charCodeAt(end))) return 0;
    end++;
  }
  return end === text.length || isBlank(text.charCodeAt(end)) ? end - pos : 0;
}

function isDelimiter(code: number): boolean {
  return code === DOT || code === RIGHT_PAREN;
}

/** Whether a list that begins here may end a paragraph: not empty, and numbered from 1. */
export function mayInterrupt(line: Line, marker: number): boolean {
  if (line.skipSpace(line.pos + marker) === line.text.length) return false;
  return !isDigit(line.next) || (marker === 2 && line.next === 49);
}

/** Whether the line begins with `<`, so that an HTML block may begin here. */
export function startsWithAngle(line: Line): boolean {
  return line.next === LESS_THAN;
}

function skipRun(text: string, from: number, code: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) === code) at++;
  return at;
}
