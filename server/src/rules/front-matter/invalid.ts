/**
 * What the front matter says fits the profile. Must not ask for keys that are missing.
 */

import { wrongValues } from '../../profiles/front-matter.ts';
import { openingFence, yamlText } from '../../profiles/front-matter-places.ts';
import { joined, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'front-matter/invalid',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'frontMatter', 'profile'],
  docs: {
    summary: 'A value in the front matter is not what the profile expects',
    why: 'A date that is none, or a symbol in a form that the organization does not use, cannot be filed or found, and what relies on it (the reporting year, the language) goes astray.',
    fix: 'Write the value as the message says. Where there is no doubt what was meant, a quick fix writes it.',
    silent:
      'Empty values (`front-matter/missing` speaks where they are required), and keys that neither the profile nor the common keys describe. A value in another form than the profile knows is a warning only.',
  },
  examples: [
    {
      title: 'day and month are swapped',
      text: `---
profile: council-report
title: Report of the Harbour Council for 2031
date: 2032-28-05
      ^^^^^^^^^^ date: “2032-28-05” is no date of the calendar; did you mean 2032-05-28?
---
`,
      fixed: `---
profile: council-report
title: Report of the Harbour Council for 2031
date: 2032-05-28
---
`,
    },
    {
      title: 'a symbol in another form',
      text: `---
profile: council-report
title: Report of the Harbour Council for 2031
symbol: HC 2255
        ^^^^^^^ symbol: “HC 2255” has another form than this kind of report uses; expected something like
---
`,
    },
    {
      title: 'a language that is misspelt',
      text: `---
profile: council-report
title: Report of the Harbour Council for 2031
originalLanguage: Englisch
                  ^^^^^^^^ originalLanguage cannot be “Englisch”; did you mean “English”?
---
`,
      fixed: `---
profile: council-report
title: Report of the Harbour Council for 2031
originalLanguage: English
---
`,
    },
    {
      title: 'a title that is a number, and a date on a leap day',
      text: `---
profile: council-report
title: 2031
date: 2032-02-29
symbol: HC/INF/7/Rev.2
---
`,
    },
  ],
  *check({ document, frontMatter, profile }): Iterable<SaidFinding> {
    const data = frontMatter?.data;
    if (!frontMatter || !data) return;
    const printed = (key: string) => {
      const span = frontMatter.spanOf([key], 'value');
      return span ? document.text.slice(span.from, span.to) : '';
    };
    for (const wrong of wrongValues(data, profile, printed)) {
      const span = frontMatter.spanOf([wrong.key], 'value') ?? openingFence(frontMatter);
      const fixes: SaidFix[] =
        wrong.replacement === undefined
          ? []
          : [
              {
                title: say`Write ${wrong.replacement}`,
                kind: 'suggested',
                edits: [{ span, text: yamlText(wrong.replacement) }],
              },
            ];
      const severity = wrong.certain ? {} : { severity: 'warning' as const };
      yield { span, message: joined([wrong.message], ''), ...severity, fixes };
    }
  },
});
