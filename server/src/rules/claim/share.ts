/**
 * claim/share: the share that a text gives for a part follows from part and whole. Must not look for
 * the whole: that is a fact of the prose.
 */

import { readTableShares } from '../../report/table-claims.ts';
import { readToldShares } from '../../report/told-shares.ts';
import { say, type Words } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { failingClaims, type PlacedClaim } from './claim-words.ts';
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
    for (const claim of [...readTableShares(tables), ...readToldShares(tables)]) {
      const finding = tableFinding(claim, source);
      if (finding !== undefined) yield finding;
    }
  },
});

function describe(placed: PlacedClaim, source: string): SaidFinding | undefined {
  const comparison = comparisonOf(placed);
  if (comparison === undefined || comparison.operands.length < 2) return undefined;
  const [part, whole] = comparison.operands.map(saidOf) as [Words, Words];
  const share = expectedText(comparison);
  const message = say`${part} is ${share} of ${whole}, not ${saidOf(comparison.stated)}`;
  return compareFinding(comparison, message, source);
}
