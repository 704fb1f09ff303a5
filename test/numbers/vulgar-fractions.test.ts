/** Fractions that are one character, and digits of other scripts in cells. */
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../server/src/numbers/decimal.ts';
import { findNumerals } from '../../server/src/numbers/find-numerals.ts';
import { readCell } from '../../server/src/numbers/read-cell.ts';

const found = (text: string) =>
  findNumerals(text).map(({ printed, value }) => `${printed}: ${toNumber(value)}`);

describe('in running text', () => {
  it.each([
    ['It took 2½ days.', ['2½: 2.5']],
    ['It took 1 ¾ hours.', ['1 ¾: 1.75']],
    ['They gave EUR 2½ million.', ['2½ million: 2500000']],
    ['A rise of 7½ per cent', ['7½ per cent: 7.5']],
    ['It took 2⅓ days, or 3 ⅔.', []],
    ['It took 1 1/2 hours, or 2 3/4.', ['1 1/2: 1.5', '2 3/4: 2.75']],
    ['It took 1 1/3 hours; on 5 1/12 was paid.', ['5: 5']],
    ['It cost USD １．５ million.', ['１．５ million: 1500000']],
    ['Version 1.5½', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('in cells', () => {
  const read = (text: string) => {
    const reading = readCell(text);
    return reading.kind === 'number'
      ? `${reading.numeral.printed}: ${toNumber(reading.numeral.value)}`
      : reading.kind;
  };

  it.each([
    ['2½', '2½: 2.5'],
    ['½', '½: 0.5'],
    ['(1 ¼)', '(1 ¼): -1.25'],
    ['⅛ %', '⅛ %: 0.125'],
    ['⅓', 'text'],
    ['2.5½', 'unclear'],
    ['½½', 'text'],
    ['٣٤٥', '٣٤٥: 345'],
    ['१२३ %', '१२३ %: 123'],
    ['١٢٬٣٤٥', '١٢٬٣٤٥: 12345'],
    ['١٢٫٥', '١٢٫٥: 12.5'],
    ['12٣', 'text'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('fractions of a change in words', () => {
  it.each([
    ['Costs fell by a third from 120 to 80.', ['a third: 0.333333', '120: 120', '80: 80']],
    ['Costs fell by about half in the north.', ['half: 0.5']],
    ['It was tested by a third party in May.', []],
    ['It rose by a quarter to 150.', ['a quarter: 0.25', '150: 150']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});
