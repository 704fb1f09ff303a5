/** One mistake in a sequence gives one break, at the right member, with the right repair. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreaks } from '../../server/src/outline/sequence.ts';
import { patience } from '../support/patience.ts';

/** `kind@index→expected` for each break. */
function breaksOf(values: readonly number[], options = {}): string {
  return findBreaks(values, options)
    .map(({ kind, index, expected }) => `${kind}@${index}→${expected}`)
    .join(' ');
}

const count = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function repaired(values: readonly number[], breakIndex = 0): readonly number[] {
  const found = findBreaks(values)[breakIndex];
  if (!found) return values;
  const { from, to, first } = found.renumber;
  return values.map((value, index) => (index >= from && index < to ? first + index - from : value));
}

describe('findBreaks', () => {
  it.each<[string, readonly number[], string]>([
    ['nothing', [], ''],
    ['right', count(1, 9), ''],
    ['one skipped', [1, 2, 4, 5, 6], 'skipped@2→3'],
    ['the second skipped', [1, 3, 4, 5], 'skipped@1→2'],
    ['the first skipped', [2, 3, 4], 'skipped@0→1'],
    ['one repeated, the rest counts on', [1, 2, 2, 3, 4], 'repeated@2→3'],
    ['one repeated in place of the next', [1, 2, 2, 4, 5], 'stray@2→3'],
    ['one that anticipates the next', [1, 3, 3, 4, 5], 'stray@1→2'],
    ['mistyped', [1, 2, 30, 4, 5], 'stray@2→3'],
    ['first mistyped', [7, 2, 3, 4], 'stray@0→1'],
    ['last mistyped', [1, 2, 3, 44], 'stray@3→4'],
    ['swapped', [1, 3, 2, 4, 5], 'swapped@1→2'],
    ['first two swapped', [2, 1, 3, 4, 5], 'swapped@0→1'],
    ['last two swapped', [1, 2, 4, 3], 'swapped@2→3'],
    ['swapped at a distance', [1, 2, 7, 4, 5, 6, 3, 8, 9], 'swapped@2→3'],
    ['moved back', [1, 2, 4, 5, 6, 7, 3, 8, 9], 'moved@6→7'],
    ['moved ahead', [1, 2, 7, 3, 4, 5, 6, 8, 9], 'moved@2→3'],
    ['sections swapped', [1, 2, 6, 7, 8, 3, 4, 5, 9, 10], 'stray@2→3'],
    ['put in', [...count(1, 9), ...count(40, 49), ...count(10, 20)], 'stray@9→10'],
    ['one put in', [...count(1, 9), 40, ...count(10, 20)], 'stray@9→10'],
    ['elsewhere counted', [...count(1, 9), ...count(40, 49), ...count(20, 30)], 'stray@9→10'],
    ['elsewhere to the end', [...count(1, 9), ...count(40, 49)], 'skipped@9→10'],
    [
      'skipped, later repeated',
      [...count(1, 9), ...count(11, 30), ...count(30, 40)],
      'skipped@9→10 repeated@29→31',
    ],
    [
      'repeated, later skipped',
      [...count(1, 9), ...count(9, 30), ...count(32, 40)],
      'repeated@9→10 skipped@31→31',
    ],
    ['two mistyped', [1, 2, 33, 4, 5, 66, 7, 8], 'stray@2→3 stray@5→6'],
    ['mistyped, next skipped', [...count(1, 9), 90, ...count(12, 20)], 'stray@9→10 skipped@10→11'],
  ])('%s', (_, values, expected) => {
    expect(breaksOf(values)).toBe(expected);
  });

  it('lets an open sequence begin where another document ended', () => {
    expect(breaksOf(count(58, 70), { open: true })).toBe('');
    expect(breaksOf([...count(58, 70), 72, 73], { open: true })).toBe('skipped@13→71');
    expect(breaksOf([7, 2, 3, 4], { open: true })).toBe('stray@0→1');
    expect(breaksOf(count(2, 9), { open: true })).toBe('skipped@0→1');
    expect(breaksOf(count(58, 70))).toBe('skipped@0→1');
  });

  it('lets any sequence begin at 0', () => {
    expect(breaksOf(count(0, 9))).toBe('');
    expect(breaksOf([0, 2, 3, 4])).toBe('stray@0→1');
  });

  it('leaves a right sequence when the breaks are repaired in order, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), (start) => {
        let values: readonly number[] = start;
        for (let pass = 0; pass <= start.length && findBreaks(values).length > 0; pass++) {
          values = repaired(values);
        }
        const first = values[0] === 0 ? 0 : 1;
        expect(values).toEqual(values.map((_, index) => first + index));
      }),
    );
  });

  it('breaks exactly where the sequence is not right', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), (values) => {
        const right = values.every((value, index) => value === index + 1);
        expect(findBreaks(values).length === 0).toBe(right);
      }),
    );
  });

  it('takes long sequences in stride', () => {
    const long = count(1, 50_000).map((value, index) => (index % 7 === 0 ? value + index : value));
    const begin = performance.now();
    expect(findBreaks(long).length).toBeGreaterThan(7_000);
    expect(findBreaks([...count(1, 50_000)].reverse()).length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(patience);
  });
});
