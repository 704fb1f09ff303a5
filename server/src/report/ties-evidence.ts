/**
 * Weighs whether two figures state one fact: how telling the number is, and the words, units, periods
 * and neighbours that both have in common. In bits. Must not decide.
 */
import type { Numeral } from '../numbers/reading.ts';
import type { NamedLine } from './cell-figures.ts';
import { significantDigits, valueKey } from './figure-values.ts';
import type { CellFigure, ListedFigure, ProseFigure } from './ledger-figures.ts';
import { noStems, type Surroundings, stemsOf } from './ties-surroundings.ts';

/** What the number itself says: a long one hardly stands twice by chance, a short one often. */
export function valueBits(numeral: Numeral, uses: number): number {
  const { unit } = numeral;
  const digits = significantDigits(numeral);
  const often = digits > 3 ? 0 : Math.log2(Math.max(1, uses - 1));
  const kind = unit === undefined ? 0 : unit === '%' ? (digits > 2 ? 0 : -2) : 1;
  return 2 + 3 * digits + kind - often;
}

/** Whether unit or period say that the figures can't state one fact. */
export function incompatible(a: ListedFigure, b: ListedFigure, year?: number): boolean {
  const unit = a.numeral.unit;
  const other = b.numeral.unit;
  if ((unit === '%') !== (other === '%')) return true;
  if (unit !== undefined && other !== undefined && unit !== other) return true;
  // The text names the currency of money; a table may leave that to what stands around it.
  if (a.kind === 'prose' && b.kind === 'prose' && unit !== other) return true;
  // Among columns of years, what names no year means that of the report.
  const dated = (a.kind === 'cell' && a.cell.dated) || (b.kind === 'cell' && b.cell.dated);
  const usual = dated && year !== undefined ? { from: year, to: year } : undefined;
  const first = a.period ?? usual;
  const second = b.period ?? usual;
  if (first === undefined || second === undefined) return false;
  return first.to < second.from || second.to < first.from;
}

/** What speaks for two figures being one fact, in bits. */
export interface Evidence {
  /** How telling the number is. */
  readonly value: number;
  /** What the words around both have in common. */
  readonly words: number;
  /** Other values that stand beside both. */
  readonly neighbours: number;
  /** Words that name a cell and are missing in the prose. */
  readonly missing: number;
  /** Whether the nouns that they count are the same, or others. */
  readonly noun: number;
  /** The shared stems, most telling first. */
  readonly shared: readonly string[];
}

/** Undefined where something speaks against it, or words and neighbours less than `least` for it. */
export function evidenceFor(
  around: Surroundings,
  a: number,
  b: number,
  least: number,
): Evidence | undefined {
  const first = around.figures[a]!;
  const second = around.figures[b]!;
  if (incompatible(first, second, around.year)) return undefined;
  if (first.kind === 'prose' && second.kind === 'prose') {
    return proseEvidence(around, a, b, least);
  }
  if (first.kind === 'cell' && second.kind === 'cell') return undefined;
  return first.kind === 'cell'
    ? cellEvidence(around, b, a, first)
    : cellEvidence(around, a, b, second as CellFigure);
}

/** Of the less telling one, where one is rounded. */
function bitsOfValues(around: Surroundings, a: number, b: number): number {
  return Math.min(bitsOfValue(around, a), bitsOfValue(around, b));
}

const bitsKnown = new WeakMap<Surroundings, (number | undefined)[]>();

function bitsOfValue(around: Surroundings, at: number): number {
  let known = bitsKnown.get(around);
  if (known === undefined) {
    known = [];
    bitsKnown.set(around, known);
  }
  const { numeral } = around.figures[at]!;
  known[at] ??= valueBits(numeral, around.uses.get(valueKey(numeral)) ?? 1);
  return known[at];
}

function proseEvidence(
  around: Surroundings,
  a: number,
  b: number,
  least: number,
): Evidence | undefined {
  const { figures, words, telling, headings } = around;
  const first = figures[a]! as ProseFigure;
  const second = figures[b]! as ProseFigure;
  if (tooClose(first, second)) return undefined;
  const mine = words[a]!;
  const theirs = words[b]!;
  const beside = besideBoth(around, a, b);
  let all = mostNoun + beside;
  const found: [string, number][] = [];
  const put = (stem: string, weight: number) => {
    const bits = telling.bits(stem) * weight;
    all += bits;
    found.push([stem, bits]);
  };
  for (const [stem, weight] of mine) {
    const other = theirs.get(stem) ?? (headings[b]!.has(stem) ? 0.4 : 0);
    if (other > 0) put(stem, Math.min(weight, other));
  }
  for (const stem of headings[a]!) {
    const other = mine.has(stem) ? 0 : (theirs.get(stem) ?? 0);
    if (other > 0) put(stem, Math.min(other, 0.4));
  }
  if (all < least) return undefined;
  const evidence = summed(bitsOfValues(around, a, b), found, beside, 0);
  const noun = nounBits(around, a, b);
  // Figures that stand beside the same others need not be given the same name.
  return { ...evidence, noun: noun < 0 && beside >= 3.4 ? 0 : noun };
}

/** What equal nouns add. */
const mostNoun = 2;

/** Values that stand beside both. */
function besideBoth({ neighbours, uses }: Surroundings, a: number, b: number): number {
  const mine = neighbours[a]!;
  const theirs = neighbours[b]!;
  let bits = 0;
  for (const [at, key] of mine.entries()) {
    if (!theirs.includes(key) || mine.indexOf(key) < at) continue;
    bits += Math.max(0.5, Math.min(6, key.length + 1 - Math.log2(uses.get(key) ?? 1)));
  }
  return bits;
}

/** What stands side by side is told apart by its place, not told twice. */
function tooClose(a: ProseFigure, b: ProseFigure): boolean {
  if (a.block === b.block) {
    const [one, other] = [a.block.figures[a.at]!, b.block.figures[b.at]!];
    return one.sentence.from === other.sentence.from || significantDigits(a.numeral) < 4;
  }
  const near = Math.abs(a.order - b.order) < 4 && a.place === 'listItem' && b.place === 'listItem';
  return near && significantDigits(a.numeral) < 3;
}

/** Nouns for those whom reports count; which of them is written is a matter of style. */
const persons: ReadonlySet<string> = new Set([
  'person',
  'migrant',
  'beneficiary',
  'refuge',
  'refug',
  'return',
  'returne',
  'victim',
]);

/** Whether both count the same things by name; short numbers of different things are no tie. */
function nounBits(around: Surroundings, a: number, b: number): number {
  const first = around.heads[a];
  const second = around.heads[b];
  if (first === undefined || second === undefined) return 0;
  if (first === second) return 2;
  const { numeral } = around.figures[a]!;
  if (numeral.unit !== undefined || (persons.has(first) && persons.has(second))) return 0;
  return significantDigits(numeral) > 3 ? 0 : -3;
}

function summed(
  value: number,
  found: [string, number][],
  neighbours: number,
  missing: number,
): Evidence {
  found.sort((x, y) => y[1] - x[1]);
  // Words go together: the tenth says little that the others have not said.
  const words = found.reduce((sum, [, bits], at) => sum + bits / (1 + at / 6), 0);
  return { value, words, neighbours, missing, noun: 0, shared: found.map(([stem]) => stem) };
}

function cellEvidence(
  around: Surroundings,
  prose: number,
  index: number,
  cell: CellFigure,
): Evidence | undefined {
  const { words, telling, headings } = around;
  const mine = words[prose]!;
  const found = new Map<string, number>();
  const hold = (stems: ReadonlySet<string>, share: number): number => {
    let has = 0;
    let lacks = 0;
    for (const stem of stems) {
      const weight = mine.get(stem) ?? (headings[prose]!.has(stem) ? 0.5 : 0);
      const bits = telling.bits(stem);
      if (weight > 0) found.set(stem, Math.max(found.get(stem) ?? 0, bits * weight * share));
      if (weight > 0) has += bits;
      else lacks += bits;
    }
    // A label of which a good part is there is named, if not in full.
    return has > lacks / 2 ? lacks / 4 : lacks;
  };
  const named = cellStems(cell);
  const missing = hold(named.row, 1) + hold(named.column, 1);
  hold(named.caption, 0.7);
  hold(headings[index]!, 0.5);
  const evidence = summed(bitsOfValues(around, prose, index), [...found], 0, missing);
  const { pure: row } = cell.cell.row;
  const { pure: column } = cell.cell.column;
  return {
    ...evidence,
    noun: cellNoun(around, prose, index, named) + (row && column ? 3 : row ? 1 : 0),
  };
}

/** Whether what a figure of prose counts is named by the cell's labels, its caption or heading. */
function cellNoun(
  { heads, headings, figures }: Surroundings,
  prose: number,
  index: number,
  named: CellStems,
): number {
  const head = heads[prose];
  if (head === undefined) return 0;
  if ([named.row, named.column, named.caption].some((stems) => stems.has(head))) return 2;
  if (headings[index]!.has(head)) return 1;
  return significantDigits(figures[prose]!.numeral) > 3 ? 0 : -4;
}

interface CellStems {
  readonly row: ReadonlySet<string>;
  readonly column: ReadonlySet<string>;
  readonly caption: ReadonlySet<string>;
}

const lineStems = new WeakMap<object, ReadonlySet<string>>();

function cellStems({ cell, table }: CellFigure): CellStems {
  return {
    row: stemsOfLine(cell.row),
    column: stemsOfLine(cell.column),
    caption: stemsOfCaption(table.grid, table.caption?.text ?? ''),
  };
}

/** Brackets hold units and limits, which the text seldom repeats. */
function bare(label: string): string {
  return label.replace(/\([^()]{0,200}\)/g, ' ');
}

/** Of the innermost label, and of the outer ones where it says no more than total. */
function stemsOfLine(line: NamedLine): ReadonlySet<string> {
  const known = lineStems.get(line);
  if (known) return known;
  // “Subtotal” and “Total” speak for a group that need not be named where they are told.
  const inner = line.pure
    ? undefined
    : line.labels.map((label) => stemsOf(bare(label))).find((stems) => stems.size > 0);
  const stems = inner ?? noStems;
  lineStems.set(line, stems);
  return stems;
}

const captionStems = new WeakMap<
  object,
  { readonly text: string; readonly stems: ReadonlySet<string> }
>();

function stemsOfCaption(grid: object, text: string): ReadonlySet<string> {
  const known = captionStems.get(grid);
  if (known?.text === text) return known.stems;
  const stems = stemsOf(text);
  captionStems.set(grid, { text, stems });
  return stems;
}

export function totalBits({ value, words, neighbours, missing, noun }: Evidence): number {
  return value + words + neighbours + noun - missing / 2;
}

/** The least that words and neighbours of a pair of equal value must say; see `agreesEnough`. */
export function leastForAgreement(around: Surroundings, a: number, b: number): number {
  const value = bitsOfValues(around, a, b);
  if (value >= 14) return 0;
  return value >= 7 ? 5 : value >= 3 ? 8 : 15;
}

/** A tie must hold for a careful reader: enough in all, and never by the number alone. */
export function agreesEnough(evidence: Evidence): boolean {
  const { value, words, neighbours, noun } = evidence;
  const total = totalBits(evidence);
  if (value >= 14) return total >= 16.5 && words + neighbours + noun >= 2;
  if (value >= 7) return total >= 16 && words + neighbours >= 5;
  if (value >= 3)
    return total >= (noun > 0 || neighbours >= 3.4 ? 17.6 : 19) && words + neighbours >= 8;
  return total >= 18 && words >= 15 && (neighbours >= 0.5 || words >= 17);
}
