import { expect, it } from 'vitest';
import { findSlip } from '../../server/src/tables/slips.ts';

it.each([
  [39, 93, 'swapped'],
  [3051, 3015, 'swapped'],
  [52131, 52132, 'digit'],
  [5217, 52017, 'dropped'],
  [52017, 5217, 'added'],
  [15, -15, 'sign'],
  [7, 9, undefined],
  [7, 70, undefined],
  [123, 321, undefined],
  [100, 100, undefined],
  [-39, 93, undefined],
])('%d for %d: %s', (printed, meant, slip) => {
  expect(findSlip(printed, meant)).toBe(slip);
  expect(findSlip(BigInt(printed), BigInt(meant))).toBe(slip);
});
