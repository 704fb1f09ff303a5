/**
 * table/mixed-marks: the numbers of a report mark thousands in one way. Must not tell how: the
 * numbers themselves do.
 */

import { cellName } from '../../tables/describe.ts';
import {
  addMarks,
  countMarks,
  type MarkCount,
  mainMark,
  type OddMark,
  oddMarks,
} from '../../tables/number-marks.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/mixed-marks',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'tables'],
  docs: {
    summary: 'Numbers mark thousands in different ways',
    why: 'A table in which `2 325` stands beside `3082` looks as if it were put together from two sources, and readers stop to ask whether both mean the same.',
    fix: 'Print all numbers alike. The fix offered rewrites the odd ones as the others are.',
    silent:
      'Years and codes. Numbers of four digits without a mark where only longer ones have one: many styles ask for that.',
  },
  examples: [
    {
      title: 'a total without its space',
      text: `| Office | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Alder | 1 120 | 1 045 | 2 165 |
| Brint | 1 384 | 1 221 | 2605 |
                          ^^^^ One number here does not mark thousands as the others do: 2605 (elsewhere as in 2 605)
| Total | 2 504 | 2 266 | 4 770 |
`,
      fixed: `| Office | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Alder | 1 120 | 1 045 | 2 165 |
| Brint | 1 384 | 1 221 | 2 605 |
| Total | 2 504 | 2 266 | 4 770 |
`,
    },
    {
      title: 'a comma among spaces',
      text: `| Office | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 12 120.5 | 12 045.0 |
| Brint | 13 384.2 | 13,221.4 |
                     ^^^^^^^^ One number here does not mark thousands as the others do: 13,221.4
| Corvane | 9 804.0 | 10 266.1 |
`,
    },
    {
      title: 'four digits without a mark, as some styles ask for',
      text: `| Office | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 12 120 | 12 045 |
| Brint | 3384 | 3221 |
| Corvane | 10 804 | 10 266 |
| Dunmore | 2140 | 11 080 |
`,
    },
  ],
  *check({ document, tables }) {
    const checked = tables.filter(({ pragma }) => pragma !== 'skip');
    const counts = checked.map(({ grid }) => countMarks(grid));
    const report = reportMark(counts);
    for (const [at, table] of checked.entries()) {
      const own = counts[at]!;
      const mark = own.grouped.size === 0 ? report : mainMark(own);
      if (mark === undefined) continue;
      const odd = oddMarks(table, mark, own);
      if (odd.length > 0) yield inItsFile(table, describe(placeTable(table, document), odd, own));
    }
  },
});

/** Fewer grouped numerals than this say nothing of the report's habit. */
const leastGrouped = 12;

/** The mark of the report's tables, where several use it and hardly any number another. */
function reportMark(counts: readonly MarkCount[]): string | undefined {
  const using = counts.filter(({ grouped }) => grouped.size > 0);
  const all = addMarks(using);
  const times = [...all.grouped.values()].reduce((a, b) => a + b, 0);
  const short = all.groupedShort > 0;
  return using.length >= 2 && times >= leastGrouped && short ? mainMark(all) : undefined;
}

/** More related places than this help nobody. */
const mostRelated = 20;

function describe(placed: PlacedTable, odd: readonly OddMark[], own: MarkCount): SaidFinding {
  const { grid } = placed;
  const first = odd[0]!;
  const places = odd.map((one) => ({ one, span: spanOf(placed, one) }));
  const edits = places.flatMap(({ one, span }): TextEdit[] =>
    placed.text.slice(span.from, span.to) === one.printed ? [{ span, text: one.meant }] : [],
  );
  const title =
    edits.length === 1 ? say`Change ${first.printed} to ${first.meant}` : say`Mark thousands alike`;
  return {
    span: places[0]!.span,
    message: messageOf(odd, own),
    related: places.slice(1, mostRelated).map(({ one, span }) => ({
      span,
      message: say`${cellName(grid, one.cell, 'across')} ${one.printed}`,
    })),
    fixes: edits.length === 0 ? [] : [{ title, kind: 'suggested', edits }],
  };
}

const mostShown = 4;

function messageOf(odd: readonly OddMark[], { grouped }: MarkCount): Phrase {
  const shown = odd.slice(0, mostShown).map(({ printed }) => printed);
  const list = shown.join(', ') + (odd.length > mostShown ? ' …' : '');
  const { meant } = odd[0]!;
  if (grouped.size > 0)
    return odd.length === 1
      ? say`One number here does not mark thousands as the others do: ${list} (elsewhere as in ${meant})`
      : say`${odd.length} numbers here do not mark thousands as the others do: ${list} (elsewhere as in ${meant})`;
  return odd.length === 1
    ? say`One number here does not mark thousands as the other tables do: ${list} (elsewhere as in ${meant})`
    : say`${odd.length} numbers here do not mark thousands as the other tables do: ${list} (elsewhere as in ${meant})`;
}

/** Where the digits stand in the source; the whole cell where that cannot be told. */
function spanOf({ text, from, grid }: PlacedTable, { cell, printed }: OddMark): Span {
  const { span } = grid.cells[cell]!;
  const source = text.slice(from + span.from, from + span.to);
  const at = source.indexOf(printed);
  const single = at >= 0 && source.indexOf(printed, at + 1) < 0;
  const start = from + span.from + (single ? at : 0);
  return { from: start, to: single ? start + printed.length : from + span.to };
}
