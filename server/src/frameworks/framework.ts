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

/** One word or mark of a quoted text, with its place in the draft. */
export interface QuoteToken {
  /** Absolute. */
  readonly span: Span;
  /** As seen, quotation marks and dashes in one spelling: `migrant's`, `"`, `-`, `…`. */
  readonly text: string;
  readonly kind: 'word' | 'mark';
}

/** The text of an item as a report prints it. */
export interface Quote {
  readonly span: Span;
  /** As seen. */
  readonly text: string;
  readonly tokens: readonly QuoteToken[];
}

/** One item as a statement names it. */
export interface StatementItem {
  /** The number, or the whole list item where the text is quoted. */
  readonly span: Span;
  /** Of an item inside a range (`1–3`): the whole range. */
  readonly numberSpan: Span;
  readonly number: string;
  /** Where the item is one of a range such as `1–3`: the range as written. */
  readonly range?: Span;
  /** The quoted text as seen, and where it stands, for statements that quote. */
  readonly quote?: Quote;
  /** The number of the item whose text (or title) the quote is nearest to, if any is near. */
  readonly textOf?: string;
  /** Whether the quote is near that item's text or its title. */
  readonly part?: 'text' | 'title';
}

/**
 * What is wrong with a list of numbers: `separator`: one too many (`2,, 3`); `unseparated`: none
 * between two numbers (`1 2`), span of both; `dangling`: a separator that nothing follows;
 * `and`: the list goes on after its "and"; `stray`: a word; `range`: `3–1`; `empty`: no numbers.
 */
export type MalformedKind =
  | 'separator'
  | 'unseparated'
  | 'dangling'
  | 'and'
  | 'stray'
  | 'range'
  | 'empty';

export interface Malformed {
  readonly kind: MalformedKind;
  readonly span: Span;
  readonly text: string;
}

/**
 * `section`: declares what its section serves; `reproduction`: prints the whole catalogue again,
 * say in an annex; `heading`: a heading that bears one item's text or title.
 */
export type StatementRole = 'section' | 'reproduction' | 'heading';

/** The line or list by which a section declares the items it serves. */
export interface Statement {
  readonly span: Span;
  readonly role: StatementRole;
  /** The words that introduce it: "IOM Strategy points:", or the sentence that ends in a colon. */
  readonly lead: Span;
  /** `line`: numbers in one line; `list`: a list of items quoted in full. */
  readonly form: 'line' | 'list';
  /** Catalogue id, where lead and catalogues leave no doubt. */
  readonly catalogue?: string;
  readonly kind: string;
  readonly items: readonly StatementItem[];
  /** What stands between the items of a line, as written: `, `, ` and `. */
  readonly separators: readonly Span[];
  /** What could not be read as an item: a stray word, a doubled comma. */
  readonly malformed: readonly Malformed[];
  /** Index in the outline's headings of the section it speaks for, −1 before the first. */
  readonly heading: number;
}

/** A reference to one or more items in running text: "Strategy Points 4 and 12", "target 10.7". */
export interface ItemReference {
  readonly span: Span;
  readonly catalogue: string;
  readonly kind: string;
  readonly items: readonly { readonly span: Span; readonly number: string }[];
  /** Set where the kind stands without the name, and the number alone does not tell: "Point 7". */
  readonly bare?: true;
}
