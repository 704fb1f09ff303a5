/**
 * The profile that a report names exists. Must not judge the profile itself.
 */

import { andList, closestName } from '../../profiles/did-you-mean.ts';
import { openingFence } from '../../profiles/front-matter-places.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'front-matter/unknown-profile',
  since: '0.1.0',
  severity: 'error',
  reads: ['frontMatter', 'profileIds'],
  docs: {
    summary: 'The front matter names a profile that does not exist',
    why: 'Without its profile a report is held against nothing but itself: required keys, numbering schemes and frameworks go unchecked.',
    fix: 'Write the id of a built-in profile or of one that `crossfoot.yaml` lists under `profiles`.',
  },
  examples: [
    {
      title: 'two letters are swapped',
      text: `---
profile: council-reprot
         ^^^^^^^^^^^^^^ There is no profile “council-reprot”; did you mean “council-report”?
title: Report of the Harbour Council for 2031
---
`,
      fixed: `---
profile: council-report
title: Report of the Harbour Council for 2031
---
`,
    },
    {
      title: 'a profile that nobody defined',
      text: `---
profile: harbour-annual-report
         ^^^^^^^^^^^^^^^^^^^^^ There is no profile “harbour-annual-report”; the profiles are council-report,
title: Report of the Harbour Council for 2031
---
`,
    },
    {
      title: 'a profile of the workspace',
      text: `---
profile: harbour-annual-report
title: Report of the Harbour Council for 2031
---
`,
      files: {
        'crossfoot.yaml': 'root: true\nprofiles: [harbour.yaml]\n',
        'harbour.yaml': 'id: harbour-annual-report\nextends: council-report\n',
      },
    },
  ],
  *check({ frontMatter, profileIds }): Iterable<SaidFinding> {
    const id = frontMatter?.data?.profile;
    if (!frontMatter || typeof id !== 'string' || id.trim() === '' || profileIds.includes(id))
      return;
    const span = frontMatter.spanOf(['profile'], 'value') ?? openingFence(frontMatter);
    const meant = closestName(id, profileIds);
    if (meant === undefined) {
      const known = andList(profileIds);
      yield { span, message: say`There is no profile “${id}”; the profiles are ${known}` };
      return;
    }
    yield {
      span,
      message: say`There is no profile “${id}”; did you mean “${meant}”?`,
      fixes: [{ title: say`Write ${meant}`, kind: 'suggested', edits: [{ span, text: meant }] }],
    };
  },
});
