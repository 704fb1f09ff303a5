/**
 * Relations: how a row or column of percentages, differences or changes follows from others, and
 * where it does not. Types only.
 */

import type { Decimal } from '../../numbers/decimal.ts';
import type { Words } from '../../text/phrase.ts';
import type { ResultLine } from './announced.ts';

/**
 * `share`: first / second; `change`: (first − second) / second; `difference`: first − second.
 * Shares and changes are printed per cent or as fractions.
 */
export type RelationKind = 'share' | 'change' | 'difference';

/** Where the operands of a result stand. Positions are those of the result's axis. */
export interface Formula {
  readonly kind: RelationKind;
  /** 100 for percentages, 1 for fractions and differences. */
  readonly factor: 1 | 100;
  /** Line of the first operand, at the result's own crossing. */
  readonly first: number;
  /**
   * Where the second operand stands: on another line at the same crossing, on the first operand's
   * line at one crossing for all, or on its line at the crossing before.
   */
  readonly base: 'line' | 'crossing' | 'previous';
  /** Position of that line or crossing; 0 for `previous`. */
  readonly second: number;
}

/** `near`: rounded the other way; `sign`: right but for its sign; `unknown`: cannot be checked. */
export type Outcome = 'holds' | 'near' | 'sign' | 'fails' | 'unknown';

export interface Relation {
  readonly line: ResultLine;
  readonly formula: Formula;
  /** Crossings it is believed for: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** By crossing. */
  readonly outcomes: readonly Outcome[];
  readonly holds: number;
  readonly misses: number;
  /** Bits of evidence left after the search is paid for. */
  readonly score: number;
  /** Who says so, where it is not found in the numbers. */
  readonly declared?: Words;
}

/** A cell that does not follow from its operands as its neighbours do. */
export interface RelationSlip {
  readonly relation: Relation;
  readonly crossing: number;
  readonly outcome: 'near' | 'sign' | 'fails';
  /** Index of the result in the grid's cells. */
  readonly cell: number;
  readonly operands: readonly [number, number];
  /** What the operands give, one place finer than printed; exact for differences. */
  readonly expected: Decimal;
  /** Whether the operands are exact counts. */
  readonly exact: boolean;
}
