/**
 * A block's text as the readers of this folder take it. A type only.
 */
import type { VisibleText } from '../markdown/visible-text.ts';

/** A block's text as the readers of this folder take it. */
export interface BlockText {
  readonly seen: VisibleText;
  /** The whole draft. */
  readonly source: string;
  readonly from: number;
  /** A paragraph or heading; else the source of a table or HTML block. */
  readonly isText: boolean;
  /** Whether it stands in a block quote. */
  readonly quoted: boolean;
}
