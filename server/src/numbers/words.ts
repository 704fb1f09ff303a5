/**
 * The words and signs that stand beside numerals: scales, currencies, per cent, approximators,
 * spelled-out numbers. Tables and their readers only; must not scan whole texts.
 */
import { isLetter } from '../text/letters.ts';
import type { Approximator } from './reading.ts';

/** Powers of ten of scale words, in lower case, in English, French, Spanish and German. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ...entries(3, 'thousand thousands tausend mille mil miles'),
  ...entries(6, 'million millions mn mln mio millón millones millionen'),
  ...entries(9, 'billion billions bn bln milliard milliards milliarden mrd'),
  ...entries(12, 'trillion trillions'),
]);

/** Short scale letters, meant only beside a currency: `$3.5m`, `€2bn`, `$40K`. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['b', 9],
]);

function entries(power: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, power]);
}

/** ISO 4217 codes that reports print. */
const currencyCodes = new Set(
  (
    'AED AFN AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CRC CZK DKK EGP ETB EUR GBP GHS GTQ HKD HNL HRK HUF ' +
    'IDR ILS INR IQD IRR ISK JOD JPY KES KRW KWD LBP LKR LYD MAD MMK MXN MYR NGN NOK NPR NZD PEN PHP PKR ' +
    'PLN QAR RON RSD RUB RWF SAR SDG SEK SGD SYP THB TND TRY TWD TZS UAH UGX USD UYU VND XAF XDR XOF YER ZAR ZMW'
  ).split(' '),
);

/** Signs and local abbreviations, longest first. A bare `$` is taken as the US dollar. */
const currencySigns: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['Fr.', 'CHF'],
];

/** A currency and the number of UTF-16 units that name it. */
export interface CurrencyMark {
  readonly code: string;
  readonly length: number;
}

/** ASCII but for capitals, `$` and the full stop of `Fr.`: no currency starts or ends with it. */
function isPlain(code: number): boolean {
  return code < 128 && !(code >= 65 && code <= 90) && code !== 36 && code !== 46;
}

/** The currency that `text` starts with: `USD`, `US$`, `€`. Letters must not run on after a code. */
export function currencyAtStart(text: string): CurrencyMark | undefined {
  if (isPlain(text.charCodeAt(0))) return undefined;
  const code = text.slice(0, 3);
  if (currencyCodes.has(code) && !isLetter(text.charCodeAt(3))) return { code, length: 3 };
  for (const [sign, meaning] of currencySigns) {
    if (text.startsWith(sign)) return { code: meaning, length: sign.length };
  }
  return undefined;
}

/** The currency that `text` ends with. */
export function currencyAtEnd(text: string): CurrencyMark | undefined {
  if (isPlain(text.charCodeAt(text.length - 1))) return undefined;
  const code = text.slice(-3);
  if (currencyCodes.has(code) && !isLetter(text.charCodeAt(text.length - 4)))
    return { code, length: 3 };
  for (const [sign, meaning] of currencySigns) {
    if (!text.endsWith(sign)) continue;
    const before = text.charCodeAt(text.length - sign.length - 1);
    // `US$` at the end, but not the end of another word.
    if (!isLetter(sign.charCodeAt(0)) || !isLetter(before))
      return { code: meaning, length: sign.length };
  }
  return undefined;
}

/** Per cent after a numeral, as a sign or in words, with the white space before it. */
export const percentAfter =
  /^(?:[ \u00a0\u202f\u2009]?(?:%|‰)|[ \u00a0\u202f\u2009-]?(?:per[ \u00a0-]?cent|percentage[ -]points?|points? de pourcentage|puntos? porcentual(?:es)?|percent|pour ?cent|por ciento|prozent|pct)\b)/i;

/** Words before a numeral that say how near it is; the longest phrases first. */
const approximatorPhrases: readonly (readonly [string, Approximator])[] = [
  ...phrases(
    'below',
    'just under|slightly under|close to|almost|nearly|less than|fewer than|under|below|up to',
  ),
  ...phrases(
    'above',
    'slightly over|just over|in excess of|more than|upwards of|at least|exceeding|over|above',
  ),
  ...phrases('about', 'approximately|approx.|around|roughly|about|circa|some|ca.|c.'),
];

/** The words that these phrases end with: most numbers stand behind others. */
const lastWords: ReadonlySet<string> = new Set(
  approximatorPhrases.map(([phrase]) => lastLetters(phrase)),
);

/** The ASCII letters that a text ends with, in lower case, but for a full stop. */
function lastLetters(text: string): string {
  const to = text.endsWith('.') ? text.length - 1 : text.length;
  let from = to;
  while (from > 0 && isAsciiLetter(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, to).toLowerCase();
}

function isAsciiLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function phrases(meaning: Approximator, list: string): [string, Approximator][] {
  return list.split('|').map((phrase) => [phrase, meaning]);
}

/** What `before` ends with, if an approximator; white space at its end is ignored. */
export function approximatorAtEnd(
  before: string,
): { readonly meaning: Approximator; readonly phrase: string } | undefined {
  const end = before.trimEnd();
  const sign = end.charAt(end.length - 1);
  if (sign !== '' && '~≈±'.includes(sign)) return { meaning: 'about', phrase: sign };
  if (!lastWords.has(lastLetters(end))) return undefined;
  const text = end.toLowerCase();
  for (const [phrase, meaning] of approximatorPhrases) {
    if (!text.endsWith(phrase)) continue;
    const before = text.charCodeAt(text.length - phrase.length - 1);
    if (!isLetter(before) && !(before >= 48 && before <= 57)) return { meaning, phrase };
  }
  return undefined;
}

/** Spelled-out numbers below one hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
