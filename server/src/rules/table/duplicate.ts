/**
 * table/duplicate: a row or column stands once. Must not compare lines itself: that is a fact of the
 * table.
 */

import { findRepeats, type RepeatedLine } from '../../tables/repeats.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { inItsFile } from './own-file.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';

export default defineRule({
  id: 'table/duplicate',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A row or column stands twice',
    why: 'Rows are copied to be changed, and then forgotten. A figure that stands twice is counted twice.',
    fix: 'Remove the repeated row or column, or give it the name and values it should have.',
    silent:
      'Lines that agree in small numbers only; a group and its only member; names that come again in another group, or in a list that is not alphabetical.',
  },
  examples: [
    {
      title: 'a row twice',
      text: `| Country | 2024 | 2025 |
| --- | ---: | ---: |
| Calistan | 48 120 | 53 001 |
| Fennland | 9 415 | 10 874 |
| Calistan | 48 120 | 53 001 |
  ^^^^^^^^ Row Calistan stands twice with the same values
| Hallin | 30 552 | 33 418 |
| Total | 136 207 | 150 294 |
`,
    },
    {
      title: 'a row with the values of the one above',
      text: `| Country | 2021 | 2022 | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: | ---: | ---: |
| Calistan | 47 310 | 49 206 | 51 377 | 50 946 | 53 001 |
| Hallin | 28 417 | 30 552 | 31 748 | 29 103 | 33 418 |
| Lauria | 28 417 | 30 552 | 31 748 | 29 103 | 33 418 |
  ^^^^^^ Row Lauria has the same values as row Hallin
| Total | 104 144 | 110 310 | 114 873 | 109 152 | 119 837 |
`,
    },
    {
      title: 'a name twice in an alphabetical list',
      text: `| Country | Staff |
| --- | ---: |
| Alderland | 12 |
| Brintia | 31 |
| Calistan | 15 |
| Calistan | 51 |
  ^^^^^^^^ Row Calistan stands twice
| Dunmark | 7 |
| Fennland | 22 |
| Hallin | 18 |
| Lauria | 9 |
`,
    },
    {
      title: 'a group with one member, and names in several groups',
      text: `| Region | Women | Men |
| --- | ---: | ---: |
| North | 1 204 | 1 377 |
| Alderland | 1 204 | 1 377 |
| South | 2 250 | 2 113 |
| Brintia | 1 120 | 1 001 |
| Calistan | 1 130 | 1 112 |

| Grade | Staff |
| --- | ---: |
| **Headquarters** | |
| Professional | 112 |
| General | 85 |
| **Field** | |
| Professional | 340 |
| General | 295 |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      if (table.pragma === 'skip') continue;
      for (const repeat of findRepeats(table)) {
        yield inItsFile(table, describe(placeTable(table, document), repeat));
      }
    }
  },
});

function describe(placed: PlacedTable, { axis, first, second, same }: RepeatedLine): SaidFinding {
  const [a, b] = namesOf(placed, axis.lines[first]!.path, axis.lines[second]!.path);
  const words = axis.direction === 'down' ? ofRows : ofColumns;
  return {
    span: nameSpan(placed, axis.lines[second]!.path),
    message: words[same](a, b),
    related: [{ span: nameSpan(placed, axis.lines[first]!.path), message: a }],
  };
}

type Same = Readonly<Record<RepeatedLine['same'], (first: string, second: string) => Phrase>>;

const ofRows: Same = {
  all: (_, b) => say`Row ${b} stands twice with the same values`,
  values: (a, b) => say`Row ${b} has the same values as row ${a}`,
  label: (_, b) => say`Row ${b} stands twice in one list`,
};

const ofColumns: Same = {
  all: (_, b) => say`Column ${b} stands twice with the same values`,
  values: (a, b) => say`Column ${b} has the same values as column ${a}`,
  label: (_, b) => say`Column ${b} stands twice in one list`,
};

/** The innermost words that tell two lines apart; the innermost ones where none do. */
function namesOf(
  { grid }: PlacedTable,
  first: readonly number[],
  second: readonly number[],
): [string, string] {
  const texts = [first, second].map((path) => path.map((cell) => grid.cells[cell]!.text).reverse());
  const at = texts[0]!.findIndex((text, level) => text !== texts[1]![level]);
  return [texts[0]![Math.max(0, at)] ?? '', texts[1]![Math.max(0, at)] ?? ''];
}

/** The innermost cell that names a line. */
function nameSpan({ from, grid }: PlacedTable, path: readonly number[]): Span {
  const { span } = grid.cells[path[path.length - 1]!]!;
  return { from: from + span.from, to: from + span.to };
}
