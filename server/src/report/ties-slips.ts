/**
 * Finds the figures that state one fact with values a slip of the pen apart. Silent where the
 * evidence leaves a doubt: most figures that look alike are two facts. Must not find agreement.
 */
import { absolute, compare, decimal, normalize, roundTo } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';
import { significantDigits, valueKey } from './figure-values.ts';
import type { Tie } from './ledger.ts';
import type { CellFigure, ListedFigure, ProseFigure } from './ledger-figures.ts';
import { sayTie } from './ties-because.ts';
import { type Evidence, evidenceFor } from './ties-evidence.ts';
import type { Pair } from './ties-pairs.ts';
import type { Surroundings } from './ties-surroundings.ts';

interface Slip {
  readonly a: number;
  readonly b: number;
  readonly digits: number;
  readonly evidence: Evidence;
  readonly bits: number;
}

/** `agrees`: the ties between equal values, which settle what their figures state. */
export function findSlips(
  around: Surroundings,
  pairs: Iterable<Pair>,
  agrees: readonly Tie[],
  lines: Lines,
): readonly Tie[] {
  const settled = new Set(agrees.flatMap(({ a, b }) => [a, b]));
  const printed = printedIn(around.figures);
  const found: Slip[] = [];
  for (const { a, b, digits } of pairs) {
    // Two figures that agree with others are two facts.
    if (settled.has(a) && settled.has(b)) continue;
    const [first, second] = [around.figures[a]!, around.figures[b]!];
    if (standsBeside(printed, first, second) || standsBeside(printed, second, first)) continue;
    const line = lineBits(lines, first, second);
    const least = leastBits(first, second, digits, line);
    if (least === undefined) continue;
    const evidence = evidenceFor(around, a, b, least - line);
    if (evidence === undefined) continue;
    const bits = bitsOf(evidence) + line;
    if (bits >= least) found.push({ a, b, digits, evidence, bits });
  }
  return bestOf(around.figures, found).map(({ a, b, digits, evidence, bits }) => ({
    a,
    b,
    outcome: 'near',
    declared: false,
    ...(bits + 3 * (digits - 4) < sure && { doubtful: true }),
    because: sayTie(around, a, b, evidence),
  }));
}

/** Whether two figures that agree would have been found if one of them had a slip. */
export function wouldNotice(
  { figures }: Surroundings,
  lines: Lines,
  { a, b }: { readonly a: number; readonly b: number },
  evidence: Evidence,
): boolean {
  const [first, second] = [figures[a]!, figures[b]!];
  const digits = Math.min(significantDigits(first.numeral), significantDigits(second.numeral));
  const line = lineBits(lines, first, second);
  const least = leastBits(first, second, digits, line);
  return least !== undefined && bitsOf(evidence) + line >= least;
}

/** With less than this a person should look; with more it is very likely wrong. Of four digits. */
const sure = 12;

function bitsOf({ words, neighbours, noun, missing }: Evidence): number {
  return words + neighbours + noun - missing;
}

/** Blocks nearer than this may enumerate things of one kind. */
const apart = 10;

/** How much must speak for one fact: the more, the shorter the number; undefined: nothing is enough. */
function leastBits(
  a: ListedFigure,
  b: ListedFigure,
  digits: number,
  line: number,
): number | undefined {
  const room = roomFor(a.numeral, b.numeral) + roomFor(b.numeral, a.numeral);
  const cell = a.kind === 'cell' ? a : b.kind === 'cell' ? b : undefined;
  if (cell !== undefined) {
    const damaged = cell.table.pragma === 'skip';
    if (digits < 3 || (damaged && (line < 8 || digits < 4))) return undefined;
    return room + (digits > 5 ? 3 : digits === 5 ? 5 : digits === 4 ? 12.5 : 16);
  }
  const [first, second] = [a as ProseFigure, b as ProseFigure];
  return room + leastInProse(first, Math.abs(first.order - second.order) < apart, digits);
}

function leastInProse({ numeral }: ProseFigure, near: boolean, digits: number): number {
  if (digits > 3) return digits > 5 ? 3 : digits === 5 ? 4.5 : 5.5;
  if (digits === 3) return near ? 13 : 10;
  if (near || compare(absolute(numeral.value), ten) < 0) return 22;
  return numeral.unit === '%' ? 18 : 13.8;
}

const ten = decimal(10);

/** What is rounded in one place, and says so, does not contradict the exact value in the other. */
function roomFor(rounded: Numeral, exact: Numeral): number {
  if (!roundsTo(rounded, exact)) return 0;
  return rounded.approximator === undefined && rounded.scale === 0 ? 2 : 8;
}

/** Whether one value is the other one rounded: 100 and 108 need not contradict each other. */
function roundsTo(rounded: Numeral, exact: Numeral): boolean {
  if (significantDigits(rounded) >= significantDigits(exact)) return false;
  const { exponent } = normalize(rounded.value);
  return compare(roundTo(exact.value, exponent), rounded.value) === 0;
}

/** The values that each sentence prints. */
function printedIn(figures: readonly ListedFigure[]): ReadonlyMap<number, ReadonlySet<string>> {
  const printed = new Map<number, Set<string>>();
  for (const figure of figures) {
    if (figure.kind !== 'prose') continue;
    const sentence = sentenceOf(figure);
    const values = printed.get(sentence);
    if (values) values.add(valueKey(figure.numeral));
    else printed.set(sentence, new Set([valueKey(figure.numeral)]));
  }
  return printed;
}

/** Whether the value of `figure` stands in the sentence of `other`: then that is its counterpart. */
function standsBeside(
  printed: ReadonlyMap<number, ReadonlySet<string>>,
  figure: ListedFigure,
  other: ListedFigure,
): boolean {
  if (other.kind !== 'prose') return false;
  return printed.get(sentenceOf(other))!.has(valueKey(figure.numeral)) === true;
}

/** What the figures of a sentence were found in: for each figure, its cells. */
export type Lines = ReadonlyMap<number, ReadonlyMap<ProseFigure, readonly CellFigure[]>>;

/** A number for each sentence of the report. */
function sentenceOf({ order, block, at }: ProseFigure): number {
  return order * longestBlock + block.figures[at]!.sentence.from;
}

const longestBlock = 2 ** 30;

export function linesTold(
  figures: readonly ListedFigure[],
  agrees: readonly { readonly a: number; readonly b: number }[],
): Lines {
  const lines = new Map<number, Map<ProseFigure, CellFigure[]>>();
  for (const { a, b } of agrees) {
    const [first, second] = [figures[a]!, figures[b]!];
    const cell = first.kind === 'cell' ? first : second;
    const prose = first.kind === 'prose' ? first : second;
    if (cell.kind !== 'cell' || prose.kind !== 'prose') continue;
    const told = lines.get(sentenceOf(prose)) ?? new Map<ProseFigure, CellFigure[]>();
    told.set(prose, [...(told.get(prose) ?? []), cell]);
    lines.set(sentenceOf(prose), told);
  }
  return lines;
}

/** A sentence that tells a row or column of a table cell by cell tells this cell too. */
function lineBits(lines: Lines, a: ListedFigure, b: ListedFigure): number {
  const cell = a.kind === 'cell' ? a : b;
  const prose = a.kind === 'prose' ? a : b;
  if (cell.kind !== 'cell' || prose.kind !== 'prose') return 0;
  const told = lines.get(sentenceOf(prose));
  if (told === undefined) return 0;
  const onLine = ({ table, cell: { row, column } }: CellFigure) =>
    table === cell.table && (row === cell.cell.row || column === cell.cell.column);
  const same = [...told.values()].filter((cells) => cells.some(onLine));
  return 4 * Math.min(3, same.length);
}

/** The likeliest counterparts of each figure: all of one value. */
function bestOf(figures: readonly ListedFigure[], found: readonly Slip[]): readonly Slip[] {
  const values = new Map<number, string>();
  const key = (at: number) => valueKey(figures[at]!.numeral);
  const fits = (at: number, other: number) => (values.get(at) ?? key(other)) === key(other);
  const kept: Slip[] = [];
  const seen = new Set<string>();
  for (const slip of [...found].sort((x, y) => y.bits - x.bits)) {
    const { a, b } = slip;
    if (!fits(a, b) || !fits(b, a) || seen.has(`${a} ${b}`)) continue;
    seen.add(`${a} ${b}`);
    values.set(a, key(b));
    values.set(b, key(a));
    kept.push(slip);
  }
  return kept;
}
