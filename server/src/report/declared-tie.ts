/**
 * What the comment of an author binds a figure to. A type only.
 */
import type { Words } from '../text/phrase.ts';
import type { FigureComment } from './declared-comments.ts';

/** One declaration. */
export interface DeclaredTie {
  readonly comment: FigureComment;
  /** Index into the ledger's figures of the one before the comment; undefined where there is none. */
  readonly figure?: number;
  /** Of the figure that it names. */
  readonly target?: number;
  /** Where both were found. */
  readonly agrees?: boolean;
  /** Why it cannot be followed, as a phrase. */
  readonly problem?: Words;
  /** What to write instead of its text. */
  readonly suggestion?: string;
}
