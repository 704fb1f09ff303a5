/**
 * What the extension and the window of a coverage map tell each other. Types only.
 */
import type { PlacedMap } from '../../../server/src/lsp/coverage-types.ts';
import type { CoverageWords } from './words.ts';

export type ToWindow =
  | {
      readonly kind: 'maps';
      readonly maps: readonly PlacedMap[];
      readonly words: CoverageWords;
    }
  /** There is nothing to show; the words say why. */
  | { readonly kind: 'empty'; readonly words: string };

export type FromWindow =
  | { readonly kind: 'ready' }
  /** Lines and characters from 0. */
  | { readonly kind: 'go'; readonly line: number; readonly character: number }
  /** The catalogue that is shown, by its id. */
  | { readonly kind: 'save'; readonly format: 'svg' | 'csv'; readonly catalogue: string };
