/** Rename: what has a name, and that a new one is written wherever the old one stands for the same. */
import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { exampleFiles } from '../../server/src/rules/example-catalogue.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { english } from '../../server/src/text/phrase.ts';
import { checkText } from '../support/check-text.ts';

const head = '---\nprofile: iom-council-paper\n---\n\n';

const draft = `${head}# CONTENTS

- I. Ships and crews … 1
  - A. Pilots … 2
- II. FARES … 3
- Annex I – Quays … 4

# List of tables

- Table 1: Ships
- Table 2: Crews

# List of abbreviations

| TPO | Tidal Ports Organization |
| --- | --- |
| QMU | Quay Master Unit |

# I. SHIPS AND CREWS

1. The Tidal Ports Organization (TPO) met the QMUs, see paragraph 3 and section II.

2. TPO’s crews of the TPOs are in paragraphs 1–3 and 3, Tables 1 and 2, and Annex I.[^1]

## A. Pilots

3. As section I.A and the “Ships and crews” section say.[^b] See footnote 1.

# II. FARES

**Table 1: Ships**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

**Table 2: Crews**

| Port | Crews |
| --- | ---: |
| Alder | 40 |

**Table 2: Crews (continued)**

| Port | Crews |
| --- | ---: |
| Birch | 4 |

# Annex I – Quays

**Harbour Strategy points: 1, 2 and 4**

As Harbour Strategy point 2 says, and points 1–3 of the Harbour Strategy.

[^1]: One.

[^b]: Two.
`;

const checked = () => checkText(draft, exampleFiles);

/** The lines that differ once what stands at `words` is called `name`. */
async function renamed(words: string, name: string, skip = 0) {
  const document = await checked();
  const result = rename(document, draft.indexOf(words) + skip, name);
  if (!result) return 'nothing';
  if ('problem' in result) return english(result.problem);
  const before = draft.split('\n');
  const after = applyEdits(draft, result.edits).split('\n');
  expect(after).toHaveLength(before.length);
  return after.filter((line, index) => line !== before[index]).join('\n');
}

describe('what has a name', () => {
  it.each<[string, number, string | undefined]>([
    ['paragraph 3 and', 2, '3'],
    ['1–3 and 3', 8, '3'],
    ['1. The Tidal', 0, '1'],
    ['Table 2: Crews**', 3, '2'],
    ['- Table 2', 8, '2'],
    ['Annex I – Quays\n\n**', 3, 'I'],
    ['section II.', 9, 'II'],
    ['section I.A', 9, 'A'],
    ['II. FARES … 3', 1, 'II'],
    ['# I. SHIPS', 3, 'I'],
    ['SHIPS AND', 3, 'SHIPS AND CREWS'],
    ['Pilots … 2', 3, 'Pilots'],
    ['Ships and crews”', 3, 'Ships and crews'],
    ['[^b] See', 2, 'b'],
    ['QMUs', 1, 'QMU'],
    ['2 and 4', 0, '2'],
    ['point 2 says', 6, '2'],
    ['Crews**', 2, 'Crews'],
    ['Crews (continued)', 2, 'Crews'],
    ['Table 2: Crews\n', 11, 'Crews'],
    ['As section', 1, undefined],
    ['1–3 of the Harbour', 1, undefined],
    ['Alder', 1, undefined],
  ])('%s', async (words, skip, name) => {
    const found = prepareRename(await checked(), draft.indexOf(words) + skip);
    expect(found?.name).toBe(name);
    if (found) expect(draft.slice(found.span.from, found.span.to)).toBe(name);
  });
});

it('a heading that is an item of a catalogue keeps its number', async () => {
  const text = `${head}# PRINCIPLE 1: Open doors\n\nWords.\n\n# PRINCIPLE 2: Partnerships\n`;
  const document = await checkText(text, exampleFiles);
  expect(prepareRename(document, text.indexOf('E 1') + 2)).toBeUndefined();
  expect(prepareRename(document, text.indexOf('Open'))?.name).toBe('Open doors');
});

describe('a new name', () => {
  it('of a caption, also where the table goes on and in the list of tables', async () => {
    const lines = '- Table 2: Sailors\n**Table 2: Sailors**\n**Table 2: Sailors (continued)**';
    expect(await renamed('Crews**', 'Sailors', 2)).toBe(lines);
    expect(await renamed('Crews (continued)', 'Sailors', 2)).toBe(lines);
    expect(await renamed('Table 2: Crews\n', 'Sailors', 11)).toBe(lines);
  });

  it('of a heading, each list and quotation in its own style', async () => {
    expect(await renamed('SHIPS AND', 'SHIPS OF THE TPO', 3)).toBe(
      '- I. Ships of the TPO … 1\n' +
        '# I. SHIPS OF THE TPO\n' +
        '3. As section I.A and the “Ships of the TPO” section say.[^b] See footnote 1.',
    );
    expect(await renamed('Pilots … 2', 'Sea pilots', 3)).toBe(
      '  - A. Sea pilots … 2\n## A. Sea pilots',
    );
  });

  it('of a heading’s number', async () => {
    expect(await renamed('section I.A', 'C', 10)).toBe(
      '  - C. Pilots … 2\n## C. Pilots\n3. As section I.C and the “Ships and crews” section say.[^b] See footnote 1.',
    );
    expect(await renamed('Annex I – Quays … 4', 'IV', 6)).toBe(
      '- Annex IV – Quays … 4\n2. TPO’s crews of the TPOs are in paragraphs 1–3 and 3, Tables 1 and 2, and Annex IV.[^1]\n# Annex IV – Quays',
    );
  });

  it('of a paragraph', async () => {
    expect(await renamed('paragraph 3', '7', 10)).toBe(
      '1. The Tidal Ports Organization (TPO) met the QMUs, see paragraph 7 and section II.\n' +
        '2. TPO’s crews of the TPOs are in paragraphs 1–7 and 7, Tables 1 and 2, and Annex I.[^1]\n' +
        '7. As section I.A and the “Ships and crews” section say.[^b] See footnote 1.',
    );
  });

  it('of a table that goes on', async () => {
    expect(await renamed('Table 2: Crews**', '5', 6)).toBe(
      '- Table 5: Crews\n2. TPO’s crews of the TPOs are in paragraphs 1–3 and 3, Tables 1 and 5, and Annex I.[^1]\n' +
        '**Table 5: Crews**\n**Table 5: Crews (continued)**',
    );
  });

  it('of a footnote', async () => {
    expect(await renamed('[^1]:', '9', 2)).toBe(
      '2. TPO’s crews of the TPOs are in paragraphs 1–3 and 3, Tables 1 and 2, and Annex I.[^9]\n' +
        '3. As section I.A and the “Ships and crews” section say.[^b] See footnote 9.\n[^9]: One.',
    );
    expect(await renamed('[^b]:', 'two', 2)).toMatch(/say\.\[\^two\] See .*\n\[\^two\]: Two/);
  });

  it('of an acronym: list, definition, plural and possessive', async () => {
    expect(await renamed('TPO’s', 'TiPO')).toBe(
      '| TiPO | Tidal Ports Organization |\n' +
        '1. The Tidal Ports Organization (TiPO) met the QMUs, see paragraph 3 and section II.\n' +
        '2. TiPO’s crews of the TiPOs are in paragraphs 1–3 and 3, Tables 1 and 2, and Annex I.[^1]',
    );
  });

  it('of a catalogue item, but not in a range', async () => {
    expect(await renamed('2 and 4', '3')).toBe(
      '**Harbour Strategy points: 1, 3 and 4**\nAs Harbour Strategy point 3 says, and points 1–3 of the Harbour Strategy.',
    );
  });

  it.each([
    ['paragraph 3', 10, '2', /^Paragraph 2 stands in line 27 already/],
    ['paragraph 3', 10, 'three', 'A number such as 3 is needed.'],
    ['Table 2: Crews**', 6, '1', /^Table 1 stands in line/],
    ['section II.', 8, 'B', 'A number such as II is needed.'],
    ['[^b]:', 2, '1', /^Footnote 1 stands in line/],
    ['TPO’s', 1, 'QMU', 'QMU already stands for something else in this report.'],
    ['TPO’s', 1, 'Tidal Ports', /^An abbreviation is one word/],
    ['2 and 4', 0, '9', 'There is no point 9 in Harbour Strategy.'],
    ['SHIPS AND', 1, ' ', 'A name is needed.'],
    ['Alder', 1, 'Elm', 'nothing'],
    ['SHIPS AND', 1, 'SHIPS AND CREWS', ''],
  ])('is refused: %s (%i) as “%s”', async (words, skip, name, problem) => {
    const answer = await renamed(words, name, skip);
    if (typeof problem === 'string') expect(answer).toBe(problem);
    else expect(answer).toMatch(problem);
  });
});
