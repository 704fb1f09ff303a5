/**
 * Pairs the cells of two drafts' tables: tables by caption and labels, cells by row and column. Must
 * not look at values.
 */
import type { FigurePair } from './figure-pair.ts';
import type { CellFigure, ListedFigure } from './ledger-figures.ts';
import type { Table } from './report.ts';

interface DraftTable {
  readonly table: Table;
  readonly caption: string;
  /** Keys of its cells, in order, with the index of the figure. */
  readonly cells: readonly {
    readonly key: string;
    readonly at: number;
    readonly cell: CellFigure;
  }[];
  readonly labels: ReadonlySet<string>;
}

export function pairCells(
  old: readonly ListedFigure[],
  young: readonly ListedFigure[],
): readonly FigurePair[] {
  const before = tablesOf(old);
  const now = tablesOf(young);
  return pairTables(before, now).flatMap(([a, b]) => cellsOf(a, b));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function tablesOf(figures: readonly ListedFigure[]): readonly DraftTable[] {
  const found = new Map<Table, DraftTable['cells'][number][]>();
  for (const [at, cell] of figures.entries()) {
    if (cell.kind !== 'cell') continue;
    const key = `${cell.cell.row.labels.map(fold).join(' / ')}\n${cell.cell.column.labels.map(fold).join(' / ')}`;
    const known = found.get(cell.table);
    if (known) known.push({ key, at, cell });
    else found.set(cell.table, [{ key, at, cell }]);
  }
  return [...found].map(([table, cells]) => ({
    table,
    caption: captionOf(table),
    cells,
    labels: new Set(cells.flatMap(({ key }) => key.split('\n').filter((label) => label !== ''))),
  }));
}

/** Without “Table 3:”, since tables move. */
function captionOf({ caption }: Table): string {
  if (caption === undefined) return '';
  const { text, label } = caption;
  return fold(label !== undefined && text.startsWith(label) ? text.slice(label.length) : text);
}

/** Tables with labels in common are held against this many others at most. */
const mostRivals = 40;

/** Each table of the newer draft with the likeliest one of the older. */
function pairTables(
  before: readonly DraftTable[],
  now: readonly DraftTable[],
): readonly (readonly [DraftTable, DraftTable])[] {
  const byLabel = new Map<string, number[]>();
  const put = (key: string, at: number) => {
    const known = byLabel.get(key);
    if (!known) byLabel.set(key, [at]);
    else if (known.length < mostRivals) known.push(at);
  };
  for (const [at, { caption, labels }] of before.entries()) {
    if (caption !== '') put(`caption ${caption}`, at);
    for (const label of labels) put(label, at);
  }
  const likely = now.flatMap((table, to) => {
    const rivals = new Set<number>(byLabel.get(`caption ${table.caption}`));
    for (const label of table.labels) for (const at of byLabel.get(label) ?? []) rivals.add(at);
    return [...rivals].slice(0, mostRivals).flatMap((from) => {
      const score = likeness(before[from]!, table, from, to);
      return score > 0.4 ? [{ from, to, score }] : [];
    });
  });
  likely.sort((a, b) => b.score - a.score || a.to - b.to);
  const [used, done] = [new Set<number>(), new Set<number>()];
  return likely.flatMap(({ from, to }) => {
    if (used.has(from) || done.has(to)) return [];
    used.add(from);
    done.add(to);
    return [[before[from]!, now[to]!] as const];
  });
}

/** Up to 2: labels in common, the same caption; the place decides between equals. */
function likeness(a: DraftTable, b: DraftTable, from: number, to: number): number {
  let both = 0;
  for (const label of b.labels) if (a.labels.has(label)) both += 1;
  const all = a.labels.size + b.labels.size - both;
  const titled = a.caption !== '' && a.caption === b.caption ? 1 : 0;
  return titled + (all === 0 ? 0 : both / all) - Math.min(0.1, Math.abs(from - to) / 1000);
}

/** By labels; what is left over by its place, where the tables are of one size. */
function cellsOf(a: DraftTable, b: DraftTable): readonly FigurePair[] {
  const byKey = new Map<string, number[]>();
  for (const { key, at } of a.cells) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  const pairs: FigurePair[] = [];
  const left: DraftTable['cells'][number][] = [];
  for (const cell of b.cells) {
    const from = byKey.get(cell.key)?.shift();
    if (from === undefined) left.push(cell);
    else pairs.push([from, cell.at]);
  }
  const [first, second] = [a.table.grid, b.table.grid];
  if (left.length === 0 || first.rows !== second.rows || first.columns !== second.columns) {
    return pairs;
  }
  const taken = new Set(pairs.map(([from]) => from));
  const places = new Map(a.cells.map(({ at, cell }) => [slotOf(cell), at]));
  for (const { at, cell } of left) {
    const from = places.get(slotOf(cell));
    if (from === undefined || taken.has(from)) continue;
    taken.add(from);
    pairs.push([from, at]);
  }
  return pairs;
}

function slotOf({ table, cell }: CellFigure): string {
  const { row, column } = table.grid.cells[cell.cell]!;
  return `${row} ${column}`;
}
