/**
 * Readings: what a printed numeral or a table cell says. Types only.
 */
import type { Span } from '../text/span.ts';
import type { Decimal } from './decimal.ts';

/** How a document or table prints its numerals. */
export interface NumberStyle {
  /** The thousands mark as printed: a space, NBSP, thin space, comma, point, apostrophe or none. */
  readonly thousands: string;
  readonly decimal: '.' | ',';
}

/** `almost`, `nearly`: below and close; `over`: above and close; `about`: either side. */
export type Approximator = 'below' | 'above' | 'about';

/** One printed numeral, its span relative to the text it was read from. */
export interface Numeral {
  /** From sign or bracket to the last digit, percent sign or scale word. */
  readonly span: Span;
  readonly printed: string;
  /** With scale applied: "USD 1.31 billion" is 1 310 000 000. */
  readonly value: Decimal;
  /** Power of ten of the last printed place, scale applied: 7 for "1.31 billion", 0 for "52 131". */
  readonly place: number;
  /** Power of ten of a scale word: 6 for million; 0 without one. */
  readonly scale: number;
  /** `%` for per cent, an ISO 4217 code for money, else undefined. */
  readonly unit?: string;
  readonly approximator?: Approximator;
  /** How a negative value was printed. */
  readonly negative?: 'minus' | 'brackets';
  /** A rank or note mark beside the value as printed: "(2)", "1/", "*", "[^3]". */
  readonly mark?: string;
  /** Spelled out in words ("Fourteen"). */
  readonly words?: boolean;
  /** Said as a part of a whole, `two thirds`, `one in six`: exact, where `value` is cut off. */
  readonly fraction?: { readonly over: number; readonly under: number };
  /** One end of a range: "10–17", "between 5 and 10". */
  readonly range?: 'low' | 'high';
}

/** What one table cell says. */
export type CellReading =
  | { readonly kind: 'number'; readonly numeral: Numeral }
  /** No value is printed; `withheld`: there is one, but it is suppressed (`x`, `F`, `..`). */
  | { readonly kind: 'nil'; readonly printed: string; readonly withheld: boolean }
  /** Looks like a number but cannot be read for certain (`482.084` among `482,084`s). */
  | { readonly kind: 'unclear'; readonly printed: string }
  | { readonly kind: 'text' };
