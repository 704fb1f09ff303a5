/**
 * A place in a draft to the table and the cell that stand there. Must not read the table itself.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import type { Table } from '../report/report.ts';
import { placesOf } from '../report/table-parts.ts';
import type { Grid } from '../tables/grid.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** The tables of a draft, or the one of a file that holds nothing else. */
export function tablesIn({ report, tables, role }: CheckedDocument): readonly Table[] {
  return role === 'table' ? (tables?.slice(0, 1) ?? []) : (report?.tables ?? []);
}

/**
 * The table at an offset: one of the draft itself, or one in a file of its own whose directive stands
 * there. In such a file it is the table of that file.
 */
export function tableAt(checked: CheckedDocument, offset: number): Table | undefined {
  if (checked.role === 'table') return tablesIn(checked)[0];
  return tablesIn(checked).find((table) =>
    shownAt(table).some(({ from, to }) => from <= offset && offset <= to),
  );
}

/** Where the draft shows the table first: there, or by the directive that names its file. */
export function placeOf(table: Table): Span {
  return shownAt(table)[0]!;
}

/** Where the draft shows the parts of the table. */
function shownAt(table: Table): readonly Span[] {
  return table.source ? [table.source.directive] : placesOf(table);
}

/** A cell by its index in the grid, with its place in the draft. */
export interface PlacedCell {
  readonly table: Table;
  readonly cell: number;
  readonly span: Span;
}

/**
 * The cell at an offset, the blanks around its content included; in a draft none for tables that stand
 * in files of their own.
 */
export function cellAtOffset(checked: CheckedDocument, offset: number): PlacedCell | undefined {
  const table = tableAt(checked, offset);
  if (table === undefined) return undefined;
  if (table.source !== undefined && checked.role !== 'table') return undefined;
  const { text } = checked.document;
  let from = offset;
  let to = offset;
  while (from > table.from && isBlank(text[from - 1])) from -= 1;
  while (to < table.to && isBlank(text[to])) to += 1;
  const near = { from: from - table.from, to: to - table.from };
  const own = { from: offset - table.from, to: offset - table.from };
  const cell = cellTouching(table.grid, own) ?? cellTouching(table.grid, near);
  return cell === undefined ? undefined : { table, cell, span: spanOfCell(table, cell) };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function cellTouching({ cells }: Grid, { from, to }: Span): number | undefined {
  const touches = (span: Span) => span.from <= to && from <= span.to;
  const at = cells.findIndex(({ span, lines }) => (lines ? lines.some(touches) : touches(span)));
  return at < 0 ? undefined : at;
}

/** Where a cell's content stands in the text that holds the table. */
export function spanOfCell(table: Table, cell: number): Span {
  return shiftSpan(table.grid.cells[cell]!.span, table.from);
}
