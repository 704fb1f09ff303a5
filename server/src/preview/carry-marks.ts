/**
 * Takes the marks of a block over to its text after an edit, as long as nobody has checked the new text:
 * those beside the edit move along, those that it touches go. Must not check anything.
 */
import type { Span } from '../text/span.ts';
import type { BlockMarks } from './place-marks.ts';

export const noMarks: BlockMarks = { marks: [], notes: [] };

/** `before`, `now`: the text of the block. */
export function carryMarks(placed: BlockMarks, before: string, now: string): BlockMarks {
  if (before === now) return placed;
  const shortest = Math.min(before.length, now.length);
  let start = 0;
  while (start < shortest && before[start] === now[start]) start++;
  let tail = 0;
  while (tail < shortest - start && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const end = before.length - tail;
  const shift = now.length - before.length;
  const moved = <T extends { readonly span: Span }>(mark: T): readonly T[] => {
    const { from, to } = mark.span;
    if (to <= start) return [mark];
    return from < end ? [] : [{ ...mark, span: { from: from + shift, to: to + shift } }];
  };
  return { marks: placed.marks.flatMap(moved), notes: placed.notes.flatMap(moved) };
}
