/**
 * Quantities in words that are no plain number words: `two thirds`, `half of`, `one in six`,
 * `a dozen`, `half a million`. Must not read digits but those of `one in 6`.
 */
import type { Numeral } from './reading.ts';
import { smallNumbers } from './words.ts';

const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
]);

const part = /(a|an|one|two|three|four|five|six|seven|nine)([\s\u00a0]+|-)([a-z]+)/iy;
const inEvery =
  /one (?:in|out of) (?:every )?(\d{1,4}|[a-z]+)(?![\w%.,-]|\s(?:per cent|million))/iy;
const dozen = /(?:(half a|a|two|three|four|five|six) )dozen(?![\w-])/iy;
const round = /(half )?(a) (hundred|thousand|million|billion)(?![\w-])/iy;

/** The words that such quantities start with, in lower case. */
export const quantityStarts: ReadonlySet<string> = new Set(
  'a an half one two three four five six seven nine'.split(' '),
);

/** What an article must stand before to start a quantity: "a dozen", "an eighth", "a half". */
export const articleNouns: readonly string[] = ['dozen', ...denominators.keys(), ...scales.keys()];

/** The quantity whose first word starts at `at`, if there is one. */
export function findQuantityWords(text: string, at: number): Numeral | undefined {
  return inRound(text, at) ?? inDozens(text, at) ?? oneIn(text, at) ?? fraction(text, at);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function inRound(text: string, at: number): Numeral | undefined {
  const match = matchAt(round, text, at);
  if (match === null) return undefined;
  const power = scales.get(match[3]!.toLowerCase())!;
  const half = match[1] !== undefined;
  return {
    ...printed(text, at, at + match[0].length),
    value: { coefficient: half ? 5n : 1n, exponent: half ? power - 1 : power },
    place: half ? power - 1 : power,
    scale: power,
  };
}

function inDozens(text: string, at: number): Numeral | undefined {
  const match = matchAt(dozen, text, at);
  if (match === null) return undefined;
  const lead = match[1]!.toLowerCase();
  const times = lead === 'a' ? 12 : lead === 'half a' ? 6 : 12 * smallNumbers.get(lead)!;
  return {
    ...printed(text, at, at + match[0].length),
    value: { coefficient: BigInt(times), exponent: 0 },
    place: 0,
    scale: 0,
    approximator: 'about',
  };
}

/** "one in every seven people"; not "one in 2012". */
function oneIn(text: string, at: number): Numeral | undefined {
  const match = matchAt(inEvery, text, at);
  if (match === null) return undefined;
  const word = match[1]!.toLowerCase();
  const of = /^\d/.test(word) ? Number(word) : smallNumbers.get(word);
  if (of === undefined || of < 2 || (of >= 1800 && of < 2200)) return undefined;
  return fractionOf(text, at, at + match[0].length, 1, of);
}

/** Halves of a year and things that come third are no parts of anything. */
const ordinalBefore =
  /(?:first|second|third|last|latter|other|each|either|another|and a|and)\s+(?:a\s+)?$/i;
const partAfter =
  /^\s+(?:of(?! (?:the |a |each )?(?:year|\d{4}|january|february|march|april|may\b|june|july|august|september|october|november|december))|the|all|those|these|were|are|was|is|had|have|more|less|higher|lower)\b|^\s\((?:[A-Z]{3}\s|[$€£])?\d{1,3}(?:[,.]\d+)*[\s)]|^[.,;)]/i;

const changeBefore =
  /\bby (?:(?:about|around|some|nearly|almost|over|more than|less than|roughly) )?$/i;
const changeAfter =
  /^\s+(?:from|to|in|since|between|over|during|compared|against|on)\b(?! half| part)/;

/** "fell by a third from 120"; not "by a third party". */
function isChange(text: string, at: number, after: string): boolean {
  return changeAfter.test(after) && changeBefore.test(text.slice(Math.max(0, at - 20), at));
}

function fraction(text: string, at: number): Numeral | undefined {
  const before = text.slice(Math.max(0, at - 12), at);
  if (/^half(?![\w-])/i.test(text.slice(at, at + 5))) {
    const after = text.slice(at + 4, at + 30);
    if (ordinalBefore.test(before) || !(partAfter.test(after) || isChange(text, at, after)))
      return undefined;
    return fractionOf(text, at, at + 4, 1, 2);
  }
  const match = matchAt(part, text, at);
  if (match === null) return undefined;
  const of = denominators.get(match[3]!.toLowerCase());
  if (of === undefined) return undefined;
  const to = at + match[0].length;
  const after = text.slice(to, to + 30);
  const lead = match[1]!.toLowerCase();
  const single = lead === 'a' || lead === 'an' || lead === 'one';
  const plural = /s$/i.test(match[3]!);
  if (single === plural || /^[A-Za-z\u00c0-\u024f\d-]/.test(after) || /^\s+majority/i.test(after))
    return undefined;
  if (ordinalBefore.test(before)) return undefined;
  if (!plural && !partAfter.test(after) && !isChange(text, at, after)) return undefined;
  return fractionOf(text, at, to, single ? 1 : smallNumbers.get(lead)!, of);
}

/** Six places for the value; said in words, it is no closer than a tenth of the whole. */
function fractionOf(text: string, at: number, to: number, over: number, under: number): Numeral {
  return {
    ...printed(text, at, to),
    value: {
      coefficient: (BigInt(over) * 2_000_000n + BigInt(under)) / (2n * BigInt(under)),
      exponent: -6,
    },
    place: -1,
    scale: 0,
    fraction: { over, under },
  };
}

function printed(text: string, from: number, to: number) {
  return { span: { from, to }, printed: text.slice(from, to), words: true as const };
}
