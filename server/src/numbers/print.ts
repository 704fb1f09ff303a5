/**
 * Printing: exact decimals back into numerals of a style, or just like a printed sample. Must not
 * change a value beyond the rounding it is asked for.
 */
import {
  absolute,
  type Decimal,
  decimal,
  isNegative,
  isZero,
  multiply,
  roundTo,
} from './decimal.ts';
import { isDigit, scanRun } from './digits.ts';
import type { NumberStyle, Numeral } from './reading.ts';

/**
 * `value` in the style, with a hyphen as minus sign: `−1234.5` is `-1,234.5`. `place` is the power
 * of ten of the last printed place, rounded half away from zero; unless given, the value's own
 * decimals.
 */
export function printDecimal(value: Decimal, style: NumberStyle, place?: number): string {
  const rounded = roundTo(value, place ?? Math.min(0, value.exponent));
  const sign = isNegative(rounded) ? '-' : '';
  return sign + printDigits(rounded, style.thousands, style.decimal);
}

/** The size of a value, its exponent saying how many decimals, with thousands marked. */
function printDigits(value: Decimal, thousands: string, decimalMark: string): string {
  const size = absolute(value);
  const decimals = Math.max(0, -size.exponent);
  const whole = size.exponent > 0 ? roundTo(size, 0).coefficient : size.coefficient;
  const digits = whole.toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  const front = digits.slice(0, split);
  return (
    (thousands === '' ? front : grouped(front, thousands)) +
    (decimals > 0 ? decimalMark + digits.slice(split) : '')
  );
}

function grouped(digits: string, mark: string): string {
  const groups: string[] = [];
  for (let to = digits.length; to > 0; to -= 3) groups.push(digits.slice(Math.max(0, to - 3), to));
  return groups.reverse().join(mark);
}

/**
 * `value` printed as `sample` was: the same scale word, decimals, thousands habit, percent sign,
 * brackets or minus sign, plus sign. Finer places are rounded half away from zero. A sample in
 * words gives digits.
 */
export function printLike(value: Decimal, sample: Numeral, style: NumberStyle): string {
  const scaled = multiply(value, decimal(1n, -sample.scale));
  const rounded = roundTo(scaled, Math.min(sample.place - sample.scale, 0));
  const { printed } = sample;
  const start = firstDigit(printed);
  const run = sample.words === true ? undefined : scanRun(printed, start);
  if (run === undefined) return printDecimal(value, style, Math.min(0, sample.place));
  const bare =
    run.groups[0]!.length > 3 ||
    (run.marks[0] !== undefined && run.marks[0] === style.decimal && run.groups[0]!.length > 3);
  const digits = printDigits(rounded, bare ? '' : style.thousands, style.decimal);
  const before = withoutSign(printed.slice(0, start));
  const after = withoutSign(printed.slice(run.to)).replace(/^[-\u2212\u2013]$/, '');
  return sign(rounded, sample, before + digits + after);
}

function firstDigit(printed: string): number {
  let at = 0;
  while (at < printed.length && !isDigit(printed.charCodeAt(at))) at += 1;
  const before = printed[at - 1];
  return before === '.' || before === ',' ? at - 1 : at;
}

const signs = /[()+\u2212\u2010-\u2014-]/g;

/** Without sign and brackets; hyphens inside words (`per-cent`) do not occur around numerals. */
function withoutSign(text: string): string {
  return text.replace(signs, '').replace(/^\s+$/, '');
}

function sign(value: Decimal, sample: Numeral, body: string): string {
  const { printed } = sample;
  if (isNegative(value)) {
    if (sample.negative === 'brackets') return `(${body})`;
    const trailing = /\d\s*([-\u2212\u2013])$/.exec(printed)?.[1];
    if (sample.negative === 'minus' && trailing !== undefined) return body + trailing;
    const minus = /^[-\u2212\u2010-\u2014]/.exec(printed)?.[0] ?? '-';
    return minus + body;
  }
  return printed.startsWith('+') && !isZero(value) ? `+${body}` : body;
}
