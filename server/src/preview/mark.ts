/**
 * The auditor's marks: what is set over the printed report, and where. Must not hold HTML.
 */
import type { Severity } from '../rules/finding.ts';
import type { Span } from '../text/span.ts';

/** Over a figure: `ticked` and `contradicted` by checks, or `unverified`. */
export interface FigureMark {
  readonly kind: 'ticked' | 'contradicted' | 'unverified';
  readonly span: Span;
  /** For screen readers: "52 131, contradicted". */
  readonly label: string;
  /** The checks with their working, over several lines; empty where there are none. Takes a while. */
  working(): string;
  /** The working, where it is to be part of the page. */
  readonly title?: string;
}

export interface FindingMark {
  readonly kind: 'finding';
  readonly span: Span;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

/** A reference that leads somewhere in the report. */
export interface ReferenceMark {
  readonly kind: 'reference';
  readonly span: Span;
  /** The block that it leads to. */
  readonly target: string;
}

/** Spans are relative to what is rendered: a block, or the file of a table. */
export type Mark = FigureMark | FindingMark | ReferenceMark;

/** Whether both lists look the same on the page. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a === b || (a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]!)));
}

function sameMark(a: Mark, b: Mark): boolean {
  if (a.span.from !== b.span.from || a.span.to !== b.span.to) return false;
  if (a.kind === 'finding') {
    return b.kind === a.kind && a.severity === b.severity && a.message === b.message;
  }
  if (a.kind === 'reference') return b.kind === a.kind && a.target === b.target;
  return b.kind === a.kind && a.label === b.label;
}
