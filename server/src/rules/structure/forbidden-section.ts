/**
 * A report has no section that its profile forbids. Must not look at what stands in it.
 */

import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { harbourReport, profileFiles } from '../example-profile.ts';
import type { SaidFinding } from '../finding.ts';
import { findSections } from './profile-sections.ts';

export default defineRule({
  id: 'structure/forbidden-section',
  since: '0.1.0',
  severity: 'error',
  reads: ['outline', 'profile'],
  docs: {
    summary: 'The report has a section that the profile forbids',
    why: 'Some sections belong in other documents, or were for the drafting only.',
    fix: 'Take the section out, or move what it says.',
  },
  examples: [
    {
      title: 'notes of the drafting',
      files: profileFiles,
      text: harbourReport(`# Summary

# Rivers

SHIPS

BUDGET

# Draft notes
  ^^^^^^^^^^^ A report of this kind has no section “Draft notes”

Ask the pilots.
`),
    },
    {
      title: 'other sections are free',
      files: profileFiles,
      text: harbourReport(`# Summary

# Rivers

SHIPS

# Notes

BUDGET
`),
    },
  ],
  *check({ outline, profile }): Iterable<SaidFinding> {
    for (const { section, headings } of findSections(outline.headings, profile.sections)) {
      if (!section.forbidden) continue;
      for (const index of headings) {
        yield {
          span: outline.headings[index]!.titleSpan,
          message: say`A report of this kind has no section “${section.title}” (profile “${profile.title}”)`,
        };
      }
    }
  },
});
