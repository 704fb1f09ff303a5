/**
 * Turns running text into the numbers of headings that it mentions, so that nobody
 * renumbers under a reference. Must not resolve references: it only knows that a number is named.
 */

import { countBelow } from '../text/count-below.ts';
import { isContentsTitle } from '../text/list-titles.ts';
import type { Heading } from './outline.ts';

const sectionWord =
  /(?<![\p{L}\p{N}])(?:sections?|secci(?:ón|ones)|chapters?|chapitres?|capítulos?|parts?|parties?|partes?|divisions?|headings?|titres?|titles?)(?!\p{L})/giu;

/** Behind such a word: numbers with commas, dashes and joining words between them. */
const separator = /^[\s ]*(?:,|;|-|–|—|&|and|et|y|or|ou|to|through|à|a|au|bis)[\s ]*/iu;
const dotted =
  /^(?:[IVXLCDM]{1,12}|[A-Za-z]|\d{1,3})(?:\.(?:[IVXLCDM]{1,8}|[A-Za-z]|\d{1,3}))*(?![\p{L}\p{N}])/u;
/** `II.B` needs no word before it. */
const pairOfLabels = /(?<![\p{L}\p{N}.])[IVXLC]{1,8}\.[A-Z](?![\p{L}\p{N}.])/gu;

/**
 * The numbers of headings that the text mentions outside headings and contents list, in capitals,
 * each part by itself: `section II.B` gives `II` and `B`. `word`: that of the series (`annex`).
 */
export function mentionedLabels(
  text: string,
  headings: readonly Heading[],
  word?: string,
): ReadonlySet<string> {
  const numbers = new Set<string>();
  const isListing = listingTest(text, headings);
  const add = (token: string) => {
    for (const part of token.toUpperCase().split('.')) numbers.add(part);
  };
  const wordPattern = word === undefined ? sectionWord : seriesWord(word);
  for (const match of text.matchAll(wordPattern)) {
    if (isListing(match.index)) continue;
    for (const { token } of tokensBehind(text, match.index + match[0].length, dotted)) add(token);
  }
  if (word === undefined) {
    for (const match of text.matchAll(pairOfLabels)) if (!isListing(match.index)) add(match[0]);
  }
  return numbers;
}

function seriesWord(word: string): RegExp {
  const literal = word.replace(/[^\p{L}\p{N}]/gu, '');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?:e?s)?(?!\\p{L})`, 'giu');
}

/** Numbers behind `at`, each with the joining word or sign before it. */
function* tokensBehind(
  text: string,
  at: number,
  pattern: RegExp,
): Generator<{ readonly token: string; readonly join: string }> {
  let join = '';
  let place = at + (/^[\s ]{0,3}/.exec(text.slice(at, at + 3))?.[0].length ?? 0);
  for (;;) {
    const token = pattern.exec(text.slice(place, place + 24))?.[0];
    if (token === undefined) return;
    yield { token, join };
    place += token.length;
    const between = separator.exec(text.slice(place, place + 16))?.[0];
    if (between === undefined) return;
    join = between.trim();
    place += between.length;
  }
}

/** Tells whether an offset lies in a heading or in the contents list. */
function listingTest(text: string, headings: readonly Heading[]): (offset: number) => boolean {
  const spans = headings.map((heading, index) => ({
    from: heading.span.from,
    to: isContentsTitle(heading.title)
      ? (headings[index + 1]?.span.from ?? text.length)
      : heading.span.to,
  }));
  return (offset) => {
    const low = countBelow(spans, ({ from }) => from <= offset);
    return offset < (spans[low - 1]?.to ?? 0);
  };
}
