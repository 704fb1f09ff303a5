/**
 * claim/table-change: what a text says of the change since a year follows from the table that has both
 * years. Must not look for the cells: that is a fact of the report.
 */
import { readTableChanges } from '../../report/table-changes.ts';
import { defineRule } from '../define-rule.ts';
import { claimSource, tableFinding } from './table-claim-words.ts';

export default defineRule({
  id: 'claim/table-change',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'prose', 'tables', 'wholeText'],
  docs: {
    summary: 'A stated change does not follow from the table that has both years',
    why: '“An increase of 14 per cent compared with 2030” is taken on trust where the text gives no figure for 2030. A table with a column for each of the two years gives it away.',
    fix: 'Compute the change again from the table. The fix offered takes the table as right and the change as wrong.',
    silent:
      'Changes of figures that no table prints in a row or column that the sentence names in full; differences that rounding explains. A change in the per cent of shares may be meant in points: either is right. What no slip of the pen explains is an info.',
  },
  examples: [
    {
      title: 'a change since the year before',
      text: `Outlay on pilotage came to EUR 73.3 million in 2031, an increase of 41 per cent compared with 2030.
                                                                    ^^^^^^^^^^^ The table has Pilotage, 2031 73.3 and Pilotage, 2030 64.1: that is 14.4 per cent more, not 41 per cent

## Outlay by service (EUR million)

| Service | 2030 | 2031 |
| --- | ---: | ---: |
| Pilotage | 64.1 | 73.3 |
| Gauges | 12.0 | 11.8 |
`,
      fixed: `Outlay on pilotage came to EUR 73.3 million in 2031, an increase of 14 per cent compared with 2030.

## Outlay by service (EUR million)

| Service | 2030 | 2031 |
| --- | ---: | ---: |
| Pilotage | 64.1 | 73.3 |
| Gauges | 12.0 | 11.8 |
`,
    },
    {
      title: 'shares change by points or per cent, and other figures are left alone',
      text: `Of the pilots, 41 per cent were women (a 1% increase compared with 2030). Tolls rose by 9 per cent over 2030.

| Pilots | 2030 | 2031 |
| --- | ---: | ---: |
| Percentage of women | 40% | 41% |
`,
    },
  ],
  *check(facts) {
    for (const claim of readTableChanges(claimSource(facts))) {
      const finding = tableFinding(claim, facts.document.text);
      if (finding !== undefined) yield finding;
    }
  },
});
