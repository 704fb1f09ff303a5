/**
 * A list and what it comes to: "Norway (USD 6.1 million) and Japan (USD 3.2 million) gave USD 9.3 million
 * together", "14 reports, 22 briefs and 9 papers, 45 publications in all". Must not add up what is no list.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { fitOf, partsClaim } from './part-reading.ts';
import { isBracketed, joinBefore, leadOf, sentenceAt, sentencesOf, unitOf } from './text-around.ts';

/** Behind a total: what says that it is the sum of what was listed. */
const behind =
  /^(?:\s[^\s\d,.;:()]+){0,4}\s(?:in total|in all|all told|altogether|together|combined|overall)(?![A-Za-z])/;
/** Before a total, behind its list. */
const before =
  /(?:together|jointly|collectively|combined),?\s(?:[a-z]+(?:\s(?:up|for|to|about))?\s){0,2}(?:a\s(?:combined\s)?total\sof\s)?$|,\s(?:or|i\.e\.|that is,?)?\s?a\s(?:combined\s)?total\sof\s$|,\s(?:for|making|giving|adding up to|amounting to)\sa\s(?:combined\s)?total\sof\s$|,\s(?:totalling|totaling)\s$/;
/** Whether a text can hold one of these at all: cheap. */
const mayAdd =
  /in total|in all|all told|together|combined|overall|jointly|collectively|a total|totall?ing/;

export const together: ClaimPattern = {
  name: 'parts/together',
  examples: [
    'The three largest donors, Norway (USD 6.1 million), Germany (USD 5.4 million) and Japan (USD 3.2 million), gave USD 14.7 million together.',
    'Norway (USD 6.1 million) and Japan (USD 3.2 million) together contributed USD 9.3 million.',
    'We published 14 reports, 22 briefs and 9 papers, 45 publications in all.',
    'Some 2,380 women and 1,870 men, or 4,250 people in total, were trained.',
    'The course was taken by 2,380 women and 1,870 men (4,250 in total).',
    'Norway, Germany and Japan gave USD 6.1 million, USD 5.4 million and USD 3.2 million respectively, a total of USD 14.7 million.',
  ],
  counterExamples: [
    'It trained 12 judges and 45 prosecutors, and 300 people in total took part in events.',
    'Norway (12) and Japan (9) are members; together they gave USD 3.2 million.',
    'In 14 towns 22 courses were held, 90 hours in all.',
    'The fund gave USD 2 million and USD 3 million, and together with others it raised USD 9 million.',
  ],
  find(text, figures) {
    if (figures.length < 3 || !mayAdd.test(text)) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    for (let total = 2; total < figures.length; total++) {
      const start = startOf(text, figures[total]!);
      if (start === undefined) continue;
      const { from } = sentences[sentenceAt(sentences, figures[total]!.span.from)]!;
      const parts = listBefore(text, figures, total, { from, to: start });
      if (parts === undefined || fitOf(figures, total, parts) === 'apart') continue;
      const claim = partsClaim(together.name, figures, total, parts, 'exhaustive');
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

const context = 80;
const currency = /\s[A-Z]{0,3}[$€£]?\s*$/;

/** Where the words that make a figure the total of a list begin; undefined for other figures. */
function startOf(text: string, figure: Figure): number | undefined {
  const lead = leadOf(text, figure);
  const from = Math.max(0, lead - context);
  const head = text.slice(from, lead);
  const words = text.slice(from, figure.span.from).replace(currency, '').trimEnd();
  const said = before.exec(`${words} `);
  if (said !== null) return from + said.index;
  if (!behind.test(text.slice(figure.span.to, figure.span.to + context))) return undefined;
  return /(?:[,;(]|\s[-–—])\s?(?:or\s|thus\s|i\.e\.,?\s)?$|\s(?:gave|gives?|contributed|provided|paid|raised|received|spent|came to|come to|amount(?:ed)? to|account(?:ed)? for|make|made|is|are|was|were)\s$/.test(
    head,
  )
    ? lead
    : undefined;
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

const mostParts = 20;

/** The figures of the list that ends before the total: "A, B and C", or each in brackets behind a name. */
function listBefore(
  text: string,
  figures: readonly Figure[],
  total: number,
  reach: Reach,
): readonly number[] | undefined {
  const unit = unitOf(figures[total]!);
  const last = figures[total - 1]!;
  if (last.span.from < reach.from || last.span.to > reach.to + 1) return undefined;
  const inBrackets = isBracketed(text, last);
  const tail = text.slice(last.span.to, reach.to);
  if (!(inBrackets ? /^\s?\)[^.;:()]{0,60}$/ : /^[^.;:()]{0,60}[,(–—-]?\s?$/).test(tail))
    return undefined;
  const parts = [total - 1];
  for (let index = total - 2; index >= 0 && parts.length < mostParts; index--) {
    const [figure, next] = [figures[index]!, figures[index + 1]!];
    if (figure.span.from < reach.from || unitOf(figure) !== unit) break;
    if (!isJoined(text, figure, next, inBrackets)) break;
    parts.unshift(index);
  }
  if (parts.length < 2 || unitOf(last) !== unit) return undefined;
  return isClosed(text, figures, parts, inBrackets) ? parts : undefined;
}

/** Whether two figures follow one another in a list: joined by a comma or "and", with their nouns between. */
function isJoined(text: string, one: Figure, next: Figure, inBrackets: boolean): boolean {
  const between = text.slice(one.span.to, leadOf(text, next));
  if (inBrackets)
    return isBracketed(text, one) && /^\s?\),?\s(?:and\s)?[^.;:()\d]{1,60}\($/.test(between);
  const join = joinBefore(text, next);
  return (join === 'and' || join === ',') && /^[^.;:()\d]{0,60}$/.test(between);
}

function isClosed(
  text: string,
  figures: readonly Figure[],
  parts: readonly number[],
  inBrackets: boolean,
): boolean {
  const last = figures[parts.at(-1)!]!;
  if (!inBrackets) return joinBefore(text, last) === 'and';
  const between = text.slice(figures[parts.at(-2)!]!.span.to, last.span.from);
  return /^\s?\),?\sand\s/.test(between);
}
