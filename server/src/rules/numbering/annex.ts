/**
 * The typed numbers of annexes that are announced by a line of text count up by one. Must not take a sentence for a caption.
 */
import { captionKind } from '../../outline/caption-words.ts';
import { defineRule } from '../define-rule.ts';
import { captionFindings } from './caption-findings.ts';

export default defineRule({
  id: 'numbering/annex',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'wholeText', 'captions', 'outline', 'footnotes', 'listings', 'references'],
  docs: {
    summary: 'The number of an annex is skipped, repeated or out of order',
    why: 'Resolutions and contents lists name annexes by these numbers.',
    fix: 'Renumber. If the text refers to one of the changed numbers, the fix has to be picked by hand and the reference looked at.',
    silent: 'Annexes that are headings: `numbering/heading` counts these.',
  },
  examples: [
    {
      title: 'one number wrong',
      text: `**Annex I: Fleet**

The fleet has nine ships.

**Annex III: Staff**
        ^^^ Annex III comes after Annex I; expected Annex II

The staff numbers forty.
`,
      fixed: `**Annex I: Fleet**

The fleet has nine ships.

**Annex II: Staff**

The staff numbers forty.
`,
    },
    {
      title: 'in order',
      text: `**Annex I: Fleet**

**Annex II: Staff**
`,
    },
  ],
  *check(facts) {
    const hasHeadings = facts.outline.headings.some(
      ({ label }) => label?.word !== undefined && captionKind(label.word) === 'annex',
    );
    if (!hasHeadings) yield* captionFindings(facts, 'annex');
  },
});
