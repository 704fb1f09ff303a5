import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  equal,
  multiply,
  normalize,
  parseDecimal,
  roundTo,
  subtract,
  sum,
  toNumber,
} from '../../server/src/numbers/decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -12, max: 12 }))
  .map(([coefficient, exponent]): Decimal => ({ coefficient, exponent }));

describe('parseDecimal', () => {
  it('keeps the printed places', () => {
    expect(parseDecimal('12.50')).toEqual(decimal(1250, -2));
    expect(parseDecimal('-3')).toEqual(decimal(-3));
    expect(parseDecimal('+.5')).toEqual(decimal(5, -1));
    expect(parseDecimal('-0.05')).toEqual(decimal(-5, -2));
  });

  it.each(['', '-', '.', '1e5', '1,5', ' 1', '１', '1'.repeat(5000)])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('arithmetic', () => {
  it('is exact where doubles are not', () => {
    expect(equal(add(decimal(1, -1), decimal(2, -1)), decimal(3, -1))).toBe(true);
    expect(
      equal(sum([decimal(10n ** 400n), decimal(1), decimal(-(10n ** 400n))]), decimal(1)),
    ).toBe(true);
  });

  it('rounds half away from zero', () => {
    expect(roundTo(decimal(25, -1), 0)).toEqual(decimal(3));
    expect(roundTo(decimal(-25, -1), 0)).toEqual(decimal(-3));
    expect(roundTo(decimal(24, -1), 0)).toEqual(decimal(2));
    expect(divide(decimal(1), decimal(3), -2)).toEqual(decimal(33, -2));
    expect(divide(decimal(-1), decimal(8), -2)).toEqual(decimal(-13, -2));
    expect(divide(decimal(1), decimal(0), -2)).toBeUndefined();
    expect(divide(decimal(5200), decimal(1), 2)).toEqual(decimal(52, 2));
  });

  it('agrees with integers at a common exponent', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const at = ({ coefficient, exponent }: Decimal) =>
          coefficient * 10n ** BigInt(exponent + 40);
        expect(at(add(a, b))).toBe(at(a) + at(b));
        expect(at(subtract(a, b))).toBe(at(a) - at(b));
        expect(compare(a, b)).toBe(at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0);
        expect(multiply(a, b).coefficient).toBe(a.coefficient * b.coefficient);
      }),
    );
  });

  it('compares by value, whatever the form', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(equal(normalize(value), value)).toBe(true);
        expect(normalize(roundTo(value, value.exponent - 5))).toEqual(normalize(value));
      }),
    );
    expect(toNumber(decimal(1250, -2))).toBe(12.5);
  });
});
