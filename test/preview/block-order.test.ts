import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedOrder, changeOfOrder } from '../../server/src/preview/block-order.ts';

describe('the order of blocks', () => {
  const before = { ids: ['a', 'b', 'c'], starts: [0, 10, 30] };

  it('is told by what changed', () => {
    expect(changeOfOrder(undefined, before)).toEqual(before);
    expect(changeOfOrder(before, before)).toEqual({});
    expect(changeOfOrder(before, { ...before, starts: [0, 12, 32] })).toEqual({
      moved: { from: 1, by: 2 },
    });
    expect(changeOfOrder(before, { ...before, starts: [0, 12, 31] })).toEqual({
      starts: [0, 12, 31],
    });
    const more = { ids: ['a', 'd', 'b', 'c'], starts: [0, 10, 20, 40] };
    expect(changeOfOrder(before, more)).toEqual(more);
  });

  it('comes out as it is, whatever the state before', () => {
    const order = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(3)), { maxLength: 4 })
      .map((blocks) => ({
        ids: blocks.map(([id]) => id),
        starts: blocks.map(([, start]) => start),
      }));
    fc.assert(
      fc.property(order, order, (old, now) => {
        expect(changedOrder(old, changeOfOrder(old, now))).toEqual(now);
      }),
    );
  });
});
