/**
 * Sections stand in the order of the profile. Must not move sections that the profile does not name.
 */

import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { harbourReport, profileFiles } from '../example-profile.ts';
import type { SaidFinding } from '../finding.ts';
import { findSections } from './profile-sections.ts';

export default defineRule({
  id: 'structure/section-order',
  since: '0.1.0',
  severity: 'warning',
  reads: ['outline', 'profile'],
  docs: {
    summary: 'Sections stand in another order than the profile has them',
    why: 'Readers of yearly reports look for a section where it stood last year.',
    fix: 'Move the section, or change the order in the profile.',
    silent: 'Sections that the profile does not name; they may stand anywhere.',
  },
  examples: [
    {
      title: 'the summary at the end',
      files: profileFiles,
      text: harbourReport(`# Rivers

SHIPS

# Staff

BUDGET

# Summary
  ^^^^^^^ “Summary” comes after “Staff”; it is due before “Rivers”
`),
    },
    {
      title: 'in order, with another section between',
      files: profileFiles,
      text: harbourReport(`# Summary

# Outlook

# Rivers

SHIPS

# Staff

BUDGET
`),
    },
  ],
  *check({ outline, profile }): Iterable<SaidFinding> {
    const { headings } = outline;
    const places = findSections(headings, profile.sections).flatMap(
      ({ section, headings: own }, order) =>
        own.length === 1 && !section.forbidden ? [{ order, index: own[0]! }] : [],
    );
    const typed = [...places].sort((a, b) => a.index - b.index);
    const kept = new Set(longestRise(typed.map(({ order }) => order)).map((at) => typed[at]!));
    for (const [at, place] of typed.entries()) {
      if (kept.has(place)) continue;
      const { title, titleSpan, label } = headings[place.index]!;
      const next = places.find((other) => other.order > place.order && kept.has(other));
      const before = typed[at - 1];
      const due = next && next.index < place.index;
      const last = places.findLast((other) => other.order < place.order && kept.has(other));
      const anchor = due ? next : last;
      const where = before
        ? say`“${title}” comes after “${headings[before.index]!.title}”`
        : say`“${title}” comes first`;
      const other = headings[anchor?.index ?? 0]!.title;
      yield {
        span: { from: label?.span.from ?? titleSpan.from, to: titleSpan.to },
        message: due
          ? say`${where}; it is due before “${other}”`
          : say`${where}; it is due after “${other}”`,
      };
    }
  },
});

/** Indexes of the longest selection of rising numbers. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const lengths: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [index, number] of numbers.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let at = 0; at < index; at++) {
      if (numbers[at]! < number && lengths[at]! >= lengths[index]!) {
        lengths[index] = lengths[at]! + 1;
        previous[index] = at;
      }
    }
    if (best < 0 || lengths[index]! > lengths[best]!) best = index;
  }
  const rise: number[] = [];
  for (let at = best; at >= 0; at = previous[at]!) rise.push(at);
  return rise.reverse();
}
