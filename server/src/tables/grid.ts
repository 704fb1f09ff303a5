/**
 * Grids: a table as rows and columns of cells, whatever syntax printed it. Must not know which
 * cells are totals.
 */

import type { CellReading, NumberStyle } from '../numbers/reading.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';

/**
 * What a cell is for. `header`: names columns; `stub`: names its row; `value`: holds a numeral;
 * `nil`: stands for no value (blank, `–`, `..`, `n/a`); `note`: words in the body that name nothing.
 */
export type CellRole = 'header' | 'stub' | 'value' | 'nil' | 'note';

export interface Cell {
  /** The cell's content, of one line, without padding and bars, relative to the table's block. */
  readonly span: Span;
  /** In drawn tables: all lines of a cell that has several, the first being `span`. */
  readonly lines?: readonly Span[];
  /** In drawn tables: what the cell can take of its line without moving another one. */
  readonly room?: Span;
  /** Zero-based slot of the cell's top left corner. */
  readonly row: number;
  readonly column: number;
  /** At least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: CellRole;
  /** What a reader sees: entities decoded, markup left out, white space folded. */
  readonly text: string;
  /** Whether all of the text is set bold. */
  readonly strong: boolean;
  /** Set for `value` and `nil`. */
  readonly reading?: CellReading;
}

export interface Caption {
  /** Absolute, unless said otherwise. */
  readonly span: Span;
  /** "Table 3: Movements by service" as seen. */
  readonly text: string;
  /** "Table 3", where there is one. */
  readonly label?: string;
}

/** The pragma comments that may stand above a table. */
export type TablePragma = 'exact' | 'rounded' | 'skip';

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** `slots[row * columns + column]` is the index in `cells` of the cell there, −1 for a hole. */
  readonly slots: Int32Array;
  /** Number of header rows at the top. */
  readonly headerRows: number;
  /** Number of stub columns at the left. */
  readonly stubColumns: number;
  /** How the table prints its numerals. */
  readonly style: NumberStyle;
  /** The `<caption>` of an HTML table; its span is relative to the table's block. */
  readonly caption?: Caption;
  /** What is odd about the source: ragged rows, overlapping spans, a table never closed. */
  readonly problems: readonly GridProblem[];
}

export interface GridProblem {
  /** `quote`: a quote of a CSV file that opens or closes no cell. */
  readonly kind: 'ragged' | 'overlap' | 'unclosed' | 'tooLarge' | 'quote';
  /** Relative to the table's block. */
  readonly span: Span;
  readonly message: Phrase;
  /** Most likely meant as it is: a row that only lacks or adds empty cells. */
  readonly minor?: boolean;
}

/** The cell that covers a slot. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  if (row < 0 || column < 0 || row >= grid.rows || column >= grid.columns) return undefined;
  return grid.cells[grid.slots[row * grid.columns + column] ?? -1];
}
