/**
 * Turns tables into the names of their rows and columns, and running text into the places where it says
 * them: "Finland", "the P-4 level". Must not look at values.
 */
import type { ProseBlock } from '../prose/claim.ts';
import { foldWord } from '../prose/words.ts';
import { eachRun } from '../text/runs.ts';
import type { Span } from '../text/span.ts';
import {
  cellFigures,
  type NamedLine,
  type CellFigure as ReadCell,
  type TableFigures,
} from './cell-figures.ts';
import { yearsIn } from './figure-years.ts';
import type { Table } from './report.ts';

export interface TableNames {
  /** The rows and columns of a name, as `nameKey` or `yearKey` give it. */
  readonly lines: ReadonlyMap<string, readonly NamedLine[]>;
  /**
   * The figures of a row or column, as indexes into those of the table, by the names that they have there:
   * those of the lines across. One that stands there twice names nothing.
   */
  onLine(line: NamedLine): ReadonlyMap<string, number>;
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
  eachRun(text, (from, to, isNumber) => {
    const word = text.slice(from, to);
    const folded = isNumber ? word : foldWord(word);
    // An idle word is its own fold.
    if (idleWords.has(folded) && idleWords.has(word.toLowerCase())) return;
    tokens.push({ from, to, word: folded });
  });
  return tokens;
}

const blockTokens = new WeakMap<ProseBlock['figures'], readonly Token[]>();

/** The same for a block whose source is `source`; read once for each list of figures. */
export function tokensOfBlock(
  { figures }: Pick<ProseBlock, 'figures'>,
  source: string,
): readonly Token[] {
  const before = blockTokens.get(figures);
  if (before) return before;
  const tokens = tokensOf(source);
  blockTokens.set(figures, tokens);
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
  const plain = label.includes('(') ? label.replace(/\([^()]{0,200}\)/g, ' ') : label;
  const words = tokensOf(plain.trim() === '' ? label : plain).map(({ word }) => word);
  const isNamed = words.some((word) => !isNumber(word) && !isMeasure.has(word));
  const year = yearsIn(plain);
  if (year !== undefined) return year.from === year.to && !isNamed ? [yearKey(year.from)] : [];
  if (words.length > mostTokens || !isNamed) return [];
  const key = words.join(' ');
  if (key.length < 3) return [];
  const other = otherNames.get(key);
  return other === undefined ? [key] : [key, other];
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

const isMeasure: ReadonlySet<string> = new Set(
  'usd eur chf gbp us million billion thousand percent percentage number cent'.split(' '),
);

const known = new WeakMap<TableFigures, TableNames>();

/** Read once for each table. */
export function namesOf(read: TableFigures): TableNames {
  const before = known.get(read);
  if (before) return before;
  const lines = new Map<string, NamedLine[]>();
  for (const line of read.lines.keys()) {
    for (const key of crossKeys(line)) {
      const group = lines.get(key);
      if (group) group.push(line);
      else lines.set(key, [line]);
    }
  }
  const made = new Map<NamedLine, ReadonlyMap<string, number>>();
  const onLine = (line: NamedLine) => {
    const names = made.get(line) ?? namesOnLine(read, line);
    made.set(line, names);
    return names;
  };
  const names: TableNames = { lines, onLine };
  known.set(read, names);
  return names;
}

/** What a line calls the cells of those across it: a bare total gives no name. */
function crossKeys(line: NamedLine): readonly string[] {
  return line.pure ? [] : lineKeys(line);
}

/** Names that stand in more cells say too little. */
const mostCells = 400;

function namesOnLine(
  { figures, lines }: TableFigures,
  line: NamedLine,
): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const twins = new Set<string>();
  for (const at of lines.get(line) ?? []) {
    const across = acrossAt(figures[at]!, line);
    if (lines.get(across)!.length > mostCells) continue;
    for (const key of crossKeys(across)) {
      if (names.has(key)) twins.add(key);
      names.set(key, at);
    }
  }
  for (const key of twins) names.delete(key);
  return names;
}

/** The column of a cell in a row, the row of one in a column. */
export function acrossAt({ row, column }: ReadCell, line: NamedLine): NamedLine {
  return row === line ? column : row;
}

/** All names of some tables, by their first word; longer ones first. */
export type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** `names`: by table. */
export function indexNames(names: Iterable<Iterable<string>>): NameIndex {
  const index = new Map<string, (readonly string[])[]>();
  const seen = new Set<string>();
  for (const own of names) {
    for (const key of own) {
      if (key.startsWith('#') || seen.has(key)) continue;
      seen.add(key);
      const words = key.split(' ');
      const group = index.get(words[0]!);
      if (group) group.push(words);
      else index.set(words[0]!, [words]);
    }
  }
  for (const group of index.values()) group.sort((a, b) => b.length - a.length);
  return index;
}

const indexes = new WeakMap<readonly Table[], NameIndex>();

/** The same for the tables of a report, read once. */
export function namesIn(tables: readonly Table[]): NameIndex {
  const known =
    indexes.get(tables) ??
    indexNames(tables.map((table) => namesOf(cellFigures(table)).lines.keys()));
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
    const names = index.get(tokens[at]!.word);
    const words = names?.find((name) => saysAt(tokens, at, end, name));
    if (words === undefined) continue;
    const last = at + words.length - 1;
    said.push({ from: tokens[at]!.from, to: tokens[last]!.to, key: words.join(' ') });
    at = last;
  }
  return said;
}

/** Whether the tokens from `at` to before `end` begin with a name whose first word they say. */
function saysAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  name: readonly string[],
): boolean {
  if (at + name.length > end) return false;
  for (let i = 1; i < name.length; i++) if (tokens[at + i]!.word !== name[i]) return false;
  return true;
}
