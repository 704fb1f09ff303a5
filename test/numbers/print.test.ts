import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, equal, parseDecimal } from '../../server/src/numbers/decimal.ts';
import { printDecimal, printLike } from '../../server/src/numbers/print.ts';
import { readCell } from '../../server/src/numbers/read-cell.ts';
import type { NumberStyle } from '../../server/src/numbers/reading.ts';

const styles: NumberStyle[] = ['', ' ', '\u00a0', '\u2009', '\u202f', ',', '.', "'", '’'].flatMap(
  (thousands) =>
    (['.', ','] as const)
      .filter((mark) => mark !== thousands)
      .map((mark) => ({ thousands, decimal: mark })),
);
const comma: NumberStyle = { thousands: ',', decimal: '.' };

describe('printDecimal', () => {
  it('groups and fills up', () => {
    expect(printDecimal(decimal(-12345, -1), comma)).toBe('-1,234.5');
    expect(printDecimal(decimal(5, -2), comma)).toBe('0.05');
    expect(printDecimal(decimal(131, 7), comma)).toBe('1,310,000,000');
    expect(printDecimal(decimal(52132), { thousands: ' ', decimal: '.' })).toBe('52 132');
    expect(printDecimal(decimal(52132), comma, -1)).toBe('52,132.0');
    expect(printDecimal(decimal(52160), comma, 2)).toBe('52,200');
    expect(printDecimal(decimal(999), comma)).toBe('999');
  });

  it('is read back in every style', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.integer({ min: -9, max: 9 }),
        (style, coefficient, exponent) => {
          const value = decimal(coefficient, exponent);
          const reading = readCell(printDecimal(value, style), style);
          expect(reading.kind).toBe('number');
          if (reading.kind === 'number') expect(equal(reading.numeral.value, value)).toBe(true);
        },
      ),
    );
  });

  it('prints four hundred digits', () => {
    const text = printDecimal(decimal(10n ** 399n), comma);
    expect(text.replaceAll(',', '')).toHaveLength(400);
  });
});

describe('printLike', () => {
  function like(value: string, sample: string, style: NumberStyle = comma) {
    const reading = readCell(sample, style);
    if (reading.kind !== 'number') throw new Error(`${sample} is no number`);
    return printLike(parseDecimal(value)!, reading.numeral, style);
  }

  it.each([
    ['52132', '52,131', '52,132'],
    ['5491', '5490', '5491'],
    ['52132', '5490', '52132'],
    ['1234', '999', '1,234'],
    ['1320000000', 'USD 1.31 billion', '1.32 billion'],
    ['-143', '(142.0)', '(143.0)'],
    ['143', '(142.0)', '143.0'],
    ['-4.3', '−4.2', '−4.3'],
    ['4.3', '–4.2', '4.3'],
    ['-1235', '1,234-', '1,235-'],
    ['5', '+4%', '+5%'],
    ['-5', '+4%', '-5%'],
    ['16', '15 per cent', '16 per cent'],
    ['-0.3', '(0.26%)', '(0.30%)'],
    ['7.125', '7.12', '7.13'],
    ['-6', '-$5', '-$6'],
  ])('%s as in %s: %s', (value, sample, expected) => {
    expect(like(value, sample)).toBe(expected);
  });

  it('prints a value just as it was printed', () => {
    const samples = [
      '1,234',
      '12.50',
      '(7.9)',
      '-4',
      '0.45%',
      '15 per cent',
      '1.31 billion',
      '5490',
    ];
    for (const sample of samples) {
      const reading = readCell(sample, comma);
      if (reading.kind === 'number') {
        expect(printLike(reading.numeral.value, reading.numeral, comma)).toBe(sample);
      }
    }
  });
});
