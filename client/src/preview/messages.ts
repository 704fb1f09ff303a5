/**
 * What the extension and the window of a preview tell each other. Types only.
 */
import type { PreviewUpdate } from '../../../server/src/preview/update.ts';

/** To the window. Offsets are zero-based UTF-16 units of the draft. */
export type ToWindow =
  | { readonly kind: 'update'; readonly update: PreviewUpdate }
  /** There is nothing to show; the words say why. */
  | { readonly kind: 'empty'; readonly words: string }
  /** Where the cursor stands. */
  | { readonly kind: 'cursor'; readonly offset: number }
  /** What the editor shows at its top. */
  | { readonly kind: 'scroll'; readonly offset: number }
  /** The working that was asked for. */
  | { readonly kind: 'working'; readonly id: string; readonly at: string; readonly words: string };

/** From the window. */
export type FromWindow =
  | { readonly kind: 'ready' }
  /** Blocks that came could not be put to what is shown: all are wanted. */
  | { readonly kind: 'again' }
  /** To a place of the draft, or of the file whose table the block `inFile` shows. */
  | { readonly kind: 'go'; readonly from: number; readonly to: number; readonly inFile?: string }
  | { readonly kind: 'scroll'; readonly offset: number }
  /** For the working behind the figure at a place of a block. */
  | { readonly kind: 'working'; readonly id: string; readonly at: string }
  | { readonly kind: 'export' }
  | { readonly kind: 'print' };
