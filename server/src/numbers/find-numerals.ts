/**
 * Finding numerals: running text into the figures it prints, in digits and in words. Dates, years,
 * labels (`paragraph 45`, `P-5`, `3D`, `MC/2255`) are left out. Must not interpret what is counted.
 */

import { isLetter, letters } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { Decimal } from './decimal.ts';
import {
  asciiDigits,
  type DigitRun,
  firstGroups,
  isDigit,
  markKind,
  type ReadRun,
  readRun,
  scanRun,
} from './digits.ts';
import { hangsTogether } from './hangs-together.ts';
import { isAgeOrHours, isDate, isLabel, telephoneEnd } from './names.ts';
import { articleNouns, findQuantityWords, quantityStarts } from './quantity-words.ts';
import { rangeAt } from './ranges.ts';
import type { NumberStyle, Numeral } from './reading.ts';
import { shareUnits } from './share-units.ts';
import { findSpelledNumber } from './spelled.ts';
import { fractionAt, withFraction } from './vulgar-fractions.ts';
import {
  approximatorAtEnd,
  type CurrencyMark,
  currencyAtEnd,
  currencyAtStart,
  percentAfter,
  scaleLetters,
  scaleWords,
  smallNumbers,
} from './words.ts';

/** How much of the text before and after a numeral decides what it is, in UTF-16 units. */
const context = 40;

/** No figure in running text has more groups of digits; keeps the scan linear. */
const mostGroups = 16;

/**
 * The numerals of a text in order, spans relative to it: `USD 1.31 billion` (unit USD, scale 9),
 * `0.45%`, `Sixty-six`. Without a style, commas and spaces before three digits mark thousands and a
 * point decimals. Takes time linear in the text.
 */
export function findNumerals(text: string, style?: NumberStyle): Numeral[] {
  const seen = asciiDigits(text);
  const found = scan(seen, style);
  if (seen === text) return found;
  return found.map((one) => ({ ...one, printed: text.slice(one.span.from, one.span.to) }));
}

function scan(text: string, style: NumberStyle | undefined): Numeral[] {
  const found: Numeral[] = [];
  let labelEnd = -1;
  let done = 0;
  numberStart.lastIndex = 0;
  for (let next = numberStart.exec(text); next !== null; next = numberStart.exec(text)) {
    const at = next.index;
    if (isDigit(text.charCodeAt(at))) {
      const run = chooseRun(scanRun(text, at, mostGroups)!, style);
      const token = readToken(text, run, style, labelEnd);
      if (typeof token === 'number') labelEnd = token;
      else if (token !== undefined) found.push(token);
      done = Math.max(run.to, typeof token === 'object' ? token.span.to : (token ?? 0));
    } else {
      const numeral = goesOn(text, done, at) ? undefined : readWords(text, at, next[0]);
      if (numeral === undefined) continue;
      found.push(withContext(text, numeral, currencyStart(text, numeral)));
      done = numeral.span.to;
    }
    numberStart.lastIndex = done;
  }
  return shareUnits(text, found);
}

/**
 * A digit, or a word that a number may start with. Articles only before what makes a number of them, as
 * they are frequent.
 */
const numberStart = new RegExp(
  String.raw`\d|\b(?<!['\u2019])(?:${[...smallNumbers.keys()].join('|')}|half|` +
    String.raw`an?(?=(?:[\s\u00a0]+|-)(?:${articleNouns.join('|')})))(?![A-Za-z\u00c0-\u1fff])`,
  'gi',
);

/** A number that starts with the `word` at `at`. */
function readWords(text: string, at: number, word: string): Numeral | undefined {
  const first = word.toLowerCase();
  const numeral =
    (quantityStarts.has(first) ? findQuantityWords(text, at) : undefined) ??
    (smallNumbers.has(first) ? findSpelledNumber(text, at).numeral : undefined);
  if (numeral === undefined) return undefined;
  const { from, to } = numeral.span;
  const around = text.slice(Math.max(0, from - context), from);
  return isAgeOrHours(around, text.slice(to, to + context)) ? undefined : numeral;
}

/** Whether a word that began behind `done` goes on at `at`, with letters or signs outside ASCII. */
function goesOn(text: string, done: number, at: number): boolean {
  if (at <= done || text.charCodeAt(at - 1) < 128) return false;
  if (isLetter(text.charCodeAt(at - 1))) return true;
  let from = at;
  while (from > done && isForeignWordUnit(text.charCodeAt(from - 1))) from -= 1;
  return from < at && from > done && /[A-Za-z]/.test(text[from - 1]!);
}

const isForeignWordUnit = (code: number) => code >= 0xc0 && code < 0x2000;

const proseStyles: readonly NumberStyle[] = [
  { thousands: ',', decimal: '.' },
  { thousands: ' ', decimal: '.' },
  { thousands: "'", decimal: '.' },
];

const commaStyles: readonly NumberStyle[] = [
  { thousands: '.', decimal: ',' },
  { thousands: ' ', decimal: ',' },
];

/** `3,5` and `1.265,4`, which no other style could mean. */
function hasDecimalComma({ groups, marks }: DigitRun): boolean {
  return marks.at(-1) === ',' && groups.at(-1)!.length < 3;
}

function stylesFor(run: DigitRun, style: NumberStyle | undefined): readonly NumberStyle[] {
  if (style !== undefined)
    return [style, ...proseStyles.filter(({ decimal }) => decimal === style.decimal)];
  return hasDecimalComma(run) ? commaStyles : proseStyles;
}

/** As many groups of a run as make one number: `2007 150` are two. */
function chooseRun(run: DigitRun, style: NumberStyle | undefined): DigitRun {
  // Only spaces may separate neighbours; any other mark holds the run together.
  for (let count = run.groups.length; count > 1; count--) {
    const part = count === run.groups.length ? run : firstGroups(run, count);
    const next = run.marks[count - 1];
    if (next !== undefined && markKind(next) !== ' ') continue;
    if (readWith(part, style) !== undefined) return part;
  }
  const firstSpace = run.marks.findIndex((mark) => markKind(mark) === ' ');
  return firstSpace < 0 ? run : firstGroups(run, firstSpace + 1);
}

function readWith(run: DigitRun, style: NumberStyle | undefined): ReadRun | undefined {
  for (const one of stylesFor(run, style)) {
    const read = readRun(run, one);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** A run and what it says, `2½` as one number. */
function withItsFraction(
  text: string,
  run: DigitRun,
  style: NumberStyle | undefined,
): { readonly run: DigitRun; readonly read: ReadRun } | undefined {
  const read = readWith(run, style);
  const fraction = read && fractionAt(text, run.to);
  const mixed = fraction && withFraction(read, fraction.decimals);
  if (mixed) return { run: { ...run, to: run.to + fraction.length }, read: mixed };
  return read && { run, read };
}

/** A figure, or where the label ends that a number is, or undefined for what is no number at all. */
function readToken(
  text: string,
  digits: DigitRun,
  style: NumberStyle | undefined,
  labelEnd: number,
): Numeral | number | undefined {
  const whole = withItsFraction(text, digits, style);
  if (whole === undefined) return undefined;
  const { run, read } = whole;
  const before = text.slice(Math.max(0, run.from - context), run.from);
  const after = text.slice(run.to, run.to + context);
  const telephone = telephoneEnd(text, run, before);
  if (telephone !== undefined) return telephone;
  const range = rangeAt(before, after);
  if (range === undefined && hangsTogether(before, after, read)) return undefined;
  const front =
    range === 'high'
      ? { ...noFront, from: run.from, start: run.from }
      : readFront(before, run.from);
  const back = readBack(after, front.unit);
  const figure = front.unit !== undefined || back.length > 0;
  if (!figure) {
    // `3,5` alone may be two numbers of a list.
    if (style === undefined && !read.grouped && hasDecimalComma(run)) return undefined;
    const since =
      labelEnd >= 0 && run.from - labelEnd <= 8 ? text.slice(labelEnd, run.from) : undefined;
    const place = { run, read, before, after, sinceLabel: since };
    if (isDate(place) || isAgeOrHours(before, after)) return undefined;
    if (isLabel(place)) return run.to;
  }
  const numeral = toNumeral(text, run, read, front, back);
  return withContext(text, range === undefined ? numeral : { ...numeral, range }, front.start);
}

const noFront = { unit: undefined, negative: false };

interface Front {
  readonly from: number;
  readonly unit: string | undefined;
  readonly negative: boolean;
  /** Where sign and currency begin: the approximator stands before. */
  readonly start: number;
}

/** Signs of a number, and what stands before them. */
const signs = '-\u2212\u2013+';
const signBefore = /(?:^|[\s([\u2013\u2014"\u201c'\u2018])[-\u2212\u2013+]$/;

function readFront(before: string, from: number): Front {
  const last = before.charAt(before.length - 1);
  const signed = last !== '' && signs.includes(last) && signBefore.test(before);
  const valueFrom = signed ? from - 1 : from;
  const currency = currencyBefore(signed ? before.slice(0, -1) : before);
  return {
    from: valueFrom,
    unit: currency?.code,
    negative: signed && last !== '+',
    start: valueFrom - (currency?.length ?? 0),
  };
}

/** The currency that a text ends with, and the white space behind it. */
function currencyBefore(text: string): CurrencyMark | undefined {
  const gap = isNarrowSpace(text.charCodeAt(text.length - 1)) ? 1 : 0;
  const end = text.length - gap;
  const currency = currencyAtEnd(text.slice(Math.max(0, end - 6), end));
  return currency && { code: currency.code, length: gap + currency.length };
}

/** A space as it may stand between a number and its unit. */
function isNarrowSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

interface Back {
  /** UTF-16 units behind the digits that belong to the value: scale word, percent sign. */
  readonly length: number;
  readonly scale: number;
  readonly unit: string | undefined;
}

const currencyNames: readonly (readonly [RegExp, string])[] = [
  [/^\s(?:US |United States )?dollars?\b/, 'USD'],
  [/^\s(?:d['’]|de )?euros?\b/i, 'EUR'],
  [/^\s(?:de )?(?:dollars|dólares)\b/i, 'USD'],
  [/^\sSwiss francs?\b/i, 'CHF'],
  [/^\s(?:pounds? sterling|British pounds?)\b/i, 'GBP'],
];

/** What these start with, behind the white space. */
const currencyInitials = 'dDeEuUsSpPbB';

const scaleBehind = new RegExp(String.raw`^[ \u00a0\u202f\u2009]?([${letters}]+\.?)`);

const nothingBehind: Back = { length: 0, scale: 0, unit: undefined };

function readBack(after: string, currency: string | undefined): Back {
  const first = after.charCodeAt(
    isNarrowSpace(after.charCodeAt(0)) || after.startsWith('-') ? 1 : 0,
  );
  const percent = mayBePercent(first) ? percentAfter.exec(after) : null;
  if (percent !== null) return { length: percent[0].length, scale: 0, unit: '%' };
  const word = mayScale(first) ? scaleBehind.exec(after) : null;
  const name = word?.[1]?.replace(/\.$/, '').toLowerCase() ?? '';
  const spaced = word !== null && word[0].length > (word[1]?.length ?? 0);
  const scale =
    scaleWords.get(name) ??
    (currency !== undefined && !spaced ? scaleLetters.get(name) : undefined);
  if (scale === undefined) {
    const unit = currency ?? nameAfter(after)?.code;
    return unit === undefined ? nothingBehind : { length: 0, scale: 0, unit };
  }
  const length = word![0].replace(/\.$/, '').length;
  return { length, scale, unit: currency ?? nameAfter(after.slice(length))?.code };
}

/** `%`, `‰`, or what "per cent" in its languages starts with. */
function mayBePercent(code: number): boolean {
  return code === 37 || code === 0x2030 || (code | 32) === 112;
}

/** What the words and letters that scale start with: b, k, m, t. */
function mayScale(code: number): boolean {
  const small = code | 32;
  return small === 98 || small === 107 || small === 109 || small === 116;
}

/** The currency that a numeral is followed by, with the white space before it. */
function nameAfter(rest: string): CurrencyMark | undefined {
  const first = rest.charCodeAt(0);
  const gap = first === 32 || first === 0xa0 || first === 0x202f ? 1 : 0;
  const mark = currencyAtStart(rest.slice(gap, gap + 8));
  if (mark !== undefined) {
    // `5 USD 12`: it belongs to the next number.
    const next = rest.slice(gap + mark.length, gap + mark.length + 3);
    return /^\s?[-\u2212\u2013+]?\d/.test(next)
      ? undefined
      : { code: mark.code, length: gap + mark.length };
  }
  if (!currencyInitials.includes(rest.charAt(1))) return undefined;
  for (const [pattern, code] of currencyNames) {
    const match = pattern.exec(rest);
    if (match !== null) return { code, length: match[0].length };
  }
  return undefined;
}

function toNumeral(text: string, run: DigitRun, read: ReadRun, front: Front, back: Back): Numeral {
  const exponent = back.scale - read.decimals;
  const size = BigInt(read.digits);
  const value: Decimal = { coefficient: front.negative ? -size : size, exponent };
  const span = { from: front.from, to: run.to + back.length };
  const unit = back.unit ?? front.unit;
  return {
    span,
    printed: text.slice(span.from, span.to),
    value,
    place: exponent,
    scale: back.scale,
    ...(unit !== undefined && { unit }),
    ...(front.negative && { negative: 'minus' as const }),
  };
}

/** Nouns of time and words of change before which `over` means something else. */
const overOtherwise =
  /(?:per ?cent|percent|%|increase|decrease|growth|rise|gain|drop|fall|improvement|reduction)$/i;
const timeAfter = /^\s*(?:years?|months?|weeks?|days?|hours?|decades?)\b/i;

/** The numeral with the approximator before it, if there is one; its currency begins at `start`. */
function withContext(text: string, numeral: Numeral, start: number): Numeral {
  const approximator = nearnessOf(text, numeral, start);
  return approximator === undefined ? numeral : { ...numeral, approximator };
}

function nearnessOf(text: string, { span: { to } }: Numeral, start: number) {
  if (text.charCodeAt(to) === 45 && /^-odd\b/.test(text.slice(to, to + 5))) return 'about';
  const own = text.slice(Math.max(0, start - context), start);
  const before = withoutArticle(own);
  const approximator = approximatorAtEnd(before);
  if (approximator === undefined) return undefined;
  const { meaning, phrase } = approximator;
  // "5 more than the 20 of 2024" compares; "almost the 20" is near it.
  if (before !== own && /\bthan the\s+$|\b(?:over|under|above|below) the\s+$/i.test(own))
    return undefined;
  if (phrase === 'over' || phrase === 'under') {
    const earlier = before.trimEnd().slice(0, -phrase.length).trimEnd();
    const after = text.slice(to, to + context);
    if (overOtherwise.test(earlier) || timeAfter.test(after)) return undefined;
  }
  return meaning;
}

/** Without "the", "a total of" and the like at its end. */
function withoutArticle(before: string): string {
  const bare = before.trimEnd();
  const last = bare.charCodeAt(bare.length - 1) | 32;
  const may = last === 101 || last === 102 || last === 97 || last === 110;
  return may && bare.length < before.length
    ? before.replace(/\b(?:the|a total of|an?)\s+$/i, '')
    : before;
}

/** From the currency before a numeral to the currency behind it, `USD 5 million`, `5 million euros`. */
export function moneySpan(text: string, numeral: Numeral): Span {
  const { from, to } = numeral.span;
  if (numeral.unit === undefined || numeral.unit === '%') return { from, to };
  const start = currencyStart(text, numeral);
  if (start < from) return { from: start, to };
  return { from, to: to + (nameAfter(text.slice(to, to + context))?.length ?? 0) };
}

function currencyStart(text: string, { span: { from } }: Numeral): number {
  return from - (currencyBefore(text.slice(Math.max(0, from - 8), from))?.length ?? 0);
}
