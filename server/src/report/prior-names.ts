/**
 * Names the cells of tables so that those of two reports can be held against each other: row, column
 * and caption without years and numbers of order. Must not look at values.
 */
import { foldWord } from '../prose/words.ts';
import { type Cell, cellAt, type Grid } from '../tables/grid.ts';
import { eachRun } from '../text/runs.ts';
import type { NamedLine } from './cell-figures.ts';
import { isYear } from './figure-years.ts';
import type { CellFigure } from './ledger-figures.ts';
import type { Table } from './report.ts';

export interface CellName {
  readonly row: RowName;
  readonly head: HeadName;
}

export interface RowName {
  /** Its labels, folded, from the innermost to the outermost. */
  readonly folded: string;
  /** The innermost, as seen. */
  readonly label: string;
}

/** The words of the column's headers, and of what heads the labels of the row; without units. */
export interface HeadName {
  readonly column: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** Names cells; what those of one row or column have in common is read once. */
export function cellNamer(): (figure: CellFigure) => CellName {
  const rows = new Map<object, RowName>();
  /** By the column of the labels. */
  const heads = new Map<NamedLine, HeadName[]>();
  return ({ table: { grid }, cell }) => {
    const { row, column } = grid.cells[cell.cell]!;
    const inner = innerLabel(grid, row, column);
    const by = inner ?? cell.row;
    const rowName = rows.get(by) ?? nameOfRow(inner === undefined ? cell.row.labels : [inner.text]);
    rows.set(by, rowName);
    const known = heads.get(cell.column) ?? [];
    heads.set(cell.column, known);
    const at = inner?.column ?? 0;
    known[at] ??= nameOfHead(cell.column, cellAt(grid, grid.headerRows - 1, at)?.text ?? '');
    return { row: rowName, head: known[at] };
  };
}

function nameOfRow(labels: readonly string[]): RowName {
  const folded = labels.map((text) => foldLabel(withoutBrackets(text))).join(' / ');
  return { folded, label: labels[0] ?? '' };
}

function nameOfHead({ labels }: NamedLine, stub: string): HeadName {
  const column = new Set(labels.flatMap(wordsOfLabel));
  return { column, around: new Set([...column, ...wordsOfLabel(stub)]) };
}

/** The labels of a cell's row as seen, from the innermost to the outermost. */
export function rowLabels({ table, cell }: CellFigure): readonly string[] {
  const { row, column } = table.grid.cells[cell.cell]!;
  const inner = innerLabel(table.grid, row, column);
  return inner === undefined ? cell.row.labels : [inner.text];
}

/** Labels further left than this name something else. */
const mostLeft = 12;

/** A label between the stub and the cell: tables that set two lists side by side. */
function innerLabel(grid: Grid, row: number, column: number): Cell | undefined {
  for (let at = column - 1; at >= grid.stubColumns && column - at <= mostLeft; at--) {
    const cell = grid.cells[grid.slots[row * grid.columns + at] ?? -1];
    if (cell === undefined || cell.role === 'value' || cell.role === 'nil') continue;
    if (/\p{L}{2}/u.test(cell.text)) return cell;
  }
  return undefined;
}

/** Says in what, or how, not what is counted. */
const unitWords = new Set('usd eur chf million billion thousand in of the and per cent'.split(' '));

function wordsOfLabel(label: string): readonly string[] {
  return wordsIn(label).filter((word) => !unitWords.has(word));
}

/** Brackets hold units, notes and limits. */
function withoutBrackets(label: string): string {
  const bare = label.replace(/\([^()]{0,200}\)/g, ' ');
  return /\p{L}/u.test(bare) ? bare : label;
}

/** Words and numbers of a label, folded; years say when, not what. */
export function foldLabel(label: string): string {
  return wordsIn(label).join(' ');
}

function wordsIn(label: string): readonly string[] {
  const words: string[] = [];
  eachRun(label.slice(0, 400), (from, to) => {
    const word = label.slice(from, to);
    if (!isYear(word)) words.push(foldWord(word));
  });
  return words;
}

/** The caption without its label and years. */
export function captionName({ caption }: Table): string {
  if (caption === undefined) return '';
  const { text, label } = caption;
  return foldLabel(label !== undefined && text.startsWith(label) ? text.slice(label.length) : text);
}
