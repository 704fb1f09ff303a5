/**
 * Each footnote mark has a text. Must not count marks in code or comments.
 */
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { readingOf } from './footnote-words.ts';

export default defineRule({
  id: 'footnote/without-text',
  since: '0.1.0',
  severity: 'error',
  reads: ['footnotes'],
  docs: {
    summary: 'A footnote mark has no text',
    why: 'Readers look for a note that is not there, and renderers print the mark as it was typed: [^3].',
    fix: 'Write the footnote, correct the mark, or remove it. Where one footnote has no mark and fits, a quick fix gives the mark its label.',
  },
  examples: [
    {
      title: 'a footnote that was cut',
      text: `The harbour was dredged.[^1] It silted up again.[^2]
                                                ^^^^ Footnote mark 2 has no text

[^1]: By three ships.
`,
    },
    {
      title: 'a mistyped mark',
      text: `The harbour was dredged.[^1] It silted up again.[^22] Ships waited.[^3]
                                                ^^^^^ Footnote mark 22 has no text; footnote 2 has no mark

[^1]: By three ships.

[^2]: In part.

[^3]: For nine days.
`,
      fixed: `The harbour was dredged.[^1] It silted up again.[^2] Ships waited.[^3]

[^1]: By three ships.

[^2]: In part.

[^3]: For nine days.
`,
    },
    {
      title: 'marks with texts, in code, and one mark twice',
      text: `The harbour was dredged.[^1] It silted up again.[^1] A mark is written \`[^9]\`.

| Port | Ships |
| --- | ---: |
| Alder[^2] | 12 |

[^1]: By three ships.

[^2]: With the old basin.
`,
    },
  ],
  *check({ footnotes }): Iterable<SaidFinding> {
    const { orphans } = readingOf(footnotes);
    for (const { mark, meant } of orphans) {
      if (!meant) {
        yield { span: mark.span, message: say`Footnote mark ${mark.label} has no text` };
        continue;
      }
      const edits = [{ span: mark.labelSpan, text: meant.label }];
      yield {
        span: mark.span,
        message: say`Footnote mark ${mark.label} has no text; footnote ${meant.label} has no mark`,
        related: [{ span: meant.marker, message: say`Footnote ${meant.label}` }],
        fixes: [{ title: say`Refer to footnote ${meant.label}`, kind: 'suggested', edits }],
      };
    }
  },
});
