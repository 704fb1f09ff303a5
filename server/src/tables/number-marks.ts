/**
 * Finds the numerals of a table that are printed unlike the others: with another thousands mark,
 * with none, or so that they cannot be read. Must not read values from them.
 */
import { decimal } from '../numbers/decimal.ts';
import { type DigitRun, isDigit, markKind, scanRun } from '../numbers/digits.ts';
import { printDecimal } from '../numbers/print.ts';
import type { NumberStyle } from '../numbers/reading.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import type { Cell, Grid } from './grid.ts';
import { perGrid } from './per-grid.ts';
import { printedPlace } from './printed-place.ts';

/** A numeral printed with other marks than its neighbours, and how it would look with theirs. */
export interface OddMark {
  /** Index in the grid's cells. */
  readonly cell: number;
  /** The numeral as printed, and as the others are. */
  readonly printed: string;
  readonly meant: string;
}

/** A cell whose number cannot be read for certain. */
export interface UnclearNumber {
  readonly cell: number;
  readonly printed: string;
  /** What it may be meant to say, printed in the table's style; best first, may be empty. */
  readonly readings: readonly string[];
}

/** How many numerals print thousands with which mark, bare ones apart. */
export interface MarkCount {
  /** By kind of mark: `' '`, `','`, `'.'`, `'`. */
  readonly grouped: ReadonlyMap<string, number>;
  /** The printed character behind each kind. */
  readonly printed: ReadonlyMap<string, string>;
  /** Numerals of four digits that are grouped. */
  readonly groupedShort: number;
}

interface CellRun {
  readonly cell: number;
  readonly run: DigitRun;
  /** The kind of mark that it prints thousands with; undefined where it prints none. */
  readonly kind: string | undefined;
}

/** The digits of a cell's numeral, with their marks; undefined for cells without numbers. */
function runOf(cell: Cell): DigitRun | undefined {
  const { reading } = cell;
  if (reading?.kind !== 'number' && reading?.kind !== 'unclear') return undefined;
  const text = reading.kind === 'number' ? reading.numeral.printed : reading.printed;
  // `100000 –` is an open range.
  if (!isDigit(text.charCodeAt(text.length - 1)) && /\d\s*[-\u2212\u2013]$/.test(text)) {
    return undefined;
  }
  let at = 0;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at += 1;
  return scanRun(text, at);
}

/** Whether a run is grouped in threes by one mark that is not the table's decimal mark. */
function thousandsKind({ groups, marks }: DigitRun, style: NumberStyle): string | undefined {
  const whole = marks[marks.length - 1] === style.decimal ? marks.slice(0, -1) : marks;
  const kind = whole[0] === undefined ? undefined : markKind(whole[0]);
  if (kind === undefined || kind === style.decimal) return undefined;
  const lead = groups[0]!;
  const inThrees = groups.slice(1, whole.length + 1).every((group) => group.length === 3);
  const uniform = whole.every((mark) => markKind(mark) === kind);
  return inThrees && uniform && lead.length >= 1 && lead.length <= 3 && lead !== '0'
    ? kind
    : undefined;
}

/** Counts how the numerals of a grid mark thousands. */
export const countMarks = perGrid((grid): MarkCount => {
  const grouped = new Map<string, number>();
  const printed = new Map<string, string>();
  let groupedShort = 0;
  for (const { run, kind } of longRuns(grid)) {
    if (kind === undefined) continue;
    grouped.set(kind, (grouped.get(kind) ?? 0) + 1);
    printed.set(kind, printed.get(kind) ?? run.marks[0]!);
    if (run.groups[0]!.length === 1 && run.groups.length === 2) groupedShort += 1;
  }
  return { grouped, printed, groupedShort };
});

/** The numerals that print a mark or could print one. */
const longRuns = perGrid((grid): readonly CellRun[] => {
  const found: CellRun[] = [];
  grid.cells.forEach((cell, index) => {
    const run = runOf(cell);
    if (run === undefined || (run.marks.length === 0 && run.groups[0]!.length < 4)) return;
    found.push({ cell: index, run, kind: thousandsKind(run, grid.style) });
  });
  return found;
});

/** Counts of several tables together. */
export function addMarks(counts: readonly MarkCount[]): MarkCount {
  const grouped = new Map<string, number>();
  const printed = new Map<string, string>();
  let groupedShort = 0;
  for (const count of counts) {
    for (const [kind, times] of count.grouped) grouped.set(kind, (grouped.get(kind) ?? 0) + times);
    for (const [kind, mark] of count.printed) printed.set(kind, printed.get(kind) ?? mark);
    groupedShort += count.groupedShort;
  }
  return { grouped, printed, groupedShort };
}

/** The most used thousands mark; undefined where none stands out. */
export function mainMark({ grouped, printed }: MarkCount): string | undefined {
  const sorted = [...grouped].sort((a, b) => b[1] - a[1]);
  const [best, next] = sorted;
  if (best === undefined || best[1] < 2 || best[1] < 2 * (next?.[1] ?? 0)) return undefined;
  return printed.get(best[0]);
}

/** A grid with its checked sums: cells in sums are counts, not codes. */
export interface MarkedTable {
  readonly grid: Grid;
  readonly aggregates: readonly Aggregate[];
  readonly verdicts: readonly Verdict[];
}

/**
 * The numerals that do not mark thousands with `mark`: those with another mark, and bare ones
 * among figures that do. None where bare numbers of four digits are the table's habit.
 */
export function oddMarks(table: MarkedTable, mark: string, own: MarkCount): OddMark[] {
  const { grid } = table;
  const style = { ...grid.style, thousands: mark };
  const others: CellRun[] = [];
  const bare: CellRun[] = [];
  const groupedColumns = new Set<number>();
  for (const each of longRuns(grid)) {
    const { cell, run, kind } = each;
    if (kind !== undefined && kind !== markKind(mark)) others.push(each);
    if (kind === markKind(mark)) groupedColumns.add(grid.cells[cell]!.column);
    if (kind === undefined && isBare(run, style)) bare.push(each);
  }
  const odd = [...others, ...bareOnes(table, bare, groupedColumns, own)];
  return odd
    .sort((a, b) => a.cell - b.cell)
    .map(({ cell, run }) => ({ cell, printed: printedRun(run), meant: regroup(run, style) }));
}

function isBare({ groups, marks }: DigitRun, style: NumberStyle): boolean {
  const whole = marks.length === 0 || (marks.length === 1 && marks[0] === style.decimal);
  return whole && groups[0]!.length >= 4 && !groups[0]!.startsWith('0');
}

/** Bare numerals that count something: in a sum, or in a column where others are grouped. */
function bareOnes(
  { grid, aggregates, verdicts }: MarkedTable,
  bare: readonly CellRun[],
  groupedColumns: ReadonlySet<number>,
  own: MarkCount,
): readonly CellRun[] {
  if (bare.length === 0) return [];
  const allShort = bare.every(({ run }) => run.groups[0]!.length === 4);
  if (allShort && own.groupedShort === 0 && own.grouped.size > 0) return [];
  const summed = new Set<number>();
  aggregates.forEach(({ result, operands }, at) => {
    if (verdicts[at]!.kind !== 'withheld')
      for (const cell of [result, ...operands]) summed.add(cell);
  });
  const counted = bare.filter(({ cell, run }) => {
    const { column } = grid.cells[cell]!;
    if (/^(?:19|20)\d\d$/.test(run.groups[0]!) && run.groups.length === 1) return summed.has(cell);
    return summed.has(cell) || groupedColumns.has(column);
  });
  // Where most are bare, bare is the habit.
  const grouped = [...own.grouped.values()].reduce((a, b) => a + b, 0);
  return grouped > 0 && counted.length * 2 > grouped ? [] : counted;
}

function printedRun({ groups, marks }: DigitRun): string {
  return groups.map((group, at) => (at === 0 ? group : marks[at - 1]! + group)).join('');
}

/** The same digits in a style. */
function regroup({ groups, marks }: DigitRun, style: NumberStyle): string {
  const hasDecimals = marks[marks.length - 1] === style.decimal;
  const decimals = hasDecimals ? groups[groups.length - 1]!.length : 0;
  return printDecimal(decimal(BigInt(groups.join('')), -decimals), style);
}

const digitsOnly = /^[(\u2212–-]?\d[\d.,'\u2019 \u00a0\u2007\u2009\u202f]*\)?$/;
const almostDigits = /^[\dOolI][\dOolI.,'\u2019 \u00a0\u2009\u202f]*$/;

/**
 * The cells of value columns whose number cannot be read: doubtful marks (`482.084` among
 * `482,084`s), broken groups (`1 23`), letters for digits (`12O`). Those that only use another
 * thousands mark are left to `oddMarks`.
 */
export const unclearNumbers = perGrid((grid): readonly UnclearNumber[] => {
  const doubtful = grid.cells.flatMap((cell, index) => (isDoubtful(cell) ? [index] : []));
  if (doubtful.length === 0) return [];
  const numeric = numericColumns(grid);
  const codes = codeColumns(grid);
  const decimals = decimalColumns(grid);
  return doubtful.flatMap((index): UnclearNumber[] => {
    const cell = grid.cells[index]!;
    const { reading, text, column } = cell;
    if (codes.has(column)) return [];
    if (reading?.kind === 'unclear') {
      const run = runOf(cell);
      if (run !== undefined && thousandsKind(run, grid.style) !== undefined) return [];
      if (/^\d{1,2}(?:,\d{1,2})+$/.test(text) && !decimals.has(column)) return [];
    } else if (!numeric.has(column)) return [];
    return [{ cell: index, printed: text, readings: readingsOf(text, grid.style) }];
  });
});

/** Whether a cell's number cannot be read, or its words look like a number that was broken. */
function isDoubtful({ reading, role, columnSpan, text }: Cell): boolean {
  if (reading?.kind === 'unclear') return true;
  return role === 'note' && columnSpan === 1 && text.length <= 40 && isBroken(text);
}

function isBroken(text: string): boolean {
  if (digitsOnly.test(text)) return !/^\d{1,2}[.]\d{1,2}[.]\d{2,4}$/.test(text);
  return almostDigits.test(text) && /^\d.*\d/.test(text) && /[OolI]/.test(text);
}

/** Columns in which nearly all cells hold numbers. */
function numericColumns(grid: Grid): ReadonlySet<number> {
  const counts = new Map<number, { numbers: number; words: number }>();
  for (const { column, role, reading } of grid.cells) {
    const count = counts.get(column) ?? { numbers: 0, words: 0 };
    if (reading?.kind === 'number') count.numbers += 1;
    else if (role === 'note') count.words += 1;
    counts.set(column, count);
  }
  const columns = [...counts].filter(
    ([, { numbers, words }]) => numbers >= 4 && words * 4 <= numbers,
  );
  return new Set(columns.map(([column]) => column));
}

/** Columns with `01` and `007`: codes, whose marks mean something else. */
function codeColumns(grid: Grid): ReadonlySet<number> {
  const padded = grid.cells.filter(
    ({ reading }) => reading?.kind === 'number' && /^0\d/.test(reading.numeral.printed),
  );
  return new Set(padded.map(({ column }) => column));
}

/** Columns that print decimals: elsewhere `6,8` may be a list. */
function decimalColumns(grid: Grid): ReadonlySet<number> {
  const cells = grid.cells.filter(
    ({ reading }) => reading?.kind === 'number' && printedPlace(reading.numeral) < 0,
  );
  return new Set(cells.map(({ column }) => column));
}

/** Ways to print what may be meant: digits regrouped, and the last mark taken as a decimal one. */
function readingsOf(text: string, style: NumberStyle): string[] {
  const plain = text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  const digits = plain.replace(/\D/g, '');
  if (digits === '' || digits.length > 30) return [];
  const sign = /^[(\u2212–-]/.exec(plain)?.[0] ?? '';
  const close = (/%$/.exec(plain)?.[0] ?? '') + (sign === '(' ? ')' : '');
  const wrap = (value: string) => sign + value + close;
  const whole = wrap(printDecimal(decimal(BigInt(digits)), style));
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const decimals = last < 0 ? 0 : plain.slice(last + 1).replace(/\D/g, '').length;
  const parted = wrap(printDecimal(decimal(BigInt(digits), -decimals), style));
  if (decimals === 0 || parted === whole) return [whole];
  return decimals === 3 ? [whole, parted] : [parted, whole];
}
