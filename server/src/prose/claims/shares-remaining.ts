/**
 * Shares of which the last is said to be all that is left: "70 per cent went to projects and the remaining 30 per
 * cent to administration". Must not look further back than the sentence before.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { isNearHundred, isRounded, sharesOf, wholeClaim } from './shares-of-whole.ts';
import { type Sketch, sketchOf } from './sketch.ts';

const rest =
  /\b(?:the|a) (?:remaining|other|balance of|balance \(|(?:rest|remainder)(?:,| of| \()) ?\(?$/;

/** Behind it no noun: "the other 50 per cent partners" are none of a whole. */
const ends =
  /^\)?(?:[.,;:]|\n|$| (?:of|to|in|on|by|for|from|at|with|as|who|that|was|were|is|are|will|has|had|have|did|do|does|went|goes?|came|comes?|held|got|took|spent|chose|gave|works?|lives?|uses?|stays?|[a-z]+ed)\b)/;

/** Whether a share is said to be what others leave. */
export function isRest(sketch: Sketch, figure: number): boolean {
  const { from, to } = sketch.tokens[figure]!;
  const { text } = sketch;
  return rest.test(text.slice(Math.max(0, from - 24), from)) && ends.test(text.slice(to, to + 12));
}

export const remainingShares: ClaimPattern = {
  name: 'shares/remaining',
  examples: [
    'Some 70 per cent of the funds went to ferries and the remaining 30 per cent to gauges.',
    'Ferries took 70 per cent of the funds. The remaining 30 per cent went to gauges.',
    'Of the funds, 55% went to ferries, 25% to gauges and the rest (20%) to pilots.',
  ],
  counterExamples: [
    'The levy was cut from 70 per cent, and the remaining 40 per cent will go in 2026.',
    'Traffic rose by 12 per cent on the Alder, and the remaining 40 per cent of ferries were idle.',
    'The remaining 40 per cent of the work was done in May.',
  ],
  find: (text, figures) => {
    const shares = sharesOf(figures);
    if (shares.length < 2 || !mayRemain.test(text)) return [];
    const sketch = sketchOf(text, figures);
    return shares.flatMap((share, at) => {
      const others = isRest(sketch, share) ? sharesBefore(sketch, shares, at) : [];
      return goesOn(sketch, shares, at) ? [] : claimOf(figures, others, share);
    });
  },
};

const mayRemain = /\b(?:remaining|remainder|rest|other|balance)\b/i;

/** Whether the sentence names further shares. */
function goesOn(sketch: Sketch, shares: readonly number[], at: number): boolean {
  const next = shares[at + 1];
  if (next === undefined) return false;
  const [one, other] = [sketch.tokens[shares[at]!]!, sketch.tokens[next]!];
  return other.from - one.to < 60 && !/[;\n]/.test(sketch.text.slice(one.to, other.from));
}

function claimOf(figures: readonly Figure[], others: readonly number[], share: number): Claim[] {
  const all = [...others, share];
  if (others.length === 0 || !isNearHundred(figures, all)) return [];
  const doubtful = others.length === 1 && isRounded(figures, all);
  return [wholeClaim(remainingShares.name, figures, all, true, doubtful)];
}

/** Where what is divided changes. */
const boundary = /;|\n|\bof (?:these|those|which|whom|them)\b/g;
/** What is not a share of the whole that something remains of. */
const otherwise =
  /\b(?:increas\w*|decreas\w*|rose|risen|fell|fallen|grew|growth|compared|than|up|down|targets?|rates?|points|cut|reduced|raised|levy|tax)\b|\bfrom [\ue000-\ue003]/;
const mostShares = 7;

/** The shares before one, back to where the text begins to divide what they are shares of. */
function sharesBefore(sketch: Sketch, shares: readonly number[], at: number): readonly number[] {
  const end = sketch.tokens[shares[at]!]!.from;
  const from = Math.max(0, end - 400);
  const lead = sketch.text.slice(from, end);
  const starts = [0, ...[...lead.matchAll(boundary)].map(({ index }) => index + 1)];
  // "… to projects. The remaining 30 per cent": the shares stand in the segment before.
  const own = starts.at(-1)!;
  const start = /^ *(?:(?:and|but|while) )?(?:[a-z]+ ){0,3}(?:the|a) \S+ \S*$/.test(lead.slice(own))
    ? (starts.at(-2) ?? own)
    : own;
  const segment = lead.slice(start);
  if (otherwise.test(segment) || /^ *of (?:the )?\ue001/.test(segment)) return [];
  const before = shares.slice(Math.max(0, at - mostShares), at);
  const inside = before.filter((share) => sketch.tokens[share]!.from >= from + start);
  return inside.length < mostShares && !inside.some((share) => isRest(sketch, share)) ? inside : [];
}
