/**
 * Which blocks a preview has and where they begin, and how to tell it to a window that knows the state
 * before. Must not know what blocks look like.
 */

export interface BlockOrder {
  /** In the order of the report. */
  readonly ids: readonly string[];
  /** Where each begins: zero-based UTF-16 offsets. */
  readonly starts: readonly number[];
}

/** What is absent is as before. */
export interface OrderChange {
  readonly ids?: readonly string[];
  readonly starts?: readonly number[];
  /** From the block at this place on, all begin so much later. */
  readonly moved?: { readonly from: number; readonly by: number };
}

/** `before`: what the window knows; undefined: nothing. */
export function changeOfOrder(before: BlockOrder | undefined, now: BlockOrder): OrderChange {
  if (!before || !sameIds(before.ids, now.ids)) return now;
  const from = now.starts.findIndex((start, index) => start !== before.starts[index]);
  if (from < 0) return {};
  const by = now.starts[from]! - before.starts[from]!;
  const isOneMove = now.starts.every(
    (start, index) => index < from || start === before.starts[index]! + by,
  );
  return isOneMove ? { moved: { from, by } } : { starts: now.starts };
}

/** The inverse: `changedOrder(before, changeOfOrder(before, now))` is `now`. */
export function changedOrder(before: BlockOrder, change: OrderChange): BlockOrder {
  const { ids = before.ids, moved } = change;
  const starts = change.starts ?? before.starts;
  if (!moved) return { ids, starts };
  return {
    ids,
    starts: starts.map((start, index) => (index < moved.from ? start : start + moved.by)),
  };
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
