/**
 * Finds the cells of this report's tables that print figures of last year's report again, by the names
 * of tables, rows and columns. Must not decide by values alone.
 */
import type { FoundComparative } from './comparative.ts';
import { significantDigits } from './figure-values.ts';
import type { CellFigure, ListedFigure } from './ledger-figures.ts';
import { samePrinted, sameUnit } from './prior-agreement.ts';
import { type CellName, captionName, cellNamer, type HeadName } from './prior-names.ts';
import type { Table } from './report.ts';

/** A cell of this report and the one of the same name in last year's. */
interface NamedPair {
  readonly figure: number;
  readonly prior: number;
  readonly name: CellName;
  readonly agrees: boolean;
  /** Their columns have the same names too. */
  readonly same: boolean;
}

/** `candidates`: the figures of earlier years; indexes into `own` and `prior`. */
export function compareCells(
  own: readonly ListedFigure[],
  candidates: readonly number[],
  prior: readonly ListedFigure[],
  priorYear: number,
): readonly FoundComparative[] {
  const nameOf = cellNamer();
  const named = indexByName(prior);
  const tables = new Map<Table, Map<Table, NamedPair[]>>();
  for (const figure of candidates) {
    const cell = own[figure]!;
    if (cell.kind !== 'cell') continue;
    const name = nameOf(cell);
    for (const [table, found] of sameCells(cell, name, named, prior, priorYear)) {
      const pair = pairOf(own, prior, figure, found, name);
      if (pair === undefined) continue;
      const others = tables.get(cell.table) ?? new Map<Table, NamedPair[]>();
      tables.set(cell.table, others);
      others.set(table, [...(others.get(table) ?? []), pair]);
    }
  }
  return [...tables].flatMap(([table, others]) => bestTable(own, table, others));
}

/** Cells by the labels of their rows. */
type Named = ReadonlyMap<string, readonly { readonly at: number; readonly head: HeadName }[]>;

function indexByName(figures: readonly ListedFigure[]): Named {
  const nameOf = cellNamer();
  const named = new Map<string, { at: number; head: HeadName }[]>();
  for (const [at, figure] of figures.entries()) {
    if (figure.kind !== 'cell') continue;
    const { row, head } = nameOf(figure);
    const known = named.get(row.folded);
    if (known) known.push({ at, head });
    else named.set(row.folded, [{ at, head }]);
  }
  return named;
}

/** A cell of last year's report, and how like the names of the columns are, up to 1. */
interface Namesake {
  readonly at: number;
  readonly likeness: number;
}

/** The cells of this name and year, by the tables that they stand in. */
function sameCells(
  { period, numeral }: CellFigure,
  { row, head }: CellName,
  named: Named,
  prior: readonly ListedFigure[],
  priorYear: number,
): ReadonlyMap<Table, readonly Namesake[]> {
  const found = new Map<Table, Namesake[]>();
  if (row.folded === '') return found;
  for (const { at, head: theirs } of (named.get(row.folded) ?? []).slice(0, mostOfName)) {
    const other = prior[at] as CellFigure;
    if (!sameUnit(numeral, other.numeral)) continue;
    const years = other.period ?? { from: priorYear, to: priorYear };
    if (years.from !== period?.from || years.to !== period.to) continue;
    if (!holdsAll(head.column, theirs.around) && !holdsAll(theirs.column, head.around)) continue;
    const namesake = { at, likeness: likenessOf(head.around, theirs.around) };
    found.set(other.table, [...(found.get(other.table) ?? []), namesake]);
  }
  return found;
}

function holdsAll(words: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const word of words) if (!all.has(word)) return false;
  return true;
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
}

/** A name that stands more often names nothing. */
const mostOfName = 40;

/** Undefined where several cells of the table bear the name, and no one agrees. */
function pairOf(
  own: readonly ListedFigure[],
  prior: readonly ListedFigure[],
  figure: number,
  found: readonly Namesake[],
  name: CellName,
): NamedPair | undefined {
  const { numeral } = own[figure]!;
  const most = Math.max(...found.map(({ likeness }) => likeness));
  const likely = found.filter(({ likeness }) => likeness === most);
  const same = most === 1;
  const equal = likely.find(({ at }) => samePrinted(numeral, prior[at]!.numeral));
  if (equal !== undefined) return { figure, prior: equal.at, name, same, agrees: true };
  const [only] = likely;
  if (only === undefined || likely.length > 1) return undefined;
  return { figure, prior: only.at, name, same, agrees: false };
}

/** What the likeliest of last year's tables says. */
function bestTable(
  own: readonly ListedFigure[],
  table: Table,
  others: ReadonlyMap<Table, readonly NamedPair[]>,
): readonly FoundComparative[] {
  const weighed = [...others].map(([other, pairs]) => {
    const agreeing = pairs.filter(({ agrees }) => agrees).length;
    const caption = captionName(table);
    const titled = caption !== '' && caption === captionName(other);
    return { pairs, agreeing, titled, score: 3 * agreeing + pairs.length + (titled ? 4 : 0) };
  });
  const [best, second] = weighed.sort((a, b) => b.score - a.score);
  if (best === undefined) return [];
  const { pairs, agreeing, titled } = best;
  const differing = pairs.length - agreeing;
  const sureTable = titled || (agreeing > 1 && agreeing >= 2 * differing);
  const rivals = second !== undefined && second.score === best.score;
  const certain = titled && agreeing > 2 && agreeing >= 3 * differing;
  return pairs.flatMap(({ figure, prior, name, same, agrees }) => {
    const telling = sureTable || (name.row.folded.includes(' ') && longEnough(own[figure]!));
    if (agrees ? !telling : !sureTable || rivals) return [];
    const outcome = agrees ? 'agrees' : 'differs';
    return [
      {
        figure,
        prior,
        outcome,
        byName: true,
        certain: certain && same,
        because: wordsFor(own[figure]!, name),
      },
    ];
  });
}

function longEnough({ numeral }: ListedFigure): boolean {
  return significantDigits(numeral) > 2;
}

/** Row and column as the table prints them: “Germany, 2016”. */
function wordsFor(figure: ListedFigure, { row: { label } }: CellName): string {
  const head = figure.kind === 'cell' ? (figure.cell.column.labels[0] ?? '') : '';
  return [label, head].filter((word) => word !== '').join(', ');
}
