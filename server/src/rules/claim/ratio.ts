/**
 * claim/ratio: “doubled”, “three times”, “some 75,000 a month” follow from the figures beside them.
 * Must not compute them: that is a fact of the prose.
 */

import {
  add,
  compare,
  type Decimal,
  decimal,
  multiply,
  normalize,
  roundTo,
} from '../../numbers/decimal.ts';
import { printDecimal } from '../../numbers/print.ts';
import { readMargins } from '../../report/table-claims.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, Severity } from '../finding.ts';
import { failingClaims, figureOf, type PlacedClaim, placeOf, styleOf } from './claim-words.ts';
import { compareFinding, comparisonOf, expectedText, saidOf } from './compared-words.ts';
import { claimSource, tableFinding } from './table-claim-words.ts';

export default defineRule({
  id: 'claim/ratio',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'prose', 'tables', 'wholeText'],
  docs: {
    summary: 'A ratio or rate does not follow from the figures beside it',
    why: '“Doubled” is what readers remember. If the figures say one and a half times, they will not believe the next sentence either.',
    fix: 'Choose the word that fits (“almost doubled”, “more than doubled”), or correct the figure.',
    silent:
      'Ratios near enough to the word: 1.9 and 2.2 times are “doubled”. Rates per head or per month whose whole does not stand in the same sentence.',
  },
  examples: [
    {
      title: 'not doubled',
      text: `Traffic on the Alder doubled to 20,059 compared with 13,317 in 2023.
                     ^^^^^^^ 20,059 is 1.5 times 13,317, but the text says “doubled”
`,
    },
    {
      title: 'a rate',
      text: `In 2024 there were 915,000 visits to the website, that is some 95,000 a month.
                                                               ^^^^^^ 915,000 in 12 parts is 76,250 each, not about 95,000
`,
    },
    {
      title: 'a margin between two totals of a table',
      text: `Table 1 shows that women outnumber men by a margin of 9 per cent.
                                                      ^^^^^^^^^^ Table 1 has Women 112 and Men 101: that is 10.9 per cent more, not 9 per cent

**Table 1: Pilots**

| Basin | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Alder | 60 | 41 | 101 |
| Brint | 52 | 60 | 112 |
| Total | 112 | 101 | 213 |
`,
    },
    {
      title: 'near enough',
      text: `Traffic on the Alder almost doubled to 26,059 compared with 13,317 in 2023.

In 2024 there were 915,000 visits to the website, that is some 75,000 a month.
`,
    },
  ],
  *check(facts) {
    const source = facts.document.text;
    for (const placed of failingClaims(facts.prose, 'ratio/')) {
      const finding = multiple(placed, source) ?? rate(placed, source);
      if (finding !== undefined) yield finding;
    }
    for (const claim of readMargins(claimSource(facts))) {
      const finding = tableFinding(claim, source);
      if (finding !== undefined) yield finding;
    }
  },
});

/** "Doubled" and the like. */
function multiple(placed: PlacedClaim, source: string): SaidFinding | undefined {
  const { block, claim, verdict } = placed;
  const { stated } = claim;
  const [now, base] = claim.operands.map((term) => figureOf(block, term));
  if (verdict.kind !== 'fails' || stated === undefined || !('value' in stated)) return undefined;
  if (now === undefined || base === undefined) return undefined;
  const span = placeOf(block, stated.span);
  const times = multiply(add(verdict.expected.low, verdict.expected.high), decimal(5n, -1));
  const style = styleOf([now.numeral, base.numeral]);
  const factor = printDecimal(roundTo(times, -1), style);
  const said = source.slice(span.from, span.to);
  return {
    span,
    message: say`${saidOf(now)} is ${factor} times ${saidOf(base)}, but the text says “${said}”`,
    severity: severityOf(placed, times, stated.value, said),
    related: [now, base].map((one) => ({ span: placeOf(block, one.span), message: saidOf(one) })),
  };
}

/** No one argues about 1.8 times; 1.5 times is not doubled, and 1.9 times not more than that. */
function severityOf(
  { claim }: PlacedClaim,
  times: Decimal,
  stated: Decimal,
  said: string,
): Severity {
  if (claim.doubtful === true) return 'info';
  if (/^(?:more than|over)\b/i.test(said) && compare(times, stated) < 0) return 'warning';
  const least = multiply(stated, decimal(8n, -1));
  const most = multiply(stated, decimal(compare(stated, decimal(1)) < 0 ? 13n : 15n, -1));
  return compare(times, least) > 0 && compare(times, most) < 0 ? 'info' : 'warning';
}

/** "Some 75,000 a month", "EUR 146 per capita". */
function rate(placed: PlacedClaim, source: string): SaidFinding | undefined {
  const comparison = comparisonOf(placed);
  const [whole, divisor] = placed.claim.operands;
  const total = figureOf(placed.block, whole);
  if (comparison === undefined || total === undefined || divisor === undefined) return undefined;
  const heads = figureOf(placed.block, divisor);
  const number = heads === undefined ? numberOf(divisor) : saidOf(heads);
  const each = expectedText(comparison, 0);
  const message = say`${saidOf(total)} in ${number} parts is ${each} each, not ${saidOf(comparison.stated)}`;
  return compareFinding(comparison, message, source);
}

function numberOf(term: { readonly value: Decimal } | { readonly figure: number }): string {
  return 'value' in term ? normalizeText(term.value) : '';
}

function normalizeText(value: Decimal): string {
  const { coefficient, exponent } = normalize(value);
  return String(coefficient * 10n ** BigInt(Math.max(0, exponent)));
}
