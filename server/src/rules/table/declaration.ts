/**
 * table/declaration: a comment about a table names rows and columns that are there. Must not doubt
 * the sums that it declares.
 */

import type { Pragma } from '../../markdown/comments.ts';
import { isTablePragma } from '../../markdown/comments.ts';
import type { Table } from '../../report/report.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

const coast = `id: coast-report
extends: generic
tables:
  declared:
    - { table: Ships by *, total: Sea ports = Alder + Brint }
`;

export default defineRule({
  id: 'table/declaration',
  since: '0.1.0',
  severity: 'warning',
  reads: ['pragmas', 'tables', 'unreadTables'],
  docs: {
    summary: 'A comment about a table names something that is not there',
    why: 'A comment that cannot be followed does nothing: the table is checked as if it were not there.',
    fix: 'Write `<!-- crossfoot: total Africa total = Kenya + Sudan -->` above the table to say what a row or column adds up, and `<!-- crossfoot: no-total Other -->` to say that one adds up nothing. Rows and columns go by their labels as printed, or by number: `row 5 = rows 2-4`, counted from the top left corner of the table, header and labels included. `Kenya .. Zambia` is all lines from one to the other; `;` parts several formulas; a label with such a sign in it stands in quotes. Not everything is a sum: `Net = Income - Costs`, `Mean = average of 2023 .. 2025`, `Share = Women / Staff`, `Growth = change from 2024 to 2025`, `So far = running total of Month`.',
    silent:
      'Whether a declared total adds up: that is what table/total says. Parts that hold no numbers count as nothing.',
  },
  examples: [
    {
      title: 'a label that the table does not have',
      text: `<!-- crossfoot: total Coast = Alder + Brynt -->
                                      ^^^^^ “Brynt” names no row of this table; did you mean “Brint”?

| Office | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 12 | 14 |
| Brint | 31 | 29 |
| Coast | 43 | 43 |
`,
      fixed: `<!-- crossfoot: total Coast = Alder + Brint -->

| Office | 2024 | 2025 |
| --- | ---: | ---: |
| Alder | 12 | 14 |
| Brint | 31 | 29 |
| Coast | 43 | 43 |
`,
    },
    {
      title: 'a label that names two rows',
      text: `<!-- crossfoot: total All = Women + Men -->
                            ^^^^^ “Women” names 2 rows of this table: 2, 4
                                    ^^^ “Men” names 2 rows of this table: 3, 5

| Unit | Sex | 2025 |
| --- | --- | ---: |
| Ships | Women | 12 |
|  | Men | 31 |
| Docks | Women | 9 |
|  | Men | 17 |
| All |  | 69 |
`,
    },
    {
      title: 'no table below',
      text: `<!-- crossfoot: rounded -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^ No table that Crossfoot reads follows this comment

The table of last year is left out.
`,
    },
    {
      title: 'rows by number, labels, a range, and a column',
      text: `<!-- crossfoot: total row 6 = rows 2, 3 and 5; Coast = Alder .. Brint -->
<!-- crossfoot: total Both = 2024 + 2025; no part of it -- both years -->
                                          ^^^^^^^^^^^^^ There is no “=” here

| Office | 2024 | 2025 | Both |
| --- | ---: | ---: | ---: |
| Alder | 12 | 14 | 26 |
| Brint | 31 | 29 | 60 |
| Coast | 43 | 43 | 86 |
| Inland | 5 | 6 | 11 |
| Everywhere | 48 | 49 | 97 |
`,
    },
    {
      title: 'what is taken away, and an average',
      text: `<!-- crossfoot: total Left = Income - Costs; Usual = average of 2023 .. 2025 -->

| | 2023 | 2024 | 2025 | Usual |
| --- | ---: | ---: | ---: | ---: |
| Income | 110 | 120 | 131 | 120.3 |
| Costs | 60 | 75 | 81 | 72 |
| Left | 50 | 45 | 50 | 48.3 |
`,
    },
    {
      title: 'a running total of one thing alone',
      text: `<!-- crossfoot: total So far = running total of Boats + Ships -->
                                                      ^ Name one row or column here

| | Boats | Ships | So far |
| --- | ---: | ---: | ---: |
| January | 3 | 7 | 10 |
| February | 2 | 5 | 17 |
`,
    },
    {
      title: 'a profile that declares a row which this table lacks',
      files: { 'profiles/coast.yaml': coast },
      text: `---
profile: coast-report
---

**Table 1: Ships by port**

| Port | 2025 |
| --- | ---: |
| Alder | 12 |
| Brint | 31 |
| Sea ports | 43 |

**Table 2: Ships by ocean**
^^^^^^^^^^^^^^^^^^^^^^^^^^^ As the profile declares this table: “Sea ports” names no row of this table

| Ocean | 2025 |
| --- | ---: |
| Alder | 12 |
| Brint | 31 |
`,
    },
    {
      title: 'a row that adds up nothing, though its label says so',
      text: `<!-- crossfoot: no-total Total visited -->

| Office | Ships | Docks |
| --- | ---: | ---: |
| Alder | 12 | 14 |
| Brint | 31 | 29 |
| Total visited | 44 | 45 |
`,
    },
  ],
  *check({ pragmas, tables, unreadTables }) {
    for (const { comments = [] } of tables) {
      for (const { problems } of comments) for (const problem of problems) yield describe(problem);
    }
    for (const table of tables) {
      for (const problem of table.profileProblems ?? []) {
        yield {
          span: placeOf(table),
          message: say`As the profile declares this table: ${problem}`,
        };
      }
    }
    const followed = new Set(
      tables.flatMap(({ comments = [] }) => comments.map(({ span }) => span.from)),
    );
    for (const pragma of pragmas) {
      if (!isTablePragma(pragma) || followed.has(pragma.span.from)) continue;
      if (isBeforeUnread(pragma, tables, unreadTables)) continue;
      const message = say`No table that Crossfoot reads follows this comment: it belongs right above a table or its caption`;
      yield { span: pragma.span, message };
    }
  },
});

function describe({
  span,
  message,
  suggestion,
}: {
  readonly span: SaidFinding['span'];
  readonly message: Phrase;
  readonly suggestion?: string;
}): SaidFinding {
  if (suggestion === undefined) return { span, message };
  const fix: SaidFix = {
    title: say`Write ${suggestion}`,
    kind: 'suggested',
    edits: [{ span, text: suggestion }],
  };
  return { span, message, fixes: [fix] };
}

/** What the profile knows it by, else where it begins. */
function placeOf({ caption, from, source }: Table): SaidFinding['span'] {
  return caption?.span ?? source?.directive ?? { from, to: from };
}

/** A table whose file cannot be read is told as such; its comments are not at fault. */
function isBeforeUnread(
  { span }: Pragma,
  tables: readonly Table[],
  unread: RuleFacts['unreadTables'],
): boolean {
  const after = (places: readonly number[]) =>
    places.reduce((a, b) => (b >= span.to ? Math.min(a, b) : a), Number.POSITIVE_INFINITY);
  const next = after(unread.map((each) => each.span.from));
  return next < after(tables.map(({ from, source }) => source?.directive.from ?? from));
}
