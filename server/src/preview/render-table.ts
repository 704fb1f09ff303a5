/**
 * Turns a grid into an HTML table as it will be printed: header rows, stubs, spans, numbers flush
 * right, totals set off. Must not decide which cells are totals.
 */
import type { Element, ElementContent } from 'hast';
import { type Cell, cellAt, type Grid } from '../tables/grid.ts';
import { countBelow } from '../text/count-below.ts';
import type { Span } from '../text/span.ts';
import { element, moved, spanOf, text } from './hast.ts';
import { renderHtml } from './render-html.ts';
import { renderInline, renderMarkdown } from './render-markdown.ts';

export interface ShownTable {
  readonly grid: Grid;
  /** The text that spans of the grid, moved by `from`, refer to. */
  readonly source: string;
  readonly from: number;
  /** Which part of the source is shown; undefined for all. */
  readonly part: Span | undefined;
  readonly syntax: 'markdown' | 'html' | 'file';
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

const mayBeMarkup = /[*_`~^{[\]<&\\!@]|--|:\/\/|www\./i;

function contentOf({ source, from, syntax, labels }: ShownTable, cell: Cell): ElementContent[] {
  if (cell.lines) return linesOf(source, from, cell.lines, cell.text, labels);
  const start = from + cell.span.from;
  const written = source.slice(start, from + cell.span.to);
  if (written === '') return [];
  if (syntax === 'file' || !mayBeMarkup.test(written)) {
    return [text(written, { from: start, to: start + written.length })];
  }
  const nodes = syntax === 'html' ? renderHtml(written) : renderInline(written, labels);
  return moved(nodes, start);
}

/** A cell of several lines in a drawn table: paragraphs and lists where blank lines part them. */
function linesOf(
  source: string,
  from: number,
  lines: readonly Span[],
  seen: string,
  labels: readonly string[],
): ElementContent[] {
  const written = lines.map((line) => source.slice(from + line.from, from + line.to));
  // A number that was cut to fit into its column is shown whole.
  const joint = seen === written.join('') ? '' : '\n';
  const starts: number[] = [];
  let joined = '';
  for (const [index, line] of written.entries()) {
    if (index > 0) joined += joint && startsBlock(source, from, lines, index) ? '\n\n' : joint;
    starts.push(joined.length);
    joined += line;
  }
  const place = (offset: number) => {
    const index = Math.max(0, countBelow(starts, (start) => start <= offset) - 1);
    const { from: start, to } = lines[index]!;
    return from + Math.min(to, start + offset - starts[index]!);
  };
  const [only, ...rest] = renderMarkdown(joined, labels);
  const alone = only?.type === 'element' && only.tagName === 'p' && rest.length === 0;
  return placedLines(alone ? only.children : only ? [only, ...rest] : [], place);
}

/** Whether a blank line makes a line begin a paragraph of its own. */
function startsBlock(source: string, from: number, lines: readonly Span[], index: number): boolean {
  const [before, line] = [lines[index - 1]!, lines[index]!];
  const between = source.slice(from + before.to, from + line.from);
  return between.replace(/\r\n?/g, '\n').split('\n').length > 2;
}

/** Each line of a text as one of its own, for the next one stands somewhere else in the source. */
function placedLines(
  nodes: readonly ElementContent[],
  place: (offset: number) => number,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: placedLines(node.children, place) }];
    const span = node.type === 'text' ? spanOf(node) : undefined;
    if (node.type !== 'text' || !span) return [node];
    if (!node.value.includes('\n') || span.to - span.from !== node.value.length) {
      return [text(node.value, { from: place(span.from), to: place(span.to - 1) + 1 })];
    }
    let at = span.from;
    return node.value.split(/(?<=\n)/).map((line) => {
      const piece = text(line, { from: place(at), to: place(at + line.trimEnd().length - 1) + 1 });
      at += line.length;
      return piece;
    });
  });
}
