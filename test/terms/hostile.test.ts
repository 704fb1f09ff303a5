/** Odd and hostile input: no exception, spans within the text, time in proportion to length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../server/src/text/span.ts';
import { patience } from '../support/patience.ts';
import { termsOf } from './read.ts';

function spansOf(text: string): readonly Span[] {
  const { lists, terms, words } = termsOf(text);
  return [
    ...lists.flatMap(({ heading, entries }) => [
      heading,
      ...entries.flatMap((one) => [one.acronymSpan, one.expansionSpan, one.row]),
    ]),
    ...terms.flatMap(({ uses, definitions }) => [
      ...uses.map(({ span }) => span),
      ...definitions.flatMap((one) => [one.span, one.acronymSpan, one.expansionSpan]),
      ...definitions.flatMap(({ lead }) => lead.map(({ span }) => span)),
    ]),
    ...words.map(({ span }) => span),
  ];
}

describe('random drafts', () => {
  it('give spans within the text', () => {
    const piece = fc.constantFrom(
      ...[
        '(',
        ')',
        'ABC',
        'Alpha Beta Cat',
        ' ',
        '\n',
        '\n\n',
        '# ABBREVIATIONS\n\n',
        '- ',
        '| ',
        '|\n',
      ],
      ...[
        '|-|-|\n',
        '<td>',
        '<table>',
        '</table>\n',
        '**',
        '“',
        '”',
        '’s',
        'MoUs',
        'G/TIP',
        'é',
        '😀',
        ': ',
        '/',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { from, to } of spansOf(text)) {
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
        }
      }),
    );
  });
});

describe('long drafts', () => {
  it.each([
    ['brackets', '(ABC '],
    ['closed brackets', 'ABC) '],
    ['capitals', 'ABABABABABAB'],
    ['definitions', 'Alpha Beta Cat (ABC) '],
    ['cells without an end', '<table><td ABC'],
    ['one cell', '<table><tr><td> ABC ABC '],
    ['slashes', 'A/B/C-'],
    ['quotes', '"ABC “ '],
    ['list rows', '\n\n# ABBREVIATIONS\n\n- ABC: Alpha\n'],
  ])('%s', (_, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const started = performance.now();
    termsOf(text);
    expect(performance.now() - started).toBeLessThan(patience);
  });
});
