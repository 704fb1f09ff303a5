/**
 * table/rank: a rank must fit the value it stands with. Must not rank anything by itself.
 */

import { cellName, printedCell } from '../../tables/describe.ts';
import { cellAt } from '../../tables/grid.ts';
import { findRankSlips, type RankSlip } from '../../tables/ranks.ts';
import { valueSpan } from '../../tables/repair.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/rank',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A rank contradicts the value it ranks',
    why: 'Ranks are set when a table is drafted and forgotten when a figure changes.',
    fix: 'Rank again, or correct the value.',
    silent:
      'Ranks among more than the table shows, lists of fewer than five, and lists with more than one mistake: they may rank something else.',
  },
  examples: [
    {
      title: 'ranks in brackets behind the values',
      text: `| Region | 2025 | 2024 |
| --- | ---: | ---: |
| North | 310.5 (2) | 263.8 (2) |
| South | 205.4 (3) | 188.9 (3) |
| East | 154.2 (4) | 162.1 (5) |
                           ^^^ 2024 for East is ranked 5, but 162.1 is number 4 of 6
| West | 376.1 (1) | 518.1 (1) |
| Centre | 142.4 (5) | 71.7 (5) |
| Islands | 34.1 (6) | 27.0 (6) |
| Total | 1 222.7 | 1 231.6 |
`,
      fixed: `| Region | 2025 | 2024 |
| --- | ---: | ---: |
| North | 310.5 (2) | 263.8 (2) |
| South | 205.4 (3) | 188.9 (3) |
| East | 154.2 (4) | 162.1 (4) |
| West | 376.1 (1) | 518.1 (1) |
| Centre | 142.4 (5) | 71.7 (5) |
| Islands | 34.1 (6) | 27.0 (6) |
| Total | 1 222.7 | 1 231.6 |
`,
    },
    {
      title: 'a column of ranks, two of them swapped',
      text: `| Port | Calls | Rank |
| --- | ---: | ---: |
| Alder | 4 120 | 2 |
| Brint | 5 310 | 1 |
| Corvane | 1 984 | 5 |
                    ^ Rank for Corvane is 5, but Calls 1 984 is number 4 of 5; the ranks of Corvane and Dunmore have changed places
| Dunmore | 1 730 | 4 |
| Eller | 3 002 | 3 |
`,
    },
    {
      title: 'ranks of something else',
      text: `| Port | Calls | Rank by tonnage |
| --- | ---: | ---: |
| Alder | 4 120 | 5 |
| Brint | 5 310 | 3 |
| Corvane | 1 984 | 1 |
| Dunmore | 1 730 | 4 |
| Eller | 3 002 | 2 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      if (table.pragma === 'skip') continue;
      const placed = placeTable(table, document);
      for (const slip of findRankSlips(table.grid)) {
        yield inItsFile(table, describe(placed, slip));
      }
    }
  },
});

function describe(placed: PlacedTable, slip: RankSlip): SaidFinding {
  const { grid } = placed;
  const { cell, value, found, expected, of, swappedWith } = slip;
  const name = cellName(grid, cell, 'across');
  const inMark = cell === value;
  const what = inMark
    ? printedCell(grid, cell)
    : `${columnOf(placed, value)} ${printedCell(grid, value)}`.trim();
  const swapped =
    swappedWith === undefined
      ? ''
      : say`; the ranks of ${rowOf(placed, cell)} and ${rowOf(placed, swappedWith)} have changed places`;
  const span = rankSpan(placed, slip);
  return {
    span,
    message: inMark
      ? say`${name} is ranked ${found}, but ${what} is number ${expected} of ${of}${swapped}`
      : say`${name} is ${found}, but ${what} is number ${expected} of ${of}${swapped}`,
    related: inMark ? [] : [{ span: valueSpan(placed, value), message: what }],
    fixes: swappedWith === undefined ? fixesOf(placed, span, slip) : [],
  };
}

/** The innermost words above a cell. */
function columnOf({ grid }: PlacedTable, index: number): string {
  const { column } = grid.cells[index]!;
  return cellAt(grid, grid.headerRows - 1, column)?.text ?? '';
}

function rowOf({ grid }: PlacedTable, index: number): string {
  const { row } = grid.cells[index]!;
  return cellAt(grid, row, Math.max(0, grid.stubColumns - 1))?.text ?? '';
}

/** The rank in brackets, or the cell's value. */
function rankSpan(placed: PlacedTable, { cell, value, found }: RankSlip): Span {
  if (cell !== value) return valueSpan(placed, cell);
  const { span } = placed.grid.cells[cell]!;
  const start = placed.from + span.from;
  const source = placed.text.slice(start, placed.from + span.to);
  const mark = `(${found})`;
  const at = source.lastIndexOf(mark);
  return at < 0 ? valueSpan(placed, cell) : { from: start + at, to: start + at + mark.length };
}

function fixesOf({ text }: PlacedTable, span: Span, { found, expected }: RankSlip): SaidFix[] {
  const printed = text.slice(span.from, span.to);
  const bare = printed.replace(/^\(|\)$/g, '');
  if (bare !== String(found)) return [];
  return [
    {
      title: say`Change rank ${found} to ${expected}`,
      kind: 'suggested',
      edits: [{ span, text: printed.replace(bare, String(expected)) }],
    },
  ];
}
