/** Units that the text says once for two numbers. */
import { describe, expect, it } from 'vitest';
import { findNumerals } from '../../server/src/numbers/find-numerals.ts';

const units = (text: string) => findNumerals(text).map(({ unit }) => unit);

describe('a currency said once', () => {
  it.each([
    'The Service got USD 81 million in 2031 compared with 69 million in 2030.',
    'It has had USD 21.7 million since 2030, of which almost 17 million was given in 2031.',
    'Tolls came to USD 5 million (down from 6 million).',
  ])('%s', (text) => expect(units(text)).toEqual(['USD', 'USD']));

  it.each([
    'It spent USD 81 million on 69 million trees.',
    'It spent USD 81 million, compared with 69 million trees planted.',
    'It spent USD 81 million. Compared with 69 million in 2030, more fish were caught.',
    'It spent USD 81, compared with 69 in 2030.',
  ])('%s', (text) => expect(units(text)).toEqual(['USD', undefined]));
});

describe('a scale said once', () => {
  const scales = (text: string) => findNumerals(text).map(({ scale }) => scale);

  it.each(['It rose from 9.2 to 9.8 million tonnes.', 'It fell from 9.82 to 9.80 million tonnes.'])(
    '%s',
    (text) => expect(scales(text)).toEqual([6, 6]),
  );

  it.each(['It grew from 500 to 1.2 million users.', 'It fell from 30 to 2 million.'])(
    '%s',
    (text) => expect(scales(text)).toEqual([0, 6]),
  );
});
