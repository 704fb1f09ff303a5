/**
 * Spelled-out numbers: English number words into numerals: `Sixty-six`, `one hundred and five`,
 * `two million`. Must not read digits.
 */
import { isLetter, letters } from '../text/letters.ts';
import type { Numeral } from './reading.ts';
import { percentAfter, smallNumbers } from './words.ts';

/** What was found at a word, and where to go on. */
export interface SpelledNumber {
  readonly numeral?: Numeral;
  /** Offset behind the number, or behind the word if it is none. */
  readonly next: number;
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What stands before it since the last word. */
  readonly gap: string;
}

const wordAt = /([\s\u00a0]+|[-\u2010\u2011])?([A-Za-z]+)/y;

/** A number spelled out has few words; what is longer is cut off there. */
const mostWords = 24;

/**
 * The number whose first word starts at `at`. A lone `one` is left out where it is a pronoun, and so
 * is a number with a word hung on to it (`three-year`, `two-thirds`).
 */
export function findSpelledNumber(text: string, at: number): SpelledNumber {
  const first = readWord(text, at);
  if (first === undefined) return { next: at + 1 };
  if (!isNumberWord(first.text)) return { next: first.to };
  const words = collectWords(text, first);
  const { value, used, scale } = evaluate(words);
  const last = words[used - 1]!;
  const next = last.to;
  // `three-year`, and `two-` of `two- to three-week`.
  const hung = hungOn.test(text.slice(next, next + 6));
  const hangs = /[-\u2010\u2011]/.test(text[at - 1] ?? ' ');
  if (hung || hangs || goesOn(text, next)) return { next };
  const percent = percentAfter.exec(text.slice(next, next + 24));
  if (used === 1 && percent === null && !countsAlone(text, at, next, first.text)) return { next };
  const half =
    percent === null && value < 100n && /^ and a half\b/.test(text.slice(next, next + 11));
  const to = next + (half ? ' and a half'.length : (percent?.[0].length ?? 0));
  const numeral: Numeral = {
    span: { from: at, to },
    printed: text.slice(at, to),
    value: half
      ? { coefficient: value * 10n + 5n, exponent: -1 }
      : { coefficient: value, exponent: 0 },
    place: half ? -1 : scale,
    scale,
    words: true,
    ...(percent !== null && { unit: '%' }),
  };
  return { numeral, next: to };
}

const hungOn = new RegExp(String.raw`^[-\u2010\u2011](?:[${letters}]|\s(?:to|and|or)\b)`);

/** Whether the word goes on: with a letter, or an apostrophe and a letter. */
function goesOn(text: string, at: number): boolean {
  const joint = text[at] === "'" || text[at] === '’';
  return isLetter(text.charCodeAt(joint ? at + 1 : at));
}

/** What a lone `one` is a pronoun or part of a name before, or part of an adverb. */
const notCountedAfter = new RegExp(
  String.raw`^\s(?:of|or|and|another|who|which|that|whose|is|was|were|are|has|had|have|in|on|by|with|to|for|as|at|from|can|could|may|might|must|should|will|would|cannot|day|time|hand|side|point|way|thing|year (?:on|later|earlier|ago)|another|such|example of|instance of)\b|^\s?[^\s${letters}]|^$`,
);
const notCountedBefore =
  /(?:^|\W)(?:the|this|that|each|every|any|no|another|as|same|which|number|delivering|such|either)\s$/i;

/** Whether a lone `one` or `zero` counts what follows: "one major evaluation", "including one with". */
function countsAlone(text: string, at: number, next: number, word: string): boolean {
  const after = text.slice(next, next + 16);
  if (word === 'zero') return !/^[\s-]tolerance/i.test(after);
  if (word !== 'one') return true;
  const before = text.slice(Math.max(0, at - 14), at);
  // An item of a list: "one by UNICEF;", "One open to external candidates."
  const item = at === 0 || /\b(?:including|and only|consisting of|comprising|plus)\s$/.test(before);
  if (item && /^\s(?:by|with|for|from|that|open|in|at)\b/.test(after)) return true;
  if (notCountedAfter.test(after) || notCountedBefore.test(before)) return false;
  // `One UN`, `One World`: a name, unless it starts a sentence.
  const starts = /(?:^|[.!?:][\s\u00a0”"]{1,2})$/.test(before);
  if (text[at] === 'O' && !starts) return false;
  return text[at] !== 'O' || !/^\s[A-Z\u00c0-\u00de]/.test(after);
}

function readWord(text: string, at: number): Word | undefined {
  wordAt.lastIndex = at;
  const match = wordAt.exec(text);
  if (match === null) return undefined;
  const gap = match[1] ?? '';
  const word = match[2]!;
  // Longer than any number word: don't copy it.
  const lower = word.length > 12 ? '' : word.toLowerCase();
  return { text: lower, from: at + gap.length, to: at + gap.length + word.length, gap };
}

const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
]);

function isNumberWord(word: string): boolean {
  return smallNumbers.has(word);
}

/** The number words from `first` on, `and` included. */
function collectWords(text: string, first: Word): Word[] {
  const words = [first];
  let at = first.to;
  while (words.length < mostWords) {
    const next = readWord(text, at);
    if (next === undefined || next.gap === '' || next.gap.length > 3) break;
    const known =
      isNumberWord(next.text) ||
      scales.has(next.text) ||
      next.text === 'hundred' ||
      next.text === 'and';
    if (!known) break;
    words.push(next);
    at = next.to;
  }
  return words;
}

interface Evaluated {
  readonly value: bigint;
  /** Number of words that make it up. */
  readonly used: number;
  /** Power of ten of a closing scale word, else 0. */
  readonly scale: number;
}

/** Reads the longest number at the start of `words`; the first is a small number. */
function evaluate(words: readonly Word[]): Evaluated {
  let value = 0n;
  let used = 0;
  let scale = 99;
  do {
    const joined = words[used]?.text === 'and';
    const group = readHundreds(words, joined ? used + 1 : used);
    if (group === undefined) break;
    const power = scales.get(words[group.next]?.text ?? '') ?? 0;
    // `and` joins only what is below a hundred: `one hundred and five`, not `two and three`.
    if (power >= scale || (joined && (power > 0 || group.value >= 100))) break;
    value += BigInt(group.value) * 10n ** BigInt(power);
    used = group.next + (power > 0 ? 1 : 0);
    scale = power;
  } while (scale > 0);
  return { value, used: Math.max(used, 1), scale: scale === 99 ? 0 : scale };
}

/** A number below a thousand: `five`, `sixty-six`, `one hundred and five`. */
function readHundreds(
  words: readonly Word[],
  at: number,
): { value: number; next: number } | undefined {
  const low = readTens(words, at);
  if (low === undefined) return undefined;
  if (words[low.next]?.text !== 'hundred' || low.value === 0) return low;
  let next = low.next + 1;
  const skip = words[next]?.text === 'and' ? 1 : 0;
  const rest = readTens(words, next + skip);
  // `one hundred and two hundred`: the second is a number of its own.
  if (rest === undefined || words[rest.next]?.text === 'hundred')
    return { value: low.value * 100, next };
  next = rest.next;
  return { value: low.value * 100 + rest.value, next };
}

function readTens(words: readonly Word[], at: number): { value: number; next: number } | undefined {
  const first = smallNumbers.get(words[at]?.text ?? '');
  if (first === undefined) return undefined;
  const second = smallNumbers.get(words[at + 1]?.text ?? '');
  if (first >= 20 && second !== undefined && second >= 1 && second <= 9) {
    return { value: first + second, next: at + 2 };
  }
  return { value: first, next: at + 1 };
}
