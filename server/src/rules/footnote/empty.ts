/**
 * A footnote says something. Must not judge what.
 */
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'footnote/empty',
  since: '0.1.0',
  severity: 'error',
  reads: ['footnotes'],
  docs: {
    summary: 'A footnote is empty',
    why: 'The mark promises a note, and the reader finds a number with nothing behind it: most often a note that was to be written later.',
    fix: 'Write the footnote, or remove it with its mark.',
  },
  examples: [
    {
      title: 'nothing behind the label',
      text: `The harbour was dredged.[^1] It silted up again.[^2]

[^1]:
^^^^^ Footnote 1 is empty

[^2]: In part.
`,
    },
    {
      title: 'text on the next line',
      text: `The harbour was dredged.[^1]

[^1]:
    By three ships.
`,
    },
  ],
  *check({ footnotes }): Iterable<SaidFinding> {
    for (const { label, marker, empty } of footnotes.texts) {
      if (empty) yield { span: marker, message: say`Footnote ${label} is empty` };
    }
  },
});
