/**
 * Each footnote has a mark in the text. Must not report one whose mark is only mistyped.
 */
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import { readingOf } from './footnote-words.ts';

export default defineRule({
  id: 'footnote/without-mark',
  since: '0.1.0',
  severity: 'error',
  reads: ['footnotes'],
  docs: {
    summary: 'A footnote has no mark in the text',
    why: 'Renderers leave such a footnote out: what it says, often a reservation to a figure, is lost without a trace.',
    fix: 'Set the mark where the note belongs, or delete the footnote. Where a mark of another footnote stands in its place, a quick fix corrects that mark.',
    silent: 'Footnotes whose mark has a typing error: `footnote/without-text` speaks of the mark.',
  },
  examples: [
    {
      title: 'a lost mark',
      text: `The harbour was dredged.[^1] It silted up again.

[^1]: By three ships.

[^2]: In part.
^^^^^ Footnote 2 has no mark in the text
`,
    },
    {
      title: 'another mark in its place',
      text: `The harbour was dredged.[^1] It silted up again.[^1] Ships waited.[^3]

[^1]: By three ships.

[^2]: In part.
^^^^^ Footnote 2 has no mark in the text; a mark 1 stands where it is due

[^3]: For nine days.
`,
      fixed: `The harbour was dredged.[^1] It silted up again.[^2] Ships waited.[^3]

[^1]: By three ships.

[^2]: In part.

[^3]: For nine days.
`,
    },
    {
      title: 'a mark in an HTML table and one in another footnote',
      text: `The harbour was dredged.[^1]

<table><tr><td>Alder[^2]</td></tr></table>

[^1]: By three ships.[^3]

[^2]: With the old basin.

[^3]: Hired.
`,
    },
  ],
  *check({ footnotes }): Iterable<SaidFinding> {
    for (const { text, instead } of readingOf(footnotes).unmarked) {
      if (!instead) {
        yield { span: text.marker, message: say`Footnote ${text.label} has no mark in the text` };
        continue;
      }
      const edits = [{ span: instead.labelSpan, text: text.label }];
      yield {
        span: text.marker,
        message: say`Footnote ${text.label} has no mark in the text; a mark ${instead.label} stands where it is due`,
        related: [{ span: instead.span, message: say`This mark ${instead.label}` }],
        fixes: [{ title: say`Write [^${text.label}] there`, kind: 'suggested', edits }],
      };
    }
  },
});
