/** What leads somewhere at a click. */
import { expect, it } from 'vitest';
import { linksOf } from '../../server/src/features/links.ts';
import { profileFiles } from '../../server/src/rules/example-profile.ts';
import { checkText } from '../support/check-text.ts';

const draft = `---
profile: harbour-report
---

# CONTENTS

- I. Ports … 1

# I. Ports

See Table 1, Tables 1 and 2 and Table 9, and section I.[^1]

**Table 1: Ships**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

::table[Table 2: Crews]{src="data/crews.csv"}

[^1]: A note.
`;

it('references, entries of lists, files of tables and the profile are links', async () => {
  const checked = await checkText(draft, {
    ...profileFiles,
    'crossfoot.yaml': 'profiles:\n  - profiles/*.yaml\n',
    'data/crews.csv': 'Port,Crews\nAlder,12\n',
  });
  const shown = linksOf(checked).map(({ span, target, path }) => {
    const words = draft.slice(span.from, span.to);
    return `${words} → ${path ?? draft.slice(target.from, target.from + 10)}`;
  });
  expect(shown).toEqual([
    'harbour-report → /draft/profiles/harbour.yaml',
    'I. Ports → # I. Ports',
    'Table 1 → 1: Ships**',
    'Tables 1 → 1: Ships**',
    '2 → 2: Crews]{',
    'section I → # I. Ports',
    'data/crews.csv → /draft/data/crews.csv',
  ]);
});
