/** Claims of parts, shares and counts: what is found, what they come to, and what is left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../server/src/prose/check-claim.ts';
import { partPatterns } from '../../server/src/prose/claims/part-patterns.ts';
import { figuresIn } from '../../server/src/prose/figures-in.ts';
import type { Span } from '../../server/src/text/span.ts';

/** "pattern verdict", with "?" where the words leave room for doubt. */
function claimsOf(text: string): readonly string[] {
  const figures = figuresIn(text);
  return partPatterns.flatMap((pattern) =>
    pattern
      .find(text, figures)
      .map(
        (claim) =>
          `${claim.pattern} ${checkClaim(claim, figures).kind}${claim.doubtful ? '?' : ''}`,
      ),
  );
}

describe('parts', () => {
  it.each([
    ['Of 1,583 persons 768 were women.', []],
    [
      'The course had 1,583 pupils, of whom 768 were women and 815 were men.',
      ['parts/of-which holds'],
    ],
    [
      'The course had 1,583 pupils, of whom 768 were women and 825 were men.',
      ['parts/of-which fails'],
    ],
    // Parts that may not be all there are: a slip may be looked at, more than the whole is wrong.
    [
      'It had 8,503 staff, of which 7,680 were employees and 823 were officials.',
      ['parts/of-which holds'],
    ],
    [
      'It had 8,503 staff, of which 7,680 were employees and 423 were officials.',
      ['parts/of-which fails?'],
    ],
    [
      'It had 8,503 staff, of which 7,680 were employees and 923 were officials.',
      ['parts/of-which fails'],
    ],
    ['It had 8,503 staff, of which 2,680 were employees and 423 were officials.', []],
    // The total stands further off than the nearest number.
    [
      'In all 23,224 persons were moved to 24 countries, of which 8,794 left Italy, and 14,430 Greece.',
      ['parts/of-which holds'],
    ],
    [
      'The tests reached 131 persons (31 for the office and 100 concerning the field).',
      ['parts/in-brackets holds'],
    ],
    [
      'The tests reached 131 persons (31 for the office and 110 concerning the field).',
      ['parts/in-brackets fails'],
    ],
    // What is in the brackets counts something else.
    ['The 12 courses (180 women and 210 men) were held in May.', []],
    ['The 40 offices (3 cars and 25 computers) were sold.', []],
    [
      'The fund gave EUR 9.5 million: EUR 5.6 million for boats and EUR 3.7 million for ropes.',
      ['parts/listed fails'],
    ],
    [
      'The fund gave EUR 9.3 million: EUR 5.6 million for boats, EUR 3.7 million for ropes and others.',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('shares', () => {
  it.each([
    ['Of the voters, 47 per cent were male and 64 per cent female.', ['shares/complements fails']],
    ['Of the voters, 36 per cent were male and 64 per cent female.', ['shares/complements holds']],
    ['The crew (55% male, 43% female, 2% unknown) left.', ['shares/complements holds']],
    // Both rounded up: possible, but only at a half each.
    ['The crew (56% male, 45% female) left.', ['shares/complements fails?']],
    ['Some 60 per cent of women and 45 per cent of men agreed.', []],
    ['88 per cent liked it; 79 per cent would come again; 81 per cent learned something.', []],
    [
      'A third each came from Alder (33%), Brint (33%) and Corvane (33%).',
      ['shares/listed rounding'],
    ],
    ['They came from Alder (43%), Brint (38%) and Corvane (23%).', ['shares/listed fails']],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('counts', () => {
  it.each([
    [
      'It works in three States (Chad, Kenya and Trinidad and Tobago).',
      ['count/in-brackets holds'],
    ],
    ['It works in four States (Chad, Kenya and Trinidad and Tobago).', ['count/in-brackets fails']],
    ['It works in four States (including Chad, Kenya and Mali).', []],
    ['It has offices in two cities (Paris, France, and Rome, Italy).', []],
    ['It hired 13 new staff from States without staff (Benin, Ecuador and Liberia).', []],
    ['It held 18 consultations (1 May, 3 May, 4 June and 7 June).', []],
    ['It has three aims: peace; bread; and work.', ['count/named holds']],
    ['It has four aims: peace; bread; and work.', ['count/named fails']],
    ['It has five bodies: the Court, the Council, the Board and the Fund.', ['count/named fails']],
    [
      'It has four aims: (a) peace; (b) bread (see annex (c)); and (c) work.',
      ['count/named fails'],
    ],
    [
      'It has five divisions and two units, as follows: (a) A; (b) B; (c) C; (d) D; (e) E; (f) F; and (g) G.',
      ['count/named holds'],
    ],
    ['It does two things: first, it counts; and second, it tells; and third, it rests.', []],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

const liesIn = ({ from, to }: Span, text: string) => 0 <= from && from <= to && to <= text.length;

describe('any text', () => {
  const word = fc.constantFrom(
    '12',
    '1,583',
    'USD 4.5 million',
    '47 per cent',
    '(33%)',
    'three',
    'of which',
    'of whom',
    'women',
    'men',
    'and',
    ',',
    ';',
    ':',
    '.',
    '(',
    ')',
    '"',
    '(a)',
    '(b)',
    'States',
    'Kenya',
    'namely',
    'a total of',
    'In Africa',
    'bringing the total to',
    'up from',
    '–',
    '0',
    '10–17',
    '-0',
    '400%',
    '٣',
    '9'.repeat(400),
  );

  it('gives claims whose figures exist and whose spans lie in the text', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const figures = figuresIn(text);
        const claims = partPatterns.flatMap((pattern) => pattern.find(text, figures));
        for (const { span, stated, operands, items = [] } of claims) {
          expect([span, ...items].filter((one) => !liesIn(one, text))).toEqual([]);
          const terms = [...operands, ...(stated ? [stated] : [])];
          expect(terms.filter((term) => 'figure' in term && !figures[term.figure])).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['brackets', '5 States ('.repeat(4000)],
    ['of which', '5 of which 3 were new and '.repeat(4000)],
    ['colons', 'five areas: a, b and c: '.repeat(4000)],
    ['shares', 'Alder (12%), '.repeat(6000)],
    ['letters', `six stages: ${'(a) b; '.repeat(6000)}`],
    ['totals', 'for a total of 5 and 7 '.repeat(4000)],
    ['places', `A total of 9. ${'In Africa, 3 were new. '.repeat(4000)}`],
    ['commas', `five States (${'A, '.repeat(20000)})`],
    ['spaces', `five States: ${' '.repeat(60000)}x`],
    ['names', `the three, ${'Kenya, '.repeat(10000)}`],
    ['dashes', 'five areas – a, b '.repeat(5000)],
  ])('takes time in proportion to its length: %s', { timeout: 30_000 }, (_, text) => {
    const figures = figuresIn(text);
    for (const pattern of partPatterns) {
      const start = performance.now();
      pattern.find(text, figures);
      expect(performance.now() - start, pattern.name).toBeLessThan(1000);
    }
  });
});
