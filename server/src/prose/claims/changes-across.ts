/**
 * Changes that are told before the figures that they lie between: "a small increase of CHF 4,645. The total
 * therefore increased to CHF 5,387,524 (2006: CHF 5,382,879)". Must not look further back than the
 * sentence before, nor take short numbers, which agree by accident.
 */
import {
  absolute,
  add,
  type Decimal,
  equal,
  isNegative,
  negate,
  subtract,
} from '../../numbers/decimal.ts';
import type { Claim } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { digitsOf } from './part-reading.ts';
import { isSlip } from './slip.ts';
import { leadOf, sentenceAt, sentencesOf, unitOf, yearBefore } from './text-around.ts';

const changedTo =
  /\b(?:increas(?:ed|ing)|r(?:ose|ising)|gr(?:ew|owing)|decreas(?:ed|ing)|f(?:ell|alling)|declin(?:ed|ing)) to $/i;
const toldChange = /\b(?:increas|decreas|r[io]se|grow|grew|growth|f[ae]ll|declin|reduc)/i;

const fewestDigits = 4;
const furthest = 400;

/** Whether a text can hold one of these at all: cheap. */
const mayChangeTo = /(?:ed|ing|rose|grew|fell) to /i;
const mayCompare = /\((?:in )?(?:19|20)\d\d: /;

export function acrossClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  if (figures.length < 3 || !mayCompare.test(text) || !mayChangeTo.test(text)) return [];
  return figures.flatMap((figure, base) => {
    const now = base - 1;
    if (now < 1 || yearBefore(text, figure) === undefined || !isPair(text, figures, now)) return [];
    return claimOn(text, figures, now) ?? [];
  });
}

/** "increased to A at 31 December 2007 (2006: B)". */
function isPair(text: string, figures: readonly Figure[], now: number): boolean {
  const [one, other] = [figures[now]!, figures[now + 1]!];
  if (unitOf(one) !== unitOf(other) || other.span.from - one.span.to > 60) return false;
  const lead = leadOf(text, one);
  return changedTo.test(text.slice(Math.max(0, lead - 20), lead)) && isLong(one) && isLong(other);
}

function isLong({ numeral }: Figure): boolean {
  return numeral.approximator === undefined && digitsOf(numeral.value) >= fewestDigits;
}

function claimOn(text: string, figures: readonly Figure[], now: number): Claim | undefined {
  const [after, before] = [figures[now]!.numeral.value, figures[now + 1]!.numeral.value];
  const change = subtract(after, before);
  const told = toldBefore(text, figures, now);
  const right = told.find((at) => equal(figures[at]!.numeral.value, absolute(change)));
  const slips = told.filter((at) => isOneSlipOff(figures[at]!.numeral.value, after, before));
  const stated = right ?? (slips.length === 1 ? slips[0] : undefined);
  if (stated === undefined) return undefined;
  return {
    kind: 'difference',
    pattern: 'change/across',
    span: { from: figures[stated]!.span.from, to: figures[now + 1]!.span.to },
    stated: { figure: stated },
    operands: [{ figure: now }, { figure: now + 1 }],
    direction: isNegative(change) ? 'down' : 'up',
    doubtful: true,
  };
}

/** The amounts of change in the sentence before, and in this one. */
function toldBefore(text: string, figures: readonly Figure[], now: number): readonly number[] {
  const sentences = sentencesOf(text);
  const { span } = figures[now]!;
  const here = sentenceAt(sentences, span.from);
  const from = Math.max(sentences[Math.max(0, here - 1)]!.from, span.from - furthest);
  const found: number[] = [];
  for (let at = now - 1; at >= 0 && figures[at]!.span.from >= from; at--) {
    const figure = figures[at]!;
    if (unitOf(figure) !== unitOf(figures[now]!) || !isLong(figure)) continue;
    if (yearBefore(text, figure) !== undefined) continue;
    const sentence = sentences[sentenceAt(sentences, figure.span.from)]!;
    const start = Math.max(sentence.from, figure.span.from - furthest);
    if (toldChange.test(text.slice(start, figure.span.from))) found.push(at);
  }
  return found;
}

/** Whether one digit of one of the three makes the difference right. */
function isOneSlipOff(told: Decimal, after: Decimal, before: Decimal): boolean {
  const change = subtract(after, before);
  const signed = isNegative(change) ? negate(told) : told;
  return (
    isSlip(told, absolute(change)) ||
    isSlip(after, add(before, signed)) ||
    isSlip(before, subtract(after, signed))
  );
}
