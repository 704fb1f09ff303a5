import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryLists, sortedCountries } from '../../server/src/terms/countries.ts';
import { patience } from '../support/patience.ts';

const lists = (text: string) => countryLists(text).map((list) => list.map(({ name }) => name));

describe('countryLists', () => {
  it.each<[string, string[][]]>([
    ['in Ghana, Guinea-Bissau, Guinea and Niger', [['Ghana', 'Guinea-Bissau', 'Guinea', 'Niger']]],
    [
      'States (Antigua and Barbuda, the Gambia, Trinidad and Tobago, Viet Nam) and others',
      [['Antigua and Barbuda', 'Gambia', 'Trinidad and Tobago', 'Viet Nam']],
    ],
    [
      'the Côte d’Ivoire (two), Iran (Islamic Republic of), Chad',
      [['Côte d’Ivoire', 'Iran (Islamic Republic of)', 'Chad']],
    ],
    ['Mali and Togo, Chad and Niger', []],
    ['Mali and Togo; the Nigerian office, Chad', []],
    ['Mali, the northern part of Togo, Chad', []],
  ])('%s', (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });

  it('sorts by official names, without regard to accents', () => {
    const [list] = countryLists("the Congo, Tanzania, Côte d'Ivoire, Croatia, Syria");
    expect(sortedCountries(list!).map(({ name }) => name)).toEqual([
      'Congo',
      "Côte d'Ivoire",
      'Croatia',
      'Syria',
      'Tanzania',
    ]);
  });

  it('keeps spans in order, whatever the text', () => {
    const piece = fc.constantFrom(
      'Mali',
      'the ',
      ', ',
      ' and ',
      '(',
      ')',
      'Niger',
      'a',
      ' ',
      '\n',
      '5',
      "Côte d'Ivoire",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        (text) => {
          let last = 0;
          for (const { span, name } of countryLists(text).flat()) {
            expect(span.from).toBeGreaterThanOrEqual(last);
            expect(text.slice(span.from, span.to)).toContain(name);
            last = span.to;
          }
        },
      ),
    );
  });

  it.each(['Mali, ', 'the ', 'Mali (', 'A'])('takes linear time on a repeated %j', (part) => {
    const start = performance.now();
    countryLists(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(patience);
  });
});
