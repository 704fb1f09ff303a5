/**
 * Names the cells of tables so that those of two reports can be held against each other: row, column
 * and caption without years and numbers of order. Must not look at values.
 */
import { foldWord } from '../prose/words.ts';
import { cellAt, type Grid } from '../tables/grid.ts';
import type { CellFigure } from './ledger-figures.ts';
import type { Table } from './report.ts';

export interface CellName {
  readonly row: string;
  /** The words of the column's headers, and of what heads the labels of the row; without units. */
  readonly column: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** The innermost label of its row, as seen. */
  readonly label: string;
}

export function nameOfCell({ table, cell }: CellFigure): CellName {
  const { grid } = table;
  const place = grid.cells[cell.cell]!;
  const inner = innerLabel(grid, place.row, place.column);
  const labels = inner === undefined ? cell.row.labels : [grid.cells[inner]!.text];
  const at = inner === undefined ? 0 : grid.cells[inner]!.column;
  const stub = cellAt(grid, grid.headerRows - 1, at)?.text ?? '';
  const column = new Set(cell.column.labels.flatMap(wordsOfLabel));
  return {
    row: labels.map((text) => foldLabel(withoutBrackets(text))).join(' / '),
    column,
    around: new Set([...column, ...wordsOfLabel(stub)]),
    label: (inner === undefined ? cell.row.labels[0] : grid.cells[inner]!.text) ?? '',
  };
}

/** The labels of a cell's row as seen, from the innermost to the outermost. */
export function rowLabels({ table, cell }: CellFigure): readonly string[] {
  const { row, column } = table.grid.cells[cell.cell]!;
  const inner = innerLabel(table.grid, row, column);
  return inner === undefined ? cell.row.labels : [table.grid.cells[inner]!.text];
}

/** Labels further left than this name something else. */
const mostLeft = 12;

/** A label between the stub and the cell: tables that set two lists side by side. */
function innerLabel(grid: Grid, row: number, column: number): number | undefined {
  for (let at = column - 1; at >= grid.stubColumns && column - at <= mostLeft; at--) {
    const index = grid.slots[row * grid.columns + at] ?? -1;
    const cell = grid.cells[index];
    if (cell === undefined || cell.role === 'value' || cell.role === 'nil') continue;
    if (/\p{L}{2}/u.test(cell.text)) return index;
  }
  return undefined;
}

/** Says in what, or how, not what is counted. */
const unitWords = new Set('usd eur chf million billion thousand in of the and per cent'.split(' '));

function wordsOfLabel(label: string): readonly string[] {
  return foldLabel(label)
    .split(' ')
    .filter((word) => word !== '' && !unitWords.has(word));
}

/** Brackets hold units, notes and limits. */
function withoutBrackets(label: string): string {
  const bare = label.replace(/\([^()]{0,200}\)/g, ' ');
  return /\p{L}/u.test(bare) ? bare : label;
}

/** Words and numbers of a label, folded; years say when, not what. */
export function foldLabel(label: string): string {
  const words = label.slice(0, 400).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  return words
    .filter((word) => !/^(?:19|20)\d\d$/.test(word))
    .map((word) => foldWord(word))
    .join(' ');
}

/** The caption without its label and years. */
export function captionName({ caption }: Table): string {
  if (caption === undefined) return '';
  const { text, label } = caption;
  return foldLabel(label !== undefined && text.startsWith(label) ? text.slice(label.length) : text);
}
