/**
 * Parts behind "of which": "8,503 staff, of which 7,680 were Employees and 823 Officials", "1,583
 * persons …. Of these, 768 were women and 815 men." Must not take a few parts for all of them.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import {
  areComplements,
  chooseTotal,
  isHedged,
  makeHundred,
  namesRest,
  type Parts,
  partsClaim,
  readParts,
  totalsBefore,
  type Wording,
  wordsOf,
} from './part-reading.ts';
import { firstFrom, leadOf, listEnd, sentenceAt, sentencesOf } from './text-around.ts';

const opener =
  /(?:^|[^\p{L}])(?:(?:out )?of|from) (?:which|whom|these|those|them|this (?:number|total|amount|sum))(?![\p{L}])/giu;

/** "Of these migrants, 30,670": words that may stand between opener and first part. */
const between = /^(?:,?\s+(?:the )?[\p{L}-]+){0,3},?\s*$/u;

export const ofWhich: ClaimPattern = {
  name: 'parts/of-which',
  examples: [
    'The office had 8,503 staff, of which 7,680 were Employees and 823 were Officials.',
    'A total of 26 persons took part, of whom 14 were women and 12 were men.',
    'A total of 42,664 migrants attended a course. Of these migrants, 30,670 (72%) were refugees and 11,994 (28%) were not.',
    'Income came to EUR 9.3 million, of which EUR 5.6 million were given for a purpose and EUR 3.7 million were not.',
  ],
  counterExamples: [
    'More than 2,100 movements were handled, of which 1,500 tickets were bought and over 450 visas issued.',
    'Of the 143 projects, of which 52 were new, 60 were funded.',
    'There were 90 staff, of whom 40 were women and 12 were doctors.',
    'They held 40 meetings in 12 countries, of which 9 were in Asia and 5 in Europe, among others.',
  ],
  find(text, figures) {
    if (figures.length < 3 || !/\b(?:of|from) (?:wh|th)/i.test(text)) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    for (const match of text.matchAll(opener)) {
      const at = match.index + match[0].length;
      const place = sentenceAt(sentences, at);
      const end = listEnd(sentences, at);
      if (end === undefined) continue;
      const claim = readAt(text, figures, match.index, at, {
        from: sentences[place]!.from,
        before: sentences[place - 1]?.from ?? 0,
        to: end,
      });
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

interface Around {
  readonly from: number;
  /** Where the sentence before begins. */
  readonly before: number;
  readonly to: number;
}

function readAt(
  text: string,
  figures: readonly Figure[],
  start: number,
  at: number,
  around: Around,
): Claim | undefined {
  const first = firstFrom(figures, at);
  const head = figures[first];
  if (head === undefined || !between.test(text.slice(at, leadOf(text, head)).slice(0, 60)))
    return undefined;
  const parts = readParts(text, figures, first, around.to);
  if (parts === undefined || !parts.closed || isHedged(text.slice(at, parts.to))) return undefined;
  const opens = start - around.from < 4 && text.slice(around.from, start).trim() === '';
  const totals = totalsBefore(figures, first, opens ? around.before : around.from);
  const total = chooseTotal(figures, totals, parts.indexes);
  if (total === undefined) return undefined;
  return partsClaim(ofWhich.name, figures, total, parts.indexes, wordingOf(text, figures, parts));
}

function wordingOf(text: string, figures: readonly Figure[], parts: Parts): Wording {
  const words = wordsOf(text, figures, parts);
  const two = words.length === 2 && areComplements(words[0]!, words[1]!);
  const all = two || namesRest(text, figures, parts) || makeHundred(text, figures, parts);
  return all ? 'exhaustive' : 'within';
}
