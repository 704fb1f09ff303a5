/**
 * The rows and cells of a table as its block has them. Types only.
 */
import type { Span } from '../text/span.ts';

export type Alignment = 'left' | 'right' | 'center' | undefined;

/** Absolute, of one line: without bars and padding; an empty cell is an empty span where it begins. */
export interface TableCell extends Span {
  /** All lines of a cell that has several, this one included; blank ones left out. */
  readonly lines?: readonly Span[];
  /** Whether the lines are one word or number that was too long for its column. */
  readonly isCut?: boolean;
  /** In drawn tables: what the cell can take of its line without moving another one. */
  readonly room?: Span;
  /** More than 1 in grids only. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export interface TableRow {
  /** Absolute, from the first bar or cell to the last. */
  readonly span: Span;
  /** The cells that begin in the row. */
  readonly cells: readonly TableCell[];
}

export interface TableRows {
  readonly form: 'pipe' | 'dashes' | 'grid';
  readonly columns: number;
  /** One row in pipe tables; none where drawn tables have no header. */
  readonly head: readonly TableRow[];
  /** The line of dashes below the header, or the first one. */
  readonly delimiter: Span;
  /** Of pipe tables: one for each column of the header. */
  readonly alignments: readonly Alignment[];
  /** Rows of pipe tables may have fewer or more cells than the header; renderers fill up or leave out. */
  readonly rows: readonly TableRow[];
  /** Lines of drawn tables in which a word or bar stands across the border of two columns; absolute. */
  readonly crossed: readonly Span[];
}
