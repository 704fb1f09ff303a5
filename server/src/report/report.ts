/**
 * The report: everything read from one draft, joined and resolved. Immutable plain data; must not
 * report findings.
 */
import type { ItemReference, Statement } from '../frameworks/framework.ts';
import type { Block } from '../markdown/block.ts';
import type { Pragma } from '../markdown/comments.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { Outline } from '../outline/outline.ts';
import type { Aggregate, Verdict } from '../tables/aggregate.ts';
import type { Caption, Grid, TablePragma } from '../tables/grid.ts';
import type { TableContext } from '../tables/rounding.ts';
import type { TextDocument } from '../text/document.ts';

/** One table of the report. Spans inside `grid` are relative to `from`. */
export interface Table {
  /** Absolute offset of the table's block. */
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
  readonly caption?: Caption;
  readonly pragma?: TablePragma;
  /** What stands around the table and says how exact it is. */
  readonly context?: TableContext;
  /** Whether its caption says that it goes on from the table before. */
  readonly continued: boolean;
  readonly aggregates: readonly Aggregate[];
  /** One for each aggregate, in the same order. */
  readonly verdicts: readonly Verdict[];
}

export interface Report {
  readonly path: string;
  readonly document: TextDocument;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  /** All steering comments. */
  readonly pragmas: readonly Pragma[];
  readonly outline: Outline;
  readonly tables: readonly Table[];
  readonly statements: readonly Statement[];
  readonly itemReferences: readonly ItemReference[];
}
