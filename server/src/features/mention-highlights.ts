/**
 * Highlights on a number that orders the draft, and on references to it: each other. Must not speak of words,
 * which an editor highlights by itself.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { mentionsAt } from './mentions.ts';
import { referencesAt } from './places.ts';
import type { Highlight } from './table-highlights.ts';

/** Longer mentions are titles. */
const longest = 40;

/** In the order of the text; none where the words at the offset name nothing by a number. */
export function mentionHighlights(checked: CheckedDocument, offset: number): readonly Highlight[] {
  const { document } = checked;
  const isNumber = mentionsAt(checked, offset).some(({ span, thing }) => {
    const isShort = span.to - span.from <= longest;
    return thing.kind !== 'term' && isShort && /\d/.test(document.slice(span.from, span.to));
  });
  if (!isNumber) return [];
  return referencesAt(checked, offset, true).flatMap(({ path, span }): Highlight[] =>
    path === undefined ? [{ span, kind: 'read' }] : [],
  );
}
