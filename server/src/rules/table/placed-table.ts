/**
 * A table with the text that its spans count in. Must not read the table.
 */
import type { Table } from '../../report/report.ts';
import type { PlacedGrid } from '../../tables/repair.ts';
import type { TextDocument } from '../../text/document.ts';
import { textOf } from './own-file.ts';

export interface PlacedTable extends PlacedGrid {
  readonly table: Table;
}

/** The table with the text that it was read from: the report's, or that of a file of its own. */
export function placeTable(table: Table, report: TextDocument): PlacedTable {
  const { grid, from } = table;
  return { table, grid, from, text: textOf(table, report) };
}
