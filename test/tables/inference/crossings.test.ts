import { describe, expect, it } from 'vitest';
import { inferTable } from './matrix-of.ts';

/** One column, so that no other line can vouch for the sums. */
const table = (north: string, south: string) => `
|Seats
Alder|12 481
Brint|9 377
North|${north}
Corve|18 652
Dunmore|7 915
South|${south}
All|48 425`;

const first = (text: string) => inferTable(text).failures[0]?.suspects[0]?.slot;

describe('a slip in a subtotal of a table with one column', () => {
  it('is silent where both sums hold', () => {
    expect(inferTable(table('21 858', '26 567')).failures).toEqual([]);
  });

  it('is not guessed where no slip makes both sums hold', () => {
    expect(inferTable(table('30 113', '26 567')).failures).toEqual([]);
  });
});

describe('signs for a value that is not printed', () => {
  const grants = (last: string) => `
|2019|2020|2021|2022|2023
Travel|4 587 715|4 459 442|4 634 228|4 947 775|5 954 395
Books|514 006|530 249|539 267|1 047 527|1 343 542
Housing|N/A|N/A|N/A|N/A|62 000
Total grants|5 101 721|4 989 691|5 173 495|${last}|7 359 937`;

  it('count as nothing where the sum holds without them elsewhere', () => {
    expect(inferTable(grants('5 995 302')).failures).toEqual([]);
    expect(first(grants('5 959 302'))).toEqual([4, 4]);
  });
});
