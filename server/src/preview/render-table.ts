/**
 * Turns a grid into an HTML table as it will be printed: header rows, stubs, spans, numbers flush
 * right, totals set off. Must not decide which cells are totals.
 */
import type { Element, ElementContent } from 'hast';
import { type Cell, cellAt, type Grid } from '../tables/grid.ts';
import type { Span } from '../text/span.ts';
import { element, moved, text } from './hast.ts';
import { renderHtml } from './render-html.ts';
import { renderInline } from './render-markdown.ts';

export interface ShownTable {
  readonly grid: Grid;
  /** The text that spans of the grid, moved by `from`, refer to. */
  readonly source: string;
  readonly from: number;
  /** Which part of the source is shown; undefined for all. */
  readonly part: Span | undefined;
  readonly syntax: 'pipe' | 'html' | 'file';
  /** Results of sums that run down: their rows are totals. */
  readonly totals: ReadonlySet<number>;
  readonly labels: readonly string[];
}

/** Spans of its texts are relative to the start of the source. */
export function renderTable(shown: ShownTable): Element {
  const rows = rowsOf(shown);
  const header = rows.filter((row) => row < shown.grid.headerRows);
  const body = rows.filter((row) => row >= shown.grid.headerRows);
  const numeric = numericColumns(shown.grid);
  const group = (name: string, members: readonly number[]): ElementContent[] =>
    members.length === 0
      ? []
      : [
          element(
            name,
            {},
            members.map((row) => renderRow(shown, row, numeric)),
          ),
        ];
  return element('table', {}, [...group('thead', header), ...group('tbody', body)]);
}

/** The rows of the part; header rows that stand in the first part only are repeated. */
function rowsOf({ grid, from, part }: ShownTable): readonly number[] {
  const rows = new Set<number>();
  for (let row = 0; row < (part ? grid.headerRows : grid.rows); row++) rows.add(row);
  if (part) {
    for (const { row, span } of grid.cells) {
      if (part.from <= from + span.from && from + span.to <= part.to) rows.add(row);
    }
  }
  return [...rows].sort((a, b) => a - b);
}

/** Columns in which more values stand than words. */
function numericColumns({ cells, columns, headerRows }: Grid): readonly boolean[] {
  const balance = new Int32Array(columns);
  for (const { role, row, column, columnSpan } of cells) {
    if (row < headerRows || columnSpan > 1) continue;
    if (role === 'value') balance[column]! += 1;
    if (role === 'note' || role === 'stub') balance[column]! -= 1;
  }
  return [...balance].map((count) => count > 0);
}

function renderRow(shown: ShownTable, row: number, numeric: readonly boolean[]): Element {
  const { grid, totals } = shown;
  const cells: ElementContent[] = [];
  let isTotal = false;
  for (let column = 0; column < grid.columns; column++) {
    const index = grid.slots[row * grid.columns + column] ?? -1;
    const cell = cellAt(grid, row, column);
    if (cell === undefined) cells.push(element('td', {}, []));
    else if (cell.row === row && cell.column === column) {
      isTotal ||= totals.has(index);
      cells.push(renderCell(shown, cell, numeric));
    }
  }
  const isGroup = row >= grid.headerRows && cells.length === 1 && grid.columns > 1;
  const className = [isTotal ? 'total' : '', isGroup ? 'group' : ''].filter(Boolean).join(' ');
  return element('tr', { className: className || undefined }, cells);
}

function renderCell(shown: ShownTable, cell: Cell, numeric: readonly boolean[]): Element {
  const { grid } = shown;
  const { role, columnSpan, rowSpan, column } = cell;
  const isHeader = role === 'header' && cell.text !== '';
  const isStub = role === 'stub' && cell.text !== '' && columnSpan < grid.columns;
  const isNumber = role === 'value' || (role === 'nil' && numeric[column] === true);
  const overNumbers = role === 'header' && numeric[column] === true && columnSpan === 1;
  const className =
    isNumber || overNumbers ? 'number' : columnSpan > 1 && isHeader ? 'spanning' : undefined;
  const attributes = {
    className,
    colSpan: columnSpan > 1 ? columnSpan : undefined,
    rowSpan: rowSpan > 1 ? rowSpan : undefined,
    scope: isHeader ? (columnSpan > 1 ? 'colgroup' : 'col') : isStub ? 'row' : undefined,
  };
  return element(isHeader || isStub ? 'th' : 'td', attributes, contentOf(shown, cell));
}

const mayBeMarkup = /[*_`~[\]<&\\!@]|:\/\/|www\./i;

function contentOf({ source, from, syntax, labels }: ShownTable, cell: Cell): ElementContent[] {
  const start = from + cell.span.from;
  const written = source.slice(start, from + cell.span.to);
  if (written === '') return [];
  if (syntax === 'file' || !mayBeMarkup.test(written)) {
    return [text(written, { from: start, to: start + written.length })];
  }
  const nodes = syntax === 'html' ? renderHtml(written) : renderInline(written, labels);
  return moved(nodes, start);
}
