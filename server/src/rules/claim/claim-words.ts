/**
 * What the rules on claims share: figures as printed, sums in the same style, fixes that replace a
 * figure. Must not decide what is wrong.
 */

import { type Decimal, normalize } from '../../numbers/decimal.ts';
import { printLike } from '../../numbers/print.ts';
import type { NumberStyle, Numeral } from '../../numbers/reading.ts';
import { smallNumbers } from '../../numbers/words.ts';
import type { Claim, ClaimTerm, ClaimVerdict, ProseBlock } from '../../prose/claim.ts';
import type { Figure } from '../../prose/figure.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { SaidFix } from '../finding.ts';

/** A claim with what it came to and where it stands. */
export interface PlacedClaim {
  readonly block: ProseBlock;
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
}

/** The claims that fail, of the patterns whose names begin with `family`. */
export function* failingClaims(
  prose: readonly ProseBlock[],
  family: string,
): Iterable<PlacedClaim> {
  for (const block of prose) {
    for (const [index, claim] of block.claims.entries()) {
      const verdict = block.verdicts[index]!;
      if (verdict.kind === 'fails' && claim.pattern.startsWith(family)) {
        yield { block, claim, verdict };
      }
    }
  }
}

/** The figure that a term stands for; undefined for a value that words give. */
export function figureOf({ figures }: ProseBlock, term: ClaimTerm | undefined): Figure | undefined {
  return term !== undefined && 'figure' in term ? figures[term.figure] : undefined;
}

/** Absolute. */
export function placeOf({ from }: ProseBlock, span: Span): Span {
  return shiftSpan(span, from);
}

/** How these numerals mark their thousands. */
export function styleOf(numerals: readonly Numeral[]): NumberStyle {
  for (const { printed } of numerals) {
    const mark = /\d([,\s.'’\u00a0\u202f\u2009])\d{3}(?!\d)/.exec(printed)?.[1];
    if (mark !== undefined) return { thousands: mark, decimal: mark === '.' ? ',' : '.' };
  }
  const comma = numerals.some(({ printed }) => /\d,\d{1,2}(?!\d)/.test(printed));
  return comma ? { thousands: '.', decimal: ',' } : { thousands: ',', decimal: '.' };
}

const wordFor = new Map([...smallNumbers].map(([word, value]) => [value, word]));

/** A value printed as `sample` is, in words where that is spelled out; as fine as the value asks. */
export function printAs(value: Decimal, sample: Numeral, style: NumberStyle): string {
  const { coefficient, exponent } = normalize(value);
  if (sample.words === true && exponent >= 0 && coefficient < 1000n) {
    const word = wordFor.get(Number(coefficient) * 10 ** exponent);
    if (word !== undefined) return isCapital(sample.printed) ? capital(word) : word;
  }
  return printLike(value, { ...sample, place: Math.min(sample.place, exponent) }, style);
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * The fix that prints another value for a figure; undefined where the source does not hold the figure
 * as it is seen (markup inside). `source`: the whole draft.
 */
export function replaceFigure(
  source: string,
  block: ProseBlock,
  figure: Figure,
  value: Decimal,
  style: NumberStyle,
): SaidFix | undefined {
  const span = placeOf(block, figure.span);
  const { printed } = figure.numeral;
  const at = source.slice(span.from, span.to).indexOf(printed);
  const text = printAs(value, figure.numeral, style);
  if (at < 0 || text === printed) return undefined;
  const from = span.from + at;
  return {
    title: say`Change ${printed} to ${text}`,
    kind: 'suggested',
    edits: [{ span: { from, to: from + printed.length }, text }],
  };
}

/** "10 too few", "2.5 too much": by how much a sum is off. */
export function tooMuch(off: string, counted: boolean, less: boolean): Phrase {
  if (counted) return less ? say`${off} too few` : say`${off} too many`;
  return less ? say`${off} too little` : say`${off} too much`;
}
