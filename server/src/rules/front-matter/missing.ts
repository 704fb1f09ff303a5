/**
 * A report says at its top what its profile asks for. Must not judge the values (front-matter/invalid).
 */

import { missingKeys } from '../../profiles/front-matter.ts';
import { openingFence } from '../../profiles/front-matter-places.ts';
import { allOf, say, type Words } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'front-matter/missing',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'frontMatter', 'profile'],
  docs: {
    summary: 'A key that the profile requires is missing or empty',
    why: 'The symbol, the session or the year at the top of a report is how readers file and find it, and Crossfoot itself reads there what kind of report it checks.',
    fix: 'Add the key to the front matter, the lines between `---` at the top of the file.',
    silent:
      'A key that is there but misspelt is reported by `front-matter/unknown-key` alone; front matter with a syntax error by `front-matter/syntax` alone.',
  },
  examples: [
    {
      title: 'two keys that the reports of this kind must have are missing',
      text: `---
^^^ This front matter lacks “session” and “reportingYear”, which the profile iom-annual-report requires
profile: iom-annual-report
title: Annual report for 2031
---

# FOREWORD
`,
    },
    {
      title: 'a key without a value',
      text: `---
profile: council-report
title:
^^^^^ “title” is empty; the profile council-report requires it
symbol: HC/31/4
---
`,
    },
    {
      title: 'the profile asks for a title only',
      text: `---
profile: council-report
title: Report of the Harbour Council for 2031
---
`,
    },
  ],
  *check({ document, frontMatter, profile }): Iterable<SaidFinding> {
    if (!frontMatter) {
      const missing = missingKeys({}, profile).absent;
      const start = { from: 0, to: document.lineSpan(0).to };
      if (missing.length > 0)
        yield {
          span: start,
          message: say`This report has no front matter and so lacks ${named(missing)}, which the profile ${profile.id} requires`,
        };
      return;
    }
    if (!frontMatter.closed || frontMatter.problems.length > 0) return;
    const { absent, empty } = missingKeys(frontMatter.data ?? {}, profile);
    if (absent.length > 0) {
      yield {
        span: openingFence(frontMatter),
        message: say`This front matter lacks ${named(absent)}, which the profile ${profile.id} requires`,
      };
    }
    for (const key of empty) {
      const span = frontMatter.spanOf([key], 'key') ?? openingFence(frontMatter);
      yield { span, message: say`“${key}” is empty; the profile ${profile.id} requires it` };
    }
  },
});

function named(keys: readonly string[]): Words {
  return allOf(keys.map((key) => say`“${key}”`));
}
