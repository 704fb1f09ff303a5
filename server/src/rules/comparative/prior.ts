/**
 * comparative/prior: a figure of an earlier year must be the one that last year's report gave. Must not
 * look for such figures: which ones both reports state is a fact of the report.
 */

import { printLike } from '../../numbers/print.ts';
import { inferNumberStyle } from '../../numbers/style.ts';
import { openingFence } from '../../profiles/front-matter-places.ts';
import type { Comparative } from '../../report/comparative.ts';
import { numeralSpan, tableOfFigure } from '../../report/figure-place.ts';
import type { PriorComparison, Report } from '../../report/report.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

const front = (prior: string, year = 2031) => `---
profile: generic
reportingYear: ${year}
prior: ${prior}
---
`;

const lastYear = `---
profile: generic
reportingYear: 2030
---

**Table 3: Crossings by line**

| Line | 2029 | 2030 |
| --- | ---: | ---: |
| Alder | 3 412 | 3 806 |
| Brint | 1 290 | 1 371 |
| Corvane | 2 044 | 2 187 |
| Dorrel | 5 118 | 5 263 |
`;

const tableWith = (brint: string, note = '') => `
**Table 4: Crossings by line**

| Line | 2030 | 2031 |
| --- | ---: | ---: |
| Alder | 3 806 | 4 021 |
| Brint | ${brint} | 1 402 |
| Corvane | 2 187 | 2 304 |
| Dorrel | 5 263 | 5 480 |
${note}`;

export default defineRule({
  id: 'comparative/prior',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'frontMatter', 'prior', 'ledger', 'tables', 'outline'],
  docs: {
    summary: "A figure of an earlier year differs from last year's report",
    why: 'Readers hold the two reports side by side. A figure of last year that has changed without a word was either mistyped or quietly corrected.',
    fix: "Name last year's report with `prior: annual-2030.md` in front matter, under `prior` in `crossfoot.yaml`, or with `--prior FILE`. Where a figure differs, write the one that was published, or say that it was changed: a note under the table or a word in the sentence (“restated”, “reclassified”, “revised”), or an entry under `restated` in front matter with `figure` or `label` and a `reason`.",
    silent:
      'Figures that last year’s report does not give under the same names of table, row and column, or in words that leave no doubt. Rounded figures that agree with exact ones.',
  },
  examples: [
    {
      title: 'two digits changed places',
      text: `${front('annual-2030.md')}${tableWith('1 317').replace(
        '| Corvane',
        '          ^^^^^ 1 317 for Brint, 2030 differs from 1 371 in the report for 2030\n| Corvane',
      )}`,
      fixed: `${front('annual-2030.md')}${tableWith('1 371')}`,
      files: { 'annual-2030.md': lastYear },
    },
    {
      title: 'a note says why',
      text: `${front('annual-2030.md')}${tableWith('1 317', '\nNote: The figure of the Brint line for 2030 was restated.\n')}`,
      files: { 'annual-2030.md': lastYear },
    },
    {
      title: 'a recorded restatement',
      text: `${front('annual-2030.md').replace(
        '\n---\n\n',
        '\n---\n',
      )}${tableWith('1 317')}`.replace(
        'prior: annual-2030.md\n',
        'prior: annual-2030.md\nrestated:\n  - label: Brint\n    reason: Night crossings are counted apart now\n',
      ),
      files: { 'annual-2030.md': lastYear },
    },
    {
      title: 'no such file',
      text: `---
profile: generic
reportingYear: 2031
prior: anual-2030.md
       ^^^^^^^^^^^^^ The report “anual-2030.md” cannot be last year's: there is no such file; did you mean “annual-2030.md”?
---
`,
      fixed: front('annual-2030.md'),
      files: { 'annual-2030.md': lastYear },
    },
    {
      title: 'a report of the same year',
      text: `---
profile: generic
reportingYear: 2030
prior: annual-2030.md
       ^^^^^^^^^^^^^^ it covers 2030, this report 2030: an earlier year is expected
---
`,
      files: { 'annual-2030.md': lastYear },
    },
  ],
  *check({ document, frontMatter, prior, ledger, tables, outline }) {
    if (prior === undefined) return;
    if (prior.problem !== undefined) {
      // What is not there is told where the configuration names it.
      const told = prior.by === 'config' && prior.path === undefined;
      if (!told) yield unfit(prior, frontMatter);
      return;
    }
    for (const comparative of prior.comparatives) {
      if (comparative.outcome !== 'differs') continue;
      const entry = ledger.entryAt(comparative.figure);
      if (entry === undefined) continue;
      const source = tableOfFigure({ tables }, entry)?.source;
      const span = numeralSpan({ document, tables, outline }, entry);
      yield {
        ...(source && { file: { path: source.path, anchor: source.directive } }),
        ...describe(prior, comparative, entry.numeral, span),
        // What stands in a table's own file points to the report only.
        ...(source && { related: [] }),
      };
    }
  },
});

/** What was named as last year's report, and where. */
function whatWas({ named, by }: PriorComparison): Phrase {
  const name = named.slice(0, 120);
  if (by === 'config')
    return name === ''
      ? say`The report, named in crossfoot.yaml,`
      : say`The report “${name}”, named in crossfoot.yaml,`;
  if (by === 'option')
    return name === ''
      ? say`The report, named with --prior,`
      : say`The report “${name}”, named with --prior,`;
  return name === '' ? say`The report` : say`The report “${name}”`;
}

function unfit(prior: PriorComparison, frontMatter: Report['frontMatter']): SaidFinding {
  const { span, problem = '', suggestion } = prior;
  const start = frontMatter === undefined ? { from: 0, to: 0 } : openingFence(frontMatter);
  const place = span ?? start;
  const hint = suggestion === undefined ? '' : say`; did you mean “${suggestion}”?`;
  const fix: SaidFix | undefined =
    suggestion === undefined || span === undefined
      ? undefined
      : { title: say`Write ${suggestion}`, kind: 'suggested', edits: [{ span, text: suggestion }] };
  return {
    span: place,
    message: say`${whatWas(prior)} cannot be last year's: ${problem}${hint}`,
    // Years and kinds may be what the author wants; a file that cannot be read is not.
    ...(prior.report !== undefined && { severity: 'warning' }),
    fixes: fix === undefined ? [] : [fix],
  };
}

function describe(
  { priorYear, named }: PriorComparison,
  { there, because, certain, doubtful, byName, path }: Comparative,
  numeral: Comparative['there']['numeral'],
  span: SaidFinding['span'],
): SaidFinding {
  const [mine, theirs] = [numeral.printed, there.numeral.printed];
  const report = say`the report for ${priorYear ?? named}`;
  const style = inferNumberStyle([mine, theirs]);
  const text = printLike(there.numeral.value, numeral, style);
  return {
    span,
    message: byName
      ? say`${mine} for ${because} differs from ${theirs} in ${report}`
      : say`${mine} differs from ${theirs} in ${report}; ${because}`,
    ...(!certain && { severity: doubtful ? 'info' : 'warning' }),
    evidence: { working: say`${mine} here, ${theirs} in ${report}`, expected: theirs, found: mine },
    related: [{ path, span: there.span, message: say`${theirs} stands here` }],
    fixes: [
      {
        title: say`Write ${text}, as in ${report}`,
        kind: 'suggested',
        edits: [{ span, text }],
      },
    ],
  };
}
