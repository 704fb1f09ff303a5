/**
 * The front matter can be read. Must not judge what it says.
 */

import { openingFence } from '../../profiles/front-matter-places.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'front-matter/syntax',
  since: '0.1.0',
  severity: 'error',
  reads: ['frontMatter'],
  docs: {
    summary: 'The front matter cannot be read',
    why: 'What stands after a syntax error is guesswork, so that nothing in the front matter counts, and front matter that is never closed takes in the whole report.',
    fix: 'Put the line right. Texts with a colon and a space in them need quotes; the front matter ends with a line of three hyphens.',
  },
  examples: [
    {
      title: 'the same key twice',
      text: `---
profile: council-report
title: Report of the Harbour Council for 2031
title: Report for 2031
^^^^^
---
`,
    },
    {
      title: 'a title with a colon in quotes',
      text: `---
profile: council-report
title: "Harbours: report for 2031"
---
`,
    },
  ],
  *check({ frontMatter }): Iterable<SaidFinding> {
    if (!frontMatter) return;
    if (!frontMatter.closed) {
      yield {
        span: openingFence(frontMatter),
        message: say`The front matter that begins here is never closed; put a line of three hyphens (---) after its last key`,
      };
      return;
    }
    for (const { span, message } of frontMatter.problems) yield { span, message };
  },
});
