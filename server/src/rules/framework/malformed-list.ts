/**
 * The numbers of a statement can be read one by one. Must not guess which numbers were meant.
 */

import type { Malformed, Statement } from '../../frameworks/framework.ts';
import { kindName } from '../../frameworks/kinds.ts';
import { endsWithAnd, isPlain, rewrite, unitsOf } from '../../frameworks/line-units.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'framework/malformed-list',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'statements'],
  docs: {
    summary: 'The list of numbers in a statement cannot be read without doubt',
    why: 'Where a comma is doubled or missing, a number has often been lost, or two have run into one.',
    fix: 'Write the numbers with commas between them and “and” before the last.',
    silent:
      'A list without “and”, unless nearly all statements of the report have one; remarks in brackets.',
  },
  examples: [
    {
      title: 'a comma too many',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 1, 2,, 3 and 4
                             ^^ No number stands between “,,”
`),
      fixed: exampleReport(`Harbour Strategy points: 1, 2, 3 and 4
`),
    },
    {
      title: 'a comma too few',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 1 2 and 3
                         ^^^ Nothing separates the numbers in “1 2”
`),
    },
    {
      title: 'a stray word, and an end that is missing',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 1, maybe 3 and
                            ^^^^^ “maybe” is no point
                                    ^^^ No number follows “and”
`),
    },
    {
      title: 'lists that can be read',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy point: 3.

Harbour Strategy points: 1 & 2 (see Annex II)

Harbour Strategy points: all
`),
    },
  ],
  *check({ document, statements }): Iterable<SaidFinding> {
    const { text } = document;
    const lines = statements.filter((statement) => statement.form === 'line');
    const withAnd = usesAnd(lines, text);
    for (const statement of lines) {
      const fixes = fixesOf(statement, text);
      for (const part of statement.malformed) {
        yield { span: part.span, message: describe(statement, part), fixes };
      }
      if (withAnd) yield* missingAnd(statement, text);
    }
  },
});

function describe({ kind }: Statement, { kind: mistake, text }: Malformed): Phrase {
  const written = say`“${text.replace(/\s+/gu, ' ')}”`;
  switch (mistake) {
    case 'separator':
      return say`No number stands between ${written}`;
    case 'unseparated':
      return say`Nothing separates the numbers in ${written}`;
    case 'dangling':
      return say`No number follows ${written}`;
    case 'and':
      return say`The list goes on after its “and”: ${written}`;
    case 'range':
      return say`${written} is no range: it does not count upwards`;
    case 'empty':
      return say`No ${kindName(kind, 2)} follow`;
    case 'stray':
      return say`${written} is no ${kindName(kind, 1)}`;
  }
}

/** The list with the separators put right; only where nothing but separators is wrong. */
function fixesOf(statement: Statement, text: string): readonly SaidFix[] {
  const { malformed } = statement;
  const onlySeparators = malformed.every(({ kind }) => kind === 'separator' || kind === 'and');
  if (!onlySeparators || malformed.length === 0 || unitsOf(statement).length === 0) return [];
  const separators = statement.separators.filter(({ from, to }) =>
    isPlain({ ...statement, separators: [{ from, to }] }, text),
  );
  const edits = rewrite({ ...statement, separators }, unitsOf(statement), text);
  return [{ title: say`Put the separators right`, kind: 'suggested', edits }];
}

/** How many statements must end with an "and" for each one that does not. */
const majority = 4;

function usesAnd(lines: readonly Statement[], text: string): boolean {
  const several = lines.filter((line) => unitsOf(line).length > 1 && line.malformed.length === 0);
  const withAnd = several.filter((line) => endsWithAnd(line, text)).length;
  return withAnd >= 3 && withAnd >= majority * (several.length - withAnd);
}

function* missingAnd(statement: Statement, text: string): Iterable<SaidFinding> {
  const last = statement.separators[statement.separators.length - 1];
  if (!last || statement.malformed.length > 0 || endsWithAnd(statement, text)) return;
  const units = unitsOf(statement).slice(-2);
  yield {
    span: { from: units[0]!.span.from, to: units[1]!.span.to },
    message: say`No “and” before the last number, unlike in the other statements`,
    fixes: [
      {
        title: say`Write “and” before the last number`,
        kind: 'suggested',
        edits: [{ span: last, text: ' and ' }],
      },
    ],
  };
}
