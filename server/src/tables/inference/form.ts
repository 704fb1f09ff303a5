/**
 * The ways in which parts may stand to their total. Types only.
 */
import type { Axis } from './axis.ts';
import type { Pool } from './pool.ts';
import type { Strand } from './strand.ts';

export type SumForm =
  | 'adjacent'
  | 'gapped'
  | 'stride'
  | 'pair'
  | 'triple'
  | 'skipping'
  | 'indented'
  | 'group';

/** One way in which parts may stand to their total. */
export interface Form {
  readonly name: SumForm;
  /** Whether there are so many of the form that some always fit. */
  readonly free: boolean;
  /** Puts codes of what holds on the strand into the pool. */
  readonly find: (strand: Strand, pool: Pool, axis: Axis) => void;
  /** The places in the sequence that a code stands for; parts ascending. */
  readonly places: (code: number, n: number, strand: Strand, axis: Axis) => Places;
}

export interface Places {
  readonly result: number;
  readonly parts: readonly number[];
}
