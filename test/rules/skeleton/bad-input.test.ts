/** What a skeleton can hold that makes no sense: clear messages, no false ones, and time in proportion. */
import { describe, expect, it } from 'vitest';
import { formatOrdinal, parseRoman } from '../../../server/src/outline/numerals.ts';
import { checkText } from '../../support/check-text.ts';
import { patience } from '../../support/patience.ts';

const head = '---\nprofile: generic\n---\n\n';

async function say(text: string, files: Readonly<Record<string, string>> = {}) {
  const { findings, document } = await checkText(head + text, files);
  return findings.map(({ rule, span, message }) => {
    const line = document.positionAt(span.from).line + 1 - head.split('\n').length + 1;
    return `${line} ${rule} ${message}`;
  });
}

describe('bad input', () => {
  it('references to themselves', async () => {
    const text = `# I. Rivers

1. See paragraph 1, and Table 1.

2. As paragraphs 1 to 3 say (see section II).

# II. Ferries

3. This section II speaks of ferries; see section II.
`;
    expect(await say(text)).toEqual([
      '3 reference/self This is paragraph 1 itself',
      '9 reference/self This is section II itself',
    ]);
  });

  it('lists of contents that list themselves and one another', async () => {
    const text = `# CONTENTS

- CONTENTS … 1
- LIST OF TABLES … 2
- I. RIVERS … 3

# LIST OF TABLES

- CONTENTS … 1
- LIST OF TABLES … 2
- Table 1: Fares … 3

# I. RIVERS

**Table 1: Fares**

| Ferry | Fare |
| --- | ---: |
| Alder | 2 |
`;
    const said = await say(text);
    expect(said.filter((one) => !/^(?:9|10) contents\/extra /.test(one))).toEqual([]);
  });

  it('headings that come twice', async () => {
    const text = `# CONTENTS

- I. RIVERS … 3
  - Overview … 3
- II. FERRIES … 4
  - Overview … 4

# I. RIVERS

## Overview

The levels fell (see the “Overview” section).

# II. FERRIES

## Overview

The fares rose (see the “Overview” section under section I).

# II. FERRIES

The fares fell.
`;
    expect(await say(text)).toEqual([
      '20 numbering/heading “II.” comes a second time; expected “III.”',
      '20 contents/missing “II. FERRIES” is not in the contents list',
    ]);
  });

  it('roman numerals that are none, or beyond 3,999', async () => {
    expect([3999, 4000].map((one) => formatOrdinal(one, 'roman'))).toEqual(['MMMCMXCIX', '4000']);
    expect(['MMMM', 'IIII', 'VX'].map(parseRoman)).toEqual([undefined, undefined, undefined]);
    const text = `# I. Rivers

# II. Lakes

# III. Coasts

# IIII. Ferries

# V. Docks

The docks are new (see section MMMMII).

# MMMM. Lamps
`;
    expect(await say(text)).toEqual([
      '7 numbering/heading “IIII” is no roman numeral; expected “IV”',
    ]);
  });

  it('a list of acronyms with empty cells', async () => {
    const text = `# ABBREVIATIONS

| Acronym | Meaning |
| --- | --- |
| HWS |  |
|  | Joint Pilotage Board |
|  |  |
| LDA | Lower Docks Authority |

# REPORT

The Harbour Watch Service (HWS) met the LDA, and the HWS met the JPB.
`;
    expect(await say(text)).toEqual([
      '5 term/list-entry HWS has no expansion in the list of abbreviations',
      '6 term/list-entry “Joint Pilotage Board” has no acronym beside it in the list of abbreviations',
    ]);
  });

  it('a catalogue without items', async () => {
    const files = {
      'crossfoot.yaml': 'root: true\ncatalogues: [c.yaml]\n',
      'c.yaml': 'id: harbour\ntitle: Harbour Strategy\nitems: []\n',
    };
    expect(await say('# I. Pilots\n\nHarbour Strategy points: 1 and 9\n', files)).toEqual([]);
  });
});

/** A report of `count` headings with contents, paragraphs, references and acronyms. */
function manyHeadings(count: number): string {
  const entries: string[] = [];
  const sections: string[] = [];
  for (let at = 1; at <= count; at++) {
    entries.push(`- ${at}. Harbour ${at} … ${at}`);
    const other = 1 + ((at * 7) % count);
    sections.push(
      `# ${at}. Harbour ${at}\n\n${at}. The Lower Docks Authority (LDA${at}) met; see section ${other}, ` +
        `paragraph ${other} and the “Harbour ${other}” section.\n`,
    );
  }
  return `# CONTENTS\n\n${entries.join('\n')}\n\n${sections.join('\n')}`;
}

describe('5,000 headings', () => {
  it(
    'take time in proportion',
    async () => {
      const time = async (count: number) => {
        const text = manyHeadings(count);
        const start = performance.now();
        await checkText(head + text);
        return performance.now() - start;
      };
      await time(200);
      const small = await time(1250);
      const large = await time(5000);
      // Four times as many; sixteen times as long would be quadratic.
      expect(large / small).toBeLessThan(10);
    },
    patience,
  );
});
