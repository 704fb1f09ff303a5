/**
 * Report and sections keep the limits of words that the profile sets. Must not count tables.
 */

import type { WordLimits } from '../../profiles/profile.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { harbourReport, profileFiles } from '../example-profile.ts';
import type { SaidFinding } from '../finding.ts';
import { countWords, findSections, sectionSpan } from './profile-sections.ts';

export default defineRule({
  id: 'structure/length',
  since: '0.1.0',
  severity: 'warning',
  reads: ['wholeText', 'blocks', 'outline', 'profile'],
  docs: {
    summary: 'The report or a section is longer or shorter than the profile allows',
    why: 'Documents of governing bodies have limits: what is longer is not translated, or not issued.',
    fix: 'Shorten or lengthen the text; the message says by how many words.',
    silent: 'Tables, code and comments do not count; numbers and the words of headings do.',
  },
  examples: [
    {
      title: 'a summary that is too long',
      files: profileFiles,
      text: harbourReport(`# Summary
  ^^^^^^^ “Summary” has 19 words, 7 more than the 12 that the profile allows

The year was quiet, the harbour was dredged twice, and ships waited for nine days at the most.

# Rivers

SHIPS

BUDGET
`),
    },
    {
      title: 'within the limits',
      files: profileFiles,
      text: harbourReport(`# Summary

The year was quiet.

# Rivers

SHIPS

BUDGET
`),
    },
  ],
  *check({ wholeText, blocks, outline, profile }): Iterable<SaidFinding> {
    const asked = profile.sections.some(({ words }) => words !== undefined);
    if (!asked && !profile.words) return;
    const text = wholeText();
    const { headings } = outline;
    for (const { section, headings: own } of asked
      ? findSections(headings, profile.sections)
      : []) {
      if (!section.words) continue;
      for (const index of own) {
        const span = sectionSpan(headings, index, text.length);
        const { title, titleSpan } = headings[index]!;
        const words = countWords(text, blocks, span);
        const fault = faultOf(say`“${title}”`, words, section.words);
        if (fault) yield { span: titleSpan, message: fault };
      }
    }
    if (!profile.words) return;
    const all = countWords(text, blocks, { from: 0, to: text.length });
    const fault = faultOf(say`The report`, all, profile.words);
    const start = headings[0]?.titleSpan ?? { from: 0, to: 0 };
    if (fault) yield { span: start, message: fault };
  },
});

/** “has 19 words, 7 more than the 12 that the profile allows”; undefined within the limits. */
function faultOf(what: Phrase, words: number, { min, max }: WordLimits): Phrase | undefined {
  if (max !== undefined && words > max) {
    const more = words - max;
    return words === 1
      ? say`${what} has 1 word, ${more} more than the ${max} that the profile allows`
      : say`${what} has ${words} words, ${more} more than the ${max} that the profile allows`;
  }
  if (min !== undefined && words < min) {
    const fewer = min - words;
    return words === 1
      ? say`${what} has 1 word, ${fewer} fewer than the ${min} that the profile asks for`
      : say`${what} has ${words} words, ${fewer} fewer than the ${min} that the profile asks for`;
  }
  return undefined;
}
