/**
 * A report has the sections that its profile asks for. Must not ask for any that no profile names.
 */

import type { Heading } from '../../outline/outline.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { harbourReport, profileFiles } from '../example-profile.ts';
import type { SaidFinding } from '../finding.ts';
import { type FoundSection, findSections } from './profile-sections.ts';

export default defineRule({
  id: 'structure/missing-section',
  since: '0.1.0',
  severity: 'error',
  reads: ['outline', 'profile', 'blocks'],
  docs: {
    summary: 'A section that the profile asks for is missing',
    why: 'Governing bodies say what a report has to contain. A section left out comes back as a question from the floor.',
    fix: 'Write the section, or correct the title of the one that stands for it. Other titles that are right too belong under `aliases` in the profile.',
    silent: 'Sections with `required: false`, and upper and lower case.',
  },
  examples: [
    {
      title: 'no section on rivers',
      files: profileFiles,
      text: harbourReport(`# Summary

The year was quiet.

# Staff
  ^^^^^ The section “Rivers” is missing; it is due before “Staff”

Forty persons.

BUDGET
`),
    },
    {
      title: 'all that is asked for, under another title',
      files: profileFiles,
      text: harbourReport(`# SUMMARY

The year was quiet.

# I. Waterways

SHIPS

BUDGET
`),
    },
  ],
  *check({ outline, profile, blocks }): Iterable<SaidFinding> {
    const { headings } = outline;
    const found = findSections(headings, profile.sections);
    for (const [index, { section, headings: own }] of found.entries()) {
      if (!section.required || section.forbidden || own.length > 0) continue;
      const { span, where } = placeFor(found, index, headings, blocks.at(-1)?.span);
      yield {
        span,
        message: say`The section “${section.title}” is missing; ${where}`,
        evidence: { working: say`Profile ${profile.title}`, expected: section.title },
      };
    }
  },
});

/** The heading before which a section is due, or the last one, or the end of the report. */
function placeFor(
  found: readonly FoundSection[],
  index: number,
  headings: readonly Heading[],
  end: Span | undefined,
): { readonly span: Span; readonly where: Phrase } {
  const next = found.slice(index + 1).find((one) => isThere(one));
  const before = headings[next?.headings[0] ?? -1];
  if (before) return { span: spanOf(before), where: say`it is due before “${before.text}”` };
  const last = found.slice(0, index).findLast((one) => isThere(one));
  const after = headings[last?.headings.at(-1) ?? -1];
  if (after) return { span: spanOf(after), where: say`it is due after “${after.text}”` };
  const at = end?.to ?? 0;
  return { span: { from: at, to: at }, where: say`it is due in this report` };
}

function isThere({ section, headings }: FoundSection): boolean {
  return headings.length > 0 && section.forbidden !== true;
}

function spanOf({ label, titleSpan }: Heading): Span {
  return {
    from: label?.span.from ?? titleSpan.from,
    to: Math.max(titleSpan.to, label?.span.to ?? 0),
  };
}
