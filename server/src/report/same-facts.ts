/**
 * Compares what was read before an edit with what is read after it: whether they say the same but for
 * places that the edit moved. Must not know what the facts mean.
 */
import { sameData } from './same-data.ts';

/** One replacement: offsets from `oldTo` on moved by `newTo - oldTo`. */
export interface Replacement {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** The keys whose numbers are offsets. */
const places = new Set(['from', 'to', 'list', 'block', 'labels']);

/**
 * Whether two values are the same plain data, offsets (`from`, `to` and the like) moved by the edit. An
 * offset at the edge of what was replaced may stay or move.
 */
export function sameMoved(before: unknown, now: unknown, edit: Replacement): boolean {
  if (Object.is(before, now) && typeof before !== 'object') return true;
  if (typeof before !== 'object' || typeof now !== 'object' || !before || !now) return false;
  if (Array.isArray(before)) {
    if (!Array.isArray(now) || before.length !== now.length) return false;
    return before.every((item, index) => sameMoved(item, now[index], edit));
  }
  const prototype: unknown = Object.getPrototypeOf(before);
  if (prototype !== Object.prototype) return sameData(before, now);
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(now).length) return false;
  return keys.every((key) => {
    const a = (before as Record<string, unknown>)[key];
    const b = (now as Record<string, unknown>)[key];
    if (typeof a === 'number' && typeof b === 'number' && places.has(key))
      return isMoved(a, b, edit);
    return sameMoved(a, b, edit);
  });
}

/** Whether the old offset `a` may have become `b`. */
export function isMoved(a: number, b: number, { from, oldTo, newTo }: Replacement): boolean {
  if (a <= from && a === b) return true;
  return a >= oldTo && a + newTo - oldTo === b;
}
