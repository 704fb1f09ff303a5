/**
 * Judges figures whose values are a slip of the pen apart: whether they state one fact. Silent where the
 * evidence leaves a doubt: most figures that look alike are two facts. Must not find agreement.
 */
import { equal, roundTo } from '../numbers/decimal.ts';
import { digitsOfSlip } from './slip-index.ts';
import { type Evidence, evidenceFor, inSentence, mostOfNoun } from './ties-evidence.ts';
import type { Stated, StatedInTable, StatedInText } from './ties-surroundings.ts';
import type { Whole } from './ties-tally.ts';
import { inOrder } from './ties-values.ts';

/** Two figures that should be the same. */
export interface Slip {
  readonly a: Stated;
  readonly b: Stated;
  readonly evidence: Evidence;
  readonly bits: number;
  readonly doubtful: boolean;
}

/** The figures that one agrees with. */
export type PartnersOf = (one: Stated) => Iterable<Stated>;

/** `a` stands before `b`; undefined where they may be two facts. What fails most of them comes first. */
export function judgeSlip(
  whole: Whole,
  a: Stated,
  b: Stated,
  partnersOf: PartnersOf,
): Slip | undefined {
  const digits = digitsOfSlip(a, b);
  const mostLine = a.kind === b.kind ? 0 : mostOfLine;
  const leastOfAll = leastWithoutRoom(a, b, digits, mostLine);
  if (leastOfAll === undefined) return undefined;
  const evidence = evidenceFor(whole, a, b, leastOfAll - mostLine - mostOfNoun(a, b));
  if (evidence === undefined || strengthOf(evidence) + mostLine < leastOfAll) return undefined;
  if (standsBeside(a, b) || standsBeside(b, a)) return undefined;
  const line = lineBits(a, b, partnersOf);
  const least = leastBits(a, b, digits, line);
  const bits = strengthOf(evidence) + line;
  if (least === undefined || bits < least) return undefined;
  return { a, b, evidence, bits, doubtful: bits + 3 * (digits - 4) < sure };
}

/** Whether two figures that agree would have been found if one of them had a slip; `strength`: of the evidence. */
export function wouldNotice(
  a: Stated,
  b: Stated,
  strength: number,
  partnersOf: PartnersOf,
): boolean {
  const line = lineBits(a, b, partnersOf);
  const least = leastBits(a, b, Math.min(a.digits, b.digits), line);
  return least !== undefined && strength + line >= least;
}

/** With less than this a person should look; with more it is very likely wrong. Of four digits. */
const sure = 12;

/** What speaks for one fact beside the value itself. */
export function strengthOf({ words, neighbours, noun, missing }: Evidence): number {
  return words + neighbours + noun - missing;
}

/** Blocks nearer than this may enumerate things of one kind. */
const apart = 10;

/** How much must speak for one fact: the more, the shorter the number; undefined: nothing is enough. */
function leastBits(a: Stated, b: Stated, digits: number, line: number): number | undefined {
  const least = leastWithoutRoom(a, b, digits, line);
  if (least === undefined) return undefined;
  return least + roomFor(a, b) + roomFor(b, a);
}

/** The same for figures that both are exact. */
function leastWithoutRoom(a: Stated, b: Stated, digits: number, line: number): number | undefined {
  if (a.kind === 'prose' && b.kind === 'prose') {
    const near = Math.abs(a.passage.order - b.passage.order) < apart;
    return leastInProse(a, near, digits);
  }
  const cell = a.kind === 'cell' ? a : (b as StatedInTable);
  const damaged = cell.passage.table.pragma === 'skip';
  if (digits < 3 || (damaged && (line < 8 || digits < 4))) return undefined;
  return digits > 5 ? 3 : digits === 5 ? 5 : digits === 4 ? 12.5 : 16;
}

function leastInProse({ numeral, magnitude }: Stated, near: boolean, digits: number): number {
  if (digits > 3) return digits > 5 ? 3 : digits === 5 ? 4.5 : 5.5;
  if (digits === 3) return near ? 13 : 10;
  if (near || magnitude < 2) return 22;
  return numeral.unit === '%' ? 18 : 13.8;
}

/** What is rounded in one place, and says so, does not contradict the exact value in the other. */
function roomFor(rounded: Stated, exact: Stated): number {
  if (!roundsTo(rounded, exact)) return 0;
  const { approximator, scale } = rounded.numeral;
  return approximator === undefined && scale === 0 ? 2 : 8;
}

/** Whether one value is the other one rounded: 100 and 108 need not contradict each other. */
function roundsTo(rounded: Stated, exact: Stated): boolean {
  if (rounded.digits >= exact.digits) return false;
  return equal(roundTo(exact.numeral.value, rounded.power), rounded.numeral.value);
}

/** Whether the value of `figure` stands in the sentence of `other`: then that is its counterpart. */
function standsBeside(figure: Stated, other: Stated): boolean {
  if (other.kind !== 'prose') return false;
  return other.passage.stated.some((one) => one.key === figure.key && inSentence(one, other));
}

const mostOfLine = 12;

/** A sentence that tells a row or column of a table cell by cell tells this cell too. */
function lineBits(a: Stated, b: Stated, partnersOf: PartnersOf): number {
  const [text, cell] = a.kind === 'prose' ? [a, b] : [b, a];
  if (text.kind !== 'prose' || cell.kind !== 'cell') return 0;
  const told = text.passage.stated.filter(
    (one) => one !== text && inSentence(one, text) && tellsLineOf(one, cell, partnersOf),
  );
  return Math.min(mostOfLine, 4 * told.length);
}

function tellsLineOf(text: StatedInText, cell: StatedInTable, partnersOf: PartnersOf): boolean {
  const { row, column } = cell.cell;
  for (const other of partnersOf(text)) {
    if (other.kind !== 'cell' || other.passage !== cell.passage) continue;
    if (other.cell.row === row || other.cell.column === column) return true;
  }
  return false;
}

/** The likeliest counterparts of each figure: all of one value. */
export function bestOf(found: readonly Slip[]): readonly Slip[] {
  const values = new Map<Stated, string>();
  const fits = (one: Stated, other: Stated) => (values.get(one) ?? other.key) === other.key;
  const kept: Slip[] = [];
  const sorted = [...found].sort(
    (x, y) => y.bits - x.bits || inOrder(x.a, y.a) || inOrder(x.b, y.b),
  );
  for (const slip of sorted) {
    const { a, b } = slip;
    if (!fits(a, b) || !fits(b, a)) continue;
    values.set(a, b.key);
    values.set(b, a.key);
    kept.push(slip);
  }
  return kept;
}
