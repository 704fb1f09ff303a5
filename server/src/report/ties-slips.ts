/**
 * Finds the figures that state one fact with values a slip of the pen apart. Silent where the
 * evidence leaves a doubt: most figures that look alike are two facts. Must not find agreement.
 */
import { compare, normalize, roundTo } from '../numbers/decimal.ts';
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
  readonly evidence: Evidence;
  readonly bits: number;
}

/** `agrees`: the ties between equal values, which settle what their figures state. */
export function findSlips(
  around: Surroundings,
  pairs: Iterable<Pair>,
  agrees: readonly Tie[],
): readonly Tie[] {
  const settled = new Set(agrees.flatMap(({ a, b }) => [a, b]));
  const printed = printedIn(around.figures);
  const lines = linesTold(around.figures, agrees);
  const found: Slip[] = [];
  for (const { a, b, digits } of pairs) {
    // Two figures that agree with others are two facts.
    if (settled.has(a) && settled.has(b)) continue;
    const [first, second] = [around.figures[a]!, around.figures[b]!];
    if (standsBeside(printed, first, second) || standsBeside(printed, second, first)) continue;
    const least = leastBits(first, second, digits);
    if (least === undefined) continue;
    const line = lineBits(lines, first, second);
    const evidence = evidenceFor(around, a, b, least - line);
    if (evidence === undefined) continue;
    const bits = bitsOf(evidence) + line;
    if (bits >= least) found.push({ a, b, evidence, bits });
  }
  return bestOf(around.figures, found).map(({ a, b, evidence }) => ({
    a,
    b,
    outcome: 'near',
    declared: false,
    because: sayTie(around, a, b, evidence),
  }));
}

function bitsOf({ words, neighbours, noun, missing }: Evidence): number {
  return words + neighbours + noun - missing;
}

/** Blocks further apart than this do not enumerate the same things. */
const apart = 10;

/** How much must speak for one fact: the more, the shorter the number; undefined: nothing is enough. */
function leastBits(a: ListedFigure, b: ListedFigure, digits: number): number | undefined {
  const room = roundsTo(a.numeral, b.numeral) || roundsTo(b.numeral, a.numeral) ? 8 : 0;
  const cell = a.kind === 'cell' ? a : b.kind === 'cell' ? b : undefined;
  if (cell !== undefined) {
    if (cell.table.pragma === 'skip' || digits < 3) return undefined;
    return room + (digits > 4 ? 5 : digits === 4 ? 12.5 : 16);
  }
  return room + leastInProse(Math.abs((a as ProseFigure).order - (b as ProseFigure).order), digits);
}

function leastInProse(distance: number, digits: number): number {
  if (digits > 3) return digits > 4 ? 6 : 8;
  if (distance < apart) return digits === 3 ? 16 : 22;
  return digits === 3 ? 11 : digits === 2 ? 16 : 22;
}

/** Whether one value is the other one rounded: 100 and 108 need not contradict each other. */
function roundsTo(rounded: Numeral, exact: Numeral): boolean {
  const { exponent } = normalize(rounded.value);
  return (
    significantDigits(rounded) < significantDigits(exact) &&
    compare(roundTo(exact.value, exponent), rounded.value) === 0
  );
}

/** The values that each block of prose prints. */
function printedIn(figures: readonly ListedFigure[]): ReadonlyMap<object, ReadonlySet<string>> {
  const printed = new Map<object, Set<string>>();
  for (const figure of figures) {
    if (figure.kind !== 'prose') continue;
    const values = printed.get(figure.block) ?? new Set();
    values.add(valueKey(figure.numeral));
    printed.set(figure.block, values);
  }
  return printed;
}

/** Whether the value of `figure` stands in the same block as `other`: then that is its counterpart. */
function standsBeside(
  printed: ReadonlyMap<object, ReadonlySet<string>>,
  figure: ListedFigure,
  other: ListedFigure,
): boolean {
  return other.kind === 'prose' && printed.get(other.block)!.has(valueKey(figure.numeral)) === true;
}

/** The rows and columns that the figures of a sentence were found in, by sentence. */
type Lines = ReadonlyMap<string, readonly CellFigure[]>;

function sentenceOf({ order, block, at }: ProseFigure): string {
  return `${order} ${block.figures[at]!.sentence.from}`;
}

function linesTold(figures: readonly ListedFigure[], agrees: readonly Tie[]): Lines {
  const lines = new Map<string, CellFigure[]>();
  for (const { a, b } of agrees) {
    const [first, second] = [figures[a]!, figures[b]!];
    const cell = first.kind === 'cell' ? first : second;
    const prose = first.kind === 'prose' ? first : second;
    if (cell.kind !== 'cell' || prose.kind !== 'prose') continue;
    const told = lines.get(sentenceOf(prose)) ?? [];
    told.push(cell);
    lines.set(sentenceOf(prose), told);
  }
  return lines;
}

/** A sentence that tells a row or column of a table cell by cell tells this cell too. */
function lineBits(lines: Lines, a: ListedFigure, b: ListedFigure): number {
  const cell = a.kind === 'cell' ? a : b;
  const prose = a.kind === 'prose' ? a : b;
  if (cell.kind !== 'cell' || prose.kind !== 'prose') return 0;
  const told = lines.get(sentenceOf(prose)) ?? [];
  const same = told.filter(
    ({ table, cell: { row, column } }) =>
      table === cell.table && (row === cell.cell.row || column === cell.cell.column),
  );
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
