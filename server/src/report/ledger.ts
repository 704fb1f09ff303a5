/**
 * The ledger: every figure of a report with what was checked about it. Types only.
 */

import type { Numeral } from '../numbers/reading.ts';
import type { FigurePlace, Period } from '../prose/figure.ts';
import type { Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';

/** A figure of the report by where it was read: indexes into `prose` and `tables`. */
export type FigureRef =
  | { readonly block: number; readonly figure: number }
  | { readonly table: number; readonly cell: number };

/** A figure of prose or of a table, with all that says what it counts. */
export interface ReportFigure {
  readonly ref: FigureRef;
  /** Absolute; in the table's own file where it has one. */
  readonly span: Span;
  readonly place: FigurePlace | 'cell';
  /** In tables with the scale and unit that caption, header or stub name. */
  readonly numeral: Numeral;
  readonly period?: Period;
  /** Folded words that say what it counts, most telling first; of a cell from stub, header and caption. */
  readonly counts: readonly string[];
}

/**
 * Two figures that state one fact. `agrees`: ticks both; `near`: so much evidence that the
 * difference is a mistake in one of them.
 */
export interface Tie {
  /** Indexes into the ledger's figures, in the order of the report. */
  readonly a: number;
  readonly b: number;
  readonly outcome: 'agrees' | 'near';
  /** Whether an author declared it. */
  readonly declared: boolean;
  /**
   * The evidence is good enough to have a look, not to be sure. Figures that agree are then not ticked:
   * had one of them been wrong, it would not have been noticed.
   */
  readonly doubtful?: true;
  /** Why both are one fact, as a phrase: "both count migrants resettled in 2006". */
  readonly because: Words;
}

/** One check that a figure took part in. */
export interface FigureCheck {
  readonly kind: 'aggregate' | 'claim' | 'tie' | 'prior';
  readonly outcome: 'ticked' | 'contradicted';
  /** In words for the author, with the working: "24 027 + 28 105 = 52 132". */
  readonly working: Words;
  /**
   * The other figures of the check, as indexes into the ledger's figures; of a part of a sum its
   * total alone.
   */
  readonly with: readonly number[];
}

export type FigureState = 'ticked' | 'contradicted' | 'unverified';

/** One figure with what its checks came to; contradicted where any of them failed. */
export interface LedgerEntry extends ReportFigure {
  readonly state: FigureState;
  readonly checks: readonly FigureCheck[];
}

export interface Ledger {
  /** How many figures there are. */
  readonly size: number;
  /** One figure by its index; the others are then not looked at. */
  entryAt(index: number): LedgerEntry | undefined;
  /** What the checks of one figure came to, for an index below `size`; costs less than its entry. */
  stateAt(index: number): FigureState;
  /** Undefined where no figure stands there. */
  indexOf(ref: FigureRef): number | undefined;
  /** All of them, in the order of the report; made when they are asked for. */
  readonly figures: readonly LedgerEntry[];
  /** In the order of the report, by the first figure and then the second; made when they are asked for. */
  readonly ties: readonly Tie[];
  /** Those of them that do not agree. */
  readonly slips: readonly Tie[];
  /** Those of one figure. */
  tiesOf(index: number): readonly Tie[];
}
