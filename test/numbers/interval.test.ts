import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, divide, parseDecimal, sum, zero } from '../../server/src/numbers/decimal.ts';
import {
  checkSum,
  intervalsMeet,
  negateInterval,
  type PrintedValue,
  pointInterval,
  printedInterval,
  sumIntervals,
} from '../../server/src/numbers/interval.ts';

function printed(text: string): PrintedValue {
  const value = parseDecimal(text)!;
  return { value, place: value.exponent };
}

function check(total: string, parts: string[], options = {}) {
  return checkSum(printed(total), parts.map(printed), { rounded: true, ...options });
}

describe('checkSum', () => {
  it('holds', () => {
    expect(check('52132', ['24027', '28105'])).toEqual({ kind: 'holds' });
    expect(check('0', [])).toEqual({ kind: 'holds' });
    expect(check('10.0', ['5', '5'])).toEqual({ kind: 'holds' });
  });

  it('allows half a unit of every value', () => {
    expect(check('751.8', ['502.3', '249.6'])).toMatchObject({ kind: 'rounding' });
    expect(check('751.7', ['502.3', '249.6'])).toMatchObject({
      kind: 'fails',
      difference: decimal(-2, -1),
    });
  });

  it('does not allow anything in exact counts', () => {
    expect(check('52131', ['24027', '28105'], { rounded: false })).toEqual({
      kind: 'fails',
      expected: decimal(52132),
      difference: decimal(-1),
    });
  });

  it('knows tables rounded to fives and tens', () => {
    expect(check('16810', ['10655', '6150'])).toMatchObject({ kind: 'fails' });
    expect(check('16810', ['10655', '6150'], { step: decimal(5) })).toMatchObject({
      kind: 'rounding',
    });
  });

  it('knows truncated tables', () => {
    // 1.9 + 1.9 = 3.8 prints as 1 + 1 = 3.
    expect(check('3', ['1', '1'], { rounding: 'truncation' })).toMatchObject({ kind: 'rounding' });
    expect(check('1', ['1', '1'], { rounding: 'truncation' })).toMatchObject({ kind: 'fails' });
    expect(check('4', ['1', '1'], { rounding: 'truncation' })).toMatchObject({ kind: 'fails' });
    expect(check('-3', ['-1', '-1'], { rounding: 'truncation' })).toMatchObject({
      kind: 'rounding',
    });
  });
});

describe('intervals', () => {
  it('meet at ends that both hold', () => {
    const one = printedInterval(printed('1'));
    const two = printedInterval(printed('2'));
    expect(intervalsMeet(one, two)).toBe(true);
    expect(intervalsMeet(one, printedInterval(printed('3')))).toBe(false);
    const cut = (text: string) => printedInterval(printed(text), 'truncation');
    expect(intervalsMeet(cut('1'), cut('2'))).toBe(false);
    expect(intervalsMeet(negateInterval(one), pointInterval(decimal(-1)))).toBe(true);
    expect(sumIntervals([])).toEqual(pointInterval(zero));
  });

  it('never fail a sum that was rounded honestly', () => {
    const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(cents, fc.integer({ min: -1, max: 3 }), (values, place) => {
        const round = (value: number): PrintedValue => ({
          value: divide(decimal(value, -2), decimal(1), place)!,
          place,
        });
        const total = round(values.reduce((a, b) => a + b, 0));
        expect(checkSum(total, values.map(round), { rounded: true }).kind).not.toBe('fails');
      }),
    );
  });

  it('fail exactly when the values differ, for exact counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: -2, max: 2 }), (values, slip) => {
        const parts = values.map((value): PrintedValue => ({ value: decimal(value), place: 0 }));
        const total = sum([...parts.map((part) => part.value), decimal(slip)]);
        const kind = checkSum({ value: total, place: 0 }, parts, { rounded: false }).kind;
        expect(kind).toBe(slip === 0 ? 'holds' : 'fails');
      }),
    );
  });
});
