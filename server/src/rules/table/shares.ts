/**
 * table/shares: shares of one whole make 100. Must not add up: that is a fact of the table.
 */

import { normalize } from '../../numbers/decimal.ts';
import { printLike } from '../../numbers/print.ts';
import type { Grid } from '../../tables/grid.ts';
import { valueSpan } from '../../tables/repair.ts';
import { findShareSums, type ShareSum } from '../../tables/share-sums.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/shares',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'Shares do not make 100 per cent',
    why: 'Shares of one whole make 100. Rounding may take them off by half a unit each, not by more.',
    fix: 'Compare the shares with their source. Where several answers were possible, say so in a note and leave out the total of 100.',
    silent:
      'Differences that the rounding of the shares explains; lines without a printed 100, unless others beside them make 100; shares that are worked out from figures in the same table (`table/percentage`).',
  },
  examples: [
    {
      title: 'a column that says 100 and makes 98',
      text: `| Source | Share of income |
| --- | ---: |
| Dues | 41.3% |
| Fees | 33.5% |
| Grants | 23.2% |
| Total | 100.0% |
          ^^^^^^ Share of income: the 3 shares add up to 98.0%, not 100
`,
    },
    {
      title: 'one year among others',
      text: `| Programme | 2022 | 2023 | 2024 | 2025 |
                            ^^^^ 2024: the 4 shares add up to 109%, not 100
| --- | ---: | ---: | ---: | ---: |
| Pilotage | 38% | 37% | 45% | 36% |
| Locks | 29% | 30% | 31% | 29% |
| Gauges | 20% | 21% | 20% | 22% |
| Charts | 12% | 12% | 13% | 14% |
`,
    },
    {
      title: 'rounded shares',
      text: `| Source | Share |
| --- | ---: |
| Dues | 33% |
| Fees | 33% |
| Grants | 33% |
| Total | 100% |
`,
    },
    {
      title: 'several answers were possible',
      text: `| Reason | Respondents |
| --- | ---: |
| Price | 61% |
| Distance | 44% |
| Time | 38% |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      for (const shares of findShareSums(table)) {
        yield inItsFile(table, describe(placeTable(table, document), shares));
      }
    }
  },
});

/** More related places than this help nobody. */
const mostRelated = 20;

function describe(placed: PlacedTable, shares: ShareSum): SaidFinding {
  const { grid } = placed;
  const { axis, line, parts, whole } = shares;
  const { label, path } = axis.lines[line]!;
  const header = path[path.length - 1];
  const place = whole ?? header ?? parts[0]!;
  const made = printSum(grid, shares);
  const name = label === '' ? say`This line` : label;
  const what = shares.inMarks ? say`${name} (in brackets)` : name;
  return {
    span: valueSpan(placed, place),
    message: say`${what}: the ${parts.length} shares add up to ${made}, not 100; rounding does not explain that much`,
    evidence: {
      working: `${parts.map((cell) => printedShare(grid, cell, shares.inMarks)).join(' + ')} = ${made}`,
      expected: '100',
      found: made,
    },
    related: parts.slice(0, mostRelated).map((cell) => ({
      span: valueSpan(placed, cell),
      message: printedShare(grid, cell, shares.inMarks),
    })),
  };
}

function printedShare(grid: Grid, cell: number, inMarks: boolean): string {
  const reading = grid.cells[cell]!.reading;
  if (reading?.kind !== 'number') return '';
  const { mark, printed } = reading.numeral;
  return inMarks && mark !== undefined ? mark.slice(1, -1) : printed;
}

function printSum(grid: Grid, { parts, sum, inMarks }: ShareSum): string {
  const reading = grid.cells[parts[0]!]!.reading;
  if (reading?.kind !== 'number') return '';
  const place = Math.min(reading.numeral.place, normalize(sum).exponent);
  const shown = inMarks
    ? { ...reading.numeral, printed: '1%', place: Math.min(0, normalize(sum).exponent) }
    : { ...reading.numeral, place };
  return printLike(sum, shown, grid.style);
}
