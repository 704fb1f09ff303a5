/**
 * Turns the series that two tables share into checks of the ledger and into the odd values that break
 * them. Must not word findings.
 */
import { say, type Words } from '../text/phrase.ts';
import type { FigureCheck } from './ledger.ts';
import { figureAt, indexOf, type ListedFigures } from './ledger-figures.ts';
import type { Table } from './report.ts';
import {
  readSharedSeries,
  type Series,
  type SeriesPair,
  type SeriesValue,
  type SharedSeries,
} from './series.ts';

/** A value that differs although those beside it agree. */
export interface SeriesFault {
  readonly shared: SharedSeries;
  readonly pair: SeriesPair;
  /** The single cell that is pointed at: of the later table, unless its value is a sum. */
  readonly at: { readonly series: Series; readonly value: SeriesValue };
  readonly against: { readonly series: Series; readonly value: SeriesValue };
  /** So few others agree that it is worth a look, no more. */
  readonly doubtful: boolean;
}

/** With fewer values that agree a slip in one of them would not be told. */
const leastSame = 5;

/** What breaks a series, each cell once, in no order. */
export function seriesFaults(tables: readonly Table[]): readonly SeriesFault[] {
  const told = new Set<object>();
  return readSharedSeries(tables).flatMap((shared) => {
    const { a, b, same, odd } = shared;
    // What its author takes out of the checks is not taken for wrong.
    if ([a, b].some(({ table }) => tables[table]!.pragma === 'skip')) return [];
    return odd.flatMap((pair): SeriesFault[] => {
      const first = { series: a, value: pair.a };
      const second = { series: b, value: pair.b };
      const [at, against] = pair.b.cells.length === 1 ? [second, first] : [first, second];
      const cell = at.value.cells[0]!;
      if (told.has(cell) || [first, second].some((side) => failsAtHome(tables, side))) return [];
      told.add(cell);
      return [{ shared, pair, at, against, doubtful: same.length < leastSame }];
    });
  });
}

/** Whether the table itself says that the cell is wrong: one mistake is told once. */
function failsAtHome(tables: readonly Table[], { series, value }: SeriesFault['at']): boolean {
  const { aggregates, verdicts } = tables[series.table]!;
  const [cell] = value.cells;
  if (value.cells.length !== 1) return false;
  return aggregates.some(
    ({ result }, at) => result === cell!.cell && verdicts[at]?.kind === 'fails',
  );
}

export interface SeriesChecks {
  readonly ticks: ReadonlyMap<number, readonly FigureCheck[]>;
  /** They count where nothing else was checked. */
  readonly faults: ReadonlyMap<number, readonly FigureCheck[]>;
}

/** Ticks what two tables say alike, and contradicts what breaks a series. */
export function seriesChecks(tables: readonly Table[], listed: ListedFigures): SeriesChecks {
  const indexesOf = ({ table }: Series, { cells }: SeriesValue) =>
    cells.flatMap(({ cell }) => indexOf(listed, { table, cell }) ?? []);
  const ticks = new Map<number, FigureCheck[]>();
  for (const { a, b, same } of readSharedSeries(tables)) {
    if (same.length < leastSame) continue;
    for (const pair of same) {
      const mine = indexesOf(a, pair.a);
      const theirs = indexesOf(b, pair.b);
      tick(listed, ticks, mine, theirs, tableName(tables[b.table]!));
      tick(listed, ticks, theirs, mine, tableName(tables[a.table]!));
    }
  }
  const faults = new Map<number, readonly FigureCheck[]>();
  for (const { at, against } of seriesFaults(tables)) {
    const own = indexesOf(at.series, at.value)[0];
    const others = indexesOf(against.series, against.value);
    if (own === undefined || faults.has(own)) continue;
    const where = tableName(tables[against.series.table]!);
    const working = say`${sayValues(listed, others)} in ${where}`;
    faults.set(own, [{ kind: 'tie', outcome: 'contradicted', working, with: others }]);
  }
  return { ticks, faults };
}

function tick(
  listed: ListedFigures,
  checks: Map<number, FigureCheck[]>,
  own: readonly number[],
  others: readonly number[],
  where: Words,
): void {
  if (others.length === 0) return;
  const check: FigureCheck = {
    kind: 'tie',
    outcome: 'ticked',
    get working() {
      const sum = own.length > 1 ? `${sayValues(listed, own)} = ` : '';
      return say`${sum + sayValues(listed, others)} in ${where}`;
    },
    with: others,
  };
  for (const at of own) checks.set(at, [...(checks.get(at) ?? []), check]);
}

/** "510 + 361". */
function sayValues(listed: ListedFigures, indexes: readonly number[]): string {
  return indexes.map((at) => figureAt(listed, at).numeral.printed).join(' + ');
}

/** "Table 3", or what there is instead. */
export function tableName({ caption }: Table): Words {
  return caption?.label ?? say`another table`;
}
