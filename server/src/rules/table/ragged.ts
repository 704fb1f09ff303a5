/**
 * table/ragged: every row has the cells that the header asks for. Must not guess which cell is
 * missing.
 */
import { defineRule } from '../define-rule.ts';
import { inItsFile } from './own-file.ts';

export default defineRule({
  id: 'table/ragged',
  since: '0.1.0',
  severity: 'warning',
  reads: ['tables'],
  within: 'section',
  docs: {
    summary: 'A table row has more or fewer cells than the table has columns',
    why: 'A missing cell moves all values behind it one column to the left, and a cell too many is not shown at all. The table still looks like a table, with numbers under the wrong heads.',
    fix: 'Count the bars of the row, or the cells and spans in HTML. An empty cell still needs its bar: `| 12 | | 7 |`. In a table drawn with dashes or as a grid, put the words of the line under their columns.',
    silent:
      'A row of one cell across an HTML table, which heads a section. Rows that lack or add only empty cells at their end are told as information.',
  },
  examples: [
    {
      title: 'a cell too many',
      text: `| Basin | Gauges | Staff |
| --- | ---: | ---: |
| Alder | 14 | 6 |
| Brint | 9 | 4 | 11 |
                  ^^ This row has 4 cells where the header has 3
`,
    },
    {
      title: 'a cell missing',
      text: `| Basin | Gauges | Staff |
| --- | ---: | ---: |
| Alder | 14 | 6 |
| Brint | 9 |
^^^^^^^^^^^^^ This row has 2 cells where the header has 3
`,
    },
    {
      title: 'a line out of place in a table drawn with dashes',
      text: `  Basin     Gauges   Staff
  --------- -------- -------
  Alder     14       6
  Brint    9        4
^^^^^^^^^^^^^^^^^^^^^ What stands in this line does not stand under the columns of its table
`,
    },
    {
      title: 'all rows alike, bars at the ends or not',
      text: `| Basin | Gauges | Staff |
| --- | ---: | ---: |
| Alder | 14 | |
Brint | 9 | 4
`,
    },
  ],
  *check({ tables }) {
    for (const table of tables) {
      const { from, grid } = table;
      for (const { kind, span, message, minor } of grid.problems) {
        if (kind !== 'ragged' && kind !== 'overlap') continue;
        yield inItsFile(table, {
          span: { from: from + span.from, to: from + span.to },
          message,
          ...(minor === true && { severity: 'info' as const }),
        });
      }
    }
  },
});
