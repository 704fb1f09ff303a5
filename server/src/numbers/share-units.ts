/**
 * Units said once for several numbers: "30 and 70 per cent", "USD 5 to 10 million", "between 5 and
 * 10 million euros". Must not look for numbers.
 */
import type { Decimal } from './decimal.ts';
import { compare, decimal, multiply } from './decimal.ts';
import type { Numeral } from './reading.ts';

const joined =
  /^(?:\s?(?:,|to|and|et|y|a|à)\s(?:and\s)?|\s?[\u2010-\u2013-]\s?)(?:[A-Z]{3}\s|[$€£])?$/;

/** The numerals with what their right neighbours say for them; in order, as they came. */
export function shareUnits(text: string, numerals: Numeral[]): Numeral[] {
  for (let i = numerals.length - 2; i >= 0; i--) {
    const left = numerals[i]!;
    const right = numerals[i + 1]!;
    const gap = right.span.from - left.span.to;
    if (gap > 12) continue;
    const between = text.slice(left.span.to, right.span.from);
    if (!joined.test(between)) continue;
    [numerals[i], numerals[i + 1]] = share(left, right, between, isRange(text, left, between));
  }
  for (let i = 1; i < numerals.length; i++) {
    const right = numerals[i]!;
    const unit = isBareMillions(right) ? currencyOf(text, numerals[i - 1]!, right) : undefined;
    if (unit !== undefined) numerals[i] = { ...right, unit };
  }
  return numerals;
}

function isBareMillions({ unit, scale, words }: Numeral): boolean {
  return unit === undefined && scale >= 6 && words !== true;
}

/** So far, in UTF-16 units, a currency is borne in mind. */
const furthest = 140;
const comparing =
  /\b(?:compared (?:with|to)|of which|against|up from|down from|versus)(?: (?:about|around|some|approximately|nearly|almost|over|only|more than|less than))?\s$/i;
const nothingCounted =
  /^(?:\s(?:in|was|were|is|had|has|for|from|to|and|under|by|at|through)(?![A-Za-z])|\s\(|[,.;:)]|$)/;

/** "USD 81 million compared with 69 million in 2030": the currency that the amount before has. */
function currencyOf(text: string, left: Numeral, right: Numeral): string | undefined {
  const { unit, scale } = left;
  if (unit === undefined || unit === '%' || scale < 6) return undefined;
  if (right.span.from - left.span.to > furthest) return undefined;
  const between = text.slice(left.span.to, right.span.from);
  const after = text.slice(right.span.to, right.span.to + 10);
  const said = comparing.test(between) && !/[.!?;]\s/.test(between) && nothingCounted.test(after);
  return said ? unit : undefined;
}

/** "between 5 and 10", "5–10"; the lower end stands first. */
function isRange(text: string, left: Numeral, between: string): boolean {
  if (/[\u2010-\u2013-]/.test(between)) return true;
  const before = text.slice(Math.max(0, left.span.from - 24), left.span.from);
  return (
    /^\s(?:and|et|y)\s/.test(between) && /\b(?:between|entre)\s(?:[a-z]{3}\s|[$€£])?$/i.test(before)
  );
}

function share(left: Numeral, right: Numeral, between: string, range: boolean): [Numeral, Numeral] {
  let low = left;
  let high = right;
  const listed = !between.startsWith(',') || !/(?:%|cent|ciento)$/i.test(right.printed);
  if (
    listed &&
    right.unit === '%' &&
    left.unit === undefined &&
    left.scale === 0 &&
    !left.fraction
  ) {
    low = { ...low, unit: '%' };
  }
  const runsTo = range || /^\s(?:to|à|a)\s/.test(between);
  const sizes = runsTo && (compare(mantissa(left), mantissa(right)) < 0 || isAlike(left, right));
  // "By 12.6% to $84.5 million": a per cent is not of millions.
  const scales = right.scale > 0 && left.scale === 0 && left.unit !== '%' && right.unit !== '%';
  if (scales && sizes && left.place <= 0) {
    low = scaled(low, right.scale);
    if (right.unit !== undefined && low.unit === undefined) low = { ...low, unit: right.unit };
  }
  const shared = left.unit !== undefined && right.unit === undefined && sizes;
  if (shared && (range || (right.scale > 0 && left.unit !== '%'))) {
    high = { ...high, unit: left.unit };
  }
  if (range && low.range === undefined) {
    low = { ...low, range: 'low' };
    high = { ...high, range: 'high' };
  }
  return [low, high];
}

/** "Fell from 9.82 to 9.80 million": as many decimals, and not more than twice as much. */
function isAlike(left: Numeral, right: Numeral): boolean {
  if (left.place - left.scale !== right.place - right.scale) return false;
  return compare(mantissa(left), multiply(mantissa(right), decimal(2))) <= 0;
}

function mantissa({ value, scale }: Numeral): Decimal {
  return { coefficient: value.coefficient, exponent: value.exponent - scale };
}

function scaled(numeral: Numeral, scale: number): Numeral {
  const { value, place } = numeral;
  return {
    ...numeral,
    value: { coefficient: value.coefficient, exponent: value.exponent + scale },
    place: place + scale,
    scale,
  };
}
