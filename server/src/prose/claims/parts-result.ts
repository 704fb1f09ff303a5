/**
 * What remains of several amounts: "a budget of CHF 39,388,000 … expenditures of CHF 39,115,319 resulted in
 * an under-expenditure of CHF 272,681". Which are added and which taken away, the sum itself shows. Must
 * not take short numbers for such sums: they come out by accident.
 */
import {
  absolute,
  add,
  type Decimal,
  equal,
  isNegative,
  negate,
  subtract,
  sum,
} from '../../numbers/decimal.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { digitsOf, totalsBefore } from './part-reading.ts';
import { isSlip } from './slip.ts';
import { firstFrom, leadOf } from './text-around.ts';

const leads =
  /(?:^|[^A-Za-z])(?:result(?:ed|ing)? in|(?:ended|ends|closed|finished)(?: [A-Za-z0-9]+){0,4} with|leaving|left|leaves) (?:an?|the) (?:[A-Za-z-]+ ){1,4}of(?= )/gi;

/** Whether a text can hold one of these at all: cheap. */
const mayResult = /result|ended|ends|closed|finished|leaving|left|leaves/i;

/** So far back, in UTF-16 units, amounts go into a result. */
const farthest = 900;
const mostOperands = 4;
const fewestDigits = 4;

export const resultOf: ClaimPattern = {
  name: 'parts/result',
  examples: [
    'The budget was EUR 39,388,000, supplemented by EUR 10,280 from new members. Expenditures of EUR 39,115,319 resulted in a surplus of EUR 282,961.',
    'Tolls of EUR 25,558, less the loss of EUR 184,322 and the provision of EUR 4,645, resulted in a negative carry-forward of EUR 163,409.',
    'Of the grant of EUR 282,961 the Service spent EUR 191,285, leaving a balance of EUR 91,676.',
  ],
  counterExamples: [
    'Tolls of EUR 25,558 and fines of EUR 4,645 resulted in a fund of EUR 100,000.',
    'Two storms and 3 floods resulted in a loss of 5 boats.',
    'Some EUR 282,961 was given and EUR 191,285 spent, leaving a balance of EUR 90,000.',
  ],
  find: (text, figures) => {
    if (figures.length < 3 || !mayResult.test(text)) return [];
    return [...text.matchAll(leads)].flatMap((match) => {
      const at = match.index + match[0].length;
      const total = firstFrom(figures, at);
      const figure = figures[total];
      if (figure === undefined || text.slice(at, leadOf(text, figure)).trim() !== '') return [];
      return claimOn(text, figures, total) ?? [];
    });
  },
};

function claimOn(text: string, figures: readonly Figure[], total: number): Claim | undefined {
  const { numeral, span } = figures[total]!;
  if (numeral.approximator !== undefined || digitsOf(numeral.value) < fewestDigits)
    return undefined;
  const before = totalsBefore(text, figures, total, span.from - farthest)
    .filter((index) => figures[index]!.numeral.approximator === undefined)
    .slice(0, mostOperands);
  const sums = [...before.keys()].slice(1).flatMap((last) => {
    const operands = before.slice(0, last + 1).reverse();
    return signsOf(operands.length).map((signs) => ({ operands, signs }));
  });
  const read = ({ operands, signs }: SignedSum) => ({
    values: operands.map((index) => figures[index]!.numeral.value),
    signs,
    result: numeral.value,
  });
  const right = sums.find((one) => comesOut(read(one)));
  const wrong = right === undefined ? sums.filter((one) => isOneSlipOff(read(one))) : [];
  const found = right ?? (wrong.length === 1 ? wrong[0] : undefined);
  return found && resultClaim(figures, total, found);
}

interface SignedSum {
  /** Indexes into the figures. */
  readonly operands: readonly number[];
  readonly signs: Signs;
}

interface ReadSum {
  readonly values: readonly Decimal[];
  readonly signs: Signs;
  readonly result: Decimal;
}

function comesOut({ values, signs, result }: ReadSum): boolean {
  return equal(result, absolute(addUp(values, signs)));
}

/** Whether one digit of one of the numbers makes the sum come out. */
function isOneSlipOff({ values, signs, result }: ReadSum): boolean {
  const made = addUp(values, signs);
  if (isSlip(result, absolute(made))) return true;
  const off = subtract(isNegative(made) ? negate(result) : result, made);
  return values.some((value, at) => isSlip(value, (signs[at] ? subtract : add)(value, off)));
}

/** For each operand whether it is taken away; the first is not. */
type Signs = readonly boolean[];

function signsOf(count: number): readonly Signs[] {
  if (count < 2) return [[false]];
  return signsOf(count - 1).flatMap((signs) => [
    [...signs, true],
    [...signs, false],
  ]);
}

function addUp(values: readonly Decimal[], signs: Signs): Decimal {
  return sum(values.map((value, at) => (signs[at] ? negate(value) : value)));
}

function resultClaim(figures: readonly Figure[], total: number, sum: SignedSum): Claim {
  const { operands, signs } = sum;
  const values = operands.map((index) => figures[index]!.numeral.value);
  const turned = isNegative(addUp(values, signs));
  return {
    kind: 'sum',
    pattern: resultOf.name,
    span: { from: figures[operands[0]!]!.span.from, to: figures[total]!.span.to },
    stated: { figure: total },
    operands: operands.map((figure, at) =>
      signs[at] !== turned ? { figure, minus: true } : { figure },
    ),
    doubtful: true,
  };
}
