/**
 * Finds the cell that a path of labels names: “Table 2: Field, Total”, with outer labels before `>`
 * where that is not enough. And writes the path that names a cell. Must not guess.
 */

import { distance } from 'fastest-levenshtein';
import { say, type Words } from '../text/phrase.ts';
import type { CellFigure, ListedFigure } from './ledger-figures.ts';
import { rowLabels } from './prior-names.ts';
import type { Table } from './report.ts';

/** What a path led to. */
export type FoundTarget =
  | { readonly at: number }
  | { readonly problem: Words; readonly suggestion?: string };

interface NamedCell {
  readonly at: number;
  /** From the innermost label to the outermost, folded. */
  readonly row: readonly string[];
  readonly column: readonly string[];
  readonly cell: CellFigure;
}

interface NamedTable {
  /** Label, caption, caption without label; folded. */
  readonly names: readonly string[];
  readonly shown: string;
  readonly cells: readonly NamedCell[];
}

/** The tables of a report, ready to be looked through. */
export type TableIndex = readonly NamedTable[];

export function indexTables(figures: readonly ListedFigure[]): TableIndex {
  const cells = new Map<Table, NamedCell[]>();
  for (const [at, cell] of figures.entries()) {
    if (cell.kind !== 'cell') continue;
    const row = rowLabels(cell).map(fold);
    const named = { at, row, column: cell.cell.column.labels.map(fold), cell };
    const known = cells.get(cell.table);
    if (known) known.push(named);
    else cells.set(cell.table, [named]);
  }
  return [...cells].map(([table, own]) => ({ ...namesOf(table), cells: own }));
}

export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function namesOf({ caption }: Table): Pick<NamedTable, 'names' | 'shown'> {
  if (caption === undefined) return { names: [], shown: '' };
  const { text, label } = caption;
  const rest = label === undefined ? '' : text.slice(label.length).replace(/^[\s:.–—-]+/u, '');
  const names = [label ?? '', text, rest].map(fold).filter((name) => name !== '');
  return { names, shown: label ?? text };
}

/** `path` as the comment writes it. */
export function findCell(path: string, tables: TableIndex): FoundTarget {
  const named = tablesNamed(path, tables);
  if (named.length === 0) return unknownTable(path, tables);
  const rest = longestRest(named);
  const cells = named.filter((each) => each.rest === rest).flatMap(({ table }) => table.cells);
  const found = cells.filter((cell) => leadsTo(rest, cell));
  if (found.length === 1) return { at: found[0]!.at };
  if (found.length > 1) {
    const problem = say`“${rest}” names ${found.length} cells there; write the group first, as in “Africa > Total”`;
    return { problem };
  }
  return unknownPath(path, rest, cells);
}

interface Named {
  readonly table: NamedTable;
  /** What follows the table's name. */
  readonly rest: string;
}

/** The tables that a path may begin with: those whose names stand before a colon. */
function tablesNamed(path: string, tables: TableIndex): readonly Named[] {
  const folded = fold(path);
  return tables.flatMap((table) =>
    table.names.flatMap((name): Named[] => {
      if (!folded.startsWith(name)) return [];
      const rest = /^ ?[:,] ?(.+)$/u.exec(folded.slice(name.length))?.[1];
      return rest === undefined ? [] : [{ table, rest }];
    }),
  );
}

/** The longest name of a table is what was meant, so that the shortest rest is. */
function longestRest(named: readonly Named[]): string {
  return named.reduce(
    (least, { rest }) => (rest.length < least.length ? rest : least),
    named[0]!.rest,
  );
}

/** Every way to part a path at a comma into row and column, in either order. */
function partings(rest: string): readonly (readonly [string, string])[] {
  const parts: (readonly [string, string])[] = [];
  for (let at = rest.indexOf(','); at >= 0; at = rest.indexOf(',', at + 1)) {
    const [first, second] = [rest.slice(0, at).trim(), rest.slice(at + 1).trim()];
    parts.push([first, second], [second, first]);
  }
  return parts;
}

function leadsTo(rest: string, { row, column, cell }: NamedCell): boolean {
  const alone = cell.table.grid.columns - cell.table.grid.stubColumns < 2;
  if (alone && follows(rest, row)) return true;
  return partings(rest).some(([first, second]) => follows(first, row) && follows(second, column));
}

/** Whether “outer > inner” names a line whose labels go from inner to outer. */
function follows(path: string, labels: readonly string[]): boolean {
  const steps = path
    .split('>')
    .map((step) => step.trim())
    .reverse();
  if (steps[0] !== labels[0] || steps[0] === '') return false;
  let at = 0;
  return steps.every((step) => {
    while (at < labels.length && labels[at] !== step) at += 1;
    return at++ < labels.length;
  });
}

function unknownTable(path: string, tables: TableIndex): FoundTarget {
  const label = path.split(':')[0]!.trim();
  const shown = tables.flatMap((table) => (table.shown === '' ? [] : [table.shown]));
  const meant = nearest(fold(label), shown);
  const problem = path.includes(':')
    ? say`there is no table “${label.slice(0, 60)}” with figures`
    : say`a table, a colon and the labels of row and column are expected, as in “Table 2: Field, Total”`;
  if (meant === undefined) return { problem };
  return { problem, suggestion: meant + path.slice(path.split(':')[0]!.trimEnd().length) };
}

/** The labels that were probably meant, where there is one such cell. */
function unknownPath(path: string, rest: string, cells: readonly NamedCell[]): FoundTarget {
  const problem = say`no row and column there are called “${rest}”`;
  const lines = new Map<string, NamedCell>();
  let best: NamedCell | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells.slice(0, mostCells))
    lines.set(`${cell.row[0]}, ${cell.column[0]}`, cell);
  for (const [name, cell] of lines) {
    const steps = distance(rest, name);
    if (steps < least) [best, least] = [cell, steps];
  }
  if (best === undefined || least > Math.max(2, rest.length / 4)) return { problem };
  const [row, column] = shownLabels(best.cell);
  const head = path.slice(0, path.length - rest.length);
  return { problem, suggestion: `${head.trimEnd()} ${row}, ${column}` };
}

const mostCells = 2000;

function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, word.length / 4) + 1;
  for (const name of known.slice(0, mostCells)) {
    const steps = distance(word, fold(name));
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

function shownLabels(cell: CellFigure): readonly [string, string] {
  return [rowLabels(cell)[0] ?? '', cell.cell.column.labels[0] ?? ''];
}

/** The shortest path that names a cell; undefined where none does. */
export function pathTo(figure: ListedFigure, at: number, tables: TableIndex): string | undefined {
  if (figure.kind !== 'cell') return undefined;
  const { caption } = figure.table;
  const table = caption?.label ?? caption?.text;
  if (table === undefined || table.length > 80) return undefined;
  const [row, column] = [rowLabels(figure), figure.cell.column.labels];
  const grouped = (labels: readonly string[]) => labels.slice(0, 2).reverse().join(' > ');
  for (const [first, second] of [
    [row[0], column[0]],
    [grouped(row), column[0]],
    [row[0], grouped(column)],
    [grouped(row), grouped(column)],
  ]) {
    if (!first || !second) continue;
    const path = `${table}: ${first}, ${second}`;
    if (path.length > 200 || path.includes('--')) continue;
    const found = findCell(path, tables);
    if ('at' in found && found.at === at) return path;
  }
  return undefined;
}
