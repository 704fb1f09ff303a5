/**
 * Turns tables into the names of their rows and columns, and running text into the places where it says
 * them: "Finland", "the P-4 level". Must not look at values.
 */
import { foldWord } from '../prose/words.ts';
import type { Span } from '../text/span.ts';
import {
  cellFigures,
  type NamedLine,
  type CellFigure as ReadCell,
  type TableFigures,
} from './cell-figures.ts';
import { yearsIn } from './figure-years.ts';
import type { Table } from './report.ts';

/** A cell as one of a line (a row or a column), told from the others there by a name. */
export interface NamedCell {
  readonly line: NamedLine;
  readonly cell: ReadCell;
}

export interface TableNames {
  /** By name, as `nameKey` or `yearKey` give it. */
  readonly cells: ReadonlyMap<string, readonly NamedCell[]>;
}

/** A word of the text, folded. */
export interface Token extends Span {
  readonly word: string;
}

/** A name of a row or column where the text says it. */
export interface SaidName extends Span {
  readonly key: string;
}

const idleWords: ReadonlySet<string> = new Set(
  'and of the to in for or a an on with total subtotal grand at from by et de la le les y en'.split(
    ' ',
  ),
);

/** Longer labels are sentences. */
const mostTokens = 14;

/** The telling words and numbers of a text, folded, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const lower = word.toLowerCase();
    if (idleWords.has(lower)) continue;
    tokens.push({ from: index, to: index + word.length, word: foldWord(word) });
  }
  return tokens;
}

/** The name by which a column or row of one year is found. */
export function yearKey(year: number): string {
  return `#${year}`;
}

const otherNames: ReadonlyMap<string, string> = new Map([
  ['united state america', 'united state'],
  ['usa', 'united state'],
  ['uk', 'united kingdom'],
  ['united kingdom great britain northern ireland', 'united kingdom'],
]);

/** The names of a line: its innermost label, or for a bare total the label that it is the total of. */
export function lineKeys(line: NamedLine): readonly string[] {
  const before = lineNames.get(line);
  if (before) return before;
  const { labels, pure } = line;
  const keys = nameKeys((pure ? labels[1] : labels[0]) ?? '');
  lineNames.set(line, keys);
  return keys;
}

const lineNames = new WeakMap<NamedLine, readonly string[]>();

/** The keys of a label; none where it says too little to be known again. */
export function nameKeys(label: string): readonly string[] {
  const plain = label.replace(/\([^()]{0,200}\)/g, ' ');
  const words = tokensOf(plain.trim() === '' ? label : plain).map(({ word }) => word);
  const year = yearsIn(plain);
  const named = words.filter((word) => !/^\p{N}+$/u.test(word) && !isMeasure.has(word));
  if (year !== undefined)
    return year.from === year.to && named.length === 0 ? [yearKey(year.from)] : [];
  if (words.length === 0 || words.length > mostTokens || named.length === 0) return [];
  const key = words.join(' ');
  if (key.length < 3) return [];
  const other = otherNames.get(key);
  return other === undefined ? [key] : [key, other];
}

const isMeasure: ReadonlySet<string> = new Set(
  'usd eur chf gbp us million billion thousand percent percentage number cent'.split(' '),
);

const known = new WeakMap<TableFigures, TableNames>();

/** Read once for each table. */
export function namesOf(table: Pick<Table, 'grid' | 'caption' | 'context'>): TableNames {
  const read = cellFigures(table);
  const before = known.get(read);
  if (before) return before;
  const cells = new Map<string, NamedCell[]>();
  for (const cell of read.figures) {
    for (const [line, cross] of [
      [cell.row, cell.column],
      [cell.column, cell.row],
    ] as const) {
      for (const key of cross.pure ? [] : lineKeys(cross)) {
        const group = cells.get(key);
        if (group) group.push({ line, cell });
        else cells.set(key, [{ line, cell }]);
      }
    }
  }
  const names: TableNames = { cells: withoutTwins(cells) };
  known.set(read, names);
  return names;
}

/** A name that stands twice on one line names nothing there. */
function withoutTwins(
  cells: ReadonlyMap<string, readonly NamedCell[]>,
): ReadonlyMap<string, readonly NamedCell[]> {
  return new Map(
    [...cells].map(([key, group]) => {
      const seen = new Map<NamedLine, number>();
      for (const { line } of group) seen.set(line, (seen.get(line) ?? 0) + 1);
      return [key, group.filter(({ line }) => seen.get(line) === 1)];
    }),
  );
}

/** All names of some tables, by their first word; longer ones first. */
export type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

export function indexNames(
  tables: readonly { readonly cells: ReadonlyMap<string, unknown> }[],
): NameIndex {
  const index = new Map<string, Map<string, readonly string[]>>();
  for (const { cells } of tables) {
    for (const key of cells.keys()) {
      if (key.startsWith('#')) continue;
      const words = key.split(' ');
      const group = index.get(words[0]!) ?? new Map<string, readonly string[]>();
      index.set(words[0]!, group.set(key, words));
    }
  }
  return new Map(
    [...index].map(([word, group]) => [
      word,
      [...group.values()].sort((a, b) => b.length - a.length),
    ]),
  );
}

const indexes = new WeakMap<readonly Table[], NameIndex>();

/** The same for the tables of a report, read once. */
export function namesIn(tables: readonly Table[]): NameIndex {
  const known = indexes.get(tables) ?? indexNames(tables.map(namesOf));
  indexes.set(tables, known);
  return known;
}

/** The longest names that the tokens from `first` to before `end` say, in order. */
export function namesSaid(
  tokens: readonly Token[],
  first: number,
  end: number,
  index: NameIndex,
): readonly SaidName[] {
  const said: SaidName[] = [];
  for (let at = first; at < end; at++) {
    const words = index
      .get(tokens[at]!.word)
      ?.find(
        (name) => at + name.length <= end && name.every((word, i) => tokens[at + i]!.word === word),
      );
    if (words === undefined) continue;
    const last = at + words.length - 1;
    said.push({ from: tokens[at]!.from, to: tokens[last]!.to, key: words.join(' ') });
    at = last;
  }
  return said;
}
