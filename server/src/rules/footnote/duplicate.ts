/**
 * Each footnote label has one text. Must not choose between two texts.
 */
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { readingOf } from './footnote-words.ts';

export default defineRule({
  id: 'footnote/duplicate',
  since: '0.1.0',
  severity: 'error',
  reads: ['footnotes'],
  docs: {
    summary: 'Two footnotes have the same label',
    why: 'Renderers print the first text for every mark and drop the second, so that a note disappears and another stands in its place.',
    fix: 'Give one of them another label, and its mark too. Where a mark next in number has no text, a quick fix gives the second footnote that label.',
  },
  examples: [
    {
      title: 'two texts for one mark',
      text: `The harbour was dredged.[^1]

[^1]: By three ships.

[^1]: By two ships.
^^^^^ Footnote 1 has a text already
`,
    },
    {
      title: 'a mistyped label',
      text: `The harbour was dredged.[^1] It silted up again.[^2]

[^1]: By three ships.

[^1]: In part.
^^^^^ Footnote 1 has a text already, and mark 2 has none
`,
      fixed: `The harbour was dredged.[^1] It silted up again.[^2]

[^1]: By three ships.

[^2]: In part.
`,
    },
    {
      title: 'two labels',
      text: `The harbour was dredged.[^1] It silted up again.[^a1]

[^1]: By three ships.

[^a1]: In part.
`,
    },
  ],
  *check({ footnotes }): Iterable<SaidFinding> {
    for (const { text, first, meant } of readingOf(footnotes).repeated) {
      const fixes: readonly SaidFix[] = meant
        ? [
            {
              title: say`Label it ${meant.label}`,
              kind: 'suggested',
              edits: [{ span: text.labelSpan, text: meant.label }],
            },
          ]
        : [];
      yield {
        span: text.marker,
        message: meant
          ? say`Footnote ${text.label} has a text already, and mark ${meant.label} has none`
          : say`Footnote ${text.label} has a text already`,
        related: [
          { span: first.marker, message: say`The first text` },
          ...(meant ? [{ span: meant.span, message: say`Mark ${meant.label}` }] : []),
        ],
        fixes,
      };
    }
  },
});
