/**
 * Turns `<` in inline content into tags, comments, declarations, as CommonMark reads them. Must stay
 * linear: what was searched for once and not found is not searched for again.
 */
import { isBlankOrBreak } from './characters.ts';

export interface HtmlReader {
  /** The construct that begins with the `<` at `at`. */
  read(at: number): { readonly kind: 'html' | 'comment'; readonly to: number } | undefined;
}

/** For one piece of content, asked from left to right. */
export function createHtmlReader(text: string): HtmlReader {
  // Most content has no `<`.
  let missing: Set<string> | undefined;
  /** Offset after the next `end` from `from`, −1 where there is none. */
  const after = (end: string, from: number): number => {
    if (missing?.has(end)) return -1;
    const found = text.indexOf(end, from);
    if (found < 0) missing = (missing ?? new Set()).add(end);
    return found < 0 ? -1 : found + end.length;
  };
  return {
    read(at) {
      if (text.startsWith('<!--', at)) {
        const to = commentEnd(text, at, after);
        return to < 0 ? undefined : { kind: 'comment', to };
      }
      const to = otherEnd(text, at, after);
      return to < 0 ? undefined : { kind: 'html', to };
    },
  };
}

type After = (end: string, from: number) => number;

/** `<!-->` and `<!--->` are whole comments. */
function commentEnd(text: string, at: number, after: After): number {
  if (text.charCodeAt(at + 4) === 62) return at + 5;
  if (text.startsWith('->', at + 4)) return at + 6;
  return after('-->', at + 4);
}

function otherEnd(text: string, at: number, after: After): number {
  const next = text.charCodeAt(at + 1);
  if (next === 63) return after('?>', at + 2);
  if (text.startsWith('![CDATA[', at + 1)) return after(']]>', at + 9);
  if (next === 33) return isLetter(text.charCodeAt(at + 2)) ? after('>', at + 3) : -1;
  return tagEnd(text, at);
}

/**
 * Offset after the open or closing tag at `at`, −1 where there is none. Attributes are read one after
 * the other, so that no character is looked at twice.
 */
export function tagEnd(text: string, at: number): number {
  const closing = text.charCodeAt(at + 1) === 47;
  let to = at + (closing ? 2 : 1);
  if (!isLetter(text.charCodeAt(to))) return -1;
  while (isNameUnit(text.charCodeAt(to))) to++;
  if (!closing) to = skipAttributes(text, to);
  to = skipWhiteSpace(text, to);
  if (!closing && text.charCodeAt(to) === 47) to++;
  return text.charCodeAt(to) === 62 ? to + 1 : -1;
}

/** Offset after the last whole attribute; each must follow white space. */
function skipAttributes(text: string, from: number): number {
  let to = from;
  for (;;) {
    const start = skipWhiteSpace(text, to);
    if (start === to || !isAttributeStart(text.charCodeAt(start))) return to;
    let end = start + 1;
    while (isAttributeUnit(text.charCodeAt(end))) end++;
    const equals = skipWhiteSpace(text, end);
    if (text.charCodeAt(equals) === 61) {
      end = attributeValueEnd(text, skipWhiteSpace(text, equals + 1));
      if (end < 0) return to;
    }
    to = end;
  }
}

function attributeValueEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote === 34 || quote === 39) {
    const close = text.indexOf(quote === 34 ? '"' : "'", at + 1);
    return close < 0 ? -1 : close + 1;
  }
  let to = at;
  while (to < text.length && !isUnquotedEnd(text.charCodeAt(to))) to++;
  return to === at ? -1 : to;
}

function isUnquotedEnd(unit: number): boolean {
  // Space, tab, line feed, and " ' < = > `
  return (
    isBlankOrBreak(unit) || unit === 34 || unit === 39 || (unit >= 60 && unit <= 62) || unit === 96
  );
}

function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankOrBreak(text.charCodeAt(at))) at++;
  return at;
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 48 && unit <= 57) || unit === 45;
}

function isAttributeStart(unit: number): boolean {
  return isLetter(unit) || unit === 95 || unit === 58;
}

function isAttributeUnit(unit: number): boolean {
  return isNameUnit(unit) || unit === 95 || unit === 58 || unit === 46;
}
