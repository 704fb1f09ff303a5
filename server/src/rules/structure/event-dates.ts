/**
 * Reads dates of one or several days in one month, in English, French and Spanish: `30 and 31 October
 * 2007`, `du 27 au 30 novembre`. Must not judge them.
 */

import { monthOf, monthPattern } from '../../text/dates.ts';

/** Offsets into the text that was read. */
export interface EventDate {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** All days, also those that a range only implies. */
  readonly days: readonly number[];
  /** From 1. */
  readonly month: number;
  readonly year?: number;
}

const day = String.raw`\d{1,2}(?:er|st|nd|rd|th)?`;
const datePattern = new RegExp(
  String.raw`(?<![\d.,/])(${day}(?:\s?(?:,|and|to|et|au|y|al|-|–)\s?${day}){0,4})\s(?:de\s)?(${monthPattern})(?:(?:,|\sde)?\s(\d{4}))?(?![A-Za-zÀ-ɏ\d])`,
  'gi',
);

/** In the order of the text; dates with days that no month has are left out. */
export function findEventDates(text: string): readonly EventDate[] {
  return [...text.matchAll(datePattern)].flatMap((match): EventDate[] => {
    const days = daysOf(match[1]!);
    const month = monthOf(match[2]!);
    if (days.length === 0 || month === undefined) return [];
    const place = { from: match.index, to: match.index + match[0].length, text: match[0] };
    return [{ ...place, days, month, ...(match[3] ? { year: Number(match[3]) } : {}) }];
  });
}

function daysOf(written: string): readonly number[] {
  const parts = [...written.matchAll(/(\D*)(\d{1,2})/g)];
  const days: number[] = [];
  for (const [, sign = '', number] of parts) {
    const value = Number(number);
    const last = days.at(-1) ?? 0;
    if (value <= last || value > 31) return [];
    const isRange = last > 0 && /\b(?:to|au|al)\b|[-–]/.test(sign);
    for (let between = isRange ? last + 1 : value; between <= value; between++) days.push(between);
  }
  return days;
}
