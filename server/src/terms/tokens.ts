/**
 * Finds the words of a text that have the shape of an acronym. Must not decide whether they are one.
 */
import { singular } from './term.ts';

/** A word with capitals; offsets into the text. */
export interface Token {
  readonly from: number;
  /** Without the plural's s. */
  readonly to: number;
  readonly written: string;
  /** The end with the plural's s. */
  readonly end: number;
  /** What it is a part of: `HIV/AIDS`, `OCHA-CERF`. */
  readonly compound?: { readonly from: number; readonly to: number; readonly text: string };
}

/** A word with one capital at its start, within a sentence and with no name behind it: `Frontex`. */
export interface NameToken {
  readonly from: number;
  readonly to: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly names: readonly NameToken[];
}

const capitalWord = /[A-Z][A-Za-zÀ-ɏ\d]+/g;
const shortestName = 5;
const longest = 14;

/** All in the order of the text; links, addresses, document symbols and grades are left out. */
export function findTokens(text: string): Tokens {
  const tokens: Token[] = [];
  const names: NameToken[] = [];
  const mayLink = holdsLink(text);
  let done = 0;
  capitalWord.lastIndex = 0;
  for (let match = capitalWord.exec(text); match !== null; match = capitalWord.exec(text)) {
    const { 0: word, index: from } = match;
    if (from < done || isWordUnit(text.charCodeAt(from - 1))) continue;
    const capitals = countCapitals(word);
    if (capitals === 1) {
      const to = from + word.length;
      if (word.length >= shortestName && mayStandAlone(text, from, to)) names.push({ from, to });
      continue;
    }
    const found = tokensAt(text, from, word, { capitals, mayLink });
    if (!found) continue;
    done = found.end;
    if (found.token) tokens.push(found.token);
  }
  return { tokens, names };
}

/** Whether a text may hold an address. */
function holdsLink(text: string): boolean {
  return (
    text.includes('@') ||
    text.includes('www.') ||
    (text.includes('/') && /:\/\/|\.[a-z]{2,6}\//.test(text))
  );
}

/** Whether a word stands within a sentence and before no other capital; most names do not. */
function mayStandAlone(text: string, from: number, to: number): boolean {
  const before = text.charCodeAt(from - 2);
  const within = before === 44 || (before >= 97 && before <= 122);
  if (!within || text.charCodeAt(from - 1) !== 32) return false;
  const next = text.charCodeAt(to + 1);
  return text.charCodeAt(to) !== 32 || next < 65 || next > 90;
}

function tokensAt(
  text: string,
  from: number,
  word: string,
  { capitals, mayLink }: { readonly capitals: number; readonly mayLink: boolean },
): { readonly token?: Token; readonly end: number } | undefined {
  const end = from + word.length;
  const chunk = chunkAround(text, from, end);
  if (mayLink && isAddress(text, chunk.from, chunk.to)) return { end: chunk.to };
  const isWhole = chunk.to - chunk.from === word.length;
  const compound = isWhole ? word : text.slice(chunk.from, chunk.to);
  if (!isWhole) {
    if (isSymbol(compound)) return { end: chunk.to };
    if (isInitialCompound(compound)) {
      return { token: { ...chunk, written: compound, end: chunk.to }, end: chunk.to };
    }
    if (/-(?:\d|[A-Z](?![A-Za-z]))/.test(compound)) return { end: chunk.to };
  }
  const written = singular(word);
  if (!hasShape(written, capitals) || text.charCodeAt(end) === 36) return { end };
  const token = { from, to: from + written.length, written, end };
  return { token: isWhole ? token : { ...token, compound: { ...chunk, text: compound } }, end };
}

/** At least two capitals, and no more small letters than capitals: `MoU`, not `FileNet`. */
function hasShape(written: string, capitals: number): boolean {
  return (
    written.length >= 2 &&
    written.length <= longest &&
    written.length <= 2 * capitals &&
    !/\d/.test(written)
  );
}

/** The run of letters, digits, slashes and hyphens around a word, at most 40 units either way. */
function chunkAround(text: string, from: number, to: number) {
  let start = from;
  let end = to;
  while (start > 0 && from - start < 40 && isChunkUnit(text.charCodeAt(start - 1))) start--;
  while (end - to < 40 && isChunkUnit(text.charCodeAt(end))) end++;
  // A dash between words, or at the end of one, joins nothing.
  while (start < from && !isWordUnit(text.charCodeAt(start))) start++;
  while (end > to && !isWordUnit(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

/** `G/TIP`: a single letter and a slash. */
function isInitialCompound(compound: string): boolean {
  return /^[A-Z]\/[A-Z]{2,8}$/.test(compound);
}

/** `MC/2226`, `A/RES/71/1`. */
function isSymbol(compound: string): boolean {
  return (
    compound.includes('/') && (/\/\d|\d\//.test(compound) || /(?:^|\/)[A-Z]\/.*\//.test(compound))
  );
}

function isAddress(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  const start = before.lastIndexOf(' ') + 1;
  const word = before.slice(start) + text.slice(from, to + 1);
  return (
    word.includes('://') ||
    word.startsWith('www.') ||
    word.endsWith('@') ||
    before.endsWith('@') ||
    /^[a-z\d.-]+\.[a-z]{2,6}\//.test(word)
  );
}

function countCapitals(word: string): number {
  let count = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 65 && unit <= 90) count++;
  }
  return count;
}

/** Letters (Latin) and digits. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    (unit >= 0xc0 && unit <= 0x24f)
  );
}

/** `/ & - ‑ –` join words. */
function isChunkUnit(unit: number): boolean {
  return (
    isWordUnit(unit) ||
    unit === 47 ||
    unit === 38 ||
    unit === 45 ||
    unit === 0x2011 ||
    unit === 0x2013
  );
}
