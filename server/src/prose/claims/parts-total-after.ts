/**
 * Parts before their total: "6,952 in the first plan and 1,955 in the second, for a total of 8,907",
 * "fourteen joined, bringing the total to 146 (up from 132)". Must not add what has other units.
 */
import { compare, decimal, multiply, sum } from '../../numbers/decimal.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { fitOf, isHedged, partsClaim } from './part-reading.ts';
import { firstFrom, leadOf, sentenceAt, sentencesOf, unitOf } from './text-around.ts';

const after =
  /(?:^|[^\p{L}])(?:(?:for|making|giving|reaching|to) (?:a|an|the) (?:(?:grand|overall|combined|global) )?total|(?:resulting in|amounting to|adding up to) (?:a|an|the) (?:(?:grand|overall|combined) )?total|(?:which (?:together )?)?(?:totalling|totaling))(?![\p{L}])/giu;

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
  /(?:^|[^\p{L}])(?:bringing|brought|brings|raising|raised|raises|increasing|taking) (?:its|their|the|our)(?: [\p{L}-]+){0,8} to(?= )/giu;
const earlier = /^\s?[(,]\s?(?:up )?(?:from|compared (?:with|to))\s/i;

export const bringingTotal: ClaimPattern = {
  name: 'parts/bringing',
  examples: [
    'Fourteen new States joined in 2011, bringing the total membership to 146 (up from 132 in 2010).',
  ],
  counterExamples: [
    'Fourteen new States joined in 2011, bringing the total membership to 146.',
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
    const claims: Claim[] = [];
    for (const match of text.matchAll(bringing)) {
      const at = match.index + match[0].length;
      const total = firstFrom(figures, at);
      const [now, before] = [figures[total], figures[total + 1]];
      if (now === undefined || before === undefined) continue;
      if (text.slice(at, leadOf(text, now)).trim() !== '') continue;
      if (!earlier.test(text.slice(now.span.to, before.span.from))) continue;
      const { from } = sentences[sentenceAt(sentences, match.index)]!;
      const added = total - 1;
      const one = figures[added];
      if (
        one === undefined ||
        one.span.from < from ||
        [one, now, before].some((figure) => unitOf(figure) !== unitOf(now))
      )
        continue;
      const claim = partsClaim(
        bringingTotal.name,
        figures,
        total,
        [total + 1, added],
        'exhaustive',
      );
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};
