/**
 * Figures of an earlier year that this report and last year's both state. Types only.
 */
import type { Words } from '../text/phrase.ts';
import type { ReportFigure } from './ledger.ts';

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
