/**
 * Turns edits and a text into the edited text, and two texts into the edit between them. Must not
 * change line ends or anything else outside the edits.
 */
import type { TextEdit } from './span.ts';

/**
 * `applyEdits('abc', [{ span: { from: 1, to: 2 }, text: 'X' }])` is `'aXc'`. Spans refer to the text
 * before all edits, in any order; insertions at one place keep their order and stand before a
 * replacement that begins there. Throws a RangeError for overlapping edits and for spans outside the text:
 * both are bugs of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of sortEdits(edits)) {
    const { from, to } = edit.span;
    if (from < done) throw new RangeError(`Edits overlap at offset ${from}`);
    if (to < from || to > text.length)
      throw new RangeError(`Edit ${from}–${to} is outside the text`);
    result += text.slice(done, from) + edit.text;
    done = to;
  }
  return result + text.slice(done);
}

/** The edits in the order of their places; insertions before the replacement of what follows. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}

/**
 * Whether two edits cannot both apply: they share text, or one inserts strictly inside the other.
 * Two insertions at one place, and edits that only touch, do not overlap.
 */
export function overlappingEdits(a: TextEdit, b: TextEdit): boolean {
  if (a.span.from === a.span.to && b.span.from === b.span.to) return false;
  return a.span.from < b.span.to && b.span.from < a.span.to;
}

/**
 * The one edit that turns `oldText` into `newText`: what lies between their common start and their
 * common end. It never splits a surrogate pair or CRLF. Undefined for equal texts.
 */
export function minimalEdit(oldText: string, newText: string): TextEdit | undefined {
  if (oldText === newText) return undefined;
  const shorter = Math.min(oldText.length, newText.length);
  let start = 0;
  while (start < shorter && oldText.charCodeAt(start) === newText.charCodeAt(start)) start++;
  while (start > 0 && (splits(oldText, start) || splits(newText, start))) start--;
  let end = 0;
  const limit = shorter - start;
  while (end < limit && sameFromEnd(oldText, newText, end)) end++;
  while (
    end > 0 &&
    (splits(oldText, oldText.length - end) || splits(newText, newText.length - end))
  )
    end--;
  return {
    span: { from: start, to: oldText.length - end },
    text: newText.slice(start, newText.length - end),
  };
}

/** How many units two texts share at their start, and at their end behind that. */
export function commonEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && sameFromEnd(a, b, tail)) tail++;
  return { head, tail };
}

function sameFromEnd(a: string, b: string, back: number): boolean {
  return a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back);
}

/** Whether `offset` lies inside a surrogate pair or between CR and LF. */
function splits(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 13) return after === 10;
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
