/**
 * The typed numbers of boxes count up by one. Must not take a sentence for a caption.
 */
import { defineRule } from '../define-rule.ts';
import { captionFindings } from './caption-findings.ts';

export default defineRule({
  id: 'numbering/box',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'wholeText', 'captions', 'outline', 'footnotes', 'listings', 'references'],
  docs: {
    summary: 'The number of a box is skipped, repeated or out of order',
    why: 'Boxes are read by themselves and cited by their number; two of one number cannot be told apart.',
    fix: 'Renumber: captions, lists of them and references in the text get their numbers together. Where it is not certain what a reference means, as with two of one number, the fix has to be picked by hand.',
    silent: 'Boxes without a number; each word (`Box`, `Encadré`, `Recuadro`) counts by itself.',
  },
  examples: [
    {
      title: 'one number wrong',
      text: `**Box 1: How a pilot is trained**

**Box 1: How a lock works**
      ^ Box 1 comes a second time; expected Box 2
`,
      fixed: `**Box 1: How a pilot is trained**

**Box 2: How a lock works**
`,
    },
    {
      title: 'in order',
      text: `**Box 1: How a pilot is trained**

**Encadré 1 : Une écluse**

**Box 2: How a lock works**
`,
    },
  ],
  *check(facts) {
    yield* captionFindings(facts, 'box');
  },
});
