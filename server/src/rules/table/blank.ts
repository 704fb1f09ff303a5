/**
 * table/blank: a cell that a sum counts must not be empty. Must not add up: that is a fact of the
 * table.
 */

import { type BlankCell, readBlanks } from '../../tables/blanks.ts';
import { cellName, printedCell, printInto } from '../../tables/describe.ts';
import { valueEdit, valueSpan } from '../../tables/repair.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/blank',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A cell is empty where a sum needs a value',
    why: 'An empty cell may mean none, not known or forgotten. Where the total counts something there, it was forgotten, or the total is wrong.',
    fix: 'Fill in the value from the source. If nothing belongs there, print a dash and correct the total.',
    silent:
      'Cells where both the row and the column leave the same value: `table/total` names them. Tables in which other cells of the row or column are empty too.',
  },
  examples: [
    {
      title: 'a part that was forgotten',
      text: `| Office | Women | Men |
| --- | ---: | ---: |
| Alder | 112 | 96 |
| Brint | 87 | |
              ^ Men for Brint is empty, but the other parts leave 74 of Total for Men 302
| Corvane | 140 | 132 |
| Total | 339 | 302 |
`,
    },
    {
      title: 'a total that was forgotten',
      text: `| Office | 2023 | 2024 | 2025 | Total |
| --- | ---: | ---: | ---: | ---: |
| Alder | 11 | 12 | 14 | 37 |
| Brint | 8 | 7 | 9 | 24 |
| Corvane | 14 | 13 | 13 | 40 |
| Total | 33 | 32 | | 101 |
                   ^ Total for 2025 is empty; its parts add up to 36
`,
    },
    {
      title: 'empty cells that count nothing',
      text: `| Office | Women | Men |
| --- | ---: | ---: |
| Alder | 112 | 96 |
| Brint | 87 | |
| Corvane | 140 | 132 |
| Total | 339 | 228 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      for (const blank of readBlanks(table).blanks) {
        yield inItsFile(table, describe(placeTable(table, document), blank));
      }
    }
  },
});

function describe(placed: PlacedTable, blank: BlankCell): SaidFinding {
  const { grid } = placed;
  const { cell, kind, value, others, direction } = blank;
  const sample = others[0]!;
  const needed = printInto(grid, sample, value, sample);
  const name = cellName(grid, cell, direction === 'down' ? 'across' : 'down');
  const total = say`${cellName(grid, sample, direction)} ${printedCell(grid, sample)}`;
  const edit = valueEdit(placed, cell, value, sample);
  return {
    span: valueSpan(placed, cell),
    message:
      kind === 'part'
        ? say`${name} is empty, but the other parts leave ${needed} of ${total}`
        : say`${cellName(grid, cell, direction)} is empty; its parts add up to ${needed}`,
    related: others.slice(0, 20).map((other) => ({
      span: valueSpan(placed, other),
      message: say`${cellName(grid, other, direction)} ${printedCell(grid, other)}`,
    })),
    fixes:
      edit === undefined
        ? []
        : [{ title: say`Fill in ${edit.text}`, kind: 'suggested', edits: [edit] }],
  };
}
