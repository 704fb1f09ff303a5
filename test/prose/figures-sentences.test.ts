import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../server/src/prose/sentences.ts';
import { foldWord, wordsOf } from '../../server/src/prose/words.ts';

const split = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

describe('sentencesOf', () => {
  it.each<[string, string[]]>([
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    [
      'See Resolution No. 5 of Mr. Smith, i.e. the draft.',
      ['See Resolution No. 5 of Mr. Smith, i.e. the draft.'],
    ],
    ['It is e.g. 3.2 or 5. Then 47,424 left.', ['It is e.g. 3.2 or 5.', 'Then 47,424 left.']],
    [
      'J. B. Ndiaye spoke. H.E. Mrs. Najat did not.',
      ['J. B. Ndiaye spoke.', 'H.E. Mrs. Najat did not.'],
    ],
    [
      '“It works.” She left (see iom.int). Done!',
      ['“It works.”', 'She left (see iom.int).', 'Done!'],
    ],
    ['28. The Office moved. 15 left.', ['28. The Office moved.', '15 left.']],
    ['up to 2006. 47,424 people', ['up to 2006.', '47,424 people']],
    ['Really? Yes… perhaps', ['Really?', 'Yes… perhaps']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('covers all of a text but the white space between sentences', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '.', ' ', '!', '5', '”', '\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (one) => {
        expect(split(one).join('').replace(/\s/g, '')).toBe(one.replace(/\s/g, ''));
      }),
    );
  });
});

describe('words', () => {
  it('finds words of any script, with what holds them together', () => {
    const text = "IOM's co-led été 3D offices 2007";
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      "IOM's",
      'co-led',
      'été',
      'offices',
    ]);
  });

  it.each([
    ['Offices', 'office'],
    ['countries', 'country'],
    ["IOM's", 'iom'],
    ['Organization’s', 'organization'],
    ['women', 'woman'],
    ['people', 'person'],
    ['boxes', 'box'],
    ['crises', 'crisis'],
    ['migración', 'migracion'],
    ['census', 'census'],
    ['staff', 'staff'],
  ])('folds %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});
