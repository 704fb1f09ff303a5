import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepEqual, sameData } from '../../server/src/report/keep-equal.ts';

describe('keepEqual', () => {
  it('gives the old object where the new one says the same', () => {
    const old = [{ a: 1, slots: Int32Array.of(1, 2), big: { coefficient: 5n } }];
    expect(keepEqual(old, structuredClone(old))).toBe(old);
    const other = [{ ...old[0]!, slots: Int32Array.of(1, 3) }];
    expect(keepEqual(old, other)).toBe(other);
    expect(keepEqual(undefined, other)).toBe(other);
  });

  it('tells apart what only looks alike', () => {
    expect(sameData({ a: undefined }, {})).toBe(false);
    expect(sameData([1], { 0: 1, length: 1 })).toBe(false);
    expect(sameData(0, -0)).toBe(false);
    expect(sameData(Number.NaN, Number.NaN)).toBe(true);
    expect(
      sameData(
        () => 1,
        () => 1,
      ),
    ).toBe(false);
    expect(sameData(null, {})).toBe(false);
  });

  it('agrees with a comparison of the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameData(a, structuredClone(a))).toBe(true);
        if (sameData(a, b)) expect(JSON.stringify(a)).toBe(JSON.stringify(b));
      }),
    );
  });
});
