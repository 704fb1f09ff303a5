/**
 * table/unclear-number: every number of a table must be readable in one way only. Must not read
 * numbers itself: that is a fact of the table.
 */

import { unclearNumbers } from '../../tables/number-marks.ts';
import { valueSpan } from '../../tables/repair.ts';
import { anyOf, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFix } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/unclear-number',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A number cannot be read for certain',
    why: 'Where thousands are marked by commas, `482.084` may mean 482 thousand or 482 and a bit. Readers guess, spreadsheets guess differently, and no total over such a cell can be checked.',
    fix: 'Print the number as the rest of the table does. Where the mark is right as it stands, check the other numbers.',
    silent:
      'Numbers that are clear but use another thousands mark than the table: table/mixed-marks.',
  },
  examples: [
    {
      title: 'a decimal point among thousands commas',
      text: `| River | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 482,084 | 491,220 |
| Brint | 316,402 | 320.118 |
                    ^^^^^^^ 320.118 cannot be read for certain
| Corvane | 97,551 | 99,036 |
`,
      fixed: `| River | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 482,084 | 491,220 |
| Brint | 316,402 | 320,118 |
| Corvane | 97,551 | 99,036 |
`,
    },
    {
      title: 'broken groups, and a letter for a digit',
      text: `| Lock | Passages | Vessels |
| --- | ---: | ---: |
| Alder | 12 084 | 310 |
| Brint | 1 642 | 2O8 |
                  ^^^ 2O8 cannot be read for certain
| Corvane | 97 51 | 99 |
            ^^^^^ 97 51 cannot be read for certain
| Dunmore | 8 113 | 146 |
| Eller | 9 270 | 177 |
| Ferrol | 6 041 | 85 |
`,
    },
    {
      title: 'decimals and words that are meant',
      text: `| River | Length (km) | Depth (m) |
| --- | ---: | ---: |
| Alder | 482.084 | 4.2 |
| Brint | 316.402 | unknown |
| Corvane | 1,097.551 | 3.9 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      if (table.pragma === 'skip') continue;
      const placed = placeTable(table, document);
      for (const { cell, printed, readings } of unclearNumbers(table.grid)) {
        const span = valueSpan(placed, cell);
        const whole = placed.text.slice(span.from, span.to) === printed;
        const fixes = whole ? readings.filter((text) => text !== printed) : [];
        yield inItsFile(table, {
          span,
          message:
            readings.length === 0
              ? say`${printed} cannot be read for certain among this table’s numbers`
              : say`${printed} cannot be read for certain among this table’s numbers: ${anyOf(readings)}?`,
          fixes: fixes.map(
            (text): SaidFix => ({
              title: say`Change ${printed} to ${text}`,
              kind: 'suggested',
              edits: [{ span, text }],
            }),
          ),
        });
      }
    }
  },
});
