/**
 * Footnotes as typed: their marks and their texts. Types only.
 */
import type { Span } from '../text/span.ts';

/** `[^3]` in the text. Spans are absolute. */
export interface FootnoteMark {
  /** As typed, `3`. */
  readonly label: string;
  readonly span: Span;
  readonly labelSpan: Span;
  /** Whether it stands in the text of a footnote. */
  readonly nested: boolean;
  /** Where footnotes restart: which part of the report it belongs to, counted from 0. */
  readonly part?: number;
}

/** `[^3]: The amount …`. */
export interface FootnoteText {
  readonly label: string;
  readonly labelSpan: Span;
  /** `[^3]:`, without what follows. */
  readonly marker: Span;
  /** The whole footnote. */
  readonly span: Span;
  readonly empty: boolean;
  /** As in marks. */
  readonly part?: number;
}

export interface Footnotes {
  /** In source order. */
  readonly marks: readonly FootnoteMark[];
  readonly texts: readonly FootnoteText[];
}
