/**
 * Keys of the front matter are spelt as the profile has them. Must not object to keys of one's own.
 */

import { misspeltKeys } from '../../profiles/front-matter.ts';
import { openingFence } from '../../profiles/front-matter-places.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'front-matter/unknown-key',
  since: '0.1.0',
  severity: 'warning',
  reads: ['frontMatter', 'profile'],
  docs: {
    summary: 'A key in the front matter is misspelt',
    why: 'A misspelt key is not read: what it says counts as missing, and is checked by nobody.',
    fix: 'Write the key as the message says; a quick fix does it.',
    silent:
      'Keys that are like none of the known ones: other tools may read them. Keys that are like a known one which is there as well.',
  },
  examples: [
    {
      title: 'a letter is missing',
      text: `---
profile: council-report
title: Report of the Harbour Council for 2031
sesion: Twelfth session
^^^^^^ Unknown key “sesion”; did you mean “session”?
---
`,
      fixed: `---
profile: council-report
title: Report of the Harbour Council for 2031
session: Twelfth session
---
`,
    },
    {
      title: 'keys of other tools',
      text: `---
profile: council-report
title: Report of the Harbour Council for 2031
subtitle: Draft for comments
version: 3
toc: true
---
`,
    },
  ],
  *check({ frontMatter, profile }): Iterable<SaidFinding> {
    if (!frontMatter?.data) return;
    for (const { key, meant } of misspeltKeys(frontMatter.data, profile)) {
      const span = frontMatter.spanOf([key], 'key') ?? openingFence(frontMatter);
      yield {
        span,
        message: say`Unknown key “${key}”; did you mean “${meant}”?`,
        fixes: [{ title: say`Write ${meant}`, kind: 'suggested', edits: [{ span, text: meant }] }],
      };
    }
  },
});
