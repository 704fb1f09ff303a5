/**
 * What a rename comes to: edits, or why it cannot be done. Types only.
 */
import type { Phrase } from '../text/phrase.ts';
import type { TextEdit } from '../text/span.ts';

export interface Renaming {
  /** In source order, without overlaps. */
  readonly edits: readonly TextEdit[];
  /** New numbers by index of the target, for what other reports say of them. */
  readonly after: ReadonlyMap<number, string>;
}

/** Why it cannot be done, in a sentence for the author. */
export interface Refusal {
  readonly problem: Phrase;
}
