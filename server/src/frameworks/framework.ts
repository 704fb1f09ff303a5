/**
 * Frameworks: the catalogues that reports refer to, and the statements that refer to them.
 * Spans are absolute. Must not load files.
 */
import type { Span } from '../text/span.ts';

/** One numbered item of a framework. `number` is a string: 8.1 and 8.10 are different targets. */
export interface CatalogueItem {
  /** point, principle, objective, goal, target, indicator … */
  readonly kind: string;
  readonly number: string;
  readonly title?: string;
  /** The text as adopted. */
  readonly text?: string;
}

export interface Catalogue {
  readonly id: string;
  /** The name that reports use: "IOM Strategy". */
  readonly title: string;
  readonly adoptedBy?: string;
  /** Words that introduce a reference, beside title and kinds: ["Strategy point"]. */
  readonly aliases?: readonly string[];
  readonly items: readonly CatalogueItem[];
}

/** One item as a statement names it. */
export interface StatementItem {
  /** The number, or the whole list item where the text is quoted. */
  readonly span: Span;
  readonly numberSpan: Span;
  readonly number: string;
  /** The quoted text as seen, and where it stands, for statements that quote. */
  readonly quote?: { readonly span: Span; readonly text: string };
}

/** The line or list by which a section declares the items it serves. */
export interface Statement {
  readonly span: Span;
  /** The words that introduce it: "IOM Strategy points:", or the sentence that ends in a colon. */
  readonly lead: Span;
  /** `line`: numbers in one line; `list`: a list of items quoted in full. */
  readonly form: 'line' | 'list';
  /** Catalogue id, where lead and catalogues leave no doubt. */
  readonly catalogue?: string;
  readonly kind: string;
  readonly items: readonly StatementItem[];
  /** What could not be read as an item: a stray word, a doubled comma. */
  readonly malformed: readonly { readonly span: Span; readonly text: string }[];
  /** Index in the outline's headings of the section it speaks for, −1 before the first. */
  readonly heading: number;
}

/** A reference to one or more items in running text: "Strategy Points 4 and 12", "target 10.7". */
export interface ItemReference {
  readonly span: Span;
  readonly catalogue: string;
  readonly kind: string;
  readonly items: readonly { readonly span: Span; readonly number: string }[];
}
