/**
 * Turns a pipe table's block into rows of cell spans, empty cells included. Must not read the cells.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import type { MarkdownDocument } from './parse.ts';

export type Alignment = 'left' | 'right' | 'center' | undefined;

export interface PipeRow {
  /** Absolute, from the first bar or cell to the last. */
  readonly span: Span;
  /** Absolute, without bars and padding; an empty cell is an empty span after its padding's start. */
  readonly cells: readonly Span[];
}

export interface PipeTable {
  readonly header: PipeRow;
  /** The line of dashes. */
  readonly delimiter: Span;
  /** One for each column of the header. */
  readonly alignments: readonly Alignment[];
  /** Rows may have fewer or more cells than the header; renderers fill up or leave out. */
  readonly rows: readonly PipeRow[];
}

/** The rows of a block of kind `table`; undefined for other blocks. */
export function readPipeTable(document: MarkdownDocument, block: Block): PipeTable | undefined {
  void document;
  void block;
  return undefined;
}
