/**
 * claim/parts: parts that the text names add up to the total that it states. Must not add up: that is
 * a fact of the prose.
 */

import {
  absolute,
  add,
  type Decimal,
  isNegative,
  isZero,
  negate,
  normalize,
  subtract,
  sum,
} from '../../numbers/decimal.ts';
import { printDecimal } from '../../numbers/print.ts';
import type { Numeral } from '../../numbers/reading.ts';
import { isSlip } from '../../prose/claims/slip.ts';
import type { Figure } from '../../prose/figure.ts';
import { addedWords, isTaken } from '../../report/claim-working.ts';
import { joined, say, type Words } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix, Severity } from '../finding.ts';
import {
  failingClaims,
  figureOf,
  type PlacedClaim,
  placeOf,
  printAs,
  replaceFigure,
  styleOf,
  tooMuch,
} from './claim-words.ts';
import { approximately } from './compared-words.ts';

export default defineRule({
  id: 'claim/parts',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'prose'],
  within: 'section',
  docs: {
    summary: 'Parts named in the text do not add up to the total beside them',
    why: 'A sentence that takes a number apart invites the reader to add it up. Where it does not add up, one of the numbers is wrong, and nobody can tell which.',
    fix: 'Compare total and parts with their source. If some parts are left out on purpose, say so: “including”, “among them”.',
    silent:
      'Parts that the text does not name as all there are (“including”, “such as”, “mainly”); differences that rounding, “about” or “over” explain. Where only the numbers suggest that the list is complete, the finding is an info.',
  },
  examples: [
    {
      title: 'women and men',
      text: `A course was completed by 1,583 persons, of whom 768 were women and 825 were men.
                          ^^^^^ 768 + 825 = 1,593, but the text says 1,583 (10 too few)
`,
      fixed: `A course was completed by 1,593 persons, of whom 768 were women and 825 were men.
`,
    },
    {
      title: 'a list behind its total',
      text: `It brought back 209 health workers, made up of two doctors, 63 nurses, 19 midwives and 123 other health workers.
                ^^^ 2 + 63 + 19 + 123 = 207, but the text says 209 (2 too many)
`,
    },
    {
      title: 'parts in brackets',
      text: `The auditors visited 28 offices (11 in the north, 7 in the east, 7 in the west and 2 overseas).
                     ^^ 11 + 7 + 7 + 2 = 27, but the text says 28 (1 too many)
`,
    },
    {
      title: 'parts that add up, and others that need not',
      text: `Contributions came to EUR 9.3 million, of which EUR 5.6 million were given for a stated purpose and EUR 3.7 million were not.

More than 2,100 journeys were arranged, of which 1,500 were booked here and 450 abroad.

The team has 40 members, including 12 in the north and 9 in the south.
`,
    },
  ],
  *check({ document, prose }) {
    for (const placed of failingClaims(prose, 'parts/')) {
      const finding = describe(placed, document.text);
      if (finding !== undefined) yield finding;
    }
  },
});

function describe(placed: PlacedClaim, source: string): SaidFinding | undefined {
  const { block, claim } = placed;
  const stated = figureOf(block, claim.stated);
  const parts = claim.operands
    .map((term) => figureOf(block, term))
    .filter((one) => one !== undefined);
  if (stated === undefined || parts.length < claim.operands.length) return undefined;
  const numerals = [...parts, stated].map(({ numeral }) => numeral);
  const style = styleOf(numerals);
  const taken = claim.operands.map(isTaken);
  const total = signedSum(parts, taken);
  const difference = subtract(stated.numeral.value, total);
  const sample = finest(numerals);
  const made = printAs(total, sample, style);
  const working = joined([addedWords(parts.map(printed), taken), made], ' = ');
  const off = printAs(absolute(difference), sample, style);
  const much = tooMuch(off, isCounted(numerals), isNegative(difference));
  return {
    span: placeOf(block, stated.span),
    message: say`${working}, but the text says ${printed(stated)} (${much})`,
    severity: severityOf(claim.doubtful === true, numerals),
    evidence: {
      working,
      expected: made,
      found: printed(stated),
      difference: off,
    },
    related: parts.map((part) => ({ span: placeOf(block, part.span), message: printed(part) })),
    fixes: fixesOf(placed, source, stated, parts, taken),
  };
}

function signedSum(parts: readonly Figure[], taken: readonly boolean[]): Decimal {
  return sum(parts.map(({ numeral: { value } }, at) => (taken[at] ? negate(value) : value)));
}

const plain = { thousands: ',', decimal: '.' } as const;

function printed({ numeral }: Figure): Words {
  const digits = numeral.words === true ? printDecimal(numeral.value, plain) : numeral.printed;
  return approximately(numeral.approximator, digits);
}

/** The numeral to print sums like: in digits, with the most decimals. */
function finest(numerals: readonly Numeral[]): Numeral {
  const digits = numerals.filter(({ words }) => words !== true);
  const choice = digits.length > 0 ? digits : numerals;
  return choice.reduce((best, one) => (one.place < best.place ? one : best));
}

function isCounted(numerals: readonly Numeral[]): boolean {
  return numerals.every(({ unit, scale }) => unit === undefined && scale === 0);
}

function severityOf(doubtful: boolean, numerals: readonly Numeral[]): Severity {
  if (doubtful) return 'info';
  return numerals.some(({ approximator }) => approximator !== undefined) ? 'warning' : 'error';
}

/** Another total or another part; first the one that a slip of the pen explains. */
function fixesOf(
  { block }: PlacedClaim,
  source: string,
  stated: Figure,
  parts: readonly Figure[],
  taken: readonly boolean[],
): SaidFix[] {
  const all = [stated, ...parts].map(({ numeral }) => numeral);
  if (all.some(({ approximator }) => approximator !== undefined)) return [];
  const style = styleOf(all);
  const made = signedSum(parts, taken);
  const difference = subtract(stated.numeral.value, made);
  const slips: SaidFix[] = [];
  for (const [at, part] of parts.entries()) {
    const value = (taken[at] ? subtract : add)(part.numeral.value, difference);
    if (isNegative(value) || isZero(value) || !isSlip(part.numeral.value, value)) continue;
    const fix = replaceFigure(source, block, part, value, style);
    if (fix !== undefined) slips.push(fix);
  }
  const total = replaceFigure(source, block, stated, normalize(made), style);
  if (total === undefined) return slips;
  return slips.length === 1 ? [...slips, total] : [total, ...slips];
}
