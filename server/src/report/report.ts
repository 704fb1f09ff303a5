/**
 * The report: everything read from one draft, joined and resolved. Immutable plain data; must not
 * report findings.
 */

import type { ItemReference, Statement } from '../frameworks/framework.ts';
import type { Block } from '../markdown/block.ts';
import type { Pragma } from '../markdown/comments.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { NumberedCaption } from '../outline/captions.ts';
import type { Enumerations } from '../outline/enumerations.ts';
import type { Footnotes } from '../outline/footnote.ts';
import type { Outline } from '../outline/outline.ts';
import type { ProseBlock } from '../prose/claim.ts';
import type { Aggregate, Verdict } from '../tables/aggregate.ts';
import type { DeclarationProblem } from '../tables/declared/written-total.ts';
import type { Caption, Grid, TablePragma } from '../tables/grid.ts';
import type { TableContext } from '../tables/rounding.ts';
import type { Terms } from '../terms/term.ts';
import type { TextDocument } from '../text/document.ts';
import type { Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { Comparative } from './comparative.ts';
import type { ComparedListing } from './compare-listing.ts';
import type { DeclaredTie } from './declared-tie.ts';
import type { Ledger } from './ledger.ts';
import type { ListClaim } from './list-claims.ts';
import type { ReportReferences } from './references.ts';

/** Where a table was read from that does not stand in the report itself. */
export interface TableSource {
  /** Absolute, with forward slashes. */
  readonly path: string;
  readonly document: TextDocument;
  /** The directive that names the file; absolute in the report. */
  readonly directive: Span;
}

/** A `::table` directive whose file could not be read. */
export interface UnreadTable {
  /** The path as written, or all of the directive where it names none; absolute in the report. */
  readonly span: Span;
  /** Why, in words for the author. */
  readonly problem: Words;
  /** A path to write instead. */
  readonly suggestion?: string;
}

/** A comment that speaks about a table. */
export interface TableComment {
  /** Absolute in the report. */
  readonly span: Span;
  /** What is wrong with the totals that it declares; spans are absolute. */
  readonly problems: readonly DeclarationProblem[];
}

/** One table of the report. Spans inside `grid` are relative to `from`. */
export interface Table {
  /** Absolute offset of the table's block, in the report or, if it has one, in its `source`. */
  readonly from: number;
  readonly to: number;
  /**
   * Where it stands, if that is not all from `from` to `to`: the parts of a table that goes on further
   * down, or one of several in a block. Absolute; spans of the grid are relative to `from` all the same.
   */
  readonly parts?: readonly Span[];
  readonly grid: Grid;
  readonly caption?: Caption;
  readonly pragma?: TablePragma;
  /** The steering comments above it, in source order. */
  readonly comments?: readonly TableComment[];
  /** Why declarations of the profile cannot be followed here. */
  readonly profileProblems?: readonly Words[];
  /** What stands around the table and says how exact it is. */
  readonly context?: TableContext;
  /** Whether its caption says that it goes on from the table before. */
  readonly continued: boolean;
  /** Set for tables that stand in a file of their own. */
  readonly source?: TableSource;
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
  /** Numbered captions of tables, figures, boxes and annexes. */
  readonly captions: readonly NumberedCaption[];
  readonly footnotes: Footnotes;
  /** `(a) … (b) …`. */
  readonly enumerations: Enumerations;
  /** The lists of contents, tables and figures, held against what they list. */
  readonly listings: readonly ComparedListing[];
  /** In the order of the report. */
  readonly tables: readonly Table[];
  readonly unreadTables: readonly UnreadTable[];
  /** The blocks of running text that hold figures, in the order of the report. */
  readonly prose: readonly ProseBlock[];
  /** What sentences say of the lists below them. */
  readonly listClaims: readonly ListClaim[];
  /** Every figure of prose and tables with what was checked about it. */
  readonly ledger: Ledger;
  /** What comments bind figures to. */
  readonly declaredTies: readonly DeclaredTie[];
  /** Figures of earlier years, held against last year's report; undefined where none is named. */
  readonly prior: PriorComparison | undefined;
  readonly references: ReportReferences;
  readonly statements: readonly Statement[];
  readonly itemReferences: readonly ItemReference[];
  /** Acronyms: listed, expanded, used. */
  readonly terms: Terms;
}

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

export interface PriorComparison extends PriorFile {
  /** The years that both reports cover, where they say so. */
  readonly year?: number;
  readonly priorYear?: number;
  /** All figures of this report that speak of an earlier year, as indexes into its ledger. */
  readonly candidates: readonly number[];
  /** In the order of the report; one for a figure at most. */
  readonly comparatives: readonly Comparative[];
}
