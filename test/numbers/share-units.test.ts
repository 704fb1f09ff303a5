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
