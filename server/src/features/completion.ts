/**
 * One thing that can be typed at a place. A type only.
 */
import type { Span } from '../text/span.ts';
import type { Thing } from './mentions.ts';

export interface Completion {
  /** What is replaced: the digits or letters typed so far. Absolute. */
  readonly span: Span;
  /** The number or word, which is also what is written unless `insert` says otherwise. */
  readonly label: string;
  /** Title, first words, what an acronym stands for; may be empty. */
  readonly detail: string;
  readonly kind: 'reference' | 'term' | 'key' | 'value';
  readonly insert?: string;
  /** What is named so, where there is more to say of it than the detail. */
  readonly thing?: Thing;
}
