import { describe, expect, it } from 'vitest';
import { findSlip, nearestSlip } from '../../../server/src/tables/inference/slips.ts';

describe('findSlip', () => {
  it.each([
    [66061, 66041, 'changed'],
    [468950, 468590, 'transposed'],
    [28599, 286599, 'dropped'],
    [2864599, 286599, 'added'],
    [42, -42, 'sign'],
    [-41, -14, 'transposed'],
  ])('%d for %d is %s', (wrong, right, kind) => {
    expect(findSlip(wrong, right, 0)?.kind).toBe(kind);
  });

  it.each([
    [123, 321],
    [100, 999],
    [5, 5],
    [-12, 13],
    [1.5, 2],
  ])('%d for %d is none', (wrong, right) => {
    expect(findSlip(wrong, right, 0)).toBeUndefined();
  });

  it('keeps the zero before a decimal mark', () => {
    expect(findSlip(5, 50, 1)?.kind).toBe('transposed');
  });

  it('takes the nearest of the values that rounding allows', () => {
    expect(nearestSlip(1115904, 1115933, 1.5, 0)?.kind).toBe('changed');
    expect(nearestSlip(1115904, 1115927, 1.5, 0)).toBeUndefined();
  });
});
