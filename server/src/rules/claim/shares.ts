/**
 * claim/shares: shares of one whole that the text names make 100. Must not add up: that is a fact of
 * the prose.
 */

import { compare, decimal, sum } from '../../numbers/decimal.ts';
import type { Claim } from '../../prose/claim.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, Severity } from '../finding.ts';
import {
  failingClaims,
  figureOf,
  type PlacedClaim,
  placeOf,
  printAs,
  styleOf,
} from './claim-words.ts';

export default defineRule({
  id: 'claim/shares',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'prose'],
  within: 'section',
  docs: {
    summary: 'Shares of one whole named in the text do not make 100 per cent',
    why: 'Men and women, or all regions, are the whole between them. Rounding may take each share off by half a unit, not by more.',
    fix: 'Compare the shares with their source. If several answers were possible, say so; if some shares are left out, say “mainly” or “including”.',
    silent:
      'Lists below 100 that do not say that they name all (“distributed as follows”); shares of several wholes (“60 per cent of women and 45 per cent of men”); differences that rounding explains. A list above 100 that does not say that it names all is a warning where nothing is counted twice (“came from”), else an info; answers of which several may be given are no list.',
  },
  examples: [
    {
      title: 'men and women',
      text: `Of those who registered, 47 per cent were male and 64 per cent female.
                         ^^^^^^^^^^^ 47 + 64 = 111, not 100 per cent
`,
    },
    {
      title: 'all regions',
      text: `Projects were distributed as follows: Alder (32%), Brint (29%), Corvane (25%) and Dunmore (10%).
                                             ^^^ 32 + 29 + 25 + 10 = 96, not 100 per cent
`,
    },
    {
      title: 'what is left',
      text: `Some 70 per cent of the funds went to ferries and the remaining 40 per cent to gauges.
     ^^^^^^^^^^^ 70 + 40 = 110, not 100 per cent
`,
    },
    {
      title: 'one verb for all',
      text: `The Alder received 45% of the funds, the Brint 30% and the Corvane 35%.
                   ^^^ 45 + 30 + 35 = 110, not 100 per cent
`,
    },
    {
      title: 'rounded, partial and separate shares',
      text: `A third each came from Alder (33%), Brint (33%) and Corvane (33%).

Most projects were in Alder (33%), Brint (22%) and Corvane (18%).

In the survey, 60 per cent of women and 45 per cent of men agreed.

Pilots speak English (62%), French (28%) and Spanish (20%).
`,
    },
  ],
  *check({ prose }) {
    for (const placed of failingClaims(prose, 'shares/')) {
      const finding = describe(placed);
      if (finding !== undefined) yield finding;
    }
  },
});

function describe({ block, claim }: PlacedClaim): SaidFinding | undefined {
  const shares = claim.operands
    .map((term) => figureOf(block, term))
    .filter((one) => one !== undefined);
  const first = shares[0];
  if (first === undefined || shares.length < claim.operands.length) return undefined;
  const numerals = shares.map(({ numeral }) => numeral);
  const style = styleOf(numerals);
  const bare = (printed: string) => printed.replace(/[^\d.,]/g, '');
  const added = sum(numerals.map(({ value }) => value));
  const digits = numerals.find(({ words }) => words !== true) ?? first.numeral;
  const made = bare(printAs(added, { ...digits, printed: bare(digits.printed) }, style));
  const working = `${numerals.map(({ printed, words }) => (words === true ? printed : bare(printed))).join(' + ')} = ${made}`;
  return {
    span: placeOf(block, first.span),
    message: say`${working}, not 100 per cent`,
    severity: severityOf(claim, compare(added, decimal(100)) > 0),
    evidence: { working, expected: '100', found: made },
    related: shares
      .slice(1)
      .map((share) => ({ span: placeOf(block, share.span), message: share.numeral.printed })),
  };
}

/** Parts can't exceed their whole; what is missing may be what nobody asked for, what is too much said twice. */
function severityOf({ doubtful, stated }: Claim, above: boolean): Severity {
  if (doubtful) return 'info';
  return above && stated !== undefined ? 'error' : 'warning';
}
