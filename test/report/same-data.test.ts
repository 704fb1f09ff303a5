import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameData } from '../../server/src/report/same-data.ts';

describe('sameData', () => {
  it('looks into arrays, objects and lists of numbers', () => {
    const old = [{ a: 1, slots: Int32Array.of(1, 2), big: { coefficient: 5n } }];
    expect(sameData(old, structuredClone(old))).toBe(true);
    expect(sameData(old, [{ ...old[0]!, slots: Int32Array.of(1, 3) }])).toBe(false);
    expect(sameData(undefined, old)).toBe(false);
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
