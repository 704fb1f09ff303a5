/**
 * Spans: where something stands in a text. Must not know what kind of text it is.
 */

/** A half-open range `[from, to)` of UTF-16 offsets, zero-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The replacement of `span` by `text`; an insertion has an empty span. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** `span` moved by `offset` UTF-16 units. */
export function shiftSpan(span: Span, offset: number): Span {
  return { from: span.from + offset, to: span.to + offset };
}

/** Whether `outer` holds all of `inner`; equal spans hold each other. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether two spans share at least one unit; spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
