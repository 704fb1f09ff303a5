/** Which headings count together, and how ambiguous labels are read. */
import { describe, expect, it } from 'vitest';
import { readSeries, type SeriesScheme } from '../../server/src/outline/series.ts';

/** `form: ordinals` for each series; a question mark where there is no evidence that it counts. */
function seriesOf(lines: string, schemes: readonly SeriesScheme[] = []): string[] {
  const headings = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, marks = '', text = ''] = /^\s*(#+) (.*)$/.exec(line) ?? [];
      return { level: marks.length, text };
    });
  return readSeries(headings, schemes).series.map(({ form, members, established, word }) => {
    const numbers = members.map(({ label }) => label.ordinal).join(' ');
    return `${word ? `${word} ` : ''}${form}${established ? '' : '?'}: ${numbers}`;
  });
}

describe('readSeries', () => {
  it('reads I after H as a letter, and C and D beside A and B', () => {
    const letters = [...'ABCDEFGHI'].map((letter) => `## ${letter}. Title`).join('\n');
    expect(seriesOf(`# I. One\n${letters}\n# II. Two\n## A. Title\n## B. Title`)).toEqual([
      'roman: 1 2',
      'letter: 1 2 3 4 5 6 7 8 9',
      'letter: 1 2',
    ]);
    expect(seriesOf('# A. a\n# B. b\n# C. c\n# D. d')).toEqual(['letter: 1 2 3 4']);
    expect(seriesOf('# I. a\n# II. b\n# III. c\n# IV. d\n# V. e')).toEqual(['roman: 1 2 3 4 5']);
    expect(seriesOf('# C. c\n# D. d')).toEqual(['letter: 3 4']);
  });

  it('begins anew under each heading where that explains more', () => {
    expect(seriesOf('# X\n## 1. a\n## 2. b\n# Y\n## 1. c\n## 2. d')).toEqual([
      'arabic: 1 2',
      'arabic: 1 2',
    ]);
    expect(seriesOf('# X\n## 1. a\n## 2. b\n# Y\n## 3. c\n## 4. d')).toEqual(['arabic: 1 2 3 4']);
  });

  it('keeps each word apart, whatever its case', () => {
    expect(
      seriesOf('# PRINCIPLE 1: a\n# Principle 2: b\n# OBJECTIVE 1: c\n# OBJECTIVE 2: d\n# Annex I'),
    ).toEqual(['principle arabic: 1 2', 'objective arabic: 1 2', 'annex roman?: 1']);
  });

  it('begins anew in an annex', () => {
    expect(seriesOf('# I. a\n# II. b\n# Annex\n# I. c\n# II. d')).toEqual([
      'roman: 1 2',
      'roman: 1 2',
    ]);
  });

  it('asks for evidence', () => {
    expect(seriesOf('# A. Smith\n# J. Jones')).toEqual(['letter?: 1 10']);
    expect(seriesOf('# Part 1\n# Part 5\n# Part 3')).toEqual(['part arabic: 1 5 3']);
  });

  it('follows the schemes of a profile', () => {
    const schemes: SeriesScheme[] = [
      { level: 2, form: 'arabic', restart: 'parent', under: 'Annex' },
      { level: 2, form: 'letter', restart: 'parent' },
      { level: 1, word: 'Lot', form: 'arabic', restart: 'never' },
    ];
    expect(seriesOf('# Lot 1\n## A. a\n# Lot 2\n# Annex\n## 1. b', schemes)).toEqual([
      'lot arabic: 1 2',
      'letter: 1',
      'arabic: 1',
    ]);
  });

  it('reads decimal labels under their parent', () => {
    expect(seriesOf('# 1. a\n## 1.1 b\n## 1.2 c\n# 2. d\n## 2.1 e')).toEqual([
      'arabic: 1 2',
      'decimal: 1 2',
      'decimal?: 1',
    ]);
    expect(seriesOf('# X\n## 1.1 b\n## 1.2 c\n## 2.1 e\n## 2.2 f')).toEqual([
      'decimal: 1 2',
      'decimal: 1 2',
    ]);
  });

  it('takes versions in a list of changes for words', () => {
    expect(seriesOf('# 2.0.0\n### 2.0.4\n### 2.0.3\n# 1.0.0\n### 1.0.3\n### 1.0.4')).toEqual([
      'decimal?: 0',
      'decimal?: 0',
      'decimal?: 4 3',
      'decimal?: 3 4',
    ]);
  });

  it('reads two thousand headings of every kind without failing', () => {
    const labels = ['I.', 'C.', '(a)', '1.2', 'Annex V', 'Part 3:', '9', 'X –', '1.'];
    const lines = Array.from({ length: 2_000 }, (_, index) => {
      return `${'#'.repeat(1 + ((index * 7) % 6))} ${labels[(index * 13) % labels.length]} title`;
    });
    expect(seriesOf(lines.join('\n')).length).toBeGreaterThan(1);
  });
});
