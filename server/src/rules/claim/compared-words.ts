/**
 * What the rules on compared figures share: how far off a stated figure is, in words, with fixes. Must
 * not decide whether a claim holds.
 */

import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  equal,
  isNegative,
  multiply,
  normalize,
  roundTo,
  subtract,
} from '../../numbers/decimal.ts';
import { type Interval, intervalsMeet, printedInterval } from '../../numbers/interval.ts';
import type { NumberStyle, Numeral } from '../../numbers/reading.ts';
import { approximatorAtEnd } from '../../numbers/words.ts';
import type { ClaimVerdict, ProseBlock } from '../../prose/claim.ts';
import type { Figure } from '../../prose/figure.ts';
import { type Phrase, say, type Words } from '../../text/phrase.ts';
import type { SaidFinding, SaidFix, SaidRelated, Severity } from '../finding.ts';
import {
  figureOf,
  type PlacedClaim,
  placeOf,
  printAs,
  replaceFigure,
  styleOf,
} from './claim-words.ts';

/** A failing claim whose stated figure and operands are all printed. */
export interface Comparison {
  readonly placed: PlacedClaim;
  readonly stated: Figure;
  readonly operands: readonly Figure[];
  readonly expected: Interval;
  readonly suggestion: Decimal | undefined;
  readonly style: NumberStyle;
}

/** Undefined where a term is no printed figure. */
export function comparisonOf(placed: PlacedClaim): Comparison | undefined {
  const { block, claim, verdict } = placed;
  const stated = figureOf(block, claim.stated);
  const operands = claim.operands
    .map((term) => figureOf(block, term))
    .filter((one) => one !== undefined);
  if (verdict.kind !== 'fails' || stated === undefined) return undefined;
  const style = styleOf([...operands, stated].map(({ numeral }) => numeral));
  const { expected, suggestion } = verdict;
  return { placed, stated, operands, expected, suggestion, style };
}

const near = {
  above: (text: string) => say`over ${text}`,
  below: (text: string) => say`almost ${text}`,
  about: (text: string) => say`about ${text}`,
} as const;

/** A figure as printed, with currency and the word that says how near it is. */
export function saidOf({ numeral }: Figure): Words {
  return approximately(numeral.approximator, withCurrency(numeral, numeral.printed));
}

/** "over 76": a printed number with the word that says how near it is. */
export function approximately(approximator: Numeral['approximator'], text: string): Words {
  return approximator === undefined ? text : near[approximator](text);
}

function withCurrency({ unit, printed }: Numeral, text: string): string {
  const money = unit !== undefined && unit !== '%';
  return money && !/\p{Sc}|\p{L}{3,}\s*$/u.test(printed.replace(/illions?|housands?/gi, ''))
    ? `${unit} ${text}`
    : text;
}

/** How many more places than the stated figure tell it from what was expected. */
const mostSpare = 3;

/**
 * What should be stated, as a size: what the figures come to as printed, or the two ends of it where
 * they are "over" or "almost". Finer than the stated figure by `spare` places, or by as many as it
 * takes to differ from it.
 */
export function expectedText(comparison: Comparison, spare = 1): Words {
  const { stated, style } = comparison;
  const { numeral } = stated;
  const expected = spreadOf(comparison);
  const sizes = [absolute(expected.low), absolute(expected.high)];
  const [low, high] = compare(sizes[0]!, sizes[1]!) <= 0 ? sizes : [sizes[1], sizes[0]];
  for (let more = spare; ; more++) {
    const ends = [low!, high!].map((end) => roundTo(end, numeral.place - more));
    const same = ends.some((end) => equal(end, absolute(numeral.value)));
    if (same && more < mostSpare) continue;
    const [from, to] = ends.map((end) => withCurrency(numeral, printDigits(end, numeral, style)));
    return from === to ? from! : say`${withoutUnit(from!)} to ${to!}`;
  }
}

function spreadOf({ expected, operands }: Comparison): Interval {
  if (operands.some(({ numeral }) => numeral.approximator !== undefined)) return expected;
  const middle = multiply(add(expected.low, expected.high), decimal(5n, -1));
  return { low: middle, high: middle, lowOpen: false, highOpen: false };
}

function printDigits(value: Decimal, numeral: Numeral, style: NumberStyle): string {
  const bare = { ...numeral, printed: numeral.printed.replace(/^[+\u2212-]/, '') };
  const { negative: _none, ...plain } = bare;
  return printAs(normalize(value), plain, style);
}

/** "5 per cent to 6 per cent" says it twice. */
function withoutUnit(text: string): string {
  return text.replace(
    /[\s-]*(?:per ?cent|percent|%|percentage points?|points? de pourcentage|puntos? porcentual(?:es)?)$/i,
    '',
  );
}

/** Whether the operands give a change the other way round than the words say. */
export function isTurned({ expected }: Comparison): boolean {
  return isNegative(add(expected.low, expected.high));
}

/**
 * Info where the pattern leaves room for doubt or digits were cut off a long figure; a warning where
 * the last place or a word such as "over" is wrong; else an error.
 */
export function severityOf(comparison: Comparison): Severity {
  const { placed, stated, operands, expected } = comparison;
  const { value, place, approximator } = stated.numeral;
  if (placed.claim.doubtful === true) return 'info';
  const unit = decimal(1n, place);
  const off = distance(expected, value);
  if (approximator !== undefined) {
    const far = approximator !== 'about' && isTrueOf(approximator, expected, value);
    return far ? 'info' : 'warning';
  }
  const lastPlace = compare(off, unit) < 0;
  const long = compare(multiply(unit, decimal(100)), absolute(value)) < 0;
  if (lastPlace && long) return 'info';
  const vague = operands.some(({ numeral }) => numeral.approximator !== undefined);
  return lastPlace || vague ? 'warning' : 'error';
}

/** "Over 20" is true of 45, if not telling. */
function isTrueOf(approximator: 'above' | 'below', expected: Interval, value: Decimal): boolean {
  if (approximator === 'above') return compare(expected.low, value) >= 0;
  return compare(expected.high, value) <= 0;
}

function distance({ low, high }: Interval, value: Decimal): Decimal {
  if (compare(value, low) < 0) return subtract(low, value);
  return compare(value, high) > 0 ? subtract(value, high) : decimal(0);
}

/** The finding on a comparison: its words are the rule's, all else follows from the figures. */
export function compareFinding(
  comparison: Comparison,
  message: Phrase,
  source: string,
): SaidFinding {
  const { placed, stated, operands } = comparison;
  const { block } = placed;
  const related: SaidRelated[] = operands.map((one) => ({
    span: placeOf(block, one.span),
    message: saidOf(one),
  }));
  return {
    span: placeOf(block, stated.span),
    message,
    severity: severityOf(comparison),
    evidence: { working: message, expected: expectedText(comparison), found: saidOf(stated) },
    related,
    fixes: fixesOf(comparison, source),
  };
}

function fixesOf(comparison: Comparison, source: string): SaidFix[] {
  const { placed, stated, suggestion, style } = comparison;
  if (stated.numeral.approximator !== undefined) {
    const fix = otherWord(comparison, source);
    if (fix !== undefined) return [fix];
  }
  if (suggestion === undefined) return [];
  const fix = replaceFigure(source, placed.block, stated, normalize(suggestion), style);
  return fix === undefined ? [] : [fix];
}

/** "Over 76" where it is a little less: "almost 76". */
function otherWord({ placed, stated, expected }: Comparison, source: string): SaidFix | undefined {
  const { numeral } = stated;
  const { value, place, approximator } = numeral;
  if (approximator === undefined || approximator === 'about') return undefined;
  if (!intervalsMeet(printedInterval({ value, place }), expected)) return undefined;
  const from = placeOf(placed.block, stated.sentence).from;
  const end = placeOf(placed.block, stated.span).from;
  const before = source.slice(Math.max(from, end - 40), end).trimEnd();
  const found = approximatorAtEnd(before);
  if (found === undefined) return undefined;
  const at = Math.max(from, end - 40) + before.length - found.phrase.length;
  const word = approximator === 'above' ? 'almost' : 'over';
  const span = { from: at, to: at + found.phrase.length };
  if (source.slice(span.from, span.to).toLowerCase() !== found.phrase) return undefined;
  return {
    title: say`Write “${word}” instead of “${found.phrase}”`,
    kind: 'suggested',
    edits: [{ span, text: word }],
  };
}

/** The claims of one family with what they came to, whatever that is. */
export function* claimsOf(prose: readonly ProseBlock[], family: string): Iterable<PlacedClaim> {
  for (const block of prose) {
    for (const [index, claim] of block.claims.entries()) {
      const verdict: ClaimVerdict = block.verdicts[index]!;
      if (claim.pattern.startsWith(family)) yield { block, claim, verdict };
    }
  }
}
