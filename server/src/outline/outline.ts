/**
 * The numbered skeleton of a draft as typed: headings with their labels, numbered paragraphs.
 * Spans are absolute. Must not say whether a number is right.
 */
import type { Span } from '../text/span.ts';

/** The ways in which labels count. */
export type NumeralForm = 'roman' | 'lowerRoman' | 'letter' | 'lowerLetter' | 'arabic' | 'decimal';

/** The typed label of a heading: `I.`, `A.`, `PRINCIPLE 1:`, `Annex II –`, `3.1`. */
export interface HeadingLabel {
  readonly span: Span;
  /** The word before the number as typed: `PRINCIPLE`, `Annex`. */
  readonly word?: string;
  /** The number as typed: `IV`, `3.1`. */
  readonly number: string;
  readonly numberSpan: Span;
  readonly form: NumeralForm;
  /** Its value; the last part of a decimal label. */
  readonly ordinal: number;
  /** All parts of a decimal label; `[ordinal]` for the other forms. */
  readonly parts: readonly number[];
  /** What follows the number: `.`, `)`, `:`, ` –` or nothing. */
  readonly suffix: string;
}

export interface Heading {
  readonly span: Span;
  /** 1 to 6. */
  readonly level: number;
  /** The heading as seen, label included. */
  readonly text: string;
  readonly label?: HeadingLabel;
  /** The heading as seen without its label. */
  readonly title: string;
  readonly titleSpan: Span;
}

/** A paragraph of the report's running sequence: `28. The Office …`. */
export interface NumberedParagraph {
  /** From the number to the end of the paragraph's first block. */
  readonly span: Span;
  /** The typed number with its delimiter: `28.` */
  readonly marker: Span;
  /** The digits alone. */
  readonly numberSpan: Span;
  readonly number: number;
  /** Index in `headings` of the heading it stands under, −1 before the first. */
  readonly heading: number;
  /** The whole list item, with what is indented under it. */
  readonly item: Span;
  /**
   * Set where Markdown takes the number for text: `bare` at the start of a block (`58 The`,
   * `58.The`), `swallowed` on a later line of one.
   */
  readonly hidden?: 'bare' | 'swallowed';
}

/** As in a profile: `none` for reports whose paragraphs have no numbers, `auto` as it shows. */
export type ParagraphNumbering = 'auto' | 'continuous' | 'none';

export interface Outline {
  readonly headings: readonly Heading[];
  /** Members of the running sequence only; items of quoted lists and resolutions are left out. */
  readonly paragraphs: readonly NumberedParagraph[];
}
