/**
 * Figures: numbers in running text that count something, with the words that say what. Types only.
 */
import type { Numeral } from '../numbers/reading.ts';
import type { Span } from '../text/span.ts';

/** Where the text stands that a figure was read from. */
export type FigurePlace = 'prose' | 'heading' | 'caption' | 'note' | 'listItem';

/** The years that a figure speaks of, both included; one year has the same twice. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** One figure; spans are relative to the block it stands in. */
export interface Figure {
  /** From sign or currency to the last digit, percent sign, scale word or currency. */
  readonly span: Span;
  /** Value, precision (last printed place), unit, scale and approximator. */
  readonly numeral: Numeral;
  /** As the words around it say; undefined where none do. */
  readonly period?: Period;
  /**
   * The words that say what it counts, folded (lower case, singular, no articles and prepositions),
   * nearest first: "8,503 staff members in the Field" gives `staff`, `member`, `field`.
   */
  readonly counts: readonly string[];
  /** The noun phrase that it counts, as written: "staff members"; empty where there is none. */
  readonly noun: Span;
  /** The sentence it stands in. */
  readonly sentence: Span;
}
