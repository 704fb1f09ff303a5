/**
 * claim/share: the share that a text gives for a part follows from part and whole. Must not look for
 * the whole: that is a fact of the prose.
 */

import {
  add,
  compare,
  type Decimal,
  decimal,
  multiply,
  normalize,
  roundTo,
  subtract,
} from '../../numbers/decimal.ts';
import type { Interval } from '../../numbers/interval.ts';
import { printDecimal } from '../../numbers/print.ts';
import { readCellShares } from '../../report/cell-shares.ts';
import { readTableShares } from '../../report/table-claims.ts';
import { readToldShares } from '../../report/told-shares.ts';
import { say, type Words } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { failingClaims, figureOf, type PlacedClaim, placeOf, styleOf } from './claim-words.ts';
import { compareFinding, comparisonOf, expectedText, saidOf } from './compared-words.ts';
import { claimSource, tableFinding } from './table-claim-words.ts';

export default defineRule({
  id: 'claim/share',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'prose', 'tables', 'wholeText'],
  docs: {
    summary: 'A share does not follow from its part and its whole',
    why: 'Where part, share and whole stand in one paragraph, a reader can divide. Shares that were computed from an older draft are among the commonest mistakes of reports.',
    fix: 'Divide again. The fix offered takes part and whole as right and the share as wrong, or the word before it: “almost 76 per cent” instead of “over 76 per cent”.',
    silent:
      'Shares whose whole does not stand in the same paragraph, or not clearly; differences that rounding and words such as “about” explain.',
  },
  examples: [
    {
      title: 'a share of a whole that the sentence names',
      text: `Of the 365 posts that were filled, 69 went to pilots trained in the basin (21%).
                                                                           ^^^ 69 is 18.9% of 365, not 21%
`,
      fixed: `Of the 365 posts that were filled, 69 went to pilots trained in the basin (19%).
`,
    },
    {
      title: 'cut off instead of rounded',
      text: `The large majority (73) were paid for: 37 (51%) in the north, 22 (30%) in the south, 10 (13%) in the east and 4 (5%) in the west.
                                                                                         ^^^ 10 is 13.7% of 73, not 13%
`,
      fixed: `The large majority (73) were paid for: 37 (51%) in the north, 22 (30%) in the south, 10 (14%) in the east and 4 (5%) in the west.
`,
    },
    {
      title: 'on the wrong side of a round number',
      text: `The Service warned 214,100 persons, most of them by telephone (162,622 persons or over 76 per cent of all).
                                                                                       ^^^^^^^^^^^ 162,622 is 75.96 per cent of 214,100, not over 76 per cent
`,
      fixed: `The Service warned 214,100 persons, most of them by telephone (162,622 persons or almost 76 per cent of all).
`,
    },
    {
      title: 'a share in words',
      text: `In 2024 nearly two thirds of the gauges (71 of 148) sent pictures.
        ^^^^^^^^^^^^^^^^^ 71 is 48 per cent of 148, but the text says “nearly two thirds”
`,
    },
    {
      title: 'a share of the table above',
      text: `| Course | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Pilotage | 57 | 214 | 271 |
| River law | 96 | 83 | 179 |
| Total | 153 | 297 | 450 |

Women made up 34 per cent of all who completed a course, but only 12 per cent in pilotage.
                                                                  ^^^^^^^^^^^ The table has 57 of 271 for Pilotage, Women: that is 21 per cent, not 12 per cent
`,
    },
    {
      title: 'shares that tell a column of a table',
      text: `Most gauges stand in the north (41%), the south (32%) and the west (12%).
                                                                    ^^^ The table has 59 of 396 for West, Gauges: that is 14.9%, not 12%

| Region | Gauges |
| --- | ---: |
| North | 162 |
| South | 127 |
| West | 59 |
| East | 48 |
| Total | 396 |
`,
    },
    {
      title: 'shares that are right, and shares of something else',
      text: `The Fund received 57 proposals, from which 52 (91%) were paid for.

In 2024 the 87 ports worked on safety (35%) and on speed (30%).
`,
    },
  ],
  *check(facts) {
    const source = facts.document.text;
    for (const placed of failingClaims(facts.prose, 'share/')) {
      const finding = describe(placed, source);
      if (finding !== undefined) yield finding;
    }
    const tables = claimSource(facts);
    const shares = readTableShares(tables);
    for (const claim of [...shares, ...readToldShares(tables), ...readCellShares(tables, shares)]) {
      const finding = tableFinding(claim, source);
      if (finding !== undefined) yield finding;
    }
  },
});

function describe(placed: PlacedClaim, source: string): SaidFinding | undefined {
  const { stated } = placed.claim;
  if (stated !== undefined && 'value' in stated) return inWords(placed, stated, source);
  const comparison = comparisonOf(placed);
  if (comparison === undefined || comparison.operands.length < 2) return undefined;
  const [part, whole] = comparison.operands.map(saidOf) as [Words, Words];
  const share = expectedText(comparison);
  const message = say`${part} is ${share} of ${whole}, not ${saidOf(comparison.stated)}`;
  return compareFinding(comparison, message, source);
}

/** "Two thirds" of what is less than half. */
function inWords(
  { block, claim, verdict }: PlacedClaim,
  { span, room }: { readonly span: Span; readonly room?: Interval },
  source: string,
): SaidFinding | undefined {
  const [part, whole] = claim.operands.map((term) => figureOf(block, term));
  if (verdict.kind !== 'fails' || room === undefined) return undefined;
  if (part === undefined || whole === undefined) return undefined;
  const place = placeOf(block, span);
  const said = source.slice(place.from, place.to);
  const { low, high } = verdict.expected;
  const middle = multiply(add(low, high), decimal(5n, -1));
  const style = styleOf([part.numeral, whole.numeral]);
  const share = printDecimal(normalize(roundTo(middle, -1)), style);
  return {
    span: place,
    message: say`${saidOf(part)} is ${share} per cent of ${saidOf(whole)}, but the text says “${said}”`,
    severity: claim.doubtful === true || !isFar(middle, room) ? 'info' : 'warning',
    related: [part, whole].map((one) => ({
      span: placeOf(block, one.span),
      message: saidOf(one),
    })),
  };
}

/** Two and a half points beside what the words leave room for, or on the wrong side of "more than". */
function isFar(share: Decimal, { low, high }: Interval): boolean {
  const spare = compare(subtract(high, low), decimal(10)) >= 0 ? decimal(0) : decimal(25n, -1);
  return compare(share, subtract(low, spare)) < 0 || compare(share, add(high, spare)) > 0;
}
