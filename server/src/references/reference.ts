/**
 * References as written: a word, the numbers behind it, and what the text around says about where
 * they lead. Spans are absolute. Must not say whether a target exists.
 */
import type { Span } from '../text/span.ts';

/** What a reference can lead to. A `section` may be called part or chapter. */
export type ReferenceKind =
  | 'section'
  | 'paragraph'
  | 'table'
  | 'figure'
  | 'annex'
  | 'footnote'
  | 'box';

/** One number of a reference: `12`, `II.B`. */
export interface ReferenceNumber {
  readonly span: Span;
  /** As typed. */
  readonly number: string;
  /** Whether it ends a range that the number before it begins: the 17 of `12–17`. */
  readonly through: boolean;
}

/** `above` or `below` with its place. */
export interface Direction {
  readonly span: Span;
  readonly side: 'above' | 'below';
}

/** A larger part that the target lies in: `Annex I` of `Annex I, section 4`. */
export interface Surrounding {
  /** Undefined for words that are no kind of target: the `Principle` of `under Principle 3`. */
  readonly kind?: ReferenceKind;
  /** In lower case, singular or plural as written. */
  readonly word: string;
  readonly number: string;
}

/**
 * Whose target it is. `here`: the text says that it is this report's; `unsaid`: nothing speaks
 * against it; `open`: it may be another document's; `elsewhere`: it is.
 */
export type Ownership = 'here' | 'unsaid' | 'open' | 'elsewhere';

/** `see paragraphs 12–17 below`, `Annex I, section 4`, `Table 3`. */
export interface Reference {
  /** From the word to the last number. */
  readonly span: Span;
  readonly kind: ReferenceKind;
  /** As typed: `paras`, `Annexe`; empty where `II.B` stands by itself. */
  readonly word: string;
  readonly wordSpan: Span;
  readonly plural: boolean;
  /** At least one. */
  readonly numbers: readonly ReferenceNumber[];
  readonly direction?: Direction;
  readonly within?: Surrounding;
  readonly owner: Ownership;
  /** Whether "see" or an opening bracket comes just before: it means to send the reader somewhere. */
  readonly pointed: boolean;
  /** `label`: the block begins with it, as a caption or an entry of a list of tables does. */
  readonly role: 'prose' | 'label';
  /** Start of the block it stands in. */
  readonly block: number;
}

/** A heading named by its words: `see the “Private sector” section under Principle 3`. */
export interface TitleReference {
  /** With quotation marks and the word beside them. */
  readonly span: Span;
  /** As seen, without the quotation marks. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly within?: Surrounding;
  readonly direction?: Direction;
  readonly owner: Ownership;
  readonly pointed: boolean;
}

/** A part of a citation that should be the same wherever it is cited. */
export interface CitedDetail {
  readonly span: Span;
  readonly text: string;
  /** As it is compared: `2007-06-07`, `2007-06`; a title in lower case without punctuation. */
  readonly key: string;
}

/** `Council Resolution No. 1150 (XCIII) of 7 June 2007`, `MC/INF/298 of 12 November 2009`. */
export interface Citation {
  readonly kind: 'resolution' | 'document';
  /** The number or symbol alone. */
  readonly span: Span;
  /** `1150`, `71/313`, `MC/INF/298`. */
  readonly symbol: string;
  /** Who adopted it, in lower case, where the text says so: `general assembly`. */
  readonly body?: string;
  readonly session?: CitedDetail;
  readonly date?: CitedDetail;
  readonly title?: CitedDetail;
}

/** A web address, also one typed without a scheme. */
export interface Address {
  readonly span: Span;
  readonly text: string;
  /** In lower case, without `www.`. */
  readonly host: string;
}

/** The name of a department, committee or the like. */
export interface OfficeName {
  readonly span: Span;
  readonly text: string;
  /** The same for spellings that differ in an ending, a comma or a hyphen. */
  readonly key: string;
}

/** `“Better Harbours for All”`: the title of a conference, a publication or the like. */
export interface QuotedTitle {
  /** Without the quotation marks. */
  readonly span: Span;
  /** As seen. */
  readonly text: string;
  /** In lower case. */
  readonly words: readonly string[];
}

export interface References {
  /** Each list is in source order. */
  readonly references: readonly Reference[];
  readonly titles: readonly TitleReference[];
  readonly citations: readonly Citation[];
  readonly addresses: readonly Address[];
  readonly names: readonly OfficeName[];
  readonly quotedTitles: readonly QuotedTitle[];
}
