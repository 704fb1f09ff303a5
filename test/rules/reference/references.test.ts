/** Words, places and silences of the rules on references, beyond their examples. */
import { describe, expect, it } from 'vitest';
import { patience } from '../../support/patience.ts';
import { checkReferences, say } from './check-references.ts';

const messages = (text: string) => say(checkReferences(text).findings);

const report = (words: string) =>
  `# I. Rivers

## A. Gauges

1. The commission met.

2. ${words}

## B. Floods

3. Maps were drawn.

**Table 1: Maps**

| Valley | Maps |
| --- | ---: |
| Alder | 4 |

**Figure 1: Level**

<!-- figure: a chart -->

# II. Money

## A. Income

4. It is short.[^1]

# Annex I – Staff

## 1. Posts

## 2. Pay

# Annex II – Fleet

[^1]: In part.
`;

describe('references that lead somewhere', () => {
  it.each([
    'See paragraphs 1 to 4, section II, section I.B, section B, and section II.A below.',
    'See Table 1, Figure 1, Annexes I and II, Annex I, section 2, and footnote 1.',
    'See the “Floods” section, and the “Income” section under section II.',
    'See paragraph 1 above, paragraph 4 below, section I, and Table 1 below.',
    'See paragraph 12 of Resolution 60/1, Table 9 of document MC/12, and Annex V of the Charter.',
    'See section 2 of the Act, Chapter VII, Part III of the strategy, Rule 7, paragraph 9.',
    'The gauge stands at figure 7 per cent; section 377 is quoted; Annex VII countries paid.',
  ])('%s', (words) => {
    expect(messages(report(words))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['See paragraph 5.', ['There is no paragraph 5; the paragraphs run from 1 to 4']],
    [
      'See paragraphs 2–6.',
      ['This is paragraph 2 itself', 'There is no paragraph 6; the paragraphs run from 1 to 4'],
    ],
    ['As Table 2 shows, much was done.', ['There is no Table 2; the last is Table 1']],
    ['See section III.', ['There is no section III']],
    ['See section II.B.', ['There is no section II.B']],
    ['See section C.', ['There is no section C']],
    ['See Annex III.', ['There is no Annex III; the last is Annex II']],
    ['See footnote 2.', ['There is no footnote 2; the last is footnote 1']],
    ['See Appendix II.', ['There is no Appendix II; Annex II has that number']],
    ['See Box 1.', []],
    ['See Table 1 above.', ['Table 1 stands below']],
    ['See paragraph 1 below.', ['Paragraph 1 stands above']],
    ['See section II above.', ['Section II stands below']],
    ['See paragraph 2.', ['This is paragraph 2 itself']],
    ['See the “Flods” section.', ['No heading is called “Flods”; “Floods” is spelt almost so']],
    ['See the “Floods” section under section II.', ['“Floods” does not stand under section II']],
    ['See the “Water quality” section.', ['No heading is called “Water quality”']],
    ['The “Water quality” section is elsewhere.', []],
  ])('%s', (words, expected) => {
    expect(checkReferences(report(words)).findings.map(({ message }) => message)).toEqual(expected);
  });

  it('says nothing where a gap in the numbers is the mistake', () => {
    const text = report('See paragraph 3.')
      .replace('\n3. Maps', '\n4. Maps')
      .replace('\n4. It', '\n5. It');
    expect(messages(text)).toEqual([]);
  });

  it('knows French and Spanish words', () => {
    const french = report('Voir le paragraphe 9, le tableau 7 et l’annexe III.');
    expect(checkReferences(french).findings.map(({ message }) => message)).toEqual([
      'There is no paragraph 9; the paragraphs run from 1 to 4',
      'There is no Table 7; the last is Table 1',
      'There is no Annex III; the last is Annex II',
    ]);
    const spanish = report('Véanse los párrafos 1 a 9, el cuadro 7 y el anexo III.');
    expect(checkReferences(spanish).findings).toHaveLength(3);
  });
});

describe('hostile reports', () => {
  it('thousands of references, headings and citations take seconds', () => {
    const begin = performance.now();
    const headings = Array.from({ length: 5_000 }, (_, at) => `## ${at + 1}. Title ${at}\n\n`);
    const words = Array.from(
      { length: 5_000 },
      (_, at) =>
        `See section ${at + 3_000}, paragraph ${at} above and the “Title ${at * 7}” section.\n\n`,
    );
    const cited = Array.from(
      { length: 5_000 },
      (_, at) => `Resolution 5 of ${(at % 28) + 1} June 2024.\n\n`,
    );
    const paragraphs = Array.from({ length: 5_000 }, (_, at) => `${at + 1}. Text.\n\n`);
    expect(
      checkReferences([...headings, ...words, ...cited, ...paragraphs].join('')).findings.length,
    ).toBeGreaterThan(1_000);
    expect(performance.now() - begin).toBeLessThan(patience);
  });

  it('odd headings and numbers do no harm', () => {
    for (const text of [
      '# MMMM. Title\n\nSee section MMMM and section IIII.',
      '# \n\nSee section  .',
      '1.\n\n2.\n\n3.\n\nSee paragraphs 1–99999999.',
      'See paragraph 99999999999999999999.',
      '# A\n\n# A\n\nSee the “A” section and section A.',
      '“””“ section “““ section',
    ]) {
      expect(() => checkReferences(text)).not.toThrow();
    }
  });
});
