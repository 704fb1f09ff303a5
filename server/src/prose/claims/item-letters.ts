/**
 * Turns "(a) … (b) … (c) …" inside a sentence into its items. Must not say which letter is wrong.
 */
import type { Span } from '../../text/span.ts';

const sign = /\(([a-z]{1,5}|\d{1,2})\)\s/g;
const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The sign of the item with this zero-based index, in the forms that lists have. */
const forms: readonly ((index: number) => string | undefined)[] = [
  (index) => (index < 26 ? String.fromCharCode(97 + index) : undefined),
  (index) => roman[index],
  (index) => String(index + 1),
];

/**
 * The items of `text.slice(from, to)`, which must begin with the first sign; spans from sign to sign.
 * `regular`: whether the signs count on without a gap.
 */
export function readLetters(
  text: string,
  from: number,
  to: number,
): { readonly items: readonly Span[]; readonly regular: boolean } | undefined {
  const part = text.slice(from, to);
  const signs = [...part.matchAll(sign)];
  const first = signs[0];
  if (first === undefined || part.slice(0, first.index).trim() !== '') return undefined;
  const form = forms.find((one) => one(0) === first[1]);
  if (form === undefined) return undefined;
  const starts: number[] = [];
  let regular = true;
  for (const { index, 1: letters } of signs) {
    if (letters === form(starts.length)) starts.push(from + index);
    // A reference ("annex (b)") or a list within an item, if no item follows it.
    else if (form(starts.length + 1) === letters) regular = false;
  }
  const items = starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
  return items.length < 2 ? undefined : { items, regular };
}
