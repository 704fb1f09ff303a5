/**
 * The typed numbers of figures, charts, graphs and maps count up by one. Must not take a sentence for a caption.
 */
import { defineRule } from '../define-rule.ts';
import { captionFindings } from './caption-findings.ts';

export default defineRule({
  id: 'numbering/figure',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'wholeText', 'captions', 'outline', 'footnotes', 'listings', 'references'],
  docs: {
    summary: 'The number of a figure is skipped, repeated or out of order',
    why: 'The text names figures by these numbers; a number that is missing or comes twice leaves the reader with the wrong picture.',
    fix: 'Renumber: captions, lists of them and references in the text get their numbers together. Where it is not certain what a reference means, as with two of one number, the fix has to be picked by hand.',
    silent:
      'Pictures without a number. Each word (`Figure`, `Map`, `Gráfico`) counts by itself, and numbers may begin again in annexes.',
  },
  examples: [
    {
      title: 'one number wrong',
      text: `**Figure 1: Ships by port**

**Figure 3: Crews by port**
         ^ Figure 3 comes after Figure 1; expected Figure 2

**Figure 4: Fares**
`,
      fixed: `**Figure 1: Ships by port**

**Figure 2: Crews by port**

**Figure 3: Fares**
`,
    },
    {
      title: 'in order',
      text: `**Figure 1: Ships by port**

*Map 1: The harbour*

**Figure 2: Crews by port**

Figure 3 of the last report is not repeated.
`,
    },
  ],
  *check(facts) {
    yield* captionFindings(facts, 'figure');
  },
});
