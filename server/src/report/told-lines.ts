/**
 * Finds sentences that tell a row or column of a table cell by cell: "Canada (12,832), Norway (2,385) and
 * Finland (716)", "131 nationalities (2016: 127)". Each figure stands by the name that its cell has there,
 * so that several together leave no doubt which line is meant. Must not look at single figures.
 */

import { equal, roundTo } from '../numbers/decimal.ts';
import { isSlip } from '../prose/claims/slip.ts';
import { say } from '../text/phrase.ts';
import type { NamedLine } from './cell-figures.ts';
import { valueKey } from './figure-values.ts';
import type { Tie } from './ledger.ts';
import { indexNames, type NameIndex, namesOf, tokensOf } from './line-names.ts';
import { nameOfCell } from './ties-because.ts';
import { incompatible } from './ties-evidence.ts';
import type { TieIndex } from './ties-index.ts';
import type {
  Stated,
  StatedInTable,
  StatedInText,
  StatedTable,
  StatedText,
} from './ties-surroundings.ts';
import { indexOf } from './ties-values.ts';
import {
  figuresBySentence,
  type NamedFigure,
  readSentence,
  type Sentence,
} from './told-sentences.ts';

/** A figure of the text and the cell that it is told from. */
interface Told {
  readonly prose: StatedInText;
  readonly cell: StatedInTable;
}

/** What a sentence says of one row or column. */
interface ToldLine {
  readonly line: NamedLine;
  readonly table: StatedTable;
  readonly same: Map<StatedInText, Told>;
  readonly other: Told[];
}

/** A figure told from a cell, with the same value or not. */
interface ToldTie extends Told {
  readonly outcome: Tie['outcome'];
  readonly doubtful: boolean;
}

/** What the lines of the tables are called, and the year of the report: with these a block tells what it tells. */
interface Context {
  readonly tables: readonly StatedTable[];
  /** Those with cells that are more exact than a place. */
  finerThan(place: number): readonly StatedTable[];
  readonly names: NameIndex;
  readonly year: number | undefined;
}

/** Ties of figures with cells, in no order. `sourceOf`: the text of the passage with an index. */
export function toldTies(ties: TieIndex, sourceOf: (passage: number) => string): readonly Tie[] {
  const context = contextOf(ties);
  if (context.tables.length === 0) return [];
  return ties.passages.flatMap((passage, at) => {
    if (passage.kind === 'table') return [];
    const known = kept.get(passage);
    if (known?.context === context) return known.told.map(tieOf);
    const told = toldIn(passage, () => sourceOf(at), context, ties);
    kept.set(passage, { context, told });
    return told.map(tieOf);
  });
}

const kept = new WeakMap<
  StatedText,
  { readonly context: Context; readonly told: readonly ToldTie[] }
>();
const contexts = new WeakMap<TieIndex, Context>();

/** The same object as long as no table changes. */
function contextOf(ties: TieIndex): Context {
  const tables = ties.passages.filter((passage) => passage.kind === 'table');
  const { year } = ties.whole;
  const known = contexts.get(ties);
  const isSame = (context: Context) =>
    context.year === year &&
    context.tables.length === tables.length &&
    context.tables.every((table, at) => table === tables[at]);
  if (known !== undefined && isSame(known)) return known;
  const names = indexNames(tables.map(({ read }) => namesOf(read).lines.keys()));
  const context = { tables, finerThan: finerAmong(tables), names, year };
  contexts.set(ties, context);
  return context;
}

function finerAmong(tables: readonly StatedTable[]): Context['finerThan'] {
  const places = new Map<number, readonly StatedTable[]>();
  const isFiner = ({ stated }: StatedTable, place: number) =>
    stated.some(({ numeral }) => numeral.place < place);
  return (place) => {
    const found = places.get(place) ?? tables.filter((table) => isFiner(table, place));
    places.set(place, found);
    return found;
  };
}

function toldIn(
  passage: StatedText,
  source: () => string,
  context: Context,
  ties: TieIndex,
): readonly ToldTie[] {
  return figuresBySentence(passage).flatMap((figures) => {
    const candidates = candidateLines(figures, context, ties);
    if (candidates.size === 0) return [];
    const sentence = readSentence(figures, source(), context.names, context.year);
    const beside = new Map<StatedTable, readonly NamedFigure[]>();
    const lines: ToldLine[] = [];
    for (const [line, table] of candidates) {
      const own = beside.get(table) ?? namedIn(table, sentence);
      beside.set(table, own);
      const told = own.length === 0 ? undefined : toldOf(line, table, own, context.year);
      if (told !== undefined) lines.push(told);
    }
    return toldBy(lines, sentence);
  });
}

/** Fewer single digits than these say nothing, whatever their names. */
const leastShort = 4;

/** The lines in which values of a sentence stand, whatever their names. */
function candidateLines(
  figures: readonly StatedInText[],
  { finerThan }: Context,
  ties: TieIndex,
): ReadonlyMap<NamedLine, StatedTable> {
  const lines = new Map<NamedLine, StatedTable>();
  const put = ({ passage, cell }: StatedInTable) =>
    lines.set(cell.row, passage).set(cell.column, passage);
  for (const figure of figures) {
    const digits = printedDigits(figure);
    if (digits < 2 && figures.length < leastShort) continue;
    ties.cellsOf(figure.key).forEach(put);
    const { place, approximator } = figure.numeral;
    if (digits < 3 || approximator !== undefined) continue;
    for (const table of finerThan(place)) cellsRounded(table, place).get(figure.key)?.forEach(put);
  }
  return lines;
}

const roundings = new WeakMap<
  StatedTable,
  Map<number, ReadonlyMap<string, readonly StatedInTable[]>>
>();

/** The cells of a table that are more exact than a place, by their values rounded to it. */
function cellsRounded(
  table: StatedTable,
  place: number,
): ReadonlyMap<string, readonly StatedInTable[]> {
  const places = roundings.get(table) ?? new Map();
  roundings.set(table, places);
  const cells = places.get(place) ?? roundCells(table, place);
  places.set(place, cells);
  return cells;
}

function roundCells({ stated }: StatedTable, place: number) {
  const cells = new Map<string, StatedInTable[]>();
  for (const one of stated) {
    if (one.numeral.place >= place) continue;
    const value = roundTo(one.numeral.value, place);
    if (value.coefficient === 0n) continue;
    const key = valueKey({ value, unit: one.numeral.unit });
    const group = cells.get(key);
    if (group) group.push(one);
    else cells.set(key, [one]);
  }
  return cells;
}

/** The figures of a sentence with those names beside them that a table has. */
function namedIn({ read }: StatedTable, { beside }: Sentence): readonly NamedFigure[] {
  const { lines } = namesOf(read);
  return beside.filter(({ name }) => lines.has(name));
}

/** The figures and the cells of a line that have the names beside them; if any agree. */
function toldOf(
  line: NamedLine,
  table: StatedTable,
  beside: readonly NamedFigure[],
  year: number | undefined,
): ToldLine | undefined {
  const names = namesOf(table.read).onLine(line);
  let same: Map<StatedInText, Told> | undefined;
  const other: Told[] = [];
  for (const { figure: prose, name } of beside) {
    const place = names.get(name);
    const cell = place === undefined ? undefined : table.stated[place]!;
    if (cell === undefined || incompatible(prose, cell, year) || unitsDiffer(prose, cell)) continue;
    if (!saysSame(prose, cell)) other.push({ prose, cell });
    else {
      same ??= new Map();
      same.set(prose, { prose, cell });
    }
  }
  return same && { line, table, same, other };
}

/** Money is not told from counts, nor the other way round. */
function unitsDiffer(a: StatedInText, b: StatedInTable): boolean {
  return (a.numeral.unit === undefined) !== (b.numeral.unit === undefined);
}

/** Equal, or the one in the text rounded from the cell to three digits or more; of one unit. */
function saysSame(prose: StatedInText, cell: StatedInTable): boolean {
  if (prose.key === cell.key) return true;
  const { approximator, place, value } = prose.numeral;
  if (approximator !== undefined || place <= cell.numeral.place || printedDigits(prose) < 3)
    return false;
  return equal(roundTo(cell.numeral.value, place), value);
}

/** Of the number as printed, zeros at the end included; one in words counts as if in digits. */
function printedDigits({ digits, power, numeral }: Stated): number {
  return digits + Math.max(0, Math.min(30, power - numeral.place));
}

function toldBy(lines: readonly ToldLine[], sentence: Sentence): readonly ToldTie[] {
  const ties: ToldTie[] = [];
  const settled = new Set<StatedInText>();
  const standsThere = new Set(
    lines.flatMap(({ same }) => [...same.values()].map(({ cell }) => cell)),
  );
  for (const line of lines) {
    if (!isTold(line, sentence)) continue;
    for (const told of line.same.values()) {
      settled.add(told.prose);
      ties.push({ ...told, outcome: 'agrees', doubtful: false });
    }
  }
  for (const line of lines) {
    for (const { prose, cell } of line.other) {
      if (settled.has(prose) || line.same.has(prose) || standsThere.has(cell)) continue;
      const [mine, theirs] = [prose.numeral, cell.numeral];
      if (mine.approximator !== undefined || !isSlip(mine.value, roundTo(theirs.value, mine.place)))
        continue;
      const sure = slipSureness(line, sentence);
      if (sure === 'no') continue;
      settled.add(prose);
      ties.push({ prose, cell, outcome: 'near', doubtful: sure === 'doubtful' });
    }
  }
  return ties;
}

function tieOf({ prose, cell, outcome, doubtful }: ToldTie): Tie {
  const [own, other] = [indexOf(prose), indexOf(cell)];
  const [a, b] = own < other ? [own, other] : [other, own];
  const because = say`the table gives it for ${nameOfCell(cell)}`;
  return { a, b, outcome, declared: false, ...(doubtful && { doubtful }), because };
}

interface Strength {
  readonly count: number;
  readonly digits: number;
  /** Words of the line and of its table that the sentence says. */
  readonly shared: number;
  /** The sentence says all words of the line's name. */
  readonly named: boolean;
}

const idle: ReadonlySet<string> = new Set('percentage number percent share'.split(' '));

function strengthOf({ line, table: { table }, same }: ToldLine, { words }: Sentence): Strength {
  const cells = new Set([...same.values()].map(({ cell }) => cell));
  const own = tokensOf(line.labels[0] ?? '').map(({ word }) => word);
  const telling = own.filter((word) => !idle.has(word) && !/^\p{N}+$/u.test(word));
  const around = tokensOf(`${line.labels.slice(1).join(' ')} ${table.caption?.text ?? ''}`);
  const all = new Set([...telling, ...around.map(({ word }) => word)]);
  let digits = 0;
  for (const { prose } of same.values()) digits += printedDigits(prose);
  return {
    count: cells.size,
    digits,
    shared: [...all].filter((word) => word.length > 2 && words.has(word)).length,
    named: telling.length > 0 && telling.every((word) => words.has(word)),
  };
}

/** Whether the figures that agree leave no doubt that this line is told. */
function isTold(line: ToldLine, sentence: Sentence): boolean {
  const { count, digits, shared, named } = strengthOf(line, sentence);
  if (count >= 4) return digits >= 9 || (named && line.other.length === 0);
  if (count === 3) return digits >= 5 && shared > 0;
  return count === 2 && ((digits >= 6 && shared > 0) || (digits >= 4 && named && shared > 1));
}

function slipSureness(line: ToldLine, sentence: Sentence): 'sure' | 'doubtful' | 'no' {
  const { count, digits, shared, named } = strengthOf(line, sentence);
  if (count >= 4 && digits >= 12) return 'sure';
  if (count >= 2 && digits >= 4 && (shared > 0 || count > 2)) return 'doubtful';
  return count === 1 && named && shared > 1 && digits >= 2 ? 'doubtful' : 'no';
}
