/**
 * Words for workings: the verdict on a cell, its sum set out as on paper, the formula of a whole row
 * or column. For editors and the command line alike. Must not decide anything.
 */

import { type Decimal, isNegative, subtract } from '../numbers/decimal.ts';
import { printDecimal } from '../numbers/print.ts';
import {
  english,
  joined,
  type Language,
  type Phrase,
  say,
  speakerOf,
  type Tell,
  type Words,
} from '../text/phrase.ts';
import type { AggregateKind } from './aggregate.ts';
import { cellName, operandName, printAs, printedCell, printSize } from './describe.ts';
import type { Grid } from './grid.ts';
import type { Working, WorkingState } from './workings.ts';

export const stateMarks: Readonly<Record<WorkingState, string>> = {
  holds: '✓',
  rounding: '✓',
  fails: '✗',
  open: '–',
};

/** What the working makes: "Sum". */
export const kindWords: Readonly<Record<AggregateKind, Phrase>> = {
  sum: say`Sum`,
  difference: say`Difference`,
  average: say`Average`,
  share: say`Share`,
  change: say`Change`,
  cumulative: say`Running total`,
};

/** "Total for 18–29": what the working computes; "percentage of Women" for one behind a value. */
export function workingName(grid: Grid, { result, direction, inMarks }: Working): Words {
  const name = cellName(grid, result, direction);
  return inMarks === true ? say`percentage of ${name}` : name;
}

/** What the cell prints: "52 131". */
export function printedResult(grid: Grid, { result, inMarks }: Working): string {
  const reading = grid.cells[result]!.reading;
  const mark = reading?.kind === 'number' && inMarks === true ? reading.numeral.mark : undefined;
  return mark ?? printedCell(grid, result);
}

/** "adds up", "within rounding, off by 0.1", "off by 1", "not checked: Kenya is suppressed". */
export function verdictWords(grid: Grid, working: Working): Words {
  const { state, kind, difference, expected, result } = working;
  const off = difference && printSize(grid, result, difference);
  const due = expected && printExpected(grid, working, expected);
  switch (state) {
    case 'holds':
      return kind === 'sum' ? say`adds up` : say`agrees`;
    case 'rounding':
      if (off !== undefined) return say`off by ${off}, within rounding`;
      return due === undefined ? say`within rounding` : say`within rounding: ${due}`;
    case 'fails':
      if (working.sign === true) return say`wrong sign`;
      if (off !== undefined) return say`off by ${off}`;
      return due === undefined ? say`does not agree` : say`should be ${due}`;
    case 'open':
      return whyOpen(grid, working) ?? say`not checked`;
  }
}

function whyOpen(grid: Grid, working: Working): Phrase | undefined {
  for (const cell of [...working.operands, working.result]) {
    const { reading } = grid.cells[cell]!;
    const name = cell === working.result ? say`its value` : nameOf(grid, working, cell);
    if (reading?.kind === 'nil' && reading.withheld) return say`not checked: ${name} is suppressed`;
    if (reading?.kind === 'unclear') return say`not checked: ${name} cannot be read for certain`;
    if (reading === undefined || reading.kind === 'text')
      return say`not checked: ${name} is no number`;
  }
  return undefined;
}

/** What the operands give, printed like the result. */
function printExpected(grid: Grid, { result, inMarks }: Working, value: Decimal): string {
  return inMarks === true ? `${printDecimal(value, grid.style)}%` : printAs(grid, result, value);
}

/** What the operands of a sum give; undefined where they give what is printed, or nothing is known. */
function expectedOf(grid: Grid, { result, expected, difference, state }: Working) {
  if (expected !== undefined || difference === undefined || state !== 'rounding') return expected;
  const { reading } = grid.cells[result]!;
  return reading?.kind === 'number' ? subtract(reading.numeral.value, difference) : undefined;
}

/** "Female": an operand by the line that tells it from the others. */
export function nameOf(grid: Grid, working: Working, cell: number): Words {
  const turned = working.direction === 'down' ? 'across' : 'down';
  const direction = working.onOwnLine === true ? turned : working.direction;
  return operandName(grid, { kind: working.kind, direction, operands: working.operands }, cell);
}

interface PaperLine {
  readonly name: string;
  readonly printed: string;
  readonly note?: string;
}

/**
 * The working as on paper, one text for each line, numbers flush right, for a font of equal widths:
 *
 *     Female   24 027
 *     Male     28 105
 *     ───────────────
 *     Sum      52 132
 *     Printed  52 131  ✗ off by 1
 */
export function paperLines(grid: Grid, working: Working, language?: Language): readonly string[] {
  const tell = speakerOf(language);
  const parts = partLines(grid, working, tell);
  const results = resultLines(grid, working, tell);
  const all = [...parts, ...results];
  const nameWidth = Math.max(...all.map(({ name }) => width(name)));
  const numberWidth = Math.max(...all.map(({ printed }) => width(printed)));
  const print = ({ name, printed, note }: PaperLine) => {
    const gap = ' '.repeat(nameWidth - width(name) + 2 + numberWidth - width(printed));
    return `${name}${gap}${printed}${note === undefined ? '' : `  ${note}`}`;
  };
  const rule = '─'.repeat(nameWidth + 2 + numberWidth);
  return [...parts.map(print), rule, ...results.map(print)];
}

const mostParts = 14;
/** Of a long sum the first and the last parts are shown. */
const firstParts = 8;
const lastParts = 4;

function partLines(grid: Grid, working: Working, tell: Tell): readonly PaperLine[] {
  const { operands } = working;
  const shown = operands.filter((cell) => grid.cells[cell]!.text !== '');
  const line = (cell: number): PaperLine => ({
    name: shorten(tell(withLead(working, cell, nameOf(grid, working, cell)))),
    printed: plainSpaces(printedCell(grid, cell)),
  });
  if (working.kind === 'change') return [...shown].reverse().map(line);
  if (shown.length <= mostParts) return shown.map(line);
  const left = shown.length - firstParts - lastParts;
  return [
    ...shown.slice(0, firstParts).map(line),
    { name: tell(say`… ${left} more`), printed: '…' },
    ...shown.slice(-lastParts).map(line),
  ];
}

/** The name of an operand with what it is to the others. */
function withLead({ kind, operands, minus }: Working, cell: number, name: Words): Words {
  const first = cell === operands[0];
  if (minus === undefined && kind === 'share') return first ? name : say`of ${name}`;
  if (minus === undefined && kind === 'change') return first ? say`to ${name}` : say`from ${name}`;
  const taken = minus === undefined ? kind === 'difference' && !first : minus.includes(cell);
  return taken ? joined(['− ', name], '') : name;
}

function resultLines(grid: Grid, working: Working, tell: Tell): readonly PaperLine[] {
  const printed = plainSpaces(printedResult(grid, working));
  const note = `${stateMarks[working.state]} ${tell(verdictWords(grid, working))}`;
  const word = tell(kindWords[working.kind]);
  const expected = expectedOf(grid, working);
  if (expected === undefined) return [{ name: word, printed, note }];
  const given = plainSpaces(printExpected(grid, working, expected));
  return [
    { name: word, printed: given },
    { name: tell(say`Printed`), printed, note },
  ];
}

/** "24 027 + 28 105": the working in one line, numbers as printed, long ones cut in the middle. */
export function workingLine(grid: Grid, working: Working): Words {
  const { kind, operands } = working;
  const numbers = operands.filter((cell) => grid.cells[cell]!.text !== '');
  const printed = numbers.map((cell) => {
    const { reading } = grid.cells[cell]!;
    const minus = reading?.kind === 'number' && isNegative(reading.numeral.value);
    const text = printedCell(grid, cell);
    return minus && !text.startsWith('(') ? `(${text})` : text;
  });
  const [a, b] = printed;
  if (kind === 'share') return `${a} / ${b}`;
  if (kind === 'change') return `(${a} − ${b}) / ${b}`;
  if (kind === 'average') return say`average of ${cut(printed).join(', ')}`;
  return withSigns(working, numbers, printed);
}

/** Terms with their signs between them; of many the first and the last. */
function withSigns(
  { kind, minus }: Working,
  cells: readonly number[],
  words: readonly Words[],
): Phrase {
  const signed = words.map((word, at) => {
    const taken =
      minus === undefined ? kind === 'difference' && at > 0 : minus.includes(cells[at]!);
    if (at === 0) return taken ? joined(['−', word], ' ') : word;
    return joined([taken ? '−' : '+', word], ' ');
  });
  const terms = cut(signed).map((term) => (term === '…' ? '+ …' : term));
  return joined(terms, ' ');
}

/** "Kenya + Sudan + … + Zambia": what a whole row or column is computed from. */
export function formulaWords(grid: Grid, working: Working): Words {
  const { kind, operands } = working;
  if (working.onOwnLine === true) return ownLineFormula(grid, working);
  if (kind === 'cumulative') {
    return say`running total of ${nameOf(grid, { ...working, kind: 'sum' }, operands.at(-1)!)}`;
  }
  const names = operands.map((cell) => {
    const name = nameOf(grid, working, cell);
    return english(name) === '' ? say`“${printedCell(grid, cell)}”` : name;
  });
  const [a = '', b = ''] = names;
  if (kind === 'share') return joined([a, b], ' / ');
  if (kind === 'change') return joined(['(', a, ' − ', b, ') / ', b], '');
  if (kind === 'average') return say`average of ${joined(cut(names), ', ')}`;
  return withSigns(working, operands, names);
}

/** Each value of a line is held against another one of the same line. */
function ownLineFormula(grid: Grid, working: Working): Words {
  const { kind, operands } = working;
  const [first = '', second = ''] = operands.map((cell) => nameOf(grid, working, cell));
  return kind === 'share'
    ? say`each as a share of ${second}`
    : say`${second} to ${first}, and so on`;
}

const mostTerms = 8;

function cut<T>(items: readonly T[]): readonly (T | '…')[] {
  if (items.length <= mostTerms) return items;
  return [...items.slice(0, mostTerms - 3), '…', ...items.slice(-2)];
}

const longestName = 40;

function shorten(name: string): string {
  const points = [...name];
  return points.length > longestName ? `${points.slice(0, longestName - 1).join('')}…` : name;
}

/** Characters as a font of equal widths counts them, near enough. */
function width(text: string): number {
  return [...text].length;
}

/** Narrow spaces are not narrow in a font of equal widths, and some fonts lack them. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
