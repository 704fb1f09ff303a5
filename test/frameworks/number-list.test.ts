import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumberList, readWholeList } from '../../server/src/frameworks/number-list.ts';

const numbersIn = (text: string, single = false) =>
  readNumberList(text, 0, single)?.numbers.map((number) => number.number);

describe('readNumberList', () => {
  it.each([
    ['1, 2, 5, 9 and 10.', '1 2 5 9 10'],
    ['4 and 12, 35 workshops were held', '4 12'],
    ['3, 4, 35 workshops', '3 4'],
    ['3, 4 & 7', '3 4 7'],
    ['1–4 and 9', '1 2 3 4 9'],
    ['5.2, 8.7 and 16.2).', '5.2 8.7 16.2'],
    ['13.1-3 and 10.c', '13.1 13.2 13.3 10.c'],
    ['1, 3 et 5', '1 3 5'],
    ['2 y 4', '2 4'],
    ['5; 6 and 7', '5 6 7'],
    ['4 and 12 per cent', '4'],
    ['10.7.2 (Number of countries)', '10.7.2'],
    ['1,2,3', '1 2 3'],
    ['4 to 6', '4 5 6'],
    ['9–4', '9'],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)?.join(' ')).toBe(numbers);
  });

  it.each([
    ['12 per cent'],
    ['12,500 persons'],
    ['3 million'],
    ['8th'],
    ['2%'],
    ['1234567890'],
    ['x'],
  ])('%s is no list of items', (text) => expect(numbersIn(text)).toBeUndefined());

  it('takes one number after a singular', () => {
    expect(numbersIn('4 and 12 countries', true)).toEqual(['4']);
    expect(numbersIn('1 to 200 people', true)).toEqual(['1']);
  });
});

const show = (text: string): string => {
  const list = readWholeList(text, 0, (word) => /^points?$/.test(word));
  const wrong = list.malformed.map(({ kind, from, to }) => ` ${kind}[${text.slice(from, to)}]`);
  return list.numbers.map((number) => number.number).join(' ') + wrong.join('');
};

describe('readWholeList', () => {
  it.each([
    [' 1, 2, 3 and 10', '1 2 3 10'],
    [' 7.', '7'],
    [' 1, 2, and 3', '1 2 3'],
    [' 1 & 2 (see Annex II)', '1 2'],
    [' 1, 2 and point 3', '1 2 3'],
    [' 1, 2,, 3', '1 2 3 separator[,,]'],
    [' , 2', '2 separator[,]'],
    [' 1 2 and 3', '1 2 3 unseparated[1 2]'],
    [' 1, foo bar and 3', '1 3 stray[foo bar]'],
    [' 1 and 2 and 3', '1 2 3 and[and]'],
    [' 1, 2 and', '1 2 dangling[and]'],
    [' 1, 2,', '1 2 dangling[,]'],
    [' 3–1 and 4', '3 1 4 range[3–1]'],
    [' 1–3, 5', '1 2 3 5'],
    ['', ' empty[]'.slice(0)],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('reads back any list it could have printed', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(' and ', ', and ', ' & ', ' et ', ' y '),
        (list, and) => {
          const text = list
            .map(String)
            .reduce((all, n, at) => all + (at < list.length - 1 ? ', ' : and) + n);
          expect(show(text)).toBe(list.join(' '));
          expect(numbersIn(text)).toEqual(list.map(String));
        },
      ),
    );
  });

  it('never throws and keeps places in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '22', ',', ' ', 'and', '–', '(', ')', 'x', '.', '🙂', '3.a')),
        (parts) => {
          const text = parts.join('');
          const list = readWholeList(text, 0, () => false);
          for (const { from, to } of [...list.numbers, ...list.separators, ...list.malformed]) {
            expect(0 <= from && from <= to && to <= text.length).toBe(true);
          }
          readNumberList(text, 0, false);
        },
      ),
    );
  });
});
