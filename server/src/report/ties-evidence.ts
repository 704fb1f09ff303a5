/**
 * Weighs whether two figures state one fact: how telling the number is, and the words, units, periods
 * and neighbours that both have in common. In bits. Must not decide.
 */
import { type CellStems, cellStems, numberNames } from './ties-labels.ts';
import { isNumberOf } from './ties-names.ts';
import { foldLabel, noPointers } from './ties-pointers.ts';
import type { Stated, StatedInTable, StatedInText } from './ties-surroundings.ts';
import { levelOf, type Whole } from './ties-tally.ts';
import { ofHeading, type Words } from './ties-words.ts';

/** What the number itself says: a long one hardly stands twice by chance, a short one often. */
function valueBits({ numeral: { unit }, digits }: Stated, uses: number): number {
  const often = digits > 3 ? 0 : Math.log2(Math.max(1, uses - 1));
  const kind = unit === undefined ? 0 : unit === '%' ? (digits > 2 ? 0 : -2) : 1;
  return 2 + 3 * digits + kind - often;
}

/** Whether unit or period say that the figures can't state one fact. */
export function incompatible(a: Stated, b: Stated, year?: number): boolean {
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
  whole: Whole,
  a: Stated,
  b: Stated,
  least: number,
): Evidence | undefined {
  if (incompatible(a, b, whole.year)) return undefined;
  if (a.kind === 'prose') {
    return b.kind === 'prose' ? textEvidence(whole, a, b, least) : cellEvidence(whole, a, b, least);
  }
  return b.kind === 'prose' ? cellEvidence(whole, b, a, least) : undefined;
}

/** Of the less telling one, where one is rounded. */
function bitsOfValues(whole: Whole, a: Stated, b: Stated): number {
  return Math.min(valueBits(a, whole.usesOf(a.key)), valueBits(b, whole.usesOf(b.key)));
}

/** A stem that both share, and what it says. */
interface SharedStem {
  readonly stem: string;
  bits: number;
}

function bitsIn(shared: readonly SharedStem[]): number {
  let all = 0;
  for (const { bits } of shared) all += bits;
  return all;
}

function textEvidence(
  whole: Whole,
  a: StatedInText,
  b: StatedInText,
  least: number,
): Evidence | undefined {
  if (tooClose(a, b)) return undefined;
  const beside = besideBoth(whole, a, b);
  const names = sharedNames(whole, a, b);
  if (beside + sharedBits(whole, a, b, names) < least) return undefined;
  const shared = [...names];
  eachShared(whole, a, b, (stem, bits) => shared.push({ stem, bits }));
  const evidence = summed(bitsOfValues(whole, a, b), shared, beside, 0);
  const noun = nounBits(a, b);
  // Figures that stand beside the same others need not be given the same name.
  return { ...evidence, noun: noun < 0 && beside >= 3.4 ? 0 : noun };
}

/** Visits the stems around both, or around one and in the heading over the other. */
function eachShared(
  whole: Whole,
  a: StatedInText,
  b: StatedInText,
  visit: (stem: string, bits: number) => void,
): void {
  const theirs = b.passage.around(b.at);
  a.passage.around(a.at).forEach((own, stem) => {
    const other = theirs.get(stem);
    if (other === undefined || (own === ofHeading && other === ofHeading)) return;
    visit(stem, whole.bitsOf(stem) * Math.min(nearness(own), nearness(other)));
  });
}

/** What they and the shared names say in all; few pairs are worth a list of them. */
function sharedBits(
  whole: Whole,
  a: StatedInText,
  b: StatedInText,
  names: readonly SharedStem[],
): number {
  let all = bitsIn(names);
  eachShared(whole, a, b, (_, bits) => {
    all += bits;
  });
  return all;
}

/** The longest name by which both count. */
function sharedNames(whole: Whole, a: StatedInText, b: StatedInText): readonly SharedStem[] {
  const theirWords = wordsBehind(b);
  // What is counted is read only where it may be the same.
  if (!wordsBehind(a).some((name) => theirWords.includes(name))) return [];
  const names = namesOf(a);
  const theirs = namesOf(b);
  // “New members” and “former members” are not the same members.
  const [longest, other] = [names[0] ?? '', theirs[0] ?? ''];
  if (!longest.endsWith(other) && !other.endsWith(longest)) return [];
  // Longer numbers are hardly equal by chance, and a slip apart often enough: a name adds nothing but “the number of”.
  const isLong = Math.min(a.digits, b.digits) > 3;
  const stem = names.find((name) => theirs.includes(name) && (!isLong || isNumberOf(name)));
  return stem === undefined ? [] : [{ stem, bits: whole.bitsOf(stem) }];
}

function wordsBehind({ passage: { words, block }, at }: StatedInText): readonly string[] {
  return words.mayName(block.figures[at]!);
}

function namesOf({ passage: { words, block }, at }: StatedInText): readonly string[] {
  return words.names(block.figures[at]!);
}

/** Words of the heading count as the furthest of a sentence. */
function nearness(weight: number): number {
  return weight === ofHeading ? 0.4 : weight;
}

/** The most that equal nouns, and the total of a table, add. */
export function mostOfNoun(a: Stated, b: Stated): number {
  return a.kind === b.kind ? 2 : 5;
}

/** Values that stand beside both. */
function besideBoth(whole: Whole, a: StatedInText, b: StatedInText): number {
  const mine = a.passage.neighbours(a.at);
  const theirs = b.passage.neighbours(b.at);
  let bits = 0;
  for (let at = 0; at < mine.length; at++) {
    const key = mine[at]!;
    if (!theirs.includes(key) || mine.indexOf(key) < at) continue;
    bits += Math.max(0.5, Math.min(6, key.length + 1 - levelOf(whole.usesOf(key))));
  }
  return bits;
}

/** What stands side by side is told apart by its place, not told twice. */
function tooClose(a: StatedInText, b: StatedInText): boolean {
  const [first, second] = [a.passage, b.passage];
  if (first === second) return inSentence(a, b) || a.digits < 4;
  const near = Math.abs(first.order - second.order) < 4;
  const inList = first.block.place === 'listItem' && second.block.place === 'listItem';
  return near && inList && a.digits < 3;
}

/** Whether two figures of one block stand in one sentence. */
export function inSentence({ passage, at }: StatedInText, other: StatedInText): boolean {
  const { figures } = passage.block;
  return figures[at]!.sentence.from === figures[other.at]!.sentence.from;
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

/** The stem of the noun that a figure counts. */
function headOf({ passage: { words, block }, at }: StatedInText): string | undefined {
  return words.head(block.figures[at]!);
}

/** Whether both count the same things by name; short numbers of different things are no tie. */
function nounBits(a: StatedInText, b: StatedInText): number {
  const [first, second] = [headOf(a), headOf(b)];
  if (first === undefined || second === undefined) return 0;
  if (first === second) return 2;
  if (a.numeral.unit !== undefined || (persons.has(first) && persons.has(second))) return 0;
  return a.digits > 3 ? 0 : -3;
}

function summed(value: number, found: SharedStem[], neighbours: number, missing: number): Evidence {
  found.sort((x, y) => y.bits - x.bits);
  // Words go together: the tenth says little that the others have not said.
  const words = found.reduce((sum, { bits }, at) => sum + bits / (1 + at / 6), 0);
  return { value, words, neighbours, missing, noun: 0, shared: found.map(({ stem }) => stem) };
}

function cellEvidence(
  whole: Whole,
  text: StatedInText,
  cell: StatedInTable,
  least: number,
): Evidence | undefined {
  const around = text.passage.around(text.at);
  const named = cellStems(cell);
  const found: SharedStem[] = [];
  const hold = (stems: ReadonlySet<string>, share: number): number =>
    holdStems(whole, around, stems, share, found);
  const missing = hold(named.row, 1) + hold(named.column, 1);
  hold(named.caption, 0.7);
  hold(cell.passage.headings, 0.5);
  const told = bitsOfPointer(text, cell) + bitsOfTotal(whole, text, cell, named);
  if (bitsIn(found) + told < least) return undefined;
  const evidence = summed(bitsOfValues(whole, text, cell), found, 0, missing);
  const { pure: row } = cell.cell.row;
  const { pure: column } = cell.cell.column;
  return {
    ...evidence,
    noun: cellNoun(text, cell, named) + (row && column ? 3 : row ? 1 : 0) + told,
  };
}

const pointed = 8;

/** The text says that its figures are from this table. */
function bitsOfPointer({ passage, at }: StatedInText, { passage: there }: StatedInTable): number {
  const pointers = passage.words.pointers(passage.block.figures[at]!);
  if (pointers === noPointers) return 0;
  const { below, above, labels } = pointers;
  const label = there.table.caption?.label;
  if (label !== undefined && labels.includes(foldLabel(label))) return pointed;
  const isBelow = passage.first + passage.stated.length === there.first;
  const isAbove = there.first + there.stated.length === passage.first;
  return (below && isBelow) || (above && isAbove) ? pointed : 0;
}

const totalled = 8;

/** The text calls it a total of what the total line of the table counts, or gives the number of them. */
function bitsOfTotal(
  whole: Whole,
  text: StatedInText,
  { cell: { row, column } }: StatedInTable,
  named: CellStems,
): number {
  const ofNumber = numberNames(row) ?? numberNames(column);
  const name = ofNumber && namesOf(text).find((one) => ofNumber.includes(one));
  const known = name === undefined ? 0 : whole.bitsOf(name);
  if (!(row.pure || column.pure || known > 0)) return 0;
  const { words, block } = text.passage;
  if (!words.isTotal(block.figures[text.at]!)) return known;
  const head = headOf(text);
  const line = row.pure ? named.column : named.row;
  return head !== undefined && line.has(head) ? totalled + known : known;
}

/** Puts the stems that the words around a figure hold into `found`; how much the others would have said. */
function holdStems(
  whole: Whole,
  around: Words,
  stems: ReadonlySet<string>,
  share: number,
  found: SharedStem[],
): number {
  let has = 0;
  let lacks = 0;
  for (const stem of stems) {
    const weight = around.get(stem);
    const bits = whole.bitsOf(stem);
    if (weight === undefined) {
      lacks += bits;
      continue;
    }
    has += bits;
    const own = bits * (weight === ofHeading ? 0.5 : weight) * share;
    const known = found.find((one) => one.stem === stem);
    if (known === undefined) found.push({ stem, bits: own });
    else known.bits = Math.max(known.bits, own);
  }
  // A label of which a good part is there is named, if not in full.
  return has > lacks / 2 ? lacks / 4 : lacks;
}

/** Whether what a figure of prose counts is named by the cell's labels, its caption or heading. */
function cellNoun(text: StatedInText, cell: StatedInTable, named: CellStems): number {
  const head = headOf(text);
  if (head === undefined) return 0;
  if ([named.row, named.column, named.caption].some((stems) => stems.has(head))) return 2;
  if (cell.passage.headings.has(head)) return 1;
  return text.digits > 3 ? 0 : -4;
}

function totalBits({ value, words, neighbours, missing, noun }: Evidence): number {
  return value + words + neighbours + noun - missing / 2;
}

/** The least that words and neighbours of a pair of equal value must say; see `agreesEnough`. */
export function leastForAgreement(whole: Whole, a: Stated, b: Stated): number {
  const value = bitsOfValues(whole, a, b);
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
