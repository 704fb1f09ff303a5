/**
 * figure/named-total: the text gives a total for something that two tables give alike, and otherwise.
 * Must not look for such totals: they are a fact of the report.
 */

import { contradictedTotals, type NamedTotal } from '../../report/named-totals.ts';
import type { Report } from '../../report/report.ts';
import { tableName } from '../../report/series-checks.ts';
import { valueSpan } from '../../tables/repair.ts';
import { allOf, say } from '../../text/phrase.ts';
import { shiftSpan } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'figure/named-total',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'prose', 'tables', 'outline'],
  docs: {
    summary: 'The text gives another total than two tables do',
    why: 'Where two tables agree on a total and the text on the same subject gives another, a reader cannot tell which to believe. Often the text counts a part, and does not say so.',
    fix: 'Look up which total is meant. Where both are right, say in the text which part it counts.',
    silent:
      'Totals whose name in the tables does not stand beside the figure or in the heading above it in full, other years, figures that count other things, parts (“of these”), and totals that only one table gives.',
  },
  examples: [
    {
      title: 'a total in a section of the same name',
      text: `### Night Ferry Service

1. In 2025, a total of 359 passengers used the service (62 from the north and 297 from the south).
                       ^^^ 359 passengers here, but Table 1 and Table 2 have 871 for “Night Ferry Service”

**Table 1: Passengers by region and service**

| Region | Service | Passengers |
| --- | --- | ---: |
| North | Day Ferry Service | 4,120 |
|  | Night Ferry Service | 510 |
|  | School Boat Service | 1,934 |
|  | Island Post Service | 212 |
|  | Harbour Tour Service | 1,507 |
| South | Day Ferry Service | 3,305 |
|  | Night Ferry Service | 361 |
|  | School Boat Service | 877 |
|  | Island Post Service | 140 |
|  | Harbour Tour Service | 2,018 |

**Table 2: Passengers by service**

| Service | Passengers |
| --- | ---: |
| Day Ferry Service | 7,425 |
| Night Ferry Service | 871 |
| School Boat Service | 2,811 |
| Island Post Service | 352 |
| Harbour Tour Service | 3,525 |
`,
    },
    {
      title: 'a part of it',
      text: `### Night Ferry Service

1. The boats were full. Of these, a total of 359 passengers came from the north.

| Region | Service | Passengers |
| --- | --- | ---: |
| North | Night Ferry Service | 510 |
| South | Night Ferry Service | 361 |
`,
    },
  ],
  *check({ document, prose, tables, outline }) {
    const source = { prose, tables, headings: outline.headings, text: document.text };
    for (const found of contradictedTotals(source)) yield describe(found, tables, document.text);
  },
});

function describe(
  { block, figure, total }: NamedTotal,
  tables: Report['tables'],
  text: string,
): SaidFinding {
  const { span, noun, numeral } = block.figures[figure]!;
  const { series, value, other } = total;
  const cell = value.cells[0]!;
  const table = tables[series.table]!;
  const counted = text.slice(block.from + noun.from, block.from + noun.to);
  const names = [series, other].map((one) => tableName(tables[one.table]!)).sort();
  const where = names[0] === names[1] ? say`two tables` : allOf(names);
  const printed = cell.numeral.printed;
  const message = say`${numeral.printed} ${counted} here, but ${where} have ${printed} for “${total.name}”`;
  const local = table.source === undefined;
  const place = { text, from: table.from, grid: table.grid };
  return {
    span: shiftSpan(span, block.from),
    message,
    evidence: { working: message, expected: printed, found: numeral.printed },
    related: local
      ? [{ span: valueSpan(place, cell.cell), message: say`${printed} stands here` }]
      : [],
  };
}
