/** A sentence and the list below it: how many items, what they add up to. */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readProse } from '../../server/src/prose/read-prose.ts';
import { readListClaims } from '../../server/src/report/list-claims.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

/** "count three holds", "sum 9.1 million holds". */
function claimsOf(text: string): readonly string[] {
  const document = parseMarkdown(text);
  const blocks = readBlocks(document);
  const prose = readProse(document, blocks);
  return readListClaims(document, blocks, prose).map(({ kind, stated, verdict, doubtful }) => {
    const { printed } = prose[stated.block]!.figures[stated.figure]!.numeral;
    return `${kind} ${printed} ${verdict.kind}${doubtful ? '?' : ''}`;
  });
}

const items = (...texts: string[]) => `\n\n${texts.map((text) => `- ${text}\n`).join('')}`;

describe('readListClaims', () => {
  it.each([
    ['the right number', `It works in three areas:${items('a', 'b', 'c')}`, ['count three holds']],
    ['a wrong number', `It works in four areas:${items('a', 'b', 'c')}`, ['count four fails']],
    [
      'a number of something else',
      `In four areas offices did the following:${items('a', 'b', 'c')}`,
      [],
    ],
    ['a list that is not complete', `It works in nine areas, including:${items('a', 'b')}`, []],
    ['a number far off', `It has 30 offices:${items('one for boats', 'one for ropes')}`, []],
    ['a paragraph between', `It works in four areas:\n\nMore of that below.${items('a', 'b')}`, []],
    [
      'an inner list, which does not count',
      'It works in two areas:\n\n- a\n  - x\n  - y\n- b\n',
      ['count two holds'],
    ],
    [
      'several paragraphs in an item',
      'It works in two areas:\n\n- a\n\n  More of a.\n\n- b\n',
      ['count two holds'],
    ],
    ['an ordered list', 'The two points are:\n\n1. a\n2. b\n', ['count two holds']],
    [
      'the running paragraphs',
      '12. It works in three areas:\n\n13. The first.\n\n14. The second.\n',
      [],
    ],
    [
      'a list in a numbered paragraph',
      '12. It works in three areas:\n\n    - a\n    - b\n\n13. More.\n',
      ['count three fails'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });

  it.each([
    [
      'a sum and that of the year before',
      `The balance of EUR 912,332 (2024: EUR 716,928) was composed as follows:${items(
        'from work, EUR 835,679 (2024: EUR 713,602);',
        'from rent, EUR 76,653 (2024: EUR 3,326).',
      )}`,
      ['sum 912,332 holds', 'sum 716,928 holds'],
    ],
    [
      'a sum that is wrong',
      `The balance of EUR 912,332 was composed as follows:${items('work, EUR 835,679;', 'rent, EUR 76,635.')}`,
      ['sum 912,332 fails'],
    ],
    [
      'amounts that need not be all',
      `The balance of EUR 912,332 included the following:${items('work, EUR 835,679;', 'rent, EUR 76,635.')}`,
      [],
    ],
    [
      'items with several amounts',
      `The balance of EUR 912,332 was composed as follows:${items('work, EUR 835,679 and EUR 10;', 'rent, EUR 76,635.')}`,
      [],
    ],
    [
      'other amounts',
      `Of the EUR 912,332 the grants were as follows:${items('boats, EUR 5,000;', 'ropes, EUR 6,635.')}`,
      [],
    ],
  ])('adds up %s', (_, text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describeWithShared('list claims of real reports', () => {
  it.each([
    ['iom-2007.md', ['sum 339,912,332 holds', 'sum 216,272,928 holds']],
    ['iom-strategy-review-2010.md', ['count two holds', 'count two holds']],
  ])('hold in %s', (name, expected) => {
    expect(claimsOf(readReport(name))).toEqual(expected);
  });
});
