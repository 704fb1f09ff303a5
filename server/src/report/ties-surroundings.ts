/**
 * Gathers what surrounds the figures of a report: words, nouns, headings, neighbours, and how much
 * each word tells in this report. Must not compare figures.
 */
import type { Heading } from '../outline/outline.ts';
import type { ProseBlock } from '../prose/claim.ts';
import { valueKey } from './figure-values.ts';
import {
  type CellFigure,
  type ListedFigure,
  type ListedFigures,
  type ProseFigure,
  placeOf,
} from './ledger-figures.ts';
import type { Table } from './report.ts';
import { type BlockWords, blockWords, stemOf, Telling, type Words } from './ties-words.ts';

/** All that evidence is taken from, made once for each report. */
export interface Surroundings {
  readonly figures: readonly ListedFigure[];
  readonly words: readonly (Words | undefined)[];
  /** The stem of the noun that a figure of prose counts. */
  readonly heads: readonly (string | undefined)[];
  /** Stems of the heading over a figure. */
  readonly headings: readonly ReadonlySet<string>[];
  readonly telling: Telling;
  /** How many figures print each value. */
  readonly uses: ReadonlyMap<string, number>;
  /** For figures of prose: the values of the others in their sentence. */
  readonly neighbours: readonly (readonly string[])[];
  /** The words of a figure's block by their stems, as written. */
  readonly written: (at: number) => ReadonlyMap<string, string> | undefined;
  /** The year of the report: the latest that many figures speak of. */
  readonly year: number | undefined;
}

export const noStems: ReadonlySet<string> = new Set();

export function readSurroundings(
  { figures }: ListedFigures,
  text: string,
  headings: readonly Heading[],
): Surroundings {
  const telling = new Telling();
  const blocks = new Map<ProseBlock, BlockWords>();
  const tables = new Set<Table>();
  for (const figure of figures) {
    if (figure.kind === 'cell') {
      if (!tables.has(figure.table)) telling.add(tableStems(figure));
      tables.add(figure.table);
    } else if (!blocks.has(figure.block)) {
      const { block } = figure;
      const read = blockWords(block, text.slice(block.from, block.to));
      blocks.set(block, read);
      telling.add(read.stems.keys());
    }
  }
  const of = <T>(
    figure: ListedFigure,
    read: (words: BlockWords, at: number) => T,
  ): T | undefined => {
    const own = figure.kind === 'prose' ? blocks.get(figure.block) : undefined;
    return own === undefined ? undefined : read(own, (figure as ProseFigure).at);
  };
  return {
    figures,
    words: figures.map((figure) => of(figure, ({ around }, at) => around[at])),
    heads: figures.map((figure) => of(figure, ({ heads }, at) => heads[at])),
    headings: stemsAbove(figures, headings),
    telling,
    uses: usesOf(figures),
    neighbours: figures.map((figure) => of(figure, ({ neighbours }, at) => neighbours[at]) ?? []),
    written: (at) => of(figures[at]!, ({ stems }) => stems),
    year: mainYear(figures),
  };
}

function usesOf(figures: readonly ListedFigure[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { numeral } of figures) {
    const key = valueKey(numeral);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return uses;
}

/** The stems of the heading over each figure; figures and headings both stand in order. */
function stemsAbove(
  figures: readonly ListedFigure[],
  headings: readonly Heading[],
): readonly ReadonlySet<string>[] {
  let heading = -1;
  return figures.map((figure) => {
    const from = figure.kind === 'prose' ? figure.block.from : placeOf(figure.table);
    while (heading + 1 < headings.length && headings[heading + 1]!.span.from <= from) heading += 1;
    return heading < 0 ? noStems : stemsOfTitle(headings[heading]!.title);
  });
}

const titleStems = new Map<string, ReadonlySet<string>>();
const mostTitles = 5000;

/** Headings stay while a draft is edited; their stems are kept. */
function stemsOfTitle(title: string): ReadonlySet<string> {
  const known = titleStems.get(title);
  if (known) return known;
  const stems = stemsOf(title.slice(0, 400));
  if (titleStems.size > mostTitles) titleStems.clear();
  titleStems.set(title, stems);
  return stems;
}

export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{M}'’-]+/u)) {
    const stem = word === '' ? undefined : stemOf(word);
    if (stem !== undefined) stems.add(stem);
  }
  return stems;
}

function tableStems({ table, cell }: CellFigure): ReadonlySet<string> {
  return stemsOf([table.caption?.text ?? '', ...cell.column.labels].join(' '));
}

/** The latest year that many figures speak of. */
export function mainYear(
  figures: readonly Pick<ListedFigure, 'kind' | 'period'>[],
): number | undefined {
  const years = new Map<number, number>();
  for (const { kind, period } of figures) {
    if (kind !== 'prose' || period === undefined || period.from !== period.to) continue;
    years.set(period.from, (years.get(period.from) ?? 0) + 1);
  }
  // A report compares with the year before, at times more often than it names its own.
  const most = Math.max(0, ...years.values());
  let latest: number | undefined;
  for (const [year, count] of years) {
    if (count * 4 >= most && (latest === undefined || year > latest)) latest = year;
  }
  return latest;
}
