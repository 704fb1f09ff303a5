/**
 * The auditor's marks: what is set over the printed report, and where. Types only.
 */
import type { Severity } from '../rules/finding.ts';
import type { Span } from '../text/span.ts';

/** Over a figure: `ticked` and `contradicted` by checks, or `unverified`. */
export interface FigureMark {
  readonly kind: 'ticked' | 'contradicted' | 'unverified';
  readonly span: Span;
  /** For screen readers, in one line: "52 131, contradicted: …". */
  readonly label: string;
  /** The checks with their working, over several lines; empty where there are none. */
  readonly working: string;
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
