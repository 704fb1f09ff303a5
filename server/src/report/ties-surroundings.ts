/**
 * Turns the blocks and tables of a report into what ties are found by: their figures, and the words,
 * headings and values around them. Depends on no place, so that an edit elsewhere changes nothing. Must not
 * compare figures.
 */

import type { Numeral } from '../numbers/reading.ts';
import type { Heading } from '../outline/outline.ts';
import type { ProseBlock } from '../prose/claim.ts';
import type { Period } from '../prose/figure.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { CellFigure as ReadCell, TableFigures } from './cell-figures.ts';
import { cellFigures } from './cell-figures.ts';
import { traitsOf, type ValueTraits } from './figure-values.ts';
import { type Passage, placeOf } from './ledger-figures.ts';
import type { Table } from './report.ts';
import { type BlockWords, blockWords, stemOf, type Words } from './ties-words.ts';

interface StatedNumeral extends ValueTraits {
  /** Place in its block or table. */
  readonly at: number;
  readonly numeral: Numeral;
  readonly period: Period | undefined;
}

/** A figure of running text with what stands around it. */
export interface StatedInText extends StatedNumeral {
  readonly kind: 'prose';
  readonly passage: StatedText;
}

/** A figure of a table with what names it. */
export interface StatedInTable extends StatedNumeral {
  readonly kind: 'cell';
  readonly passage: StatedTable;
  readonly cell: ReadCell;
}

export type Stated = StatedInText | StatedInTable;

interface StatedPassage {
  /** The heading over it, and its stems. */
  readonly title: string;
  readonly headings: ReadonlySet<string>;
  /** Where it stands now: figures before it, and its place in `prose` or `tables`. */
  first: number;
  order: number;
}

export interface StatedText extends StatedPassage {
  readonly kind: 'prose';
  readonly block: Omit<ProseBlock, 'from' | 'to'>;
  readonly words: BlockWords;
  readonly stated: readonly StatedInText[];
  /** The words around one of its figures, and those of the heading. */
  around(at: number): Words;
  /** The telling values of the others in its sentence. */
  neighbours(at: number): readonly string[];
}

export interface StatedTable extends StatedPassage {
  readonly kind: 'table';
  readonly table: Omit<Table, 'from' | 'to'>;
  readonly read: TableFigures;
  readonly stated: readonly StatedInTable[];
}

export type Around = StatedText | StatedTable;

/** What surrounds the figures of a passage; `text`: that of the report. */
export function surround(passage: Passage, title: string, text: string): Around {
  const { first, index: order } = passage;
  const place = { title, headings: stemsOfTitle(title), first, order };
  return passage.kind === 'prose'
    ? textAround(passage.block, place, text)
    : tableAround(passage.table, place);
}

function textAround(block: ProseBlock, place: StatedPassage, text: string): StatedText {
  const stated: StatedInText[] = [];
  const words = blockWords(block, text.slice(block.from, block.to));
  const { figures } = block;
  const near: Words[] = [];
  const others: (readonly string[])[] = [];
  const passage: StatedText = {
    kind: 'prose',
    block,
    words,
    stated,
    around(at) {
      near[at] ??= words.around(figures[at]!, place.headings);
      return near[at];
    },
    neighbours(at) {
      others[at] ??= neighboursOf(passage, at);
      return others[at];
    },
    ...place,
  };
  for (const [at, { numeral, period }] of figures.entries()) {
    const { key, digits, magnitude, power } = traitsOf(numeral);
    stated.push({ kind: 'prose', passage, at, numeral, period, key, digits, magnitude, power });
  }
  return passage;
}

/** Figures further apart in one sentence are not held against each other. */
const mostNeighbours = 6;

function neighboursOf({ block: { figures }, stated }: StatedText, at: number): readonly string[] {
  const found: string[] = [];
  const end = Math.min(figures.length, at + mostNeighbours + 1);
  for (let other = Math.max(0, at - mostNeighbours); other < end; other++) {
    const { key, digits, numeral } = stated[other]!;
    if (other === at || figures[other]!.sentence.from !== figures[at]!.sentence.from) continue;
    if (digits > 1 || numeral.unit !== undefined || numeral.value.coefficient > 1n) found.push(key);
  }
  return found;
}

function tableAround(table: Table, place: StatedPassage): StatedTable {
  const stated: StatedInTable[] = [];
  const read = cellFigures(table);
  const passage: StatedTable = { kind: 'table', table, read, stated, ...place };
  for (const [at, cell] of read.figures.entries()) {
    const { numeral, period } = cell;
    const { key, digits, magnitude, power } = cell.traits;
    stated.push({
      kind: 'cell',
      passage,
      at,
      cell,
      numeral,
      period,
      key,
      digits,
      magnitude,
      power,
    });
  }
  return passage;
}

/** Whether what was read of a passage still holds, wherever it stands now. */
export function isSame(known: Around, passage: Passage, title: string): boolean {
  if (known.title !== title) return false;
  if (passage.kind === 'prose') {
    return known.kind === 'prose' && known.block.figures === passage.block.figures;
  }
  const { table } = passage;
  return (
    known.kind === 'table' &&
    known.read === cellFigures(table) &&
    known.table.pragma === table.pragma &&
    known.table.caption?.text === table.caption?.text
  );
}

/** For each passage the title of the heading over it, '' for none; both stand in order. */
export function titlesOver(
  passages: readonly Passage[],
  headings: readonly Heading[],
): readonly string[] {
  let next = 0;
  return passages.map((passage) => {
    const from = passage.kind === 'prose' ? passage.block.from : placeOf(passage.table);
    while (next < headings.length && headings[next]!.span.from <= from) next += 1;
    return headings[next - 1]?.title ?? '';
  });
}

export const noStems: ReadonlySet<string> = new Set();

const titleStems = new Map<string, ReadonlySet<string>>();
const mostTitles = 5000;

/** Headings stay while a draft is edited; their stems are kept. */
function stemsOfTitle(title: string): ReadonlySet<string> {
  const known = titleStems.get(title);
  if (known) return known;
  const stems = stemsOf(title.slice(0, 400));
  if (titleStems.size > mostTitles) titleStems.clear();
  titleStems.set(ownCopy(title), stems);
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

const counted = new WeakMap<TableFigures, ReadonlySet<string>>();

/** The stems of a passage by which words are told to be rare. */
export function stemsCounted(passage: Around): Iterable<string> {
  if (passage.kind === 'prose') return passage.words.stems.keys();
  const { read, table } = passage;
  const known = counted.get(read);
  if (known) return known;
  const column = read.figures[0]?.column.labels ?? [];
  const stems = stemsOf([table.caption?.text ?? '', ...column].join(' '));
  counted.set(read, stems);
  return stems;
}

const named = new WeakMap<TableFigures, ReadonlySet<string>>();

/** Whether the words around the figures of a passage hold a stem. */
export function mentions(passage: Around, stem: string): boolean {
  if (passage.headings.has(stem)) return true;
  if (passage.kind === 'prose') return passage.words.stems.has(stem);
  const { read, table } = passage;
  const known = named.get(read) ?? stemsOf(labelsOf(read, table.caption?.text ?? ''));
  named.set(read, known);
  return known.has(stem);
}

function labelsOf({ figures }: TableFigures, caption: string): string {
  const lines = new Set(figures.flatMap(({ row, column }) => [row, column]));
  return [caption, ...[...lines].flatMap(({ labels }) => labels)].join(' ');
}

/** The latest year that many figures speak of. */
export function mainYear(prose: readonly Pick<ProseBlock, 'figures'>[]): number | undefined {
  const years = new Map<number, number>();
  for (const { figures } of prose) {
    for (const { period } of figures) {
      if (period === undefined || period.from !== period.to) continue;
      years.set(period.from, (years.get(period.from) ?? 0) + 1);
    }
  }
  return latestOf(years);
}

/** `years`: how many figures speak of each. */
export function latestOf(years: ReadonlyMap<number, number>): number | undefined {
  // A report compares with the year before, at times more often than it names its own.
  const most = Math.max(0, ...years.values());
  let latest: number | undefined;
  for (const [year, count] of years) {
    if (count * 4 >= most && (latest === undefined || year > latest)) latest = year;
  }
  return latest;
}
