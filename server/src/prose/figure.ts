/**
 * Figures: numbers in running text that count something, with the words that say what. Must not find
 * either of them.
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
  readonly period?: Period | undefined;
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

/** The figure as if it had another value. */
export function withNumeral(figure: Figure, numeral: Numeral): Figure {
  const { span, sentence, period } = figure;
  return new LazyFigure(span, numeral, sentence, period, () => figure);
}

/** What a figure counts, as far as words go. */
export type Counted = Pick<Figure, 'counts' | 'noun'>;

/** A figure of which is found only when somebody asks what it counts: few of a report ever need it. */
export class LazyFigure implements Figure {
  readonly span: Span;
  readonly numeral: Numeral;
  readonly sentence: Span;
  readonly period: Period | undefined;
  readonly #counted: () => Counted;

  constructor(
    span: Span,
    numeral: Numeral,
    sentence: Span,
    period: Period | undefined,
    counted: () => Counted,
  ) {
    this.span = span;
    this.numeral = numeral;
    this.sentence = sentence;
    this.period = period;
    this.#counted = counted;
  }

  get noun(): Span {
    return this.#counted().noun;
  }

  get counts(): readonly string[] {
    return this.#counted().counts;
  }
}
