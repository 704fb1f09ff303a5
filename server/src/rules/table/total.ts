/**
 * table/total: a total must equal the cells it is computed from. Must not look for totals or do
 * arithmetic: both are facts of the report.
 */

import type { Table } from '../../report/report.ts';
import type { Aggregate, Verdict } from '../../tables/aggregate.ts';
import {
  cellName,
  describeSum,
  operandName,
  operandWords,
  printAs,
  printedCell,
  printSize,
  workingOf,
} from '../../tables/describe.ts';
import { type PlacedGrid, valueEdit, valueSpan } from '../../tables/repair.ts';
import { describeSlip } from '../../tables/slips.ts';
import { findMistakes, type Mistake, type Suspect } from '../../tables/suspects.ts';
import { toldElsewhere } from '../../tables/told.ts';
import {
  allOf,
  english,
  joined,
  opening,
  type Phrase,
  say,
  type Words,
} from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidEvidence, SaidFinding, SaidFix, SaidRelated } from '../finding.ts';
import { inItsFile, textOf } from './own-file.ts';

export default defineRule({
  id: 'table/total',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'tables'],
  within: 'section',
  docs: {
    summary: 'A total differs from the sum of its parts',
    why: 'Readers and auditors add up tables. A total that does not follow from its parts casts doubt on every other figure of the report, and the same slip is often copied into the text.',
    fix: 'Compare the cells with their source. The fixes offered are what would make the table add up, the likeliest first; which cell is wrong, only the source can tell. If the table is rounded and nothing in it says so, put `<!-- crossfoot: rounded -->` above it; if it must not be checked, `<!-- crossfoot: skip -- reason -->`.',
    silent:
      'Differences that rounding explains, in tables that are rounded: with decimals, with a scale such as million or thousand in caption, headers or notes, or marked as rounded. Percentages, averages, ranks and years. Totals that most cells of their row or column contradict: then it is not clear what they are totals of. Sums over suppressed or unreadable values.',
  },
  examples: [
    {
      title: 'a head count off by one',
      text: `| Age | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Under 18 | 16 748 | 18 325 | 35 073 |
| 18–29 | 24 027 | 28 105 | 52 131 |
                            ^^^^^^ Total for 18–29 is 52 131, but Women 24 027 + Men 28 105 = 52 132 (off by 1)
| 30 and over | 15 503 | 18 643 | 34 146 |
`,
      fixed: `| Age | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Under 18 | 16 748 | 18 325 | 35 073 |
| 18–29 | 24 027 | 28 105 | 52 132 |
| 30 and over | 15 503 | 18 643 | 34 146 |
`,
    },
    {
      title: 'row and column point at the cell where they meet',
      text: `| Office | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Alder | 12 | 15 | 27 |
| Brint | 39 | 31 | 124 |
          ^^ Women for Brint is 39, but Total for Brint (124) and Total for Women (146) add up only with 93
| Corvane | 41 | 38 | 79 |
| Total | 146 | 84 | 230 |
`,
      fixed: `| Office | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Alder | 12 | 15 | 27 |
| Brint | 93 | 31 | 124 |
| Corvane | 41 | 38 | 79 |
| Total | 146 | 84 | 230 |
`,
    },
    {
      title: 'subtotals by group, and a grand total over them',
      text: `| Region | Service | Persons |
| --- | --- | ---: |
| North | Ferries | 4 210 |
|  | Gauges | 1 385 |
| North total |  | 5 595 |
| South | Ferries | 2 044 |
|  | Gauges | 971 |
| South total |  | 3 051 |
                   ^^^^^ South total is 3 051, but Ferries 2 044 + Gauges 971 = 3 015 (off by 36; two digits swapped)
| Grand total |  | 8 610 |
`,
    },
    {
      title: 'rounded to millions: the last place may be off',
      text: `**Table 1: Expenditure (USD million)**

| Programme | 2024 | 2025 |
| --- | ---: | ---: |
| Rivers | 32.4 | 30.1 |
| Ports | 51.3 | 53.2 |
| Total | 83.8 | 83.3 |
`,
    },
    {
      title: 'a year and its quarters',
      text: `| Quarter | Ships | Cargo |
| --- | ---: | ---: |
| Q1 | 371 | 21.5 |
| Q2 | 372 | 23.5 |
| Q3 | 378 | 20.2 |
| Q4 | 372 | 24.4 |
| 2025 | 1,493 | 98.6 |
                 ^^^^ 2025 for Cargo is 98.6, but Q1 21.5 + Q2 23.5 + Q3 20.2 + Q4 24.4 = 89.6 (off by 9.0; two digits swapped)
`,
      fixed: `| Quarter | Ships | Cargo |
| --- | ---: | ---: |
| Q1 | 371 | 21.5 |
| Q2 | 372 | 23.5 |
| Q3 | 378 | 20.2 |
| Q4 | 372 | 24.4 |
| 2025 | 1,493 | 89.6 |
`,
    },
    {
      title: 'rows that add up to nothing',
      text: `| | 2023 | 2024 | 2025 |
| --- | ---: | ---: | ---: |
| Men | 498 | 526 | 606 |
| Women | 365 | 410 | 456 |
| Total | 863 | 936 | 1 062 |
| Percentage of women | 42% | 44% | 43% |
`,
    },
  ],
  *check({ document, tables }) {
    for (const table of tables) {
      const told = toldElsewhere(table);
      for (const mistake of findMistakes(table.grid, table.aggregates, table.verdicts)) {
        if (mistake.failures.every((at) => told.has(at))) continue;
        const place = { table, text: textOf(table, document) };
        yield inItsFile(table, describeMistake(place, mistake));
      }
    }
  },
});

interface Place {
  readonly table: Table;
  readonly text: string;
}

type Failure = Extract<Verdict, { kind: 'fails' }>;

function failureOf({ table }: Place, at: number): { aggregate: Aggregate; verdict: Failure } {
  return { aggregate: table.aggregates[at]!, verdict: table.verdicts[at] as Failure };
}

function placedGrid({ table, text }: Place): PlacedGrid {
  return { text, from: table.from, grid: table.grid };
}

function describeMistake(place: Place, mistake: Mistake): SaidFinding {
  const suspect = mistake.suspects[0]!;
  const lead = failureOf(place, mistake.failures[0]!);
  const own = lead.aggregate.result === suspect.cell || !mistake.pinned;
  const cell = own ? lead.aggregate.result : suspect.cell;
  return {
    span: valueSpan(placedGrid(place), cell),
    message: own ? totalMessage(place, mistake) : partMessage(place, mistake),
    // Only the pattern of the other lines says that this is a sum at all.
    ...(lead.aggregate.source === 'inferred' && { severity: 'warning' }),
    evidence: evidenceOf(place, mistake, cell),
    related: own ? operandsOf(place, lead.aggregate) : totalsOf(place, mistake),
    fixes: mistake.suspects.flatMap((other) => fixOf(place, lead.aggregate, other)),
  };
}

/** "Total for 18–29 is 52 131, but Women 24 027 + Men 28 105 = 52 132 (off by 1)" */
function totalMessage(place: Place, mistake: Mistake): Phrase {
  const { grid } = place.table;
  const { aggregate, verdict } = failureOf(place, mistake.failures[0]!);
  const { result, direction } = aggregate;
  const expected = printAs(grid, result, verdict.expected);
  const suspect = mistake.suspects[0]!;
  const own = suspect.cell === result;
  const off = offBy(place, aggregate, verdict, own ? suspect : undefined);
  const also = alsoSaid(place, mistake.failures.slice(1), result);
  const hint =
    own || suspect.slip === undefined ? '' : say`; ${partHint(place, aggregate, suspect)}`;
  const name = opening(cellName(grid, result, direction));
  return say`${name} is ${printedCell(grid, result)}, but ${describeSum(grid, aggregate, expected)} (${off})${also}${hint}`;
}

/**
 * What its other sums say: "; First half 20 + Second half 26 = 46 as well"; and which further totals
 * add up once it is right: "; the grand total (47) would add up with it too".
 */
function alsoSaid(place: Place, failures: readonly number[], result: number): Words {
  const { grid } = place.table;
  const isOwn = (at: number) => failureOf(place, at).aggregate.result === result;
  const sums = failures.filter(isOwn).map((at) => {
    const { aggregate, verdict } = failureOf(place, at);
    return say`; ${describeSum(grid, aggregate, printAs(grid, result, verdict.expected))} as well`;
  });
  const others = failures.filter((at) => !isOwn(at)).map((at) => totalName(place, at));
  const too = others.length === 0 ? '' : say`; ${allOf(others)} would add up with it too`;
  return joined([...sums.slice(0, 1), too], '');
}

/** "Corvane 19 instead of 91 would make it add up" */
function partHint({ table: { grid } }: Place, aggregate: Aggregate, suspect: Suspect): Words {
  const name = operandName(grid, aggregate, suspect.cell);
  const needed = printAs(grid, suspect.cell, suspect.value);
  const printed = printedCell(grid, suspect.cell) || say`nothing`;
  return english(name) === ''
    ? say`${needed} instead of ${printed} would make it add up`
    : say`${name} ${needed} instead of ${printed} would make it add up`;
}

/** "Women for Brint is 39, but Total for Brint (124) and Total for Women (146) add up only with 93" */
function partMessage(place: Place, mistake: Mistake): Phrase {
  const { grid } = place.table;
  const suspect = mistake.suspects[0]!;
  const { aggregate, verdict } = failureOf(place, mistake.failures[0]!);
  const name = opening(cellName(grid, suspect.cell, 'across'));
  const totals = allOf(mistake.failures.map((at) => totalName(place, at)));
  const needed = printAs(grid, numberedCell(place, suspect.cell, aggregate), suspect.value);
  if (grid.cells[suspect.cell]!.text === '')
    return say`${name} is empty, but ${totals} add up only with ${needed} there`;
  const printed = printedCell(grid, suspect.cell);
  const off = offBy(place, aggregate, verdict, suspect);
  return say`${name} is ${printed}, but ${totals} add up only with ${needed} (${off})`;
}

/** The cell itself, or the total where the cell prints no number to go by. */
function numberedCell({ table }: Place, cell: number, aggregate: Aggregate): number {
  return table.grid.cells[cell]!.reading?.kind === 'number' ? cell : aggregate.result;
}

function totalName(place: Place, at: number): Words {
  const { grid } = place.table;
  const { result, direction } = failureOf(place, at).aggregate;
  return say`${cellName(grid, result, direction)} (${printedCell(grid, result)})`;
}

function offBy(
  { table }: Place,
  aggregate: Aggregate,
  { difference }: Failure,
  suspect: Suspect | undefined,
): Words {
  const size = say`off by ${printSize(table.grid, aggregate.result, difference)}`;
  const telling = suspect?.slip !== undefined && suspect.slip !== 'digit';
  if (telling) return say`${size}; ${describeSlip(suspect.slip)}`;
  return aggregate.rounded ? say`${size}, more than rounding explains` : size;
}

function evidenceOf(place: Place, mistake: Mistake, cell: number): SaidEvidence {
  const { grid } = place.table;
  const workings = mistake.failures.map((at) => {
    const { aggregate, verdict } = failureOf(place, at);
    return workingOf(grid, aggregate, printAs(grid, aggregate.result, verdict.expected));
  });
  const { aggregate, verdict } = failureOf(place, mistake.failures[0]!);
  const value = cell === aggregate.result ? verdict.expected : mistake.suspects[0]!.value;
  return {
    working: workings.join('; '),
    expected: printAs(grid, numberedCell(place, cell, aggregate), value),
    found: printedCell(grid, cell) || say`nothing`,
    difference: printSize(grid, aggregate.result, verdict.difference),
  };
}

/** More related places than this help nobody. */
const mostRelated = 20;

function operandsOf(place: Place, aggregate: Aggregate): SaidRelated[] {
  const { grid } = place.table;
  const printed = aggregate.operands.filter((cell) => grid.cells[cell]!.text !== '');
  return printed.slice(0, mostRelated).map((cell) => ({
    span: valueSpan(placedGrid(place), cell),
    message: operandWords(grid, aggregate, cell),
  }));
}

function totalsOf(place: Place, mistake: Mistake): SaidRelated[] {
  const { grid } = place.table;
  return mistake.failures.slice(0, mostRelated).map((at) => {
    const { aggregate, verdict } = failureOf(place, at);
    const sum = printAs(grid, aggregate.result, verdict.expected);
    return {
      span: valueSpan(placedGrid(place), aggregate.result),
      message: say`${totalName(place, at)}; the parts add up to ${sum}`,
    };
  });
}

function fixOf(place: Place, aggregate: Aggregate, suspect: Suspect): SaidFix[] {
  const { grid } = place.table;
  const edit = valueEdit(placedGrid(place), suspect.cell, suspect.value, aggregate.result);
  if (edit === undefined) return [];
  const own = suspect.cell === aggregate.result;
  const name = own ? say`the total` : cellName(grid, suspect.cell, aggregate.direction);
  const isBlank = grid.cells[suspect.cell]!.text === '';
  return [
    {
      title: isBlank ? say`Fill in ${name} as ${edit.text}` : say`Change ${name} to ${edit.text}`,
      kind: 'suggested',
      edits: [edit],
    },
  ];
}
