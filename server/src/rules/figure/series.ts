/**
 * figure/series: two tables give the same values by the same names, but for one. Must not compare the
 * tables: what they share is a fact of the report.
 */

import type { Report } from '../../report/report.ts';
import { type SeriesFault, seriesFaults, tableName } from '../../report/series-checks.ts';
import { valueSpan } from '../../tables/repair.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidRelated } from '../finding.ts';

export default defineRule({
  id: 'figure/series',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'tables'],
  docs: {
    summary: 'Two tables give the same values by the same names, but for one',
    why: 'A table in an annex often repeats a column of one in the body, or breaks it up. Where all values agree but one, that one was corrected in one table only.',
    fix: 'Look up which of the two is right, and write it in both tables.',
    silent:
      'Tables that agree in fewer than four values, or in single digits; two values or more that differ, unless four times as many agree; tables that are skipped; cells that their own table contradicts.',
  },
  examples: [
    {
      title: 'an annex that breaks up a column',
      text: `**Table 1: Crossings by island**

| Island | Crossings |
| --- | ---: |
| Arran | 1,310 |
| Bute | 2,046 |
| Cumbrae | 815 |
| Gigha | 367 |
| Islay | 1,192 |
| Jura | 540 |
         ^^^ 540 differs from 400 + 141 in Table 2, which gives the other 5 values as this table does

**Table 2: Crossings by island and season**

| Island | Summer | Winter |
| --- | ---: | ---: |
| Arran | 900 | 410 |
| Bute | 1,500 | 546 |
| Cumbrae | 600 | 215 |
| Gigha | 300 | 67 |
| Islay | 800 | 392 |
| Jura | 400 | 141 |
`,
    },
    {
      title: 'tables of other things',
      text: `**Table 1: Crossings by island**

| Island | Crossings |
| --- | ---: |
| Arran | 1,310 |
| Bute | 2,046 |
| Cumbrae | 815 |
| Gigha | 367 |

**Table 2: Bicycles by island**

| Island | Bicycles |
| --- | ---: |
| Arran | 131 |
| Bute | 2,046 |
| Cumbrae | 92 |
| Gigha | 367 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const fault of seriesFaults(tables)) {
      const finding = describe(fault, tables, document.text);
      if (finding !== undefined) yield finding;
    }
  },
});

function describe(
  { at, against, shared, doubtful }: SeriesFault,
  tables: Report['tables'],
  text: string,
): SaidFinding | undefined {
  const table = tables[at.series.table]!;
  const other = tables[against.series.table]!;
  const cell = at.value.cells[0]!;
  if (table.source !== undefined) return undefined;
  const mine = cell.numeral.printed;
  const parts = against.value.cells.map(({ numeral }) => numeral.printed);
  const theirs = parts.length > 3 ? say`the sum of ${parts.length} cells` : parts.join(' + ');
  const where = tableName(other);
  const count = shared.same.length;
  const message = say`${mine} differs from ${theirs} in ${where}, which gives the other ${count} values as this table does`;
  return {
    span: valueSpan({ text, from: table.from, grid: table.grid }, cell.cell),
    message,
    ...(doubtful && { severity: 'info' }),
    related:
      other.source === undefined
        ? against.value.cells.map((one) => related(other, one.cell, text))
        : [],
  };
}

function related(table: Report['tables'][number], cell: number, text: string): SaidRelated {
  const printed = table.grid.cells[cell]!.text;
  const span = valueSpan({ text, from: table.from, grid: table.grid }, cell);
  return { span, message: say`${printed} stands here` };
}
