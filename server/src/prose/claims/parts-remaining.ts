/**
 * What is left of a total: "Of the 480 requests, 310 were granted; the remaining 170 were not". Must not take numbers
 * of something else for parts: what does not come near the total is none.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { fitOf, isHedged, partsClaim } from './part-reading.ts';
import { isBracketed, leadOf, sentenceAt, sentencesOf, unitOf, yearBefore } from './text-around.ts';

const restBefore = /\b(?:the (?:remaining|other)|les? autres|los otros|las otras)\s$/i;
const restBehind = /^\s(?:[a-zà-ÿ]+\s)?(?:restantes|restants?|autres|remaining)(?![a-zà-ÿ])/i;
const mayRemain = /remaining|the other|restant|autres|otr[oa]s/i;
/** "within 24 hours": no part of anything. */
const measure =
  /^\s(?:hours?|days?|weeks?|months?|years?|minutes?|per cent|heures?|jours?|semaines?|mois|ans?|horas?|días?|meses|años?)\b/i;

export const remainingCount: ClaimPattern = {
  name: 'parts/remaining',
  examples: [
    'Of the 480 requests, 310 were granted; the remaining 170 were not.',
    'Some 48,000 customers were cut off; 36,500 were back within 24 hours and the other 11,500 within three days.',
    'De las 2 907 quejas, 1 890 se resolvieron en diez días, 744 en treinta y las 273 restantes más tarde.',
  ],
  counterExamples: [
    'Of the 480 requests, 90 came from Alder, and the other 14 ports sent none.',
    'In 12 of 40 ports there are gauges, and the remaining 9 pilots came from Brint.',
  ],
  find(text, figures) {
    if (figures.length < 3 || !mayRemain.test(text)) return [];
    const sentences = sentencesOf(text);
    return figures.flatMap((figure, last): Claim[] => {
      if (last < 2 || unitOf(figure) === '%' || !isRest(text, figure)) return [];
      const { from } = sentences[sentenceAt(sentences, figure.span.from)]!;
      const before = partsBefore(text, figures, last, from);
      const [total, ...parts] = before;
      if (total === undefined || parts.length === 0) return [];
      if (isHedged(text.slice(figures[total]!.span.from, figure.span.from))) return [];
      const all = [...parts, last];
      if (fitOf(figures, total, all) === 'apart') return [];
      const claim = partsClaim(remainingCount.name, figures, total, all, 'exhaustive');
      return claim === undefined ? [] : [claim];
    });
  },
};

function isRest(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, leadOf(text, figure) - 24), figure.span.from);
  return (
    restBefore.test(before) || restBehind.test(text.slice(figure.span.to, figure.span.to + 40))
  );
}

const mostParts = 8;

/** The figures of the sentence before its last part that count in the same unit, the total first. */
function partsBefore(
  text: string,
  figures: readonly Figure[],
  last: number,
  from: number,
): readonly number[] {
  const unit = unitOf(figures[last]!);
  const found: number[] = [];
  for (let index = last - 1; index >= 0 && found.length <= mostParts; index--) {
    const figure = figures[index]!;
    if (figure.span.from < from) break;
    if (unitOf(figure) !== unit || isBracketed(text, figure)) continue;
    if (measure.test(text.slice(figure.span.to, figure.span.to + 16))) continue;
    if (yearBefore(text, figure) === undefined) found.unshift(index);
  }
  return found;
}
