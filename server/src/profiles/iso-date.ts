/**
 * Turns a date as an author wrote it into a calendar date, or into the one that was meant. Must not
 * guess where day and month could be either way round.
 */
import { monthOf } from '../text/dates.ts';

export interface DateReading {
  /** Written year-month-day and in the calendar. */
  readonly valid: boolean;
  /** Written with four, two and two digits, whatever they say. */
  readonly iso: boolean;
  /** The date that was meant, where only one comes into question. */
  readonly meant?: string;
}

/** Reads `2008-05-28`, `2026-14-04`, `28 May 2008`, `May 28, 2008`, `28/05/2008`. */
export function readDate(text: string): DateReading {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(trimmed);
  if (iso) {
    const [, year = '', second = '', third = ''] = iso;
    if (isDate(year, second, third)) return { valid: true, iso: true };
    return reading(true, isDate(year, third, second) ? [year, third, second] : undefined);
  }
  return reading(false, inWords(trimmed) ?? inDigits(trimmed));
}

type Parts = readonly [year: string, month: string, day: string];

function reading(iso: boolean, meant: Parts | undefined): DateReading {
  return { valid: false, iso, ...(meant ? { meant: meant.join('-') } : {}) };
}

/** `28 May 2008`, `May 28, 2008`, `le 28 mai 2008`, `28 de mayo de 2008`. */
function inWords(text: string): Parts | undefined {
  if (text.length > 60) return undefined;
  const words = text
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => !['', 'le', 'de', 'of', 'the'].includes(word));
  if (words.length !== 3) return undefined;
  const month = words.findIndex((word) => monthOf(word) !== undefined);
  const [first, last] = words.filter((_, index) => index !== month);
  const day = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(first ?? '')?.[1];
  if (month < 0 || month > 1 || day === undefined || last === undefined) return undefined;
  const parts = [last, two(String(monthOf(words[month]!))), two(day)] as const;
  return isDate(...parts) ? parts : undefined;
}

/** `28/05/2008`, `2008/5/28`: only where one of the numbers can be no month. */
function inDigits(text: string): Parts | undefined {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (yearFirst) {
    const parts = [yearFirst[1]!, two(yearFirst[2]!), two(yearFirst[3]!)] as const;
    return isDate(...parts) ? parts : undefined;
  }
  const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text);
  if (!yearLast) return undefined;
  const [, a = '', b = '', year = ''] = yearLast;
  const dayFirst = [year, two(b), two(a)] as const;
  const monthFirst = [year, two(a), two(b)] as const;
  if (isDate(...dayFirst) === isDate(...monthFirst) && a !== b) return undefined;
  if (isDate(...dayFirst)) return dayFirst;
  return isDate(...monthFirst) ? monthFirst : undefined;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function isDate(year: string, month: string, day: string): boolean {
  if (!/^\d{4}$/.test(year)) return false;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  return days !== undefined && d >= 1 && d <= days;
}
