/**
 * What the review report shows of a report beside its findings. Types only.
 */

/** Plain data; HTML in it can be set into a page as it is, and all its ids begin with `id`. */
export interface Review {
  readonly id: string;
  readonly title: string;
  /** A language tag. */
  readonly language: string;
  readonly preview: string;
  /** One for each catalogue that the report uses. */
  readonly coverage: readonly { readonly title: string; readonly html: string }[];
  readonly ledger: string;
  readonly sections: readonly ReviewSection[];
  /** The id of the element of the preview that shows a line of the report, of those that findings name. */
  readonly places: Readonly<Record<number, string>>;
}

/** A heading of the report. */
export interface ReviewSection {
  /** From 1. */
  readonly line: number;
  readonly title: string;
  /** The headings around it, outermost first. */
  readonly above: readonly string[];
}
