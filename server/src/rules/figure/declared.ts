/**
 * figure/declared: a figure that an author bound to another place must be the figure there. Must not
 * look for that place: where comments lead is a fact of the report.
 */

import { printLike } from '../../numbers/print.ts';
import { inferNumberStyle } from '../../numbers/style.ts';
import type { DeclaredTie } from '../../report/declared-tie.ts';
import { numeralSpan, tableOfFigure } from '../../report/figure-place.ts';
import type { LedgerEntry } from '../../report/ledger.ts';
import type { Report } from '../../report/report.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix, SaidRelated } from '../finding.ts';

const table = `
**Table 2: Staff of the Service**

| Staff | Head office | Field | Total |
| --- | ---: | ---: | ---: |
| Employees | 412 | 7 268 | 7 680 |
| Officials | 308 | 515 | 823 |
| Total | 720 | 7 783 | 8 503 |
`;

export default defineRule({
  id: 'figure/declared',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'declaredTies', 'ledger', 'tables', 'outline'],
  docs: {
    summary: 'A figure differs from the place that its comment binds it to',
    why: 'Whoever bound the figure to a cell wanted to hear of it as soon as one of them changes.',
    fix: 'Take over the figure of the place that the comment names, as the fix does, or change the cell. A comment behind a figure binds it: `8,503<!-- = Table 2: Total, Field -->` names table, row and column (in either order; `Africa > Total` where a label alone is not enough), `<!-- = #staff -->` the figure that `<!-- #staff -->` stands behind.',
    silent:
      'Figures that agree once the more exact one is rounded as the other is printed. Comments between paragraphs, and lines such as `<!-- ===== -->`.',
  },
  examples: [
    {
      title: 'the cell has changed',
      text: `In the field the Service had 7,738<!-- = Table 2: Total, Field --> members of staff.
                             ^^^^^ 7,738 is bound to “Table 2: Total, Field”, which is 7 783
${table}`,
      fixed: `In the field the Service had 7,783<!-- = Table 2: Total, Field --> members of staff.
${table}`,
    },
    {
      title: 'a label is misspelt',
      text: `In the field the Service had 7,783<!-- = Table 2: Total, Feild --> members of staff.
                                         ^^^^^^^^^^^^^^^^^^^^^ no row and column there are called “total, feild”; did you mean “Table 2: Total, Field”?
${table}`,
      fixed: `In the field the Service had 7,783<!-- = Table 2: Total, Field --> members of staff.
${table}`,
    },
    {
      title: 'no such name',
      text: `The Service had 8,503<!-- #staff --> members of staff. Of the 8,503<!-- = #staf --> most are pilots.
                                                                          ^^^^^ no figure is called “#staf”; did you mean “#staff”?
`,
      fixed: `The Service had 8,503<!-- #staff --> members of staff. Of the 8,503<!-- = #staff --> most are pilots.
`,
    },
    {
      title: 'rounded as it is printed',
      text: `In the field the Service had 7.8 thousand<!-- = Table 2: Total, Field --> members of staff.
${table}`,
    },
  ],
  *check({ document, declaredTies, ledger, tables, outline }) {
    const sides = { document, tables, outline };
    for (const tie of declaredTies) {
      const own = tie.figure === undefined ? undefined : ledger.entryAt(tie.figure);
      const other = tie.target === undefined ? undefined : ledger.entryAt(tie.target);
      if (tie.problem !== undefined) yield unfollowed(tie);
      else if (own && other && tie.agrees === false) yield differing(sides, tie, own, other);
    }
  },
});

type Sides = Pick<Report, 'document' | 'tables' | 'outline'>;

function unfollowed({ comment, problem, suggestion }: DeclaredTie): SaidFinding {
  const span = comment.textSpan;
  const hint = suggestion === undefined ? '' : say`; did you mean “${suggestion}”?`;
  const fix = (text: string): SaidFix => {
    return { title: say`Write ${text}`, kind: 'suggested', edits: [{ span, text }] };
  };
  return {
    span,
    message: say`This binding cannot be followed: ${problem ?? ''}${hint}`,
    fixes: suggestion === undefined ? [] : [fix(suggestion)],
  };
}

function differing(
  sides: Sides,
  { comment }: DeclaredTie,
  own: LedgerEntry,
  other: LedgerEntry,
): SaidFinding {
  const [mine, theirs] = [own.numeral.printed, other.numeral.printed];
  const style = inferNumberStyle([mine]);
  const text = printLike(other.numeral.value, own.numeral, style);
  const span = numeralSpan(sides, own);
  const path = tableOfFigure(sides, other)?.source?.path;
  const place: SaidRelated = {
    ...(path !== undefined && { path }),
    span: numeralSpan(sides, other),
    message: say`${theirs} stands here`,
  };
  return {
    span,
    message: say`${mine} is bound to “${comment.text}”, which is ${theirs}`,
    evidence: { working: say`${mine} here, ${theirs} there`, expected: theirs, found: mine },
    related: [place],
    fixes: [{ title: say`Write ${text}`, kind: 'suggested', edits: [{ span, text }] }],
  };
}
