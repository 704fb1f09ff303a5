/**
 * Finds what a share is a share of: "Of the 365 posts, 69 (19%)", "57 proposals, from which 52
 * (91%)", the whole that a row of parts adds up to. Must not look beyond one block.
 */

import { compare, type Decimal, equal, sum } from '../../numbers/decimal.ts';
import { checkClaim } from '../check-claim.ts';
import type { Claim, ClaimTerm } from '../claim.ts';
import { comparable } from './change-pairs.ts';
import { matchSketch, type Sketch, sentenceOf, sketchPattern } from './sketch.ts';
import { isSlip } from './slip.ts';

/** A part and its share as a text puts them side by side; `base` where the same phrase names it. */
export interface SharePair {
  readonly pattern: string;
  readonly part: number;
  readonly share: number;
  readonly base: number | undefined;
  /** What a share said in words leaves room for. */
  readonly term?: ClaimTerm | undefined;
  /** Whether part and share stand close enough to need no link to their base. */
  readonly close: boolean;
}

/** A base and how sure it is. */
export interface ShareBase {
  readonly base: number;
  readonly doubtful: boolean;
}

/** How many figures before a share may be its base. */
const mostCandidates = 10;

/** The bases of the pairs of one sentence, in the same order. */
export function basesOf(
  sketch: Sketch,
  pairs: readonly SharePair[],
): readonly (ShareBase | undefined)[] {
  const first = pairs[0];
  if (first === undefined) return [];
  const candidates = candidatesFor(sketch, pairs);
  const linked = linkedBases(sketch, pairs, candidates);
  const whole =
    linked.length === 1
      ? linked[0]
      : (wholeOf(sketch, pairs, candidates) ?? common(sketch, pairs, linked));
  return pairs.map((pair, at) => {
    if (pair.base !== undefined) return { base: pair.base, doubtful: false };
    const before = partBefore(sketch, pair, pairs.slice(Math.max(0, at - 3), at));
    if (before !== undefined) return before;
    if (whole !== undefined && fits(sketch, pair, whole))
      return { base: nearer(sketch, pair, whole, candidates) ?? whole, doubtful: false };
    if (linked.length > 1) return amongLinked(sketch, pair, linked);
    return pair.close ? sameNoun(sketch, pair, candidates) : undefined;
  });
}

function fits(sketch: Sketch, { part }: SharePair, base: number): boolean {
  return part !== base && comparable(sketch, part, base);
}

/** "Of the 32 vessels, 14 were inspected, and 3 (21%) failed": a later figure of which the share is right. */
function nearer(
  sketch: Sketch,
  pair: SharePair,
  whole: number,
  candidates: readonly number[],
): number | undefined {
  if (holds(sketch, pair, whole)) return undefined;
  return candidates.find(
    (one) => one > whole && one < pair.part && fits(sketch, pair, one) && holds(sketch, pair, one),
  );
}

/** Figures before the sentence's last pair that are no parts or shares themselves, nearest first. */
function candidatesFor(sketch: Sketch, pairs: readonly SharePair[]): readonly number[] {
  const own = new Set(pairs.flatMap(({ part, share }) => [part, share]));
  const last = pairs[pairs.length - 1]!;
  const end = Math.max(last.part, last.share);
  const found: number[] = [];
  for (let figure = end - 1; figure >= 0 && found.length < mostCandidates; figure--) {
    const { unit } = sketch.figures[figure]!.numeral;
    if (unit !== '%' && !own.has(figure)) found.push(figure);
  }
  return found;
}

const ofBase = sketchPattern(
  `(?:^|\\n) *(?:of|among|out of) (?:the |these |those |its |all |a total of ){0,2}{base:A}|(?:^|\\n) *(?:of|out of|from|against|with(?:in)?) (?:[a-z'’-]+ ){1,5}{sum:C}`,
);
const ofWhich = /(?:of|from|among) (?:which|whom|these|them)\b/;
const ofThese =
  /^ *(?:moreover, |in addition, )?(?:of|among|from) (?:these|those|this|them|the total)\b/;

/** Bases that a link names: "Of the 365 …", "… 57 proposals, from which", "Of these". */
function linkedBases(
  sketch: Sketch,
  pairs: readonly SharePair[],
  candidates: readonly number[],
): readonly number[] {
  const first = Math.min(...pairs.map(({ part, share }) => Math.min(part, share)));
  const start = sketch.tokens[first]!.from;
  const sentence = sentenceOf(sketch, start);
  const from = sentence === 0 ? 0 : sketch.breaks[sentence - 1]! + 1;
  const lead = sketch.text.slice(from, start);
  const opening = [...matchSketch({ ...sketch, text: `\n${lead.slice(0, 200)}` }, ofBase)];
  if (opening.length > 0) {
    const { base: number, sum: amount } = opening[0]!.groups;
    const base = sketch.at.get(from + (number ?? amount)!.from - 1);
    if (base !== undefined && candidates.includes(base)) return [base];
  }
  if (ofWhich.test(lead.slice(-160))) {
    const here = candidates.filter((one) => one < first && inSentence(sketch, one, sentence));
    if (here.length > 0) return here;
  }
  if (!ofThese.test(lead)) return [];
  return candidates.filter(
    (one) => one < first && sentenceOf(sketch, sketch.tokens[one]!.from) === sentence - 1,
  );
}

function inSentence(sketch: Sketch, figure: number, sentence: number): boolean {
  return sentenceOf(sketch, sketch.tokens[figure]!.from) === sentence;
}

/** "612 (68%) replied, of whom 306 (50%)": a part that is the whole of the next. */
function partBefore(
  sketch: Sketch,
  pair: SharePair,
  nearest: readonly SharePair[],
): ShareBase | undefined {
  const before = nearest.filter(
    ({ part, share }) => Math.max(part, share) < Math.min(pair.part, pair.share),
  );
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const from = sketch.tokens[Math.max(last.part, last.share)]!.to;
  const between = sketch.text.slice(from, sketch.tokens[Math.min(pair.part, pair.share)]!.from);
  if (between.length > 80 || !ofWhich.test(between) || !canBeBase(sketch, pair, last.part))
    return undefined;
  return { base: last.part, doubtful: false };
}

/** The candidate that the parts add up to. */
function wholeOf(
  sketch: Sketch,
  pairs: readonly SharePair[],
  candidates: readonly number[],
): number | undefined {
  if (pairs.length < 2) return undefined;
  const total = sum(pairs.map(({ part }) => sketch.figures[part]!.numeral.value));
  return candidates.find((one) => equal(sketch.figures[one]!.numeral.value, total));
}

/** The candidate of which most of the shares are right, or cut off where they should be rounded. */
function common(
  sketch: Sketch,
  pairs: readonly SharePair[],
  linked: readonly number[],
): number | undefined {
  if (pairs.length < 2) return undefined;
  const candidates = linked.length > 0 ? linked : candidatesFor(sketch, pairs);
  let best: number | undefined;
  let most = 1;
  for (const base of candidates) {
    const holding = pairs.filter(
      (pair) => fits(sketch, pair, base) && withinFactor(sketch, pair, base, 1, 1),
    ).length;
    if (holding > most && holding * 2 >= pairs.length) [best, most] = [base, holding];
  }
  return best;
}

function holds(sketch: Sketch, pair: SharePair, base: number): boolean {
  return (
    checkClaim(shareClaim(sketch, pair, { base, doubtful: false }), sketch.figures).kind === 'holds'
  );
}

/** "Of these" behind several figures: the one for which the share is right, else none is sure. */
function amongLinked(
  sketch: Sketch,
  pair: SharePair,
  linked: readonly number[],
): ShareBase | undefined {
  const alike = linked.filter((base) => fits(sketch, pair, base));
  const larger = alike.filter((base) => atLeast(sketch, base, pair.part));
  const right = larger.find((base) => holds(sketch, pair, base));
  const base = right ?? larger[0] ?? alike[0];
  const sure = right !== undefined || larger.length === 1;
  return base === undefined ? undefined : { base, doubtful: !sure };
}

/** Whether a figure is of the same kind as a part, and no smaller. */
export function canBeBase(sketch: Sketch, pair: SharePair, base: number): boolean {
  return fits(sketch, pair, base) && atLeast(sketch, base, pair.part);
}

function atLeast(sketch: Sketch, a: number, b: number): boolean {
  return compare(sketch.figures[a]!.numeral.value, sketch.figures[b]!.numeral.value) >= 0;
}

/** The nearest larger figure that counts the same thing; one of another share is not tried. */
function sameNoun(
  sketch: Sketch,
  pair: SharePair,
  candidates: readonly number[],
): ShareBase | undefined {
  const own = nounOf(sketch, pair.part);
  if (own === undefined) return undefined;
  const base = candidates.find(
    (one) =>
      one < pair.part &&
      nounOf(sketch, one) === own &&
      fits(sketch, pair, one) &&
      atLeast(sketch, one, pair.part),
  );
  if (base === undefined) return undefined;
  if (near(sketch, pair, base)) return { base, doubtful: false };
  return isSlipOf(sketch, pair, base) ? { base, doubtful: true } : undefined;
}

/** Whether one wrong digit explains the share; without that it is a share of something else. */
function isSlipOf(sketch: Sketch, pair: SharePair, base: number): boolean {
  const claim = shareClaim(sketch, pair, { base, doubtful: true });
  const verdict = checkClaim(claim, sketch.figures);
  if (verdict.kind !== 'fails' || verdict.suggestion === undefined) return false;
  return isSlip(sketch.figures[pair.share]!.numeral.value, verdict.suggestion);
}

/** The word behind a figure, or the first that says what it counts. */
function nounOf(sketch: Sketch, figure: number): string | undefined {
  const { noun, counts, numeral } = sketch.figures[figure]!;
  if (numeral.unit !== undefined) return undefined;
  const written = sketch.text.slice(noun.from, noun.to).trim().split(' ').at(-1) ?? '';
  const word = written === '' ? counts[0] : written;
  return word?.replace(/(?:ies|y)$/, 'i').replace(/s$/, '');
}

/** A few points off: what else could it be a share of? */
function near(sketch: Sketch, pair: SharePair, base: number): boolean {
  return withinFactor(sketch, pair, base, 1.06, 1.5);
}

function withinFactor(
  sketch: Sketch,
  { part, share, term }: SharePair,
  base: number,
  factor: number,
  points: number,
) {
  const size = ({ coefficient, exponent }: Decimal) => Number(`${coefficient}e${exponent}`);
  const sizeOf = (figure: number) => size(sketch.figures[figure]!.numeral.value);
  const expected = (100 * sizeOf(part)) / sizeOf(base);
  const stated = term !== undefined && 'value' in term ? size(term.value) : sizeOf(share);
  return (
    Math.abs(expected - stated) <= points ||
    (expected <= stated * factor && stated <= expected * factor)
  );
}

/** The claim that a part is a share of its base. */
export function shareClaim(sketch: Sketch, pair: SharePair, { base, doubtful }: ShareBase): Claim {
  const spans = [pair.part, pair.share].map((figure) => sketch.figures[figure]!.span);
  return {
    kind: 'share',
    pattern: pair.pattern,
    span: {
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    },
    stated: pair.term ?? { figure: pair.share },
    operands: [{ figure: pair.part }, { figure: base }],
    ...(doubtful && { doubtful }),
  };
}
