/**
 * Turns rates into claims: "915,000 visits, some 75,000 a month", "USD 1.6 million for 10,978
 * staff, or USD 147 each". Must not look beyond one sentence.
 */

import { compare, decimal } from '../../numbers/decimal.ts';
import type { Claim, ClaimTerm } from '../claim.ts';
import type { Figure } from '../figure.ts';
import {
  figureCharacters,
  matchSketch,
  type Sketch,
  sentenceOf,
  sketchOf,
  sketchPattern,
} from './sketch.ts';

const that =
  '(?:that is|i\\.e\\.|or|the equivalent of|equivalent to|averaging|an average of|which is|representing|this represents)(?: an average of)?,?';
const perTime = sketchPattern(
  `{whole:A}(?<between>[^\\n;${figureCharacters}]{0,80}?)[ ,(]${that} {each:A}(?: [a-z]+){0,2}? (?:a|per|each|every) (?<time>month|week|quarter)\\b`,
);
const perHead = sketchPattern(
  `[ ,(]${that} {each:A} (?:per (?:capita|person|head|staff member|[a-z]{3,20})|each|a head)(?! of)\\b`,
);

const times: Readonly<Record<string, number>> = { month: 12, quarter: 4, week: 52 };

/** Whether a text can hold one of them at all: cheap. */
const mayTellTime = /month|week|quarter/i;
const mayTellEach = /\bper\s(?!cent\b)|\beach\b|\ba\shead\b/i;

/** The claims of rates of a block. */
export function rateClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  if (figures.length < 2) return [];
  return [
    ...(mayTellTime.test(text) ? timeClaims(sketchOf(text, figures)) : []),
    ...(mayTellEach.test(text) ? eachClaims(sketchOf(text, figures)) : []),
  ];
}

/** A figure of one year, and how much of it a month, quarter or week has. */
function timeClaims(sketch: Sketch): Claim[] {
  return matchSketch(sketch, perTime).flatMap(({ from, to, figures, groups }) => {
    const { whole, each } = figures;
    const { time } = groups;
    if (whole === undefined || each === undefined || time === undefined) return [];
    const number = times[sketch.text.slice(time.from, time.to)];
    if (number === undefined || !ofOneYear(sketch, whole) || !smaller(sketch, each, whole))
      return [];
    const divisor: ClaimTerm = { span: time, value: decimal(number) };
    return [
      {
        kind: 'ratio',
        pattern: 'ratio/per-month',
        span: { from, to },
        stated: { figure: each },
        operands: [{ figure: whole }, divisor],
      },
    ];
  });
}

function ofOneYear(sketch: Sketch, figure: number): boolean {
  const { period } = sketch.figures[figure]!;
  return period !== undefined && period.from === period.to;
}

function smaller(sketch: Sketch, a: number, b: number): boolean {
  const one = sketch.figures[a]!.numeral;
  const other = sketch.figures[b]!.numeral;
  return one.unit === other.unit && compare(one.value, other.value) < 0;
}

/** An amount, a number of heads in the same sentence, and what that makes for each. */
function eachClaims(sketch: Sketch): Claim[] {
  return matchSketch(sketch, perHead).flatMap(({ figures: { each } }) => {
    if (each === undefined) return [];
    const before = figuresBefore(sketch, each);
    const { unit } = sketch.figures[each]!.numeral;
    if (unit === undefined || unit === '%') return [];
    const totals = before.filter((one) => sketch.figures[one]!.numeral.unit === unit);
    const heads = before.filter((one) => sketch.figures[one]!.numeral.unit === undefined);
    const [total] = totals;
    const [number] = heads;
    if (totals.length !== 1 || heads.length !== 1 || !smaller(sketch, each, total!)) return [];
    const spans = [each, total!, number!].map((one) => sketch.figures[one]!.span);
    return [
      {
        kind: 'ratio',
        pattern: 'ratio/each',
        span: {
          from: Math.min(...spans.map(({ from }) => from)),
          to: Math.max(...spans.map(({ to }) => to)),
        },
        stated: { figure: each },
        operands: [{ figure: total! }, { figure: number! }],
      },
    ];
  });
}

/** The figures before one in its sentence, no more than four. */
function figuresBefore(sketch: Sketch, figure: number): readonly number[] {
  const sentence = sentenceOf(sketch, sketch.tokens[figure]!.from);
  const found: number[] = [];
  for (let one = figure - 1; one >= 0 && found.length < 4; one--) {
    if (sentenceOf(sketch, sketch.tokens[one]!.from) !== sentence) break;
    found.push(one);
  }
  return found;
}
