/**
 * Turns the text around a figure into what joins it to its neighbours: sentences, brackets, the
 * words between. Must not look at values.
 */

import { countBelow } from '../../text/count-below.ts';
import { isLetter, isSpace } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';
import type { Figure } from '../figure.ts';

export { sentencesOf } from '../sentences.ts';

/** What a figure counts in: `%`, a currency, or nothing for plain counts. */
export function unitOf({ numeral }: Figure): string {
  return numeral.unit ?? '';
}

/** Index of the first figure that starts at `at` or later; `figures.length` where none does. */
export function firstFrom(figures: readonly Figure[], at: number): number {
  return countBelow(figures, ({ span }) => span.from < at);
}

/** Index of the sentence that holds the offset. */
export function sentenceAt(sentences: readonly Span[], at: number): number {
  const index = countBelow(sentences, ({ to }) => to <= at);
  return Math.max(0, Math.min(sentences.length - 1, index));
}

/** Nothing that a reader takes in as one list is longer. */
const longestList = 2000;

/** Where the sentence that holds `at` ends; undefined where that is further off than lists go. */
export function listEnd(sentences: readonly Span[], at: number): number | undefined {
  const to = sentences[sentenceAt(sentences, at)]?.to ?? at;
  return to - at > longestList ? undefined : to;
}

/** No bracket that lists anything is longer. */
const longestBracket = 800;

/** Offset of the bracket that closes the one at `open`; −1 where none does nearby. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  const end = Math.min(text.length, open + longestBracket);
  for (let at = open; at < end; at++) {
    const char = text[at];
    if (char === '(') depth += 1;
    else if (char === ')' && --depth === 0) return at;
  }
  return -1;
}

const leadWords = new Set(
  (
    'a an the some about around approximately roughly almost nearly over under more fewer less than just ' +
    'only up to at least another additional further remaining other total of estimated as many exactly circa still'
  ).split(' '),
);

const mostLeads = 6;

/**
 * Where the words begin that lead to a figure: approximators, articles, "another", its currency.
 * "plus another three" gives the offset of "another".
 */
export function leadOf(text: string, { span }: Figure): number {
  let at = span.from;
  for (let words = 0; words < mostLeads; words++) {
    const word = wordBefore(text, at);
    if (word === undefined || !leads(text, word)) break;
    at = word.from;
  }
  return at;
}

/** The word or currency that ends at `at`, over white space; begun by white space or a bracket. */
function wordBefore(text: string, at: number): Span | undefined {
  let to = at;
  while (to > 0 && isSpace(text.charCodeAt(to - 1))) to -= 1;
  let from = to;
  while (from > 0 && isInLead(text.charCodeAt(from - 1))) from -= 1;
  if (from === to) return undefined;
  const before = text.charCodeAt(from - 1);
  return from === 0 || before === 40 || isSpace(before) ? { from, to } : undefined;
}

function leads(text: string, { from, to }: Span): boolean {
  const word = text.slice(from, to);
  const lower = word.toLowerCase();
  if (!leadWords.has(lower)) return /^(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥])$/.test(word);
  // "to" and "of" lead only as part of "up to", "a total of".
  if (lower !== 'to' && lower !== 'of') return true;
  return /(?:\bup\s+to|\btotal\s+of)$/i.test(text.slice(Math.max(0, from - 12), to));
}

/** Letters and signs of currencies. */
function isInLead(code: number): boolean {
  return isLetter(code) || code === 0x24 || code === 0xa3 || code === 0xa5 || code === 0x20ac;
}

/** How a figure is joined to what stands before it. */
export type Join = 'and' | ',' | ':' | '(' | 'start';

/** Undefined where the figure is a word among others: "benefiting 14 countries". */
export function joinBefore(text: string, figure: Figure): Join | undefined {
  const lead = leadOf(text, figure);
  const before = text.slice(Math.max(0, lead - 16), lead).trimEnd();
  if (before === '') return 'start';
  if (/(?:^|[\s,;])(?:and|plus|while|whereas|with|et|y)$/i.test(before)) return 'and';
  const last = before.at(-1)!;
  if (last === ',' || last === ';') return ',';
  return last === ':' || last === '(' ? last : undefined;
}

/** Whether a figure stands alone in brackets: "Kenya (3,007)". */
export function isBracketed(text: string, figure: Figure): boolean {
  const lead = leadOf(text, figure);
  const opens = /\(\s*$/.test(text.slice(Math.max(0, lead - 3), lead));
  return opens && /^\s?\)/.test(text.slice(figure.span.to, figure.span.to + 2));
}

/** The year before a figure in brackets that makes it last year's: "(2006: USD 26,257)". */
export function yearBefore(text: string, { span }: Figure): string | undefined {
  const before = text.slice(Math.max(0, span.from - 24), span.from);
  if (!before.includes(':')) return undefined;
  return /[(;,]\s?(?:in )?((?:18|19|20|21)\d\d):\s*(?:[A-Z]{3}\s)?$/.exec(before)?.[1];
}

const asideBefore =
  /(?:^|[\s(])(?:in|from|to|of|for|by|with|at|on|than|since|until|per|between|within|through|benefiting|against|aged|under|level)$/i;

/** Whether a figure belongs to the words of an item: "benefiting eight States", "(50%)", "than 20". */
export function isAside(text: string, figure: Figure): boolean {
  const lead = leadOf(text, figure);
  const before = text.slice(Math.max(0, lead - 16), lead).trimEnd();
  return before.endsWith('(') || asideBefore.test(before);
}
