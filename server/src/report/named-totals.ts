/**
 * Finds totals in running text that tables give otherwise: a section on "Humanitarian Assistance" with a
 * total of 359 persons, where two tables agree on 871. Must not guess: the name must be there in full, the
 * things counted must be the same, and two tables must bear each other out.
 */
import type { Heading } from '../outline/outline.ts';
import type { ProseBlock } from '../prose/claim.ts';
import type { Figure } from '../prose/figure.ts';
import { wordsOf } from '../prose/words.ts';
import { indexNames, nameKeys, namesSaid, tokensOf, tokensOfBlock } from './line-names.ts';
import type { Table } from './report.ts';
import {
  equalValues,
  readSharedSeries,
  type Series,
  type SeriesPair,
  type SeriesValue,
} from './series.ts';
import { mainYear, stemsOf } from './ties-surroundings.ts';
import { stemOf } from './ties-words.ts';

/** A cell that two tables confirm. */
export interface ConfirmedTotal {
  /** As the tables write it. */
  readonly name: string;
  readonly series: Series;
  readonly value: SeriesValue;
  /** The table that gives the same by other numbers. */
  readonly other: Series;
}

/** A figure of the text that gives another number for what the tables count. */
export interface NamedTotal {
  readonly block: ProseBlock;
  /** Index in the block's figures. */
  readonly figure: number;
  readonly total: ConfirmedTotal;
}

export interface TotalsSource {
  readonly prose: readonly ProseBlock[];
  readonly tables: readonly Table[];
  readonly headings: readonly Heading[];
  readonly text: string;
}

/** In the order of the report. */
export function contradictedTotals(source: TotalsSource): readonly NamedTotal[] {
  const { prose, tables, text } = source;
  const totals = confirmedTotals(tables);
  if (totals.size === 0) return [];
  const titles = titlesAbove(source);
  const index = indexNames([totals.keys()]);
  const year = mainYear(prose);
  return prose.flatMap((block, at) => {
    if (block.place !== 'prose' || !block.figures.some(isCount)) return [];
    const own = text.slice(block.from, block.to);
    const tokens = tokensOfBlock(block, own);
    const said = namesSaid(tokens, 0, tokens.length, index);
    const title = titles[at];
    if (said.length === 0 && !totals.has(title ?? '')) return [];
    return block.figures.flatMap((figure, i): NamedTotal[] => {
      if (!isCount(figure)) return [];
      const key = nameBehind(block, i, said, own) ?? (isTotal(figure, own) ? title : undefined);
      const total = key === undefined ? undefined : totals.get(key);
      if (total === undefined || !isOther(figure, total, year)) return [];
      return countsSame(figure, total, tables, own) && !isPart(figure, own)
        ? [{ block, figure: i, total }]
        : [];
    });
  });
}

/** An exact number of whole things, in digits. */
function isCount({ numeral }: Figure): boolean {
  const { unit, approximator, range, place, words } = numeral;
  return unit === undefined && approximator === undefined && !range && place === 0 && !words;
}

/** Shorter names are words of everyday. */
const leastWords = 3;

/** Totals by name that two tables give alike; those of which tables give several are left out. */
function confirmedTotals(tables: readonly Table[]): ReadonlyMap<string, ConfirmedTotal> {
  const found = new Map<string, ConfirmedTotal>();
  const several = new Set<string>();
  for (const { a, b, same } of readSharedSeries(tables)) {
    for (const pair of same) {
      const { key } = pair.a;
      const single = pair.b.cells.length === 1;
      const [series, value, other] = single ? [b, pair.b, a] : [a, pair.a, b];
      if (key.split(' ').length < leastWords || unitOf(value) !== undefined) continue;
      const before = found.get(key);
      if (before !== undefined && !equalValues(before.value, value)) several.add(key);
      else found.set(key, { name: nameIn(pair, key), series, value, other });
    }
  }
  for (const key of several) found.delete(key);
  return found;
}

function nameIn({ a, b }: SeriesPair, key: string): string {
  const labels = [a, b].flatMap(({ cells: [cell] }) => [
    ...cell!.row.labels,
    ...cell!.column.labels,
  ]);
  return labels.find((label) => nameKeys(label).includes(key)) ?? key;
}

function unitOf({ cells }: SeriesValue): string | undefined {
  return cells[0]!.numeral.unit;
}

/** For each block the heading above it as a name; undefined where there is none. */
function titlesAbove({ prose, headings }: TotalsSource): readonly (string | undefined)[] {
  let heading = -1;
  let title: string | undefined;
  return prose.map(({ from }) => {
    const before = heading;
    while (heading + 1 < headings.length && headings[heading + 1]!.span.from <= from) heading += 1;
    if (heading !== before) {
      title = tokensOf(headings[heading]!.title)
        .map(({ word }) => word)
        .join(' ');
    }
    return title;
  });
}

/** Further off than this a name belongs to something else. */
const furthest = 140;
const narrower =
  /\b(?:from|in|to|of|by|between) (?:the )?\p{Lu}|\b(?:of wh(?:om|ich)|including|among|mainly)\b/u;

/** The name that stands behind a figure in its sentence, with no other figure between. */
function nameBehind(
  { figures }: ProseBlock,
  at: number,
  said: readonly { readonly from: number; readonly to: number; readonly key: string }[],
  text: string,
): string | undefined {
  const { span, sentence } = figures[at]!;
  const end = Math.min(figures[at + 1]?.span.from ?? text.length, sentence.to, span.to + furthest);
  const name = said.find(({ from, to }) => from >= span.to && to <= end);
  if (name === undefined || narrower.test(text.slice(span.to, name.from))) return undefined;
  return name.key;
}

/** "a total of 359". */
function isTotal({ span }: Figure, text: string): boolean {
  return /\btotal of $/i.test(text.slice(Math.max(0, span.from - 12), span.from));
}

const partWords =
  /\b(?:of (?:these|those|them|wh(?:om|ich))|including|additional|another|further|other|among)\b[^.;]{0,40}$/i;

function isPart({ span }: Figure, text: string): boolean {
  return partWords.test(text.slice(Math.max(0, span.from - 60), span.from));
}

/** Of the report's year with another value. */
function isOther(
  { numeral, period }: Figure,
  { value }: ConfirmedTotal,
  year: number | undefined,
): boolean {
  const own = value.cells[0]!.period ?? (year === undefined ? undefined : { from: year, to: year });
  if (
    period !== undefined &&
    (own === undefined || period.from !== own.from || period.to !== own.to)
  )
    return false;
  return !equalValues({ value: numeral.value }, value);
}

/** Whether the noun behind the figure is what the table counts: persons and migrants are one. */
function countsSame(
  { noun }: Figure,
  { series, value }: ConfirmedTotal,
  tables: readonly Table[],
  text: string,
): boolean {
  const words = wordsOf(text.slice(noun.from, noun.to));
  const last = words.at(-1);
  if (last === undefined) return false;
  const stem = stemOf(text.slice(noun.from + last.from, noun.from + last.to));
  const { row, column } = value.cells[0]!;
  const labels = [...row.labels, ...column.labels, tables[series.table]!.caption?.text ?? ''];
  return stem !== undefined && stemsOf(labels.join(' ').slice(0, 600)).has(stem);
}
