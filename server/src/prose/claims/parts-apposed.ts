/**
 * Parts behind a comma: "27 audits, 11 in Africa, 9 in Europe and 7 in Asia", "312 staff members, including
 * 164 women and 148 men". Must not take them for all there are, unless the words leave no third.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { areExclusive } from './part-kinds.ts';
import { areComplements, isHedged, partsClaim, readParts, wordsOf } from './part-reading.ts';
import { leadOf, sentenceAt, sentencesOf, unitOf } from './text-around.ts';

/**
 * Between a total and its first part: the noun, a comma, and at most "including". Behind "37 to companies"
 * stands no noun: that is a part itself. A year may end it.
 */
const gap =
  /^\s(?!(?:went|came|were|was|are|is|in|from|to|by|for|on|at|of)\s)[^\s\d,.;:()][^\d,.;:()]{1,60}?(?:\s(?:in|of|during)\s(?:19|20)\d\d)?,\s*(including\s+)?$/;

/** One word of a part, and what joins it to the next one. */
const single = /^\s?[^\s,]+(?:,?\s(?:and|et|y))?\s?$/;

export const apposed: ClaimPattern = {
  name: 'parts/apposed',
  examples: [
    'The unit made 27 audits, 11 in Africa, 9 in Europe and 7 in Asia.',
    'There are 312 staff members, including 164 women and 148 men.',
    'It employed 148 people at the end of 2025, 62 women and 86 men.',
    'A total of 96 grants were awarded, 41 to universities, 37 to companies and 18 to public bodies.',
  ],
  counterExamples: [
    'The unit made 27 audits, 11 in Africa and 4 in Asia.',
    'The team has 40 members, including 12 doctors and 9 nurses.',
    'It held 12 workshops, 180 women and 210 men attending.',
    'There were 90 patients, 60 with fever and 70 with a cough.',
    'It gave 41 to universities, 37 to companies and 4 to others.',
    'Of 96 grants, 41 went to universities, 37 to companies and 18 to others.',
  ],
  find(text, figures) {
    if (figures.length < 3 || !text.includes(',')) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    for (let total = 0; total + 2 < figures.length; total++) {
      const end = sentences[sentenceAt(sentences, figures[total]!.span.from)]!.to;
      const claim = readAt(text, figures, total, end);
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

function readAt(
  text: string,
  figures: readonly Figure[],
  total: number,
  end: number,
): Claim | undefined {
  const [whole, head] = [figures[total]!, figures[total + 1]!];
  if (head.span.to > end || head.span.from - whole.span.to > 100) return undefined;
  if (unitOf(whole) !== unitOf(head)) return undefined;
  // "Of the 96 grants, 41 …" has a pattern of its own.
  const lead = leadOf(text, whole);
  if (/(?:^|\W)of(?: \w+)? ?$/i.test(text.slice(Math.max(0, lead - 12), lead))) return undefined;
  const found = gap.exec(text.slice(whole.span.to, leadOf(text, head)));
  if (found === null) return undefined;
  const parts = readParts(text, figures, total + 1, end);
  if (parts === undefined || !parts.closed) return undefined;
  const words = wordsOf(text, figures, parts);
  const isPair = words.length === 2 && areComplements(words[0]!, words[1]!);
  const exclusive = isPair || (found[1] === undefined && areExclusive(words, unitOf(head) !== ''));
  if (!exclusive || isHedged(words.join(' '))) return undefined;
  // "148 people, 62 women and 84 men": nothing narrows them, and there is no third.
  const isWhole = isPair && found[1] === undefined && words.every((one) => single.test(one));
  const wording = isWhole ? 'exhaustive' : 'exclusive';
  return partsClaim(apposed.name, figures, total, parts.indexes, wording);
}
