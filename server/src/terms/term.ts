/**
 * Terms: the acronyms of a report, where they are listed, expanded and used. Types only; must not say
 * which of them is wrong.
 */
import type { Span } from '../text/span.ts';

/**
 * Where an acronym stands. `aside`: in the list of contents or among words that are all in capitals,
 * where one cannot tell it from a word.
 */
export type TermPlace = 'text' | 'heading' | 'cell' | 'aside';

/** One acronym in the text; spans are absolute. */
export interface TermUse {
  /** Without the plural's or possessive's s. */
  readonly span: Span;
  /** As typed, without the s: `MoU` of `MoUs`. */
  readonly written: string;
  readonly place: TermPlace;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
  /** Whether it stands alone in brackets, as where it is introduced. */
  readonly bracketed: boolean;
  /** The table, if it is all that a column head or row label of it says: the table's offset. */
  readonly labels?: number;
}

/** How an expansion accounts for the letters of its acronym. */
export type Fit = 'plain' | 'loose' | 'none';

/** `International Dialogue on Migration (IDM)` or `IDM (International Dialogue on Migration)`. */
export interface Definition {
  readonly written: string;
  /** The acronym alone. */
  readonly acronymSpan: Span;
  readonly expansion: string;
  readonly expansionSpan: Span;
  /** From the expansion to the closing bracket, or the other way round. */
  readonly span: Span;
  /** `before`: the expansion stands before the bracket; `inside`: in it; `legend`: `UG: Ungraded`. */
  readonly form: 'before' | 'inside' | 'legend';
  readonly fit: Fit;
  /** Set where the letters do not follow the words. */
  readonly misfit?: Misfit;
  /** The words of the sentence up to the bracket, the expansion among them; offsets are absolute. */
  readonly lead: readonly LeadWord[];
  /** `head`: in a heading, or in the section whose heading has most of its words. */
  readonly place: 'text' | 'head' | 'cell';
}

/** A word of the text before a bracket. */
export interface LeadWord {
  readonly text: string;
  readonly span: Span;
  /** Whether a comma follows it. */
  readonly comma: boolean;
}

/** Why an acronym cannot come from its expansion. */
export interface Misfit {
  /** `extra`: a letter that no word has; `left`: a word without a letter; `swapped`: two letters. */
  readonly kind: 'extra' | 'left' | 'swapped';
  /** The letter or letters, or the word. */
  readonly what: string;
  /** What the words would give: `JMDI`. */
  readonly expected: string;
}

/** An entry of the report's own list of abbreviations. */
export interface ListedTerm {
  readonly written: string;
  readonly acronymSpan: Span;
  /** Empty where the list leaves it out. */
  readonly expansion: string;
  readonly expansionSpan: Span;
  /** The whole row or list item, without its line end. */
  readonly row: Span;
}

export interface TermList {
  readonly heading: Span;
  /** `row`: a pipe table of two columns, one entry a line; `item`: bullets; else `other`. */
  readonly form: 'row' | 'item' | 'other';
  /** In the order of the source. */
  readonly entries: readonly ListedTerm[];
  /** Expansions in rows whose cell for the acronym is empty. */
  readonly loose: readonly { readonly text: string; readonly span: Span }[];
}

/** Everything about one acronym. */
export interface Term {
  /** In capitals: `MIGOF` for `MiGOF` and `MigOF`. */
  readonly key: string;
  readonly listed: readonly ListedTerm[];
  /** In the order of the source. */
  readonly definitions: readonly Definition[];
  /** Brackets with the acronym behind words that do not explain it; their expansion is empty. */
  readonly brackets: readonly Definition[];
  readonly uses: readonly TermUse[];
}

/** An acronym of the organization's own file, beside the report. */
export interface KnownAcronym {
  readonly written: string;
  /** At least one: what it stands for. */
  readonly expansions: readonly string[];
  readonly path: string;
  /** Of the acronym, absolute in that file. */
  readonly span: Span;
}

/** A word with one capital that is an acronym elsewhere: `Frontex` for `FRONTEX`. */
export interface SpeltAsWord {
  readonly key: string;
  readonly written: string;
  readonly span: Span;
}

export interface Terms {
  readonly lists: readonly TermList[];
  /** Each key once; first those that are listed, then those that are defined, then the others. */
  readonly terms: readonly Term[];
  readonly words: readonly SpeltAsWord[];
  /** The acronym of the organization whose report it is, by which the whole report goes. */
  readonly issuer?: string;
}

/** The key of an acronym as typed: `RCPs` and `RCP` have the same. */
export function termKey(written: string): string {
  return singular(written).toUpperCase();
}

/** `RCPs` as `RCP`, `MoUs` as `MoU`; other words as they are. */
export function singular(written: string): string {
  return /[A-Z\d]s$/.test(written) && written.length > 2 ? written.slice(0, -1) : written;
}
