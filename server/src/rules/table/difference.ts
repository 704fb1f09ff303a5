/**
 * table/difference: a difference must have the value and the sign that its figures give. Must not
 * look for the figures: that is a fact of the table.
 */
import { readRelations } from '../../tables/relations/arbitrate.ts';
import { defineRule } from '../define-rule.ts';
import { inItsFile } from './own-file.ts';
import { placeTable } from './placed-table.ts';
import { describeRelationSlip } from './relation-words.ts';

export default defineRule({
  id: 'table/difference',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A difference has the wrong value or sign',
    why: 'Columns such as “Increase/(decrease)” are what readers look at first. A decrease that has lost its brackets reads as an increase.',
    fix: 'Subtract again, and print decreases as the rest of the column does. If the difference is right, one of the two figures is wrong.',
    silent:
      'Columns that most of their own cells contradict, columns that never print a sign, and differences that rounding explains.',
  },
  examples: [
    {
      title: 'a decrease without its brackets',
      text: `| Programme | 2025 | 2024 | Increase/(decrease) |
| --- | ---: | ---: | ---: |
| Pilotage | 31.0 | 28.4 | 2.6 |
| Locks | 24.2 | 26.0 | (1.8) |
| Gauges | 16.3 | 17.8 | 1.5 |
                         ^^^ Increase/(decrease) for Gauges is 1.5, but 2025 16.3 − 2024 17.8 = (1.5) (wrong sign)
| Charts | 9.9 | 9.1 | 0.8 |
`,
      fixed: `| Programme | 2025 | 2024 | Increase/(decrease) |
| --- | ---: | ---: | ---: |
| Pilotage | 31.0 | 28.4 | 2.6 |
| Locks | 24.2 | 26.0 | (1.8) |
| Gauges | 16.3 | 17.8 | (1.5) |
| Charts | 9.9 | 9.1 | 0.8 |
`,
    },
    {
      title: 'a change in the number of staff',
      text: `| | Alder | Brint | Corvane | Dunmore |
| --- | ---: | ---: | ---: | ---: |
| Staff in 2024 | 112 | 61 | 54 | 42 |
| Staff in 2025 | 121 | 58 | 66 | 45 |
| Change | +9 | -3 | +21 | +3 |
                     ^^^ Change for Corvane is +21, but Staff in 2025 66 − Staff in 2024 54 = +12
`,
    },
    {
      title: 'a deficit that is not income less expenditure',
      text: `| EUR thousand | 2024 | 2025 |
| --- | ---: | ---: |
| Tolls | 8,120 | 8,433 |
| Grants | 2,350 | 2,511 |
| Total income | 10,470 | 10,944 |
| Dredging | 6,315 | 6,702 |
| Locks | 4,480 | 4,617 |
| Total expenditure | 10,795 | 11,319 |
| Deficit | (325) | (357) |
                    ^^^^^ Deficit for 2025 is (357), but Total income 10,944 − Total expenditure 11,319 = (375)
`,
    },
    {
      title: 'a column of distances, none with a sign',
      text: `| Lock | Upper level | Lower level | Difference |
| --- | ---: | ---: | ---: |
| Alder | 412 | 398 | 14 |
| Brint | 366 | 371 | 5 |
| Corvane | 371 | 355 | 16 |
| Dunmore | 340 | 352 | 12 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      const placed = placeTable(table, document);
      for (const slip of readRelations(table).slips) {
        const { formula, holds, misses } = slip.relation;
        if (formula.kind !== 'difference') continue;
        const severity = holds >= 3 && misses === 1 ? 'error' : 'warning';
        yield inItsFile(table, { ...describeRelationSlip(placed, slip), severity });
      }
    }
  },
});
