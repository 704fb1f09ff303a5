/**
 * Turns rates into claims: "915,000 visits, some 75,000 a month". Must not look beyond one
 * sentence.
 */

import { compare, decimal } from '../../numbers/decimal.ts';
import type { Claim, ClaimTerm } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { figureCharacters, matchSketch, type Sketch, sketchOf, sketchPattern } from './sketch.ts';

const that =
  '(?:that is|i\\.e\\.|or|the equivalent of|equivalent to|averaging|an average of|which is|representing|this represents)(?: an average of)?,?';
const perTime = sketchPattern(
  `{whole:A}(?<between>[^\\n;${figureCharacters}]{0,80}?)[ ,(]${that} {each:A}(?: [a-z]+){0,2}? (?:a|per|each|every) (?<time>month|week|quarter)\\b`,
);
const times: Readonly<Record<string, number>> = { month: 12, quarter: 4, week: 52 };

/** Whether a text can hold one of them at all: cheap. */
const mayTellTime = /month|week|quarter/i;

/** The claims of rates of a block. */
export function rateClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  if (figures.length < 2 || !mayTellTime.test(text)) return [];
  return timeClaims(sketchOf(text, figures));
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
