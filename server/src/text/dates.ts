/**
 * Reads dates with a day and a month, in English, French and Spanish: `Tuesday, 5 March 2024`, `March 5, 2024`,
 * `du lundi 4 au 8 mars 2024`. Must not judge them.
 */
import type { Span } from './span.ts';

/** A word of a date, or a day of it, and where it stands in the text that was read. */
export interface DatePart extends Span {
  /** A day of the month, or of the week counted from Sunday as 0. */
  readonly value: number;
}

export interface WrittenDate extends Span {
  /** All days that are printed, in their order: two of `from 5 to 9 March`. */
  readonly days: readonly WrittenDay[];
  /** From 1. */
  readonly month: number;
  /** As written. */
  readonly monthName: string;
  readonly year: number | undefined;
}

export interface WrittenDay extends DatePart {
  readonly weekday: DatePart | undefined;
}

/** Names in lower case, by language, from January. */
const monthNames: readonly string[] = [
  'january|janvier|enero',
  'february|février|febrero',
  'march|mars|marzo',
  'april|avril|abril',
  'may|mai|mayo',
  'june|juin|junio',
  'july|juillet|julio',
  'august|août|agosto',
  'september|septembre|septiembre',
  'october|octobre|octubre',
  'november|novembre|noviembre',
  'december|décembre|diciembre',
];

/** From Sunday. */
const weekdayNames: readonly string[] = [
  'sunday|dimanche|domingo',
  'monday|lundi|lunes',
  'tuesday|mardi|martes',
  'wednesday|mercredi|miércoles',
  'thursday|jeudi|jueves',
  'friday|vendredi|viernes',
  'saturday|samedi|sábado',
];

/** How names of months and their abbreviations begin, as a piece of a pattern that ignores case. */
export const monthStart =
  '(?:jan|ene|feb|fév|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|oct|nov|dec|déc|dic)';
/** A name of a month, likewise. */
export const monthPattern = `(?:${monthNames.join('|')})`;
const weekday = `(?:${weekdayNames.join('|')})`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th|er|º)?`;
const named = String.raw`(?:${weekday},?\s(?:the\s|le\s)?)?${day}`;
const joint = String.raw`(?:\s?[-–—]\s?|,\s|\s(?:to|and|until|through|et|au|y|al)\s(?:the\s|le\s)?)`;
const end = String.raw`(?![\p{L}\d])`;

/** `5 March`, `Monday 4 and Tuesday 5 March 2024`. */
const dayFirst = new RegExp(
  String.raw`(?<![\d.,/:\p{L}-])(${named}(?:${joint}${named}){0,5})\s(?:of\s|de\s)?(${monthPattern})(?:(?:,|\sdel?)?\s(\d{4}))?${end}`,
  'giu',
);
/** `March 5, 2024`, with its year only. */
const monthFirst = new RegExp(
  String.raw`(?<![\d.,/:\p{L}-])((?:${weekday},?\s)?)(${monthPattern})\s(${day}),\s(\d{4})${end}`,
  'giu',
);
const dayIn = new RegExp(String.raw`(?:(${weekday}),?\s(?:the\s|le\s)?)?(\d{1,2})`, 'giu');
/** A weekday before a month, without a day between. */
const leading = new RegExp(String.raw`^${weekday}(?=,?\s${monthPattern}\s$)`, 'iu');
/** A day before a month, by how those begin, or before a year: cheap to look for. */
const mayHold = new RegExp(
  String.raw`\d(?:st|nd|rd|th|er|º)?(?:\s(?:of\s|de\s)?${monthStart}|,\s\d{4})`,
  'i',
);

/** The dates of a text in their order; days may be such as no month has. */
export function findDates(text: string): readonly WrittenDate[] {
  if (!mayHold.test(text)) return [];
  const found = [
    ...[...text.matchAll(dayFirst)].map((match) => dateOf(match, match[1]!, match[2]!, match[3])),
    ...[...text.matchAll(monthFirst)].map((match) =>
      dateOf(match, match[0].slice(0, match[0].lastIndexOf(',')), match[2]!, match[4]),
    ),
  ];
  return found.sort((a, b) => a.from - b.from);
}

function dateOf(
  match: RegExpExecArray,
  days: string,
  name: string,
  year: string | undefined,
): WrittenDate {
  return {
    from: match.index,
    to: match.index + match[0].length,
    days: [...days.matchAll(dayIn)].map((one) => dayOf(one, match.index, days)),
    month: monthOf(name)!,
    monthName: name,
    year: year === undefined ? undefined : Number(year),
  };
}

/** The weekday stands right before its day or, in `Tuesday, March 5`, before the month. */
function dayOf(match: RegExpExecArray, from: number, days: string): WrittenDay {
  const number = match[2]!;
  const name = match[1] ?? leading.exec(days.slice(0, match.index))?.[0];
  const at = match[1] === undefined ? from : from + match.index;
  const to = from + match.index + match[0].length;
  return {
    from: to - number.length,
    to,
    value: Number(number),
    weekday:
      name === undefined
        ? undefined
        : { from: at, to: at + name.length, value: indexOf(weekdayNames, name) },
  };
}

function indexOf(names: readonly string[], name: string): number {
  const lower = name.toLowerCase();
  return names.findIndex((one) => one.split('|').includes(lower));
}

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, at) => names.split('|').map((name) => [name, at + 1] as const)),
);

/** The number of a month, from 1, by its name in any case; undefined for other words. */
export function monthOf(name: string): number | undefined {
  return months.get(name.toLowerCase());
}

/** How many days a month has; 29 in a February whose year is not known. `month` from 1. */
export function daysInMonth(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of the week, from Sunday as 0, by the Gregorian calendar. `month` from 1. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The name of a day of the week in the language and case of another. */
export function weekdayLike(value: number, like: string): string {
  const lower = like.toLowerCase();
  const language = weekdayNames[indexOf(weekdayNames, like)]!.split('|').indexOf(lower);
  const name = weekdayNames[value]!.split('|')[language]!;
  return like === lower ? name : `${name[0]!.toUpperCase()}${name.slice(1)}`;
}
