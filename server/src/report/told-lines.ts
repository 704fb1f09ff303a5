/**
 * Finds sentences that tell a row or column of a table cell by cell: "Canada (12,832), Norway (2,385) and
 * Finland (716)", "131 nationalities (2016: 127)". Each figure stands by the name that its cell has there,
 * so that several together leave no doubt which line is meant. Must not look at single figures.
 */
import { normalize, roundTo } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';
import type { ProseBlock } from '../prose/claim.ts';
import { isSlip } from '../prose/claims/slip.ts';
import { countBelow } from '../text/count-below.ts';
import type { NamedLine } from './cell-figures.ts';
import { valueKey } from './figure-values.ts';
import type { Tie } from './ledger.ts';
import {
  type CellFigure,
  indexOf,
  type ListedFigure,
  type ListedFigures,
} from './ledger-figures.ts';
import {
  indexNames,
  type NameIndex,
  namesOf,
  namesSaid,
  type SaidName,
  type TableNames,
  type Token,
  tokensOf,
  yearKey,
} from './line-names.ts';
import type { Table } from './report.ts';
import { nameOfCell } from './ties-because.ts';
import { incompatible } from './ties-evidence.ts';

/** A figure of the text and the cell that it is told from. */
interface Told {
  /** Indexes into the ledger's figures. */
  readonly prose: number;
  readonly cell: number;
}

/** What a sentence says of one row or column. */
interface ToldLine {
  readonly line: NamedLine;
  readonly table: Table;
  readonly same: Map<number, Told>;
  readonly other: Told[];
}

/** One sentence, and where its figures and names stand; spans are relative to the block. */
interface Sentence {
  /** Indexes into the ledger's figures. */
  readonly figures: readonly number[];
  readonly names: readonly SaidName[];
  readonly words: ReadonlySet<string>;
}

/** Ties of figures with cells, in no order. */
export function toldTies(
  listed: ListedFigures,
  text: string,
  year: number | undefined,
): readonly Tie[] {
  const tables = tablesIn(listed);
  if (tables.length === 0) return [];
  const index = indexNames(tables.map(({ names }) => names));
  const ties: Tie[] = [];
  for (const block of blocksIn(listed)) {
    for (const sentence of sentencesOf(listed, block, text, index)) {
      const lines = linesTold(listed, tables, sentence, year);
      ties.push(...tiesOf(listed, lines, sentence));
    }
  }
  return ties;
}

interface Named {
  readonly table: Table;
  readonly names: TableNames;
  readonly index: number;
}

function tablesIn({ tables }: ListedFigures): readonly Named[] {
  return tables.flatMap((passage): Named[] =>
    passage?.kind === 'table'
      ? [{ table: passage.table, index: passage.index, names: namesOf(passage.table) }]
      : [],
  );
}

/** For each block of prose the indexes of its figures. */
function blocksIn({ passages }: ListedFigures): readonly (readonly number[])[] {
  return passages.flatMap((passage) => {
    if (passage.kind === 'table' || passage.block.figures.length < 2) return [];
    return [passage.block.figures.map((_, at) => passage.first + at)];
  });
}

const known = new WeakMap<ProseBlock['figures'], readonly Token[]>();

/** The words of a block whose source is `source`; read once for each list of figures. */
function blockTokens({ figures }: ProseBlock, source: string): readonly Token[] {
  const before = known.get(figures);
  if (before) return before;
  const tokens = tokensOf(source);
  known.set(figures, tokens);
  return tokens;
}

/** Sentences with more figures are no sentences. */
const mostFigures = 80;

function sentencesOf(
  { figures }: ListedFigures,
  indexes: readonly number[],
  text: string,
  index: NameIndex,
): readonly Sentence[] {
  const [first] = indexes;
  const figure = figures[first!];
  if (figure?.kind !== 'prose' || figure.place === 'heading') return [];
  const { block } = figure;
  const groups = new Map<number, number[]>();
  for (const [at, own] of indexes.entries()) {
    const { from } = block.figures[at]!.sentence;
    const group = groups.get(from);
    if (group) group.push(own);
    else groups.set(from, [own]);
  }
  const found: Sentence[] = [];
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > mostFigures) continue;
    const tokens = blockTokens(block, text.slice(block.from, block.to));
    const { sentence } = figureIn(figures, group[0]!);
    const start = countBelow(tokens, ({ from }) => from < sentence.from);
    const end = countBelow(tokens, ({ from }) => from < sentence.to);
    const words = new Set<string>();
    for (let at = start; at < end; at++) words.add(tokens[at]!.word);
    found.push({ figures: group, names: namesSaid(tokens, start, end, index), words });
  }
  return found;
}

function figureIn(figures: readonly ListedFigure[], at: number): ProseBlock['figures'][number] {
  const figure = figures[at] as Extract<ListedFigure, { kind: 'prose' }>;
  return figure.block.figures[figure.at]!;
}

/** A name further off than this, or behind so many others, belongs to another figure. */
const furthest = 90;
const mostBetween = 3;

/** The names on either side of each figure with no other figure between; then its year. */
function namesBeside(
  { figures }: ListedFigures,
  { figures: own, names }: Sentence,
  year: number | undefined,
): readonly (readonly string[])[] {
  return own.map((index, at) => {
    const { span } = figureIn(figures, index);
    const left = at === 0 ? 0 : figureIn(figures, own[at - 1]!).span.to;
    const next = own[at + 1];
    const right = next === undefined ? Number.MAX_SAFE_INTEGER : figureIn(figures, next).span.from;
    const before = names.filter(
      ({ from, to }) => from >= left && to <= span.from && span.from - to < furthest,
    );
    const behind = names.filter(
      ({ from, to }) => from >= span.to && to <= right && from - span.to < furthest,
    );
    const { period } = figures[index]!;
    const when = period === undefined ? year : period.from === period.to ? period.from : undefined;
    return [
      ...[...before.slice(-mostBetween), ...behind.slice(0, mostBetween)].map(({ key }) => key),
      ...(when === undefined ? [] : [yearKey(when)]),
    ];
  });
}

/** Names that stand in more cells say too little. */
const mostCells = 400;

function linesTold(
  listed: ListedFigures,
  tables: readonly Named[],
  sentence: Sentence,
  year: number | undefined,
): readonly ToldLine[] {
  const beside = namesBeside(listed, sentence, year);
  const lines = new Map<NamedLine, ToldLine>();
  for (const [at, prose] of sentence.figures.entries()) {
    for (const name of new Set(beside[at])) {
      for (const named of tables) hold(listed, lines, named, prose, name, year);
    }
  }
  return [...lines.values()].filter(({ same }) => same.size > 0);
}

/** Holds a figure against all cells of a table that have the name beside it. */
function hold(
  listed: ListedFigures,
  lines: Map<NamedLine, ToldLine>,
  { table, names, index: own }: Named,
  prose: number,
  name: string,
  year: number | undefined,
): void {
  const cells = names.cells.get(name);
  if (cells === undefined || cells.length > mostCells) return;
  const figure = listed.figures[prose]!;
  for (const { line, cell } of cells) {
    const index = indexOf(listed, { table: own, cell: cell.cell })!;
    const other = listed.figures[index]!;
    if (incompatible(figure, other, year) || sizesDiffer(figure, other)) continue;
    const told = lines.get(line) ?? { line, table, same: new Map<number, Told>(), other: [] };
    lines.set(line, told);
    if (saysSame(figure.numeral, other.numeral)) told.same.set(prose, { prose, cell: index });
    else told.other.push({ prose, cell: index });
  }
}

/** Money is not told from counts, nor the other way round. */
function sizesDiffer(a: ListedFigure, b: ListedFigure): boolean {
  return (a.numeral.unit === undefined) !== (b.numeral.unit === undefined);
}

/** Equal, or the one in the text rounded from the cell to three digits or more. */
function saysSame(prose: Numeral, cell: Numeral): boolean {
  if (valueKey(prose) === valueKey(cell)) return true;
  if (prose.approximator !== undefined || prose.place <= cell.place) return false;
  return (
    digitsOf(prose) > 2 &&
    valueKey({ ...cell, value: roundTo(cell.value, prose.place) }) === valueKey(prose)
  );
}

/** Of the number as printed, zeros at the end included; one in words counts as if in digits. */
function digitsOf({ value, place }: Numeral): number {
  const { coefficient, exponent } = normalize(value);
  const length = (coefficient < 0n ? -coefficient : coefficient).toString().length;
  return length + Math.max(0, Math.min(30, exponent - place));
}

function tiesOf(
  listed: ListedFigures,
  lines: readonly ToldLine[],
  sentence: Sentence,
): readonly Tie[] {
  const ties: Tie[] = [];
  const settled = new Set<number>();
  const standsThere = new Set(
    lines.flatMap(({ same }) => [...same.values()].map(({ cell }) => cell)),
  );
  for (const line of lines) {
    if (!isTold(listed, line, sentence)) continue;
    for (const { prose, cell } of line.same.values()) {
      settled.add(prose);
      ties.push(tieOf(listed, prose, cell, 'agrees', false));
    }
  }
  for (const line of lines) {
    for (const { prose, cell } of line.other) {
      if (settled.has(prose) || line.same.has(prose) || standsThere.has(cell)) continue;
      const [mine, theirs] = [listed.figures[prose]!.numeral, listed.figures[cell]!.numeral];
      if (mine.approximator !== undefined || !isSlip(mine.value, roundTo(theirs.value, mine.place)))
        continue;
      const sure = slipSureness(listed, line, sentence);
      if (sure === 'no') continue;
      settled.add(prose);
      ties.push(tieOf(listed, prose, cell, 'near', sure === 'doubtful'));
    }
  }
  return ties;
}

function tieOf(
  { figures }: ListedFigures,
  prose: number,
  cell: number,
  outcome: Tie['outcome'],
  doubtful: boolean,
): Tie {
  const [a, b] = prose < cell ? [prose, cell] : [cell, prose];
  const because = `the table gives it for ${nameOfCell(figures[cell] as CellFigure)}`;
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

function strengthOf(
  listed: ListedFigures,
  { line, table, same }: ToldLine,
  { words }: Sentence,
): Strength {
  const cells = new Set([...same.values()].map(({ cell }) => cell));
  const own = tokensOf(line.labels[0] ?? '').map(({ word }) => word);
  const telling = own.filter((word) => !idle.has(word) && !/^\p{N}+$/u.test(word));
  const around = tokensOf(`${line.labels.slice(1).join(' ')} ${table.caption?.text ?? ''}`);
  const all = new Set([...telling, ...around.map(({ word }) => word)]);
  let digits = 0;
  for (const { prose } of same.values()) digits += digitsOf(listed.figures[prose]!.numeral);
  return {
    count: cells.size,
    digits,
    shared: [...all].filter((word) => word.length > 2 && words.has(word)).length,
    named: telling.length > 0 && telling.every((word) => words.has(word)),
  };
}

/** Whether the figures that agree leave no doubt that this line is told. */
function isTold(listed: ListedFigures, line: ToldLine, sentence: Sentence): boolean {
  const { count, digits, shared, named } = strengthOf(listed, line, sentence);
  if (count >= 4) return digits >= 9 || (named && line.other.length === 0);
  if (count === 3) return digits >= 5 && shared > 0;
  return count === 2 && ((digits >= 6 && shared > 0) || (digits >= 4 && named && shared > 1));
}

function slipSureness(
  listed: ListedFigures,
  line: ToldLine,
  sentence: Sentence,
): 'sure' | 'doubtful' | 'no' {
  const { count, digits, shared, named } = strengthOf(listed, line, sentence);
  if (count >= 4 && digits >= 12) return 'sure';
  if (count >= 2 && digits >= 4 && (shared > 0 || count > 2)) return 'doubtful';
  return count === 1 && named && shared > 1 && digits >= 2 ? 'doubtful' : 'no';
}
