import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../server/src/numbers/decimal.ts';
import { readCell } from '../../server/src/numbers/read-cell.ts';
import { inferNumberStyle } from '../../server/src/numbers/style.ts';

const comma = { thousands: ',', decimal: '.' } as const;
const space = { thousands: ' ', decimal: '.' } as const;
const continental = { thousands: '.', decimal: ',' } as const;

/** The reading in short: a number, `nil`, `withheld`, `unclear` or `text`. */
function short(text: string, style: Parameters<typeof readCell>[1]) {
  const reading = readCell(text, style);
  if (reading.kind === 'number') return toNumber(reading.numeral.value);
  return reading.kind === 'nil' && reading.withheld ? 'withheld' : reading.kind;
}

const numeral = (text: string, style: Parameters<typeof readCell>[1] = comma) => {
  const reading = readCell(text, style);
  return reading.kind === 'number' ? reading.numeral : undefined;
};

describe('readCell', () => {
  it.each([
    ['70 341', 70341],
    ['70\u00a0341', 70341],
    ['70\u2009341', 70341],
    ['70\u202f341', 70341],
    ['1 265.4', 1265.4],
    ['  5  ', 5],
    ['2008', 2008],
    ['.5', 0.5],
    ['(142.0)', -142],
    ['(7.9)', -7.9],
    ['−4.2', -4.2],
    ['-4.2', -4.2],
    ['–4.2', -4.2],
    ['1 234-', -1234],
    ['+4%', 4],
    ['(0.26%)', -0.26],
    ['310.5 (2)', 310.5],
    ['162 622 1/', 162622],
    ['21 090^a', 21090],
    ['21 090¹', 21090],
    ['2 814*', 2814],
    ['12[^3]', 12],
    ['1 234 1)', 1234],
    ['12 (5%)', 12],
    ['1.31 million', 1310000],
  ])('reads %j as %d where spaces group', (text, value) => {
    expect(short(text, space)).toBe(value);
  });

  it.each([
    ['70,341', 70341],
    ['CHF 38,045,000', 38045000],
    ['USD 1.31 billion', 1.31e9],
    ['$17,600', 17600],
    ['-$5', -5],
    ['($ 123)', -123],
    ['$3.5m', 3.5e6],
    ['15 per cent', 15],
    ['0.45%', 0.45],
    ['4,800E', 4800],
    ['100 USD', 100],
    ['50 €', 50],
    ['(1,234) (3)', -1234],
    ['(2)', -2],
  ])('reads %j as %d where commas group', (text, value) => {
    expect(short(text, comma)).toBe(value);
  });

  it('reads continental numerals where the style says so', () => {
    expect(short('1.265,4', continental)).toBe(1265.4);
    expect(short('1.265', continental)).toBe(1265);
    expect(short('1 265,4', { thousands: ' ', decimal: ',' })).toBe(1265.4);
    expect(short('12,5', { thousands: '', decimal: ',' })).toBe(12.5);
    expect(short("1'265.4", { thousands: "'", decimal: '.' })).toBe(1265.4);
    expect(short('1’265', { thousands: "'", decimal: '.' })).toBe(1265);
  });

  it('keeps place, scale, unit, sign and mark', () => {
    expect(numeral(' USD 1.31 billion (2)')).toEqual({
      span: { from: 5, to: 17 },
      printed: '1.31 billion',
      value: { coefficient: 131n, exponent: 7 },
      place: 7,
      scale: 9,
      unit: 'USD',
      mark: '(2)',
    });
    expect(numeral('(142.0)')).toMatchObject({
      negative: 'brackets',
      place: -1,
      span: { from: 0, to: 7 },
    });
    expect(numeral('−4 %')).toMatchObject({ negative: 'minus', unit: '%', printed: '−4 %' });
    expect(numeral('162 622 1/', space)).toMatchObject({ mark: '1/', printed: '162 622' });
  });

  it.each(['', '-', '–', '—', '−', '--', 'nil', ' ', '\u00a0', '- (2)'])('%j is nil', (text) => {
    expect(short(text, comma)).toBe('nil');
  });

  it.each(['x', 'F', '..', '…', 'n/a', 'N/A', 'n.a.', ':'])('%j is withheld', (text) => {
    expect(short(text, comma)).toBe('withheld');
  });

  it.each([
    '0-9',
    '> 90',
    'P-5',
    'D-1',
    '3D',
    '1st',
    '1035 Facility',
    'Resolution No. 1150',
    '2002-2005',
    '51 000-100 000',
    '2008/1',
    '19.7.02',
    '01/28/2003',
    '1.2.3',
    '5 1/2',
    '16:30',
    '1e5',
    '5.',
    '(1,234',
    '[19]',
    '$000',
    'Female',
    '10 20 30',
    '1, 2, 3',
  ])('%j is text', (text) => {
    expect(short(text, comma)).toBe('text');
  });

  it('leaves unclear what the table prints otherwise', () => {
    const style = inferNumberStyle(['482,084', '91,772', '2,000', '482.084']);
    expect(short('482.084', style)).toBe('unclear');
    expect(short('482,084', style)).toBe(482084);
    expect(short('12.5', style)).toBe(12.5);
    expect(short('1,2345', comma)).toBe('unclear');
    expect(short('12,34', comma)).toBe('unclear');
    expect(short('1 234', comma)).toBe('unclear');
    expect(short('1,234', space)).toBe('unclear');
  });

  it('reads any text without throwing, and spans stay inside', () => {
    const pieces = fc.constantFrom(
      ...'0123456789 ,.()-−%$€*/^[]\u00a0E',
      'per cent',
      'USD',
      'million',
      'x',
      '1/',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(comma, space, continental), (text, style) => {
        const found = numeral(text, style);
        if (found !== undefined)
          expect(text.slice(found.span.from, found.span.to)).toBe(found.printed);
      }),
      { numRuns: 500 },
    );
  });

  it('copes with very long cells', () => {
    expect(short('9'.repeat(400), comma)).toBe(Number('9'.repeat(400)));
    for (const text of [
      '9'.repeat(1_000_000),
      '1,'.repeat(500_000),
      '('.repeat(500_000),
      ' '.repeat(1_000_000),
    ]) {
      expect(['text', 'nil']).toContain(short(text, comma));
    }
  });
});
