/**
 * Last year's report beside this one: what was named, and which figures both of them state. Types
 * only.
 */
import type { Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { ReportFigure } from './ledger.ts';
import type { Report } from './report.ts';

/** Last year's report as the engine read it, or why it could not. */
export interface PriorFile {
  /** As written in front matter or configuration, or on the command line. */
  readonly named: string;
  readonly by: 'frontMatter' | 'config' | 'option';
  /** Absolute in this report; only where front matter names it. */
  readonly span?: Span;
  /** Absolute, with forward slashes. */
  readonly path?: string;
  readonly report?: Report;
  /** In words for the author. */
  readonly problem?: Words;
  /** A path to write instead. */
  readonly suggestion?: string;
}

/** A figure of an earlier year and the same figure in last year's report. */
export interface Comparative {
  /** Index into this report's ledger. */
  readonly figure: number;
  /** The figure of last year's report; its span is absolute there. */
  readonly there: ReportFigure;
  /** The file that it stands in. */
  readonly path: string;
  /** Found by the names of table, row and column. */
  readonly byName: boolean;
  /** `restated`: they differ, and the report says why. */
  readonly outcome: 'agrees' | 'differs' | 'restated';
  /** Table, row and column have the same names in both, and their neighbours agree. */
  readonly certain: boolean;
  /** They differ on evidence that is good enough to have a look, not to be sure. */
  readonly doubtful?: true;
  /** Why both are one fact, as a phrase: "Germany, 2016 in Table 3". */
  readonly because: Words;
  /** For `restated`: the reason given. */
  readonly reason?: string;
}

/** As it is found: `prior` is the index among the figures of last year's report. */
export interface FoundComparative {
  readonly figure: number;
  readonly prior: number;
  readonly outcome: 'agrees' | 'differs';
  readonly byName: boolean;
  readonly certain: boolean;
  readonly doubtful?: true;
  readonly because: Words;
}

export interface PriorComparison extends PriorFile {
  /** The years that both reports cover, where they say so. */
  readonly year?: number;
  readonly priorYear?: number;
  /** All figures of this report that speak of an earlier year, as indexes into its ledger. */
  readonly candidates: readonly number[];
  /** In the order of the report; one for a figure at most. */
  readonly comparatives: readonly Comparative[];
}
