import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuote } from '../../server/src/frameworks/quote.ts';
import { quoteTokens } from '../../server/src/frameworks/quote-tokens.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { patience } from '../support/patience.ts';

const compare = (found: string, adopted: string, ignoreCase = false) =>
  compareQuote(quoteTokens(found), adopted, ({ from, to }) => found.slice(from, to), ignoreCase);

const show = (found: string, adopted: string): readonly string[] =>
  compare(found, adopted).map(
    ({ kind, span, found: written, expected }) =>
      `${kind} at “${found.slice(span.from, span.to)}”: [${written}] for [${expected}]`,
  );

const adopted =
  'To offer expert advice, research and technical cooperation to States, in order to build capacities for migrants’ rights.';

describe('compareQuote', () => {
  it.each([
    ['the same', adopted],
    ['straight apostrophes', adopted.replace('’', "'")],
    ['another first letter', adopted.replace('To', 'to')],
    ['no full stop', adopted.slice(0, -1)],
    ['a semicolon and a conjunction', `${adopted.slice(0, -1)}; and`],
    ['quotation marks around it', `“${adopted}”`],
    ['line breaks and double spaces', adopted.replaceAll(' ', ' \n')],
    ['a marked omission', adopted.replace('research and technical cooperation', '…')],
    ['a marked omission in brackets', adopted.replace('research and', '[...]')],
  ])('%s is no deviation', (_, found) => {
    expect(show(found, adopted)).toEqual([]);
  });

  it.each([
    ['expert ', '', ['word at “offer advice”: [] for [expert]']],
    ['research', 'studies', ['word at “studies”: [studies] for [research]']],
    ['States', 'all States', ['word at “all”: [all] for []']],
    ['States, in', 'States in', ['punctuation at “States in”: [] for [,]']],
    ['and technical', ', and technical', ['punctuation at “,”: [,] for []']],
    ['States', 'states', ['case at “states”: [states] for [States]']],
    ['To offer', 'To have offered', ['word at “have offered”: [have offered] for [offer]']],
    [' for migrants’ rights', '', ['word at “capacities”: [] for [for migrants’ rights]']],
    [
      'advice, research and technical cooperation',
      'advice, research, and technical, cooperation',
      ['punctuation at “, and technical,”: [, ,] for []'],
    ],
  ])('%j as %j', (words, other, expected) => {
    expect(show(adopted.replace(words, other), adopted)).toEqual(expected);
  });

  it('joins changes around one word that stayed', () => {
    expect(
      show(
        'aimed at maximizing the benefits of migration.',
        'aimed at maximizing migration’s benefits.',
      ),
    ).toEqual([
      'word at “the benefits of migration”: [the benefits of migration] for [migration’s benefits]',
    ]);
  });

  it('says that a quotation stops early', () => {
    expect(compare('To offer expert advice', adopted).map((d) => d.cutShort)).toEqual([true]);
  });

  it('compares capitals without regard to case', () => {
    expect(compare(adopted.toUpperCase(), adopted, true)).toEqual([]);
  });

  it('gives edits that make the quote right', () => {
    const words = ['to', 'offer', 'advice', 'for', 'research', 'States', ',', 'in', 'order'];
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 });
    const print = (list: readonly string[]): string => list.join(' ').replaceAll(' ,', ',');
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [found, expected] = [print(a), print(b)];
        const edits = compare(found, expected).flatMap((difference) => difference.edits);
        expect(compare(applyEdits(found, edits), expected)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is quick on a long quote that has nothing in common', () => {
    const start = performance.now();
    compare('alpha '.repeat(20_000), 'beta '.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(patience);
  });
});
