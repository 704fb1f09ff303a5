/**
 * Quote tokens: turns quoted text into words and marks, with quotation marks, apostrophes and
 * dashes in one spelling. Must not drop anything that may be a deviation.
 */
import type { Span } from '../text/span.ts';
import type { QuoteToken } from './framework.ts';

const tokenPattern =
  /([\p{L}\p{N}\p{M}]+(?:['’ʼ‘`][\p{L}\p{N}\p{M}]+)*)|…|\.{3,}|(?:\. ){2}\.|[^\s\p{Cf}]/gu;

/**
 * The words and marks of a text as seen; `spanOf` gives a place in that text its span in the draft.
 */
export function quoteTokens(
  text: string,
  spanOf: (from: number, to: number) => Span = (from, to) => ({ from, to }),
): readonly QuoteToken[] {
  const tokens: QuoteToken[] = [];
  tokenPattern.lastIndex = 0;
  for (let match = tokenPattern.exec(text); match !== null; match = tokenPattern.exec(text)) {
    const written = match[0];
    const span = spanOf(match.index, match.index + written.length);
    const isWord = match[1] !== undefined;
    tokens.push({
      span,
      text: isWord ? spellWord(written) : spellMark(written),
      kind: isWord ? 'word' : 'mark',
    });
  }
  return tokens;
}

function spellWord(word: string): string {
  if (/^\w+$/.test(word)) return word;
  return word.normalize('NFC').replace(/[’ʼ‘`]/g, "'");
}

function spellMark(mark: string): string {
  if (mark === ',' || mark === '.' || mark === ';' || mark === ':') return mark;
  if (/^[“”„«»‟]$/.test(mark)) return '"';
  if (/^[‘’‚‛`´ʼ]$/.test(mark)) return "'";
  if (/^[‐‑‒–—−-]$/.test(mark)) return '-';
  return /^(?:…|\.\.|\. )/.test(mark) ? '…' : mark;
}

const ends = new Set(['.', ';', ',', ':', '"', "'", '*']);

/**
 * The tokens without what is no deviation at the ends of a quote: quotation marks around it, a full
 * stop or semicolon after it, the "and" before the last item of a list.
 */
export function trimTokens(tokens: readonly QuoteToken[]): readonly QuoteToken[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && /^["']$/.test(tokens[from]!.text)) from++;
  const last = tokens[to - 1];
  const semicolon = tokens[to - 2]?.text;
  if (
    last &&
    /^(?:and|or|et|ou|y|o)$/.test(last.text) &&
    (semicolon === ';' || semicolon === ',')
  ) {
    to -= 2;
  }
  while (to > from && ends.has(tokens[to - 1]!.text)) to--;
  return tokens.slice(from, to);
}
