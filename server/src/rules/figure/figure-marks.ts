/**
 * The marks of a figure in digits, and the figure with other marks. Must not say which are right.
 */
import { markKind, scanRun } from '../../numbers/digits.ts';
import type { Numeral } from '../../numbers/reading.ts';

export interface FigureMarks {
  /** Between groups of three; every space is `' '`; empty for none. */
  readonly thousands: string;
  /** Empty for none. */
  readonly decimal: string;
  /** Digits before the decimal mark. */
  readonly digits: number;
  readonly whole: string;
  readonly fraction: string;
}

/** Undefined for numbers in words or in digits of another script. */
export function marksOf({ printed, place, scale, words }: Numeral): FigureMarks | undefined {
  if (words === true) return undefined;
  const from = printed.search(/[0-9]/);
  const run = from < 0 ? undefined : scanRun(printed, from);
  if (run === undefined) return undefined;
  const hasDecimals = place - scale < 0;
  const whole = hasDecimals ? run.groups.slice(0, -1) : run.groups;
  const marks = hasDecimals ? run.marks.slice(0, -1) : run.marks;
  return {
    thousands: marks.length === 0 ? '' : markKind(marks[0]!),
    decimal: hasDecimals ? (run.marks.at(-1) ?? '') : '',
    digits: whole.join('').length,
    whole: whole.join(''),
    fraction: hasDecimals ? run.groups.at(-1)! : '',
  };
}

/** The digits with these marks. */
export function withMarks(marks: FigureMarks, thousands: string, decimal: string): string {
  const groups: string[] = [];
  for (let to = marks.whole.length; to > 0; to -= 3) {
    groups.push(marks.whole.slice(Math.max(0, to - 3), to));
  }
  const grouped = groups.length > 1 && (marks.digits > 3 || marks.thousands !== '');
  const whole = grouped ? groups.reverse().join(thousands) : marks.whole;
  return marks.fraction === '' ? whole : `${whole}${decimal}${marks.fraction}`;
}
