/** What the start of a heading may be read as. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../server/src/outline/labels.ts';
import {
  formatLetters,
  formatOrdinal,
  formatRoman,
  parseLetters,
  parseRoman,
} from '../../server/src/outline/numerals.ts';

/** `label=form:ordinal` for each reading. */
function readings(text: string): string {
  return readLabels(text)
    .map(({ to, form, ordinal }) => `${text.slice(0, to)}=${form}:${ordinal}`)
    .join(' ');
}

describe('readLabels', () => {
  it.each([
    ['I. MIGRATION MANAGEMENT', 'I.=roman:1 I.=letter:9'],
    ['XIII. REPARATION PROGRAMMES', 'XIII.=roman:13'],
    ['B. Statistical tables', 'B.=letter:2'],
    ['C. Emergencies', 'C.=roman:100 C.=letter:3'],
    ['3. Breakdown by region', '3.=arabic:3'],
    ['3.1 Scope', '3.1=decimal:1'],
    ['3.10. Scope', '3.10.=decimal:10'],
    ['(a) Scope', '(a)=lowerLetter:1'],
    ['(iv) Scope', '(iv)=lowerRoman:4'],
    ['2) Scope', '2)=arabic:2'],
    ['PRINCIPLE 1: ADHERENCE', 'PRINCIPLE 1:=arabic:1'],
    ['Objective 2: Mobility', 'Objective 2:=arabic:2'],
    ['Annex II – IOM STRATEGY POINTS', 'Annex II –=roman:2'],
    ['Annex II STRATEGY', 'Annex II=roman:2'],
    ['Annex I', 'Annex I=roman:1 Annex I=letter:9'],
    ['Part III : Programme and Budget', 'Part III :=roman:3'],
    ['Chapitre 2. Les eaux', 'Chapitre 2.=arabic:2'],
    ['Milestone 4: a bridge', 'Milestone 4:=arabic:4'],
    ['IV – Finance', 'IV –=roman:4'],
  ])('%s', (text, expected) => {
    expect(readings(text)).toBe(expected);
  });

  it.each([
    '3D mapping',
    '1035 Facility',
    '2030 Agenda',
    '2007. A year of change',
    'I am a migrant',
    'A year of change',
    'Part I played in it',
    'Section a of it',
    '10 years of IOM',
    '1.5 million people on the move',
    '1.05 dollars',
    'RESOLUTION No. 1150 (XCIII)',
    'Annex',
    'U.S. policy',
    'St. Gallen',
    'Vitamin A: a review',
    'COVID-19: response',
    'JANUARY',
    'IIII. Wrong roman',
    '(b without end',
    'a – b',
    '',
  ])('words: %s', (text) => {
    expect(readings(text)).toBe('');
  });

  it('never fails on odd input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { from, to, numberFrom, number } of readLabels(text)) {
          expect(text.slice(numberFrom, numberFrom + number.length)).toBe(number);
          expect(from <= numberFrom && numberFrom + number.length <= to).toBe(true);
        }
      }),
    );
  });
});

describe('numerals', () => {
  it('roman numerals come back as they were', () => {
    for (let value = 1; value <= 3999; value++) expect(parseRoman(formatRoman(value)!)).toBe(value);
    expect([formatRoman(0), formatRoman(4000), formatRoman(1.5)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(['IIX', 'VV', 'IC', 'ivx', 'I I', ''].map(parseRoman)).toEqual(
      new Array(6).fill(undefined),
    );
  });

  it('letters come back as they were', () => {
    for (let value = 1; value <= 78; value++) {
      expect(parseLetters(formatLetters(value)!)).toBe(value);
    }
    expect([1, 26, 27, 52, 53].map(formatLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
    expect(parseLetters('UN')).toBeUndefined();
  });

  it('prints each form, and digits where the form has no such number', () => {
    expect(formatOrdinal(4, 'roman')).toBe('IV');
    expect(formatOrdinal(4, 'lowerRoman')).toBe('iv');
    expect(formatOrdinal(4, 'letter')).toBe('D');
    expect(formatOrdinal(4, 'lowerLetter')).toBe('d');
    expect(formatOrdinal(4, 'decimal')).toBe('4');
    expect(formatOrdinal(4000, 'roman')).toBe('4000');
    expect(formatOrdinal(0, 'letter')).toBe('0');
  });
});
