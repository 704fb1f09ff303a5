/**
 * Finds what two tables of a report have in common: the same names with the same values, as a column that
 * an annex repeats, or a table whose rows add up to the column of another. Where all values but one agree,
 * that one is odd. Must not look at running text.
 */
import { add, type Decimal, equal } from '../numbers/decimal.ts';
import {
  cellFigures,
  type NamedLine,
  type CellFigure as ReadCell,
  type TableFigures,
} from './cell-figures.ts';
import { traitsOf, type ValueTraits } from './figure-values.ts';
import { acrossAt, lineKeys, nameKeys } from './line-names.ts';
import type { Table } from './report.ts';

/** One value of a series: a cell, or the sum of several that have one name. */
export interface SeriesValue {
  readonly key: string;
  readonly value: Decimal;
  readonly traits: ValueTraits;
  readonly cells: readonly ReadCell[];
}

/** Values of one table by their names: a row, a column, or what its rows or columns add up to. */
export interface Series {
  /** Index in the report's tables. */
  readonly table: number;
  /** The row or column; undefined for sums over all of them. */
  readonly line: NamedLine | undefined;
  readonly values: ReadonlyMap<string, SeriesValue>;
}

/** Two values of one name in two tables. */
export interface SeriesPair {
  readonly a: SeriesValue;
  readonly b: SeriesValue;
}

/** Two series of different tables that say the same. */
export interface SharedSeries {
  readonly a: Series;
  readonly b: Series;
  readonly same: readonly SeriesPair[];
  /** At most one to four that agree. */
  readonly odd: readonly SeriesPair[];
}

interface KnownSeries {
  readonly figures: readonly (readonly ReadCell[])[];
  readonly shared: readonly SharedSeries[];
}

/** By the figures of the first table. */
const known = new WeakMap<readonly ReadCell[], KnownSeries>();

/** Read once as long as no table changes. */
export function readSharedSeries(tables: readonly Table[]): readonly SharedSeries[] {
  const read = tables.map(cellFigures);
  const figures = read.map((own) => own.figures);
  const [first] = figures;
  const before = first && known.get(first);
  const isSame =
    before?.figures.length === figures.length &&
    before.figures.every((own, at) => own === figures[at]);
  if (first === undefined || isSame) return before?.shared ?? [];
  const shared = sharedAmong(read.flatMap(seriesOf));
  known.set(first, { figures, shared });
  return shared;
}

/** Lines with fewer values are no series. */
const leastValues = 3;

const ownSeries = new WeakMap<TableFigures, readonly Omit<Series, 'table'>[]>();

function seriesOf(read: TableFigures, at: number): readonly Series[] {
  const series = ownSeries.get(read) ?? readSeries(read);
  ownSeries.set(read, series);
  return series.map((one) => ({ ...one, table: at }));
}

type Names = ReadonlyMap<NamedLine, readonly string[]>;

/** A subtotal has the name that the rows above it have in common, up to the total before. */
function subtotalNames(figures: readonly ReadCell[]): Names {
  const names = new Map<NamedLine, readonly string[]>();
  let groups = new Set<string | undefined>();
  for (const row of new Set(figures.map((figure) => figure.row))) {
    if (!row.total) {
      groups.add(row.labels[1]);
      continue;
    }
    const [group] = groups;
    if (row.pure && groups.size === 1 && group !== undefined) names.set(row, nameKeys(group));
    groups = new Set();
  }
  return names;
}

function readSeries({ figures, lines }: TableFigures): readonly Omit<Series, 'table'>[] {
  const names = subtotalNames(figures);
  const long = [...lines].filter(([, own]) => own.length >= leastValues);
  const series = long.flatMap(([line, own]) => {
    const cells = own.map((at) => figures[at]!);
    const nameOf = (cell: ReadCell) => acrossAt(cell, line);
    const isTotal = (cell: ReadCell) => nameOf(cell).total;
    if (!cells.some(isTotal)) return [{ line, values: valuesOf(cells, nameOf, names) }];
    const totals = cells.filter(isTotal);
    const others = cells.filter((cell) => !isTotal(cell));
    return [totals, others]
      .filter(({ length }) => length >= leastValues)
      .map((some) => ({ line, values: valuesOf(some, nameOf, names) }));
  });
  return [...series, ...sumsOf(figures)].filter(({ values }) => values.size >= leastValues);
}

/** The values of one line by name; those of one name are added up, but not totals. */
function valuesOf(
  cells: readonly ReadCell[],
  nameOf: (cell: ReadCell) => NamedLine,
  names?: Names,
): ReadonlyMap<string, SeriesValue> {
  const values = new Map<string, SeriesValue>();
  const twice = new Set<string>();
  for (const cell of cells) {
    const name = nameOf(cell);
    for (const key of names?.get(name) ?? lineKeys(name)) {
      const before = values.get(key);
      if (before === undefined) values.set(key, asValue(key, cell));
      else if (name.total || cell.numeral.unit === '%') twice.add(key);
      else {
        const value = add(before.value, cell.numeral.value);
        values.set(key, {
          key,
          value,
          traits: traitsOf({ value }),
          cells: [...before.cells, cell],
        });
      }
    }
  }
  for (const key of twice) values.delete(key);
  return values;
}

function asValue(key: string, cell: ReadCell): SeriesValue {
  return { key, value: cell.numeral.value, traits: cell.traits, cells: [cell] };
}

/** What the rows and columns of a table without totals add up to. */
function sumsOf(figures: readonly ReadCell[]): readonly Omit<Series, 'table'>[] {
  const [first] = figures;
  const alike = figures.every(
    ({ numeral, dated, row, column }) =>
      !dated && !row.total && !column.total && numeral.unit === first!.numeral.unit,
  );
  if (first === undefined || !alike || first.numeral.unit === '%') return [];
  const sums = [(cell: ReadCell) => cell.row, (cell: ReadCell) => cell.column].map((nameOf) => ({
    line: undefined,
    values: valuesOf(figures, nameOf),
  }));
  // Of a single column nothing is added up.
  return sums.filter(({ values }) => [...values.values()].some(({ cells }) => cells.length > 1));
}

/** A name and value that stand in more series say nothing. */
const mostUses = 24;

function sharedAmong(all: readonly Series[]): readonly SharedSeries[] {
  const found: SharedSeries[] = [];
  for (const [pair, count] of meetings(all)) {
    if (count < leastValues) continue;
    const shared = compareSeries(all[Math.floor(pair / all.length)]!, all[pair % all.length]!);
    if (shared !== undefined) found.push(shared);
  }
  return found;
}

/** How many values two series have in common by name, for pairs of different tables. */
function meetings(all: readonly Series[]): ReadonlyMap<number, number> {
  const meets = new Map<number, number>();
  for (const group of usesOf(all)) {
    if (group.length > mostUses) continue;
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        if (all[a]!.table === all[b]!.table) continue;
        const pair = a * all.length + b;
        meets.set(pair, (meets.get(pair) ?? 0) + 1);
      }
    }
  }
  return meets;
}

/** For each name with a value the series that have it. */
function usesOf(all: readonly Series[]): Iterable<readonly number[]> {
  const several = valuesOfSeveral(all);
  const uses = new Map<string, number[]>();
  for (const [at, { values }] of all.entries()) {
    for (const { key, traits } of values.values()) {
      if (!several.has(traits.key)) continue;
      const id = `${key}|${traits.key}`;
      const group = uses.get(id);
      if (group) group.push(at);
      else uses.set(id, [at]);
    }
  }
  return uses.values();
}

/** The values that tell, as keys, and stand in several tables. */
function valuesOfSeveral(all: readonly Series[]): ReadonlySet<string> {
  const tables = new Map<string, number>();
  const several = new Set<string>();
  for (const { table, values } of all) {
    for (const { traits } of values.values()) {
      if (!tells(traits)) continue;
      const known = tables.get(traits.key);
      if (known === undefined) tables.set(traits.key, table);
      else if (known !== table) several.add(traits.key);
    }
  }
  return several;
}

/** Single digits are the same too often. */
function tells({ magnitude, key }: ValueTraits): boolean {
  return magnitude > 1 && !key.startsWith('-');
}

/** Fewer digits than these in all may be the same by chance. */
const leastDigits = 9;

function compareSeries(a: Series, b: Series): SharedSeries | undefined {
  const same: SeriesPair[] = [];
  const odd: SeriesPair[] = [];
  let digits = 0;
  for (const [key, mine] of a.values) {
    const theirs = b.values.get(key);
    if (theirs === undefined || unitOf(mine) !== unitOf(theirs)) continue;
    // Two sums say the same less surely than a sum and the cell that prints it.
    if (mine.cells.length > 1 && theirs.cells.length > 1) continue;
    if (!equal(mine.value, theirs.value)) odd.push({ a: mine, b: theirs });
    else {
      same.push({ a: mine, b: theirs });
      if (tells(mine.traits)) digits += mine.traits.digits;
    }
  }
  if (same.length < leastValues || digits < leastDigits || odd.length * 4 > same.length) {
    return undefined;
  }
  return { a, b, same, odd };
}

/** Whether two values are the same number. */
export function equalValues(a: Pick<SeriesValue, 'value'>, b: Pick<SeriesValue, 'value'>): boolean {
  return equal(a.value, b.value);
}

function unitOf({ cells }: SeriesValue): string {
  return cells[0]!.numeral.unit ?? '';
}
