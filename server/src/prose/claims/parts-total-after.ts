/**
 * Parts before their total: "6,952 in the first plan and 1,955 in the second, for a total of 8,907",
 * "fourteen joined, bringing the total to 146 (up from 132)". Must not add what has other units.
 */
import { compare, decimal, multiply, sum } from '../../numbers/decimal.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { claimsWithYearBefore, fitOf, isHedged, partsClaim, totalsBefore } from './part-reading.ts';
import { firstFrom, leadOf, sentenceAt, sentencesOf, unitOf } from './text-around.ts';

const after =
  /(?:^|[^A-Za-z\u00c0-\u024f])(?:(?:for|making|giving|reaching|to) (?:a|an|the) (?:(?:grand|overall|combined|global) )?total|(?:resulting in|amounting to|adding up to) (?:a|an|the) (?:(?:grand|overall|combined) )?total|(?:which (?:together )?)?(?:totalling|totaling))(?![A-Za-z\u00c0-\u024f])/gi;

export const totalAfter: ClaimPattern = {
  name: 'parts/total-after',
  examples: [
    'It trained 120 judges and 45 prosecutors, for a total of 165 persons.',
    'The first plan had 6,952 participants. The second had 1,955 participants, resulting in an overall total number of persons with cover of 8,907.',
  ],
  counterExamples: [
    'Five courses were held for 14 offices, for a total of 300 participants.',
    'Eight initiatives, benefiting 12 States, were funded for a total of USD 1,285,517.',
    'It grew by 40 to a total of 132.',
  ],
  find: (text, figures) => {
    if (figures.length < 3 || !/total/i.test(text)) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    for (const match of text.matchAll(after)) {
      const total = firstFrom(figures, match.index + match[0].length);
      const figure = figures[total];
      const here = sentenceAt(sentences, match.index);
      const sentence = sentences[here]!;
      if (figure === undefined || figure.span.from >= sentence.to) continue;
      if (/[,;:()]/.test(text.slice(match.index + match[0].length, figure.span.from))) continue;
      const from = [sentence.from, sentences[here - 1]?.from ?? 0];
      const claim = addBack(text, figures, total, from);
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

/** How far parts may stand before their total, in UTF-16 units. */
const farthest = 600;

/**
 * The figures before the total, taken back from the nearest one until they add up; at most to the
 * sentence before. They must be exact and long enough not to add up by accident, or "and" joins two.
 */
function addBack(
  text: string,
  figures: readonly Figure[],
  total: number,
  starts: readonly number[],
): Claim | undefined {
  const unit = unitOf(figures[total]!);
  const parts: number[] = [];
  for (let index = total - 1; index >= 0 && parts.length < 12; index--) {
    const figure = figures[index]!;
    if (
      figure.span.from < Math.max(starts.at(-1)!, figures[total]!.span.from - farthest) ||
      isHedged(text.slice(figure.span.to, figures[total]!.span.from))
    )
      break;
    if (unitOf(figure) !== unit || figure.numeral.words === true) continue;
    parts.unshift(index);
    if (parts.length < 2) continue;
    if (isBeyond(figures, total, parts)) break;
    const fit = fitOf(figures, total, parts);
    if (fit === 'agrees' || (fit === 'slip' && parts.length === 2)) {
      return partsClaim(totalAfter.name, figures, total, parts, 'loose');
    }
  }
  return undefined;
}

/** Whether the parts make twice the total or more, so that further ones only lead astray. */
function isBeyond(figures: readonly Figure[], total: number, parts: readonly number[]): boolean {
  const added = sum(parts.map((index) => figures[index]!.numeral.value));
  return compare(added, multiply(figures[total]!.numeral.value, decimal(2))) > 0;
}

const bringing =
  /(?:^|[^A-Za-z\u00c0-\u024f])(?:bringing|brought|brings|raising|raised|raises|increasing|taking) (?:its|their|the|our)(?: [A-Za-z\u00c0-\u024f\d-]+){0,8} to(?= )/gi;
const earlier = /^\s?[(,]\s?(?:up )?(?:from|compared (?:with|to))\s/i;

export const bringingTotal: ClaimPattern = {
  name: 'parts/bringing',
  examples: [
    'Fourteen new States joined in 2011, bringing the total membership to 146 (up from 132 in 2010).',
    'Income came to USD 48.0 million (2010: USD 43.3 million) and overhead to USD 9.8 million (2010: USD 8.8 million), bringing the total income during 2011 to USD 57.8 million (2010: USD 52.1 million).',
  ],
  counterExamples: [
    'Fourteen new States joined in 2011, bringing the total membership to 146.',
    'Dues of USD 48.0 million and grants of USD 9.8 million came in, bringing the total since 2005 to USD 60 million.',
    'Sales rose by 7 per cent, bringing the total to 146 (up from 132 in 2010).',
  ],
  find: (text, figures) => {
    if (
      figures.length < 3 ||
      !/(?:bringing|brought|brings|raising|raised|raises|increasing|taking) (?:its|their|the|our)\b/i.test(
        text,
      )
    )
      return [];
    const sentences = sentencesOf(text);
    return [...text.matchAll(bringing)].flatMap((match) => {
      const at = match.index + match[0].length;
      const total = firstFrom(figures, at);
      const now = figures[total];
      if (now === undefined || text.slice(at, leadOf(text, now)).trim() !== '') return [];
      const { from } = sentences[sentenceAt(sentences, match.index)]!;
      const claim =
        addedToEarlier(text, figures, total, from) ?? addedTogether(text, figures, total, from);
      return claim === undefined ? [] : claimsWithYearBefore(text, figures, claim);
    });
  },
};

/** "Fourteen joined, bringing the total to 146 (up from 132)". */
function addedToEarlier(
  text: string,
  figures: readonly Figure[],
  total: number,
  from: number,
): Claim | undefined {
  const [one, now, before] = [figures[total - 1], figures[total]!, figures[total + 1]];
  if (one === undefined || before === undefined || one.span.from < from) return undefined;
  if (!earlier.test(text.slice(now.span.to, before.span.from).slice(0, 60))) return undefined;
  if ([one, before].some((figure) => unitOf(figure) !== unitOf(now))) return undefined;
  return partsClaim(bringingTotal.name, figures, total, [total + 1, total - 1], 'exhaustive');
}

/**
 * "USD 48.0 million in dues and USD 9.8 million in grants, bringing the total to USD 57.8 million": two
 * amounts or more of the sentence, where they agree or a slip explains that they do not.
 */
function addedTogether(
  text: string,
  figures: readonly Figure[],
  total: number,
  from: number,
): Claim | undefined {
  const parts = [...totalsBefore(text, figures, total, from)].reverse();
  if (parts.length < 2 || parts.length > 6) return undefined;
  const fit = fitOf(figures, total, parts);
  const money = unitOf(figures[total]!) !== '';
  if (fit !== 'agrees' && !(fit === 'slip' && money)) return undefined;
  const claim = partsClaim(bringingTotal.name, figures, total, parts, 'exhaustive');
  return claim && (fit === 'agrees' ? claim : { ...claim, doubtful: true });
}
