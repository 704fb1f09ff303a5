/**
 * Findings: what a rule says, as frozen plain data. Severity is settled by the engine.
 */
import type { Span, TextEdit } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A file beside the report in which a finding stands, and the place where the report names it. */
export interface OtherFile {
  readonly path: string;
  /** Absolute in the report: a `::table` directive. */
  readonly anchor: Span;
}

/** One thing that the author should look at; spans are absolute offsets into the report. */
export interface RuleFinding {
  /** Where it stands in another file: all its spans, and those of its fixes, are offsets there. */
  readonly file?: OtherFile;
  readonly span: Span;
  /** What is, what was expected and why, in the author's words; one sentence or two. */
  readonly message: string;
  /** Overrules the rule's own severity for this finding (never raised above it by a profile). */
  readonly severity?: Severity;
  readonly evidence?: Evidence;
  readonly related?: readonly Related[];
  /** Best first. */
  readonly fixes?: readonly Fix[];
}

/** The working behind a finding, with the numbers as printed. */
export interface Evidence {
  /** What was checked, as a formula or a sentence: "24 027 + 28 105 = 52 132". */
  readonly working: string;
  readonly expected?: string;
  readonly found?: string;
  /** How far off, as printed in the report's style: "1". */
  readonly difference?: string;
}

/** Another place that belongs to a finding, with words for it ("Female"). */
export interface Related {
  /** The file, where it is another one than that of the finding. */
  readonly path?: string;
  readonly span: Span;
  readonly message: string;
}

/** Edits that apply together or not at all. */
export interface Fix {
  /** A sentence in the imperative: "Renumber the paragraphs from 46 on". */
  readonly title: string;
  /** `safe` fixes are applied by fix-all; `suggested` ones only when a person picks them. */
  readonly kind: 'safe' | 'suggested';
  /** Line ends as `\n`, whatever the report has. */
  readonly edits: readonly TextEdit[];
}
