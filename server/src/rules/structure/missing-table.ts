/**
 * A report has the tables that its profile asks for, each in its section. Must not read the tables.
 */

import { readCaptionLabel } from '../../outline/captions.ts';
import { foldWords, titleTest } from '../../report/folded-words.ts';
import type { Table } from '../../report/report.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { harbourReport, profileFiles } from '../example-profile.ts';
import type { SaidFinding } from '../finding.ts';
import { findSections, sectionSpan } from './profile-sections.ts';

export default defineRule({
  id: 'structure/missing-table',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'outline', 'tables', 'profile'],
  docs: {
    summary: 'A table that the profile asks for is missing',
    why: 'Tables of the same name from year to year are what readers compare.',
    fix: 'Add the table, or give it the caption that the profile has.',
    silent:
      'The number before the caption, upper and lower case. Tables of a section that is itself missing.',
  },
  examples: [
    {
      title: 'a section without its table',
      files: profileFiles,
      text: harbourReport(`# Summary

# Rivers
  ^^^^^^ “Rivers” lacks the table “Ships by *”

Twelve ships.

BUDGET
`),
    },
    {
      title: 'both tables',
      files: profileFiles,
      text: harbourReport(`# Summary

# Rivers

SHIPS

BUDGET
`),
    },
  ],
  *check({ document, outline, tables, profile }): Iterable<SaidFinding> {
    const { headings } = outline;
    const captions = tables.map((table) => ({ at: placeOf(table), title: titleOf(table) }));
    const has = (pattern: string, { from, to }: Span): boolean => {
      const test = titleTest(pattern);
      return captions.some(({ at, title }) => from <= at && at < to && test(title));
    };
    const { length } = document.text;
    for (const pattern of profile.tables.required ?? []) {
      if (has(pattern, { from: 0, to: length })) continue;
      yield {
        span: { from: length, to: length },
        message: say`The table “${pattern}” is missing (profile “${profile.title}”)`,
      };
    }
    for (const { section, headings: own } of findSections(headings, profile.sections)) {
      const [first] = own;
      if (first === undefined) continue;
      const spans = own.map((index) => sectionSpan(headings, index, length));
      for (const pattern of section.tables ?? []) {
        if (spans.some((span) => has(pattern, span))) continue;
        yield {
          span: headings[first]!.titleSpan,
          message: say`“${headings[first]!.title}” lacks the table “${pattern}” (profile “${profile.title}”)`,
        };
      }
    }
  },
});

/** Where a table stands in the report; one from another file at its directive. */
function placeOf({ from, source }: Table): number {
  return source ? source.directive.from : from;
}

function titleOf({ caption }: Table): string {
  if (!caption) return '';
  return foldWords(caption.text.slice(readCaptionLabel(caption.text)?.to ?? 0));
}
