/**
 * Words for cells and sums: "Total for 18–29", "24 027 + 28 105 = 52 132". Must not decide
 * anything.
 */

import { absolute, type Decimal, isNegative, normalize } from '../numbers/decimal.ts';
import { printDecimal, printLike } from '../numbers/print.ts';
import type { Numeral } from '../numbers/reading.ts';
import { allOf, english, joined, type Phrase, say, type Words } from '../text/phrase.ts';
import type { Aggregate } from './aggregate.ts';
import { type Cell, cellAt, type Grid } from './grid.ts';
import { readLabel } from './labels.ts';

const longestName = 60;

function shorten(text: string): string {
  return text.length > longestName ? `${text.slice(0, longestName - 1).trimEnd()}…` : text;
}

/** A label without its note marks: "Subtotal 1/" is "Subtotal". */
function bareLabel(text: string): string {
  const bare = text
    .replace(/\^[\p{L}\d*, ]{1,12}$/u, '')
    .replace(/\s\d{1,2}\/$/, '')
    .replace(/[\s*†‡:\\]+$/u, '')
    .trim();
  return shorten(bare === '' ? text : bare);
}

/** The words that name a row, innermost first; empty cells and repeats left out. */
function rowNames(grid: Grid, row: number): string[] {
  const names: string[] = [];
  for (let column = grid.stubColumns - 1; column >= 0; column--)
    addName(names, cellAt(grid, row, column));
  if (names.length > 0 || grid.stubColumns === 0) return names;
  const wide = cellAt(grid, row, 0);
  return wide?.role === 'stub' && wide.text !== '' ? [bareLabel(wide.text)] : [];
}

/** The words that name a column, innermost first. */
function columnNames(grid: Grid, column: number): string[] {
  const names: string[] = [];
  for (let row = grid.headerRows - 1; row >= 0; row--) addName(names, cellAt(grid, row, column));
  return names;
}

function addName(names: string[], cell: Cell | undefined): void {
  if (cell === undefined || cell.text === '') return;
  const name = bareLabel(cell.text);
  if (names[names.length - 1] !== name) names.push(name);
}

/** Outer names are needed where the inner one says too little: "F (Headquarters)". */
function fullName(names: readonly string[]): string {
  const [inner, outer] = names;
  if (inner === undefined) return '';
  const short = inner.length <= 2 || readLabel(inner).pure;
  return short && outer !== undefined ? `${inner} (${outer})` : inner;
}

/**
 * "Total for 18–29": a cell by the two lines it stands in; the name of the line that a sum runs
 * along comes last, unless it says no more than total.
 */
export function cellName(grid: Grid, index: number, direction: Aggregate['direction']): Words {
  const cell = grid.cells[index]!;
  const row = fullName(rowNames(grid, cell.row));
  const column = fullName(columnNames(grid, cell.column));
  if (direction === 'down' && grid.columns - grid.stubColumns < 2)
    return row === '' ? say`this total` : row;
  const [own, line] = direction === 'across' ? [column, row] : [row, column];
  if (own === '') return line === '' ? say`this total` : say`the total for ${line}`;
  if (line === '') return own;
  if (!readLabel(line).pure) return say`${own} for ${line}`;
  if (!readLabel(own).pure) return say`${line} for ${own}`;
  const group = columnNames(grid, cell.column)[1];
  return group === undefined ? say`the grand total` : say`the total for ${group}`;
}

/** "Female": an operand of a sum by the line it stands in; with its group where names repeat. */
export function operandName(
  grid: Grid,
  aggregate: Pick<Aggregate, 'direction' | 'operands'> & Partial<Pick<Aggregate, 'kind'>>,
  index: number,
): Words {
  const { direction } = aggregate;
  if (aggregate.kind === 'cumulative') return cellName(grid, index, direction);
  const cell = grid.cells[index]!;
  const names = (of: Cell) =>
    direction === 'across' ? columnNames(grid, of.column) : rowNames(grid, of.row);
  const [own, group] = names(cell);
  if (group === undefined) return own ?? '';
  const twins = aggregate.operands.filter((other) => names(grid.cells[other]!)[0] === own);
  return twins.length > 1 ? `${own} (${group})` : own!;
}

/** "Female 24 027": an operand by name and number. */
export function operandWords(grid: Grid, aggregate: Aggregate, index: number): Words {
  const name = operandName(grid, aggregate, index);
  const printed = printedCell(grid, index);
  return english(name) === '' ? printed : joined([name, printed], ' ');
}

/** A value printed as the cell's own is, with finer places where the value has them. */
export function printAs(grid: Grid, index: number, value: Decimal): string {
  const sample = numeralOf(grid, index);
  if (sample === undefined || sample.words === true) return printDecimal(value, grid.style);
  const place = Math.min(sample.place, normalize(value).exponent);
  return printLike(value, { ...sample, place }, grid.style);
}

/** A value as it would stand in the cell: to the places that the cell prints. */
export function printInto(grid: Grid, index: number, value: Decimal, sample: number): string {
  const numeral = numeralOf(grid, index) ?? numeralOf(grid, sample);
  return numeral === undefined
    ? printDecimal(value, grid.style)
    : printLike(value, numeral, grid.style);
}

/** The size of a difference, printed like the cell but without sign. */
export function printSize(grid: Grid, index: number, value: Decimal): string {
  return printAs(grid, index, absolute(value)).replace(/^\+/, '');
}

function numeralOf(grid: Grid, index: number): Numeral | undefined {
  const reading = grid.cells[index]?.reading;
  return reading?.kind === 'number' ? reading.numeral : undefined;
}

/** What a cell prints, its note marks left out; empty for blanks. */
export function printedCell(grid: Grid, index: number): string {
  const cell = grid.cells[index]!;
  return numeralOf(grid, index)?.printed ?? cell.text;
}

const mostTerms = 4;

/** "Female 24 027 + Male 28 105 = 52 132", or "the 11 rows above add up to 101 844". */
export function describeSum(grid: Grid, aggregate: Aggregate, expected: string): Words {
  const terms = aggregate.operands.filter((cell) => grid.cells[cell]!.reading?.kind === 'number');
  if (aggregate.operands.length <= mostTerms + 2 && terms.length <= mostTerms && terms.length > 1) {
    const words = terms.map((cell) => operandWords(grid, aggregate, cell));
    if (aggregate.kind === 'average') return say`the average of ${allOf(words)} is ${expected}`;
    return joined([joinTerms(grid, aggregate, terms, words), expected], ' = ');
  }
  if (aggregate.kind === 'average') {
    return say`the average of its ${aggregate.operands.length} parts is ${expected}`;
  }
  if (aggregate.minus !== undefined) {
    return say`its ${aggregate.operands.length} parts make ${expected}`;
  }
  return describeMany(grid, aggregate, expected);
}

/** "the 11 rows above add up to 101 844": by place where they stand side by side, by number else. */
function describeMany(grid: Grid, aggregate: Aggregate, expected: string): Phrase {
  const { direction, operands } = aggregate;
  const down = direction === 'down';
  const place = (cell: number) => grid.cells[cell]![down ? 'row' : 'column'];
  const places = operands.map(place);
  const first = places.reduce((a, b) => Math.min(a, b));
  const last = places.reduce((a, b) => Math.max(a, b));
  const own = place(aggregate.result);
  const solid =
    last - first + 1 === operands.length &&
    Math.min(Math.abs(own - last), Math.abs(first - own)) === 1;
  const count = operands.length;
  if (count === 1)
    return down
      ? say`the one row it is made of adds up to ${expected}`
      : say`the one column it is made of adds up to ${expected}`;
  const side = last < own ? 'before' : first > own ? 'behind' : 'around';
  return (solid ? lines : parts)[direction][side](count, expected);
}

type Counted = Readonly<
  Record<
    Aggregate['direction'],
    Readonly<Record<'before' | 'behind' | 'around', (count: number, sum: string) => Phrase>>
  >
>;

/** Rows or columns without a gap. */
const lines: Counted = {
  down: {
    before: (count, sum) => say`the ${count} rows above add up to ${sum}`,
    behind: (count, sum) => say`the ${count} rows below add up to ${sum}`,
    around: (count, sum) => say`the ${count} rows add up to ${sum}`,
  },
  across: {
    before: (count, sum) => say`the ${count} columns before it add up to ${sum}`,
    behind: (count, sum) => say`the ${count} columns after it add up to ${sum}`,
    around: (count, sum) => say`the ${count} columns add up to ${sum}`,
  },
};

const parts: Counted = {
  down: {
    before: (count, sum) => say`its ${count} parts above add up to ${sum}`,
    behind: (count, sum) => say`its ${count} parts below add up to ${sum}`,
    around: (count, sum) => say`its ${count} parts add up to ${sum}`,
  },
  across: {
    before: (count, sum) => say`its ${count} parts before it add up to ${sum}`,
    behind: (count, sum) => say`its ${count} parts after it add up to ${sum}`,
    around: (count, sum) => say`its ${count} parts add up to ${sum}`,
  },
};

/** "Income 100 − Fees 20": terms with the signs between them. */
function joinTerms(
  grid: Grid,
  { minus }: Aggregate,
  cells: readonly number[],
  words: readonly Words[],
): Phrase {
  return joined(
    words.map((word, at) => {
      const taken = minus?.includes(cells[at]!) === true;
      if (at === 0) return taken ? joined(['−', word], '') : word;
      const numeral = numeralOf(grid, cells[at]!);
      const negative = numeral !== undefined && isNegative(numeral.value);
      const signed = negative && /^[-\u2212\u2013]/.test(english(word));
      return joined([taken ? ' − ' : ' + ', ...(signed ? ['(', word, ')'] : [word])], '');
    }),
    '',
  );
}

const mostWorking = 40;

/** The working with numbers alone: "24 027 + 28 105 = 52 132", long sums cut in the middle. */
export function workingOf(grid: Grid, aggregate: Aggregate, expected: string): string {
  const { kind, operands, minus } = aggregate;
  const terms = operands.flatMap((cell) => {
    const numeral = numeralOf(grid, cell);
    if (numeral === undefined) return [];
    const { printed } = numeral;
    const term = /^[-\u2212\u2013]/.test(printed) ? `(${printed})` : printed;
    return [minus?.includes(cell) ? `− ${term}` : `+ ${term}`];
  });
  if (terms.length === 0) return `0 = ${expected}`;
  const shown =
    terms.length > mostWorking
      ? [...terms.slice(0, mostWorking - 2), '+ …', terms[terms.length - 1]!]
      : terms;
  const sum = shown.join(' ').replace(/^\+ /, '');
  return kind === 'average' ? `(${sum}) / ${terms.length} = ${expected}` : `${sum} = ${expected}`;
}
