/**
 * Aggregates: cells computed from other cells, and what checking them said.
 */

import type { Decimal } from '../numbers/decimal.ts';
import type { Words } from '../text/phrase.ts';
import type { Coarseness } from './coarseness.ts';

export type AggregateKind = 'sum' | 'difference' | 'average' | 'share' | 'change' | 'cumulative';

/** In order of trust. */
export type AggregateSource = 'declared' | 'labelled' | 'inferred';

export interface Aggregate {
  readonly kind: AggregateKind;
  /**
   * `down`: result and operands share a column; `across`: a row. Of a running total all but the one
   * before it.
   */
  readonly direction: 'down' | 'across';
  /** Index of the result in the grid's `cells`. */
  readonly result: number;
  /** Indexes of the operands in the grid's `cells`, in reading order; nil cells included. */
  readonly operands: readonly number[];
  /** Those of the operands that are taken away. */
  readonly minus?: readonly number[];
  readonly source: AggregateSource;
  /** Why it is believed, as a phrase: "the row is labelled Total". */
  readonly because: Words;
  /** Whether operands and result are rounded, so that a rounding difference is no error. */
  readonly rounded: boolean;
  /** How they are rounded, where that is not to the nearest last place. */
  readonly coarse?: Coarseness;
}

/** `withheld`: a part is printed as suppressed (`x`, `F`, `..`), so nothing can be said. */
export type Verdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'rounding'; readonly difference: Decimal }
  | { readonly kind: 'withheld' }
  | {
      readonly kind: 'fails';
      /** What the operands give. */
      readonly expected: Decimal;
      /** Result as printed minus expected. */
      readonly difference: Decimal;
    };
