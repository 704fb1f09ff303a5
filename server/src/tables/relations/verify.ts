/**
 * Gives the exact verdict on one cell of a relation: do printed result and printed operands allow
 * true values that agree? Must not use floating point.
 */
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isNegative,
  isZero,
  multiply,
  negate,
  subtract,
} from '../../numbers/decimal.ts';
import { type Interval, pointInterval, printedInterval } from '../../numbers/interval.ts';
import type { Numeral } from '../../numbers/reading.ts';
import type { Formula } from './relation.ts';

/** An operand as printed, and whether it stands for the values around it. */
export interface Operand {
  readonly numeral: Numeral;
  readonly rounded: boolean;
}

/** What a formula's operands make of the printed result. */
export interface RelationVerdict {
  readonly holds: boolean;
  /** Off by less than a unit of the last printed place. */
  readonly near: boolean;
  /** Holds with the sign turned round. */
  readonly sign: boolean;
  /** What the operands give: exact for differences, else one place finer than printed. */
  readonly expected: Decimal;
}

/** Undefined where the base is zero. */
export function verify(
  formula: Formula,
  printed: Numeral,
  first: Operand,
  second: Operand,
): RelationVerdict | undefined {
  const top = intervalOf(first);
  const base = intervalOf(second);
  if (formula.kind === 'difference') {
    const exact = !first.rounded && !second.rounded;
    const range = minus(top, base);
    const expected = subtract(first.numeral.value, second.numeral.value);
    const own = exact ? pointInterval(printed.value) : printedInterval(printed);
    const meets = (result: Interval) => meetsRange(result, range);
    return { holds: meets(own), near: false, sign: meets(turned(own)), expected };
  }
  const expected = quotient(formula, printed.place - 1, first.numeral, second.numeral);
  if (expected === undefined) return undefined;
  const numerator = formula.kind === 'share' ? top : minus(top, base);
  const size = isNegative(second.numeral.value) ? turned(base) : base;
  const sign = formula.kind === 'share' && isNegative(second.numeral.value);
  const meets = (result: Interval) =>
    meetsQuotient(sign ? turned(result) : result, numerator, size, formula.factor);
  const own = printedInterval(printed);
  const unit = decimal(1n, printed.place);
  const wide = widened(own, multiply(unit, decimal(4999999n, -7)));
  return { holds: meets(own), near: meets(wide), sign: meets(turned(own)), expected };
}

function quotient(
  { kind, factor }: Formula,
  place: number,
  first: Numeral,
  second: Numeral,
): Decimal | undefined {
  const top = kind === 'share' ? first.value : subtract(first.value, second.value);
  const bottom = kind === 'share' ? second.value : absolute(second.value);
  return divide(multiply(top, decimal(factor)), bottom, place);
}

function intervalOf({ numeral, rounded }: Operand): Interval {
  return rounded ? printedInterval(numeral) : pointInterval(numeral.value);
}

function minus(a: Interval, b: Interval): Interval {
  return closed(subtract(a.low, b.high), subtract(a.high, b.low));
}

function closed(low: Decimal, high: Decimal): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

function turned({ low, high }: Interval): Interval {
  return closed(negate(high), negate(low));
}

function widened({ low, high }: Interval, by: Decimal): Interval {
  return closed(subtract(low, by), add(high, by));
}

function meetsRange(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** Whether some value of `result` is `factor` times some `top` over some positive `base`. */
function meetsQuotient(result: Interval, top: Interval, base: Interval, factor: number): boolean {
  if (isNegative(base.low) || isZero(base.low)) return true;
  const scaled = closed(multiply(top.low, decimal(factor)), multiply(top.high, decimal(factor)));
  // top.low / base ≤ result.high, and top.high / base ≥ result.low, each with the base that helps.
  const least = multiply(result.high, isNegative(result.high) ? base.low : base.high);
  const most = multiply(result.low, isNegative(result.low) ? base.high : base.low);
  return compare(scaled.low, least) <= 0 && compare(scaled.high, most) >= 0;
}
