/**
 * table/percentage: a percentage must follow from the figures beside it. Must not look for the
 * figures it follows from: that is a fact of the table.
 */
import { rankOf } from '../../tables/candidates.ts';
import { speaksOf } from '../../tables/relations/announced.ts';
import { readRelations } from '../../tables/relations/arbitrate.ts';
import type { RelationSlip } from '../../tables/relations/relation.ts';
import { defineRule } from '../define-rule.ts';
import { inItsFile } from './own-file.ts';
import { placeTable } from './placed-table.ts';
import { describeRelationSlip } from './relation-words.ts';

export default defineRule({
  id: 'table/percentage',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A percentage does not follow from its figures',
    why: 'Percentages are often worked out by hand, from last year’s table or from another base, and are then quoted in the text. Where the figures stand beside them, every reader can check.',
    fix: 'Work the percentage out again from the figures that the finding names. If the percentage is right, one of the figures is wrong.',
    silent:
      'Columns and rows of percentages in which no base explains most cells: what they are percentages of is then not certain. Differences that the rounding of the figures explains. Percentages cut off instead of rounded, or adjusted to make 100, where more than one is.',
  },
  examples: [
    {
      title: 'a share of another base',
      text: `| | 2022 | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: | ---: |
| Pilots | 222 | 667 | 863 | 936 |
| Lock keepers | 1 434 | 4 730 | 7 441 | 8 127 |
| Total | 1 656 | 5 397 | 8 304 | 9 063 |
| Percentage of pilots | 13% | 14% | 10% | 10% |
                               ^^^ Percentage of pilots for 2023 is 14%, but Pilots 667 of Total 5 397 is 12.4%
`,
      fixed: `| | 2022 | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: | ---: |
| Pilots | 222 | 667 | 863 | 936 |
| Lock keepers | 1 434 | 4 730 | 7 441 | 8 127 |
| Total | 1 656 | 5 397 | 8 304 | 9 063 |
| Percentage of pilots | 13% | 12% | 10% | 10% |
`,
    },
    {
      title: 'shares of a column’s total, in a column of their own or in brackets',
      text: `| Office | Projects | % | Staff |
| --- | ---: | ---: | ---: |
| Alder | 28 | 38.4 | 112 (41.6%) |
| Brint | 17 | 23.3 | 61 (22.7%) |
| Corvane | 21 | 29.8 | 54 (20.1%) |
                 ^^^^ % for Corvane is 29.8, but Corvane 21 of Total 73 is 28.77
| Dunmore | 7 | 9.6 | 42 (16.5%) |
                          ^^^^^ The percentage of Staff for Dunmore is 16.5%, but Dunmore 42 of Total 269 is 15.61%
| Total | 73 | 100.0 | 269 (100%) |
`,
    },
    {
      title: 'percentages of something that the table does not show',
      text: `| Region | Surveyed | Satisfied |
| --- | ---: | ---: |
| North | 512 | 83% |
| South | 498 | 79% |
| West | 730 | 91% |
`,
    },
    {
      title: 'figures in millions: rounding leaves room',
      text: `**Table 1: Income (USD million)**

| Source | 2024 | 2025 | Change (%) |
| --- | ---: | ---: | ---: |
| Dues | 3.2 | 3.4 | 5.0 |
| Fees | 12.1 | 14.0 | 15.9 |
| Grants | 7.5 | 9.1 | 21.0 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      const placed = placeTable(table, document);
      for (const slip of readRelations(table).slips) {
        if (slip.relation.formula.kind === 'difference') continue;
        const severity = isCertain(slip) ? 'error' : 'warning';
        yield inItsFile(table, { ...describeRelationSlip(placed, slip), severity });
      }
    }
  },
});

/** Exact figures, most of the line agreeing, and labels that name what it is a percentage of. */
function isCertain({ relation, exact, outcome }: RelationSlip): boolean {
  const { line, formula, holds, misses, declared } = relation;
  if (declared !== undefined) return outcome === 'fails';
  if (!exact || outcome !== 'fails' || holds < 2 * misses || holds < 3) return false;
  if (formula.kind !== 'share') return line.saysChange;
  const { lines, crossings } = line.axis;
  if (formula.base === 'crossing') return rankOf(crossings[formula.second]!) > 0;
  const named = speaksOf(lines[line.at]!.label, lines[formula.first]!.label) || line.inMarks;
  return named && rankOf(lines[formula.second]!) > 0;
}
