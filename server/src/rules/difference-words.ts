/**
 * Turns a difference between two texts into words for an author. Must not look for differences.
 */
import { kindWord } from '../frameworks/kinds.ts';
import type { QuoteDifference } from '../frameworks/quote.ts';

/** “x” instead of “y”; “x” is missing; a comma is added. */
export function whatIsWrong({ kind, found, expected, edits }: QuoteDifference): string {
  if (kind === 'punctuation') {
    const twice = edits.length > 1;
    if (found === '') return `${markName(expected, twice)} missing`;
    if (expected === '') return `${markName(found, twice)} added`;
  }
  if (found === '') return `“${shorten(expected)}” is missing`;
  if (expected === '') return `“${shorten(found)}” is added`;
  return `“${shorten(found)}” instead of “${shorten(expected)}”`;
}

export const markNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '.': 'full stop',
  '-': 'hyphen',
};

/** "a comma is", "two commas are", "“(” is". */
function markName(marks: string, twice: boolean): string {
  const parts = marks.split(' ');
  const known = markNames[parts[0] ?? ''];
  if (known === undefined || parts.some((part) => part !== parts[0])) return `“${marks}” is`;
  return twice ? `two ${kindWord(known, 2)} are` : `a ${known} is`;
}

const longestShown = 12;

/** At most a dozen words, the middle left out. */
export function shorten(text: string): string {
  const words = text.split(' ');
  if (words.length <= longestShown) return text;
  return [...words.slice(0, longestShown / 2), '…', ...words.slice(-longestShown / 2)].join(' ');
}
