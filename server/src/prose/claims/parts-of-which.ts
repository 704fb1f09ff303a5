/**
 * Parts behind "of which": "8,503 staff, of which 7,680 were Employees and 823 Officials", "1,583
 * persons …. Of these, 768 were women and 815 men." Must not take a few parts for all of them.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { areExclusive } from './part-kinds.ts';
import {
  areComplements,
  chooseTotal,
  claimsWithYearBefore,
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
import { firstFrom, leadOf, listEnd, sentenceAt, sentencesOf, unitOf } from './text-around.ts';

const opener =
  /(?:^|[^A-Za-z\u00c0-\u024f])(?:(?:(?:out )?of|from) (?:which|whom|these|those|them|this (?:number|total|amount|sum))|dont|de l[oa]s cuales)(?![A-Za-z\u00c0-\u024f])/gi;

/** Whether a text can hold an opener at all: cheap. */
const mayOpen =
  /\b(?:of|from) (?:wh(?:ich|om)|th(?:ese|ose|em|is (?:number|total|amount|sum)))|\bdont\b|s cuales/i;

/** "Of these migrants, 30,670": words that may stand between opener and first part. */
const between = /^(?:,?\s+(?:the )?[A-Za-z\u00c0-\u024f-]+){0,3},?\s*$/;

export const ofWhich: ClaimPattern = {
  name: 'parts/of-which',
  examples: [
    'The office had 8,503 staff, of which 7,680 were Employees and 823 were Officials.',
    'A total of 26 persons took part, of whom 14 were women and 12 were men.',
    'A total of 42,664 migrants attended a course. Of these migrants, 30,670 (72%) were refugees and 11,994 (28%) were not.',
    'L’Office compte 312 agents, dont 164 femmes et 148 hommes.',
    'Income came to EUR 9.3 million, of which EUR 5.6 million were given for a purpose and EUR 3.7 million were not.',
  ],
  counterExamples: [
    'More than 2,100 movements were handled, of which 1,500 tickets were bought and over 450 visas issued.',
    'Of the 143 projects, of which 52 were new, 60 were funded.',
    'There were 90 staff, of whom 40 were women and 12 were doctors.',
    'They held 40 meetings in 12 countries, of which 9 were in Asia and 5 in Europe, among others.',
  ],
  find(text, figures) {
    if (figures.length < 3 || !mayOpen.test(text)) return [];
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
      if (claim !== undefined) claims.push(...claimsWithYearBefore(text, figures, claim));
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
  const first = firstPart(text, figures, start, at);
  if (first === undefined) return undefined;
  const begin = Math.min(start, leadOf(text, figures[first]!));
  const parts = readParts(text, figures, first, around.to);
  if (parts === undefined || !parts.closed || isHedged(text.slice(at, parts.to))) return undefined;
  const opens = begin - around.from < 4 && text.slice(around.from, begin).trim() === '';
  const totals = totalsBefore(text, figures, first, opens ? around.before : around.from);
  const total = chooseTotal(figures, totals, parts.indexes);
  if (total === undefined) return undefined;
  return partsClaim(ofWhich.name, figures, total, parts.indexes, wordingOf(text, figures, parts));
}

/** The part right behind "of which", or right before it: "1,275 of these were new". */
function firstPart(
  text: string,
  figures: readonly Figure[],
  start: number,
  at: number,
): number | undefined {
  const next = firstFrom(figures, at);
  const before = figures[next - 1];
  if (
    before !== undefined &&
    before.span.to <= start &&
    text.slice(before.span.to, start).trim() === ''
  )
    return next - 1;
  const head = figures[next];
  if (head === undefined) return undefined;
  return between.test(text.slice(at, leadOf(text, head)).slice(0, 60)) ? next : undefined;
}

function wordingOf(text: string, figures: readonly Figure[], parts: Parts): Wording {
  const words = wordsOf(text, figures, parts);
  const two = words.length === 2 && areComplements(words[0]!, words[1]!);
  const all = two || namesRest(text, figures, parts) || makeHundred(text, figures, parts);
  if (all) return 'exhaustive';
  const money = unitOf(figures[parts.indexes[0]!]!) !== '';
  return areExclusive(words, money) ? 'exclusive' : 'within';
}

const beforeTotal =
  /^(?:Sur (?:les |ces |un total de )?|De (?:los |las )|(?:(?:Out )?Of )(?:the |these |those |its |our |their |all |a total of |the total of |the [a-z]{3,20}(?: [a-z]{3,20}){0,2} of ){0,2})$/i;

export const ofTotal: ClaimPattern = {
  name: 'parts/of-total',
  examples: [
    'Of 73 projects, 37 were in Africa, 22 in Asia, 10 in America and 4 in Europe.',
    'Of the 26 members present, 14 were women and 12 were men.',
    'Sur les 312 agents, 164 sont des femmes et 148 des hommes.',
    'Of the 143 grants, 57 went to Africa, 31 to Asia, 42 to America and 13 to Europe and Other States.',
    'Of the annual grant of EUR 9.0 million, EUR 4.5 million went to Alder, EUR 3.0 million to Brint and EUR 1.5 million to Corvane.',
    'Of the 45 recommendations, 28 were implemented, 12 are in progress and 5 have not been started.',
  ],
  counterExamples: [
    'Of 73 projects, 37 were in Africa and 22 in Asia.',
    'Of the 40 members, 12 spoke and 9 voted.',
  ],
  find: (text, figures) => {
    if (figures.length < 3 || !/\b(?:of|sur|de l[oa]s)\b/i.test(text)) return [];
    const claims: Claim[] = [];
    for (const sentence of sentencesOf(text)) {
      const total = firstFrom(figures, sentence.from);
      const [figure, head] = [figures[total], figures[total + 1]];
      if (figure === undefined || head === undefined || head.span.to > sentence.to) continue;
      if (figure.span.from - sentence.from > 30 || sentence.to - sentence.from > 1000) continue;
      if (!beforeTotal.test(text.slice(sentence.from, leadOf(text, figure)).trimStart())) continue;
      const gap = text.slice(figure.span.to, leadOf(text, head));
      if (!/^[^,;:.()]{0,80},\s*$/.test(gap)) continue;
      const parts = readParts(text, figures, total + 1, sentence.to);
      if (parts === undefined || !parts.closed || unitOf(head) !== unitOf(figure)) continue;
      if (isHedged(text.slice(figure.span.to, sentence.to))) continue;
      const wording = wordingOf(text, figures, parts);
      const claim = partsClaim(ofTotal.name, figures, total, parts.indexes, wording);
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};
