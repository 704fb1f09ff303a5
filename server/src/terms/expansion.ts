/**
 * Holds the letters of an acronym against words: where its expansion begins, and how well the words
 * account for the letters. Must not know where the words stand.
 */
import type { Fit, Misfit } from './term.ts';

/** A word as it takes part in an expansion. */
export interface ExpansionWord {
  readonly text: string;
  /** Whether a hyphen or slash joins it to the word before. */
  readonly joined: boolean;
}

export interface Explanation {
  /** Index of the first word of the expansion. */
  readonly start: number;
  /** 0 where the initials alone give the acronym. */
  readonly cost: number;
  readonly fit: Fit;
}

const joining = new Set(
  'a an and at by for from in into of on or the to with as against among between under de des du d la le les l et en aux au pour sur dans par à del el los las y e o para por con sobre un una &'.split(
    ' ',
  ),
);

const longestJoining = 'against'.length;

/** What bodies and undertakings are called behind their names: it may lack a letter. */
const tails = new Set(
  'act activity activities agency agenda agreement alliance bill board bureau campaign centre center clinic clinics commission committee conference convention council countries database department division facility foundation framework fund group index initiative institute law method mission missions mechanism model network office partnership plan platform policy portal process processes programme programmes program programs project projects protocol region regions report roster scheme section secretariat service services staff standard standards state states strategy survey system systems task team teams tool tools training treaty trust unit units workshop workshops working'.split(
    ' ',
  ),
);

export function isJoiningWord(word: string): boolean {
  return word.length <= longestJoining && joining.has(word.toLowerCase());
}

/** What an explanation may cost; long acronyms, which are spoken as words, take more letters from within. */
const dearestFor = (letters: string) => (letters.length > 5 ? dearest : 3);
const dearest = 4;
const impossible = 99;
const skipContent = 2;
const skipBehind = 1;
const nextLetter = 1;
const innerLetter = 2;

/**
 * The best way in which the last of `words` give `acronym`; among equals the shortest. Undefined
 * where they do not give it: each letter must stand in a word, in order, the first one at a word's
 * start.
 */
export function explain(acronym: string, words: readonly ExpansionWord[]): Explanation | undefined {
  const letters = foldLetters(acronym);
  if (letters.length < 2) return undefined;
  const folded = words.map(({ text }) => foldLetters(text));
  const costs = table(letters, words, folded);
  let best: Explanation | undefined;
  for (let start = words.length - 1; start >= 0; start--) {
    if (!mayBegin(words, start)) continue;
    const cost = costOfMatch({ letters, words, folded }, 0, start, costs);
    if (cost > dearestFor(letters) || (best && cost >= best.cost)) continue;
    best = { start, cost, fit: cost === 0 ? 'plain' : 'loose' };
  }
  return best;
}

/** How well all of `words` give `acronym`, beginning with the first. */
export function explainAll(acronym: string, words: readonly ExpansionWord[]): Fit {
  const letters = foldLetters(acronym);
  if (letters.length < 2 || words.length === 0 || words.length > 40) return 'none';
  const folded = words.map(({ text }) => foldLetters(text));
  const cost = costOfMatch({ letters, words, folded }, 0, 0, table(letters, words, folded));
  if (cost > dearestFor(letters)) return 'none';
  return cost === 0 ? 'plain' : 'loose';
}

/** No expansion begins with "of", nor within a word but behind an acronym: `IOM-United Nations`. */
function mayBegin(words: readonly ExpansionWord[], index: number): boolean {
  const { text, joined } = words[index]!;
  if (isJoiningWord(text)) return false;
  return !joined || /^[A-Z]{2,}$/.test(words[index - 1]?.text ?? '');
}

interface Letters {
  readonly letters: string;
  readonly words: readonly ExpansionWord[];
  /** The words' letters. */
  readonly folded: readonly string[];
}

type Costs = readonly (readonly number[])[];

/** `[word][letter]`: the least cost of giving the letters from there on by the words from there on. */
function table(letters: string, words: readonly ExpansionWord[], folded: readonly string[]): Costs {
  const given = { letters, words, folded };
  const costs: number[][] = [];
  costs[words.length] = Array.from({ length: letters.length + 1 }, (_, at) =>
    at === letters.length ? 0 : impossible,
  );
  for (let index = words.length - 1; index >= 0; index--) {
    const row: number[] = [];
    costs[index] = row;
    const skip = skipCost(words[index]!);
    for (let at = 0; at <= letters.length; at++) {
      const behind = at === letters.length ? Math.min(skip, skipBehind) : skip;
      const skipped = costs[index + 1]![at]! + behind;
      row[at] = Math.min(skipped, costOfMatch(given, at, index, costs));
    }
  }
  return costs;
}

function skipCost({ text, joined }: ExpansionWord): number {
  return isJoiningWord(text) || joined ? 0 : skipContent;
}

/** The cost where the word at `index` gives the letter `at`, and perhaps some after it. */
function costOfMatch(
  { letters, words, folded: all }: Letters,
  at: number,
  index: number,
  costs: Costs,
): number {
  const folded = all[index]!;
  if (at >= letters.length || folded[0] !== letters[at]) return impossible;
  const { text } = words[index]!;
  let best = costs[index + 1]![at + 1]!;
  let cost = 0;
  let place = 0;
  for (let next = at + 1; next < letters.length; next++) {
    const found = folded.indexOf(letters[next]!, place + 1);
    if (found < 0) break;
    const capital = /[A-Z]/.test(text[found] ?? '') && text !== text.toUpperCase();
    if (!capital) cost += found === place + 1 ? nextLetter : innerLetter;
    if (cost > dearest) break;
    place = found;
    best = Math.min(best, cost + costs[index + 1]![next + 1]!);
  }
  return best;
}

/** Letters without accents, in small ones: `É` as `e`. */
function foldLetters(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain.toLowerCase().replace(/[^a-z\d]/g, '');
}

const startClusters =
  /^(?:[aeiouy]|[^aeiouy][aeiouy]|(?:b[lr]|c[hlr]|d[rw]|f[lr]|g[lnr]|k[lnr]|p[hlrs]|qu|s[chklmnpqtw]|t[hrsw]|w[hr]|s[ct]r)[aeiouy])/i;

/**
 * Why the letters cannot come from the words right before the bracket, where that is beyond doubt;
 * for initials alone, which are not spoken as a word.
 */
export function misfit(acronym: string, words: readonly ExpansionWord[]): Misfit | undefined {
  const letters = foldLetters(acronym);
  if (letters.length < 4 || acronym !== acronym.toUpperCase()) return undefined;
  return (
    swappedLetters(acronym, letters, words) ??
    extraLetter(acronym, letters, words) ??
    leftWord(acronym, letters, words)
  );
}

/** The last words whose initials are counted, joining words left out. */
function lastContent(words: readonly ExpansionWord[], count: number) {
  const content: ExpansionWord[] = [];
  for (let index = words.length - 1; index >= 0 && content.length < count; index--) {
    const word = words[index]!;
    if (!isJoiningWord(word.text)) content.unshift(word);
  }
  return content;
}

function initials(words: readonly ExpansionWord[]): string {
  return words.map(({ text }) => foldLetters(text)[0] ?? '').join('');
}

/** Two neighbouring letters in the wrong order: `GFDM`. Joining words may have letters, as in `MICIC`. */
function swappedLetters(
  acronym: string,
  letters: string,
  words: readonly ExpansionWord[],
): Misfit | undefined {
  const names = [lastContent(words, letters.length), words.slice(-letters.length)];
  for (const name of names) {
    if (name.length < letters.length || !name.every(isCapitalizedOrJoining)) continue;
    const given = initials(name);
    const at = [...letters].findIndex((letter, index) => letter !== given[index]);
    if (at < 1 || at + 1 >= letters.length) continue;
    const turned = letters[at + 1]! + letters[at]!;
    if (letters.slice(0, at) + turned + letters.slice(at + 2) !== given) continue;
    if ((explain(acronym, words)?.cost ?? impossible) <= nextLetter) continue;
    return { kind: 'swapped', what: acronym.slice(at, at + 2), expected: given.toUpperCase() };
  }
  return undefined;
}

function isCapitalizedOrJoining(word: ExpansionWord): boolean {
  return isCapitalized(word) || isJoiningWord(word.text) || word.joined;
}

/** A vowel from within a word, in an acronym that is spelt out: `JMIDI`. */
function extraLetter(
  acronym: string,
  letters: string,
  words: readonly ExpansionWord[],
): Misfit | undefined {
  if (startClusters.test(acronym)) return undefined;
  const content = lastContent(words, letters.length - 1);
  if (content.length < letters.length - 1 || !content.every(isCapitalized)) return undefined;
  if (explain(acronym, words)?.cost === 0) return undefined;
  const given = initials(content);
  const at = [...letters].findIndex((letter, index) => letter !== given[index]);
  if (at < 1 || at >= letters.length - 1 || !/[aeiou]/.test(letters[at]!)) return undefined;
  if (letters.slice(0, at) + letters.slice(at + 1) !== given) return undefined;
  return { kind: 'extra', what: acronym[at]!, expected: given.toUpperCase() };
}

/** A last word of the name that has no letter: `United Nations Centre on Transnational Corporations (UNCT)`. */
function leftWord(
  acronym: string,
  letters: string,
  words: readonly ExpansionWord[],
): Misfit | undefined {
  const content = lastContent(words, letters.length + 1);
  const last = content.at(-1);
  const before = words.at(-2);
  if (content.length < letters.length + 1 || !last || !before || !content.every(isCapitalized)) {
    return undefined;
  }
  if (initials(content.slice(0, -1)) !== letters || isJoiningWord(before.text)) return undefined;
  if (last.joined || tails.has(last.text.toLowerCase())) return undefined;
  if (explain(acronym, words)?.cost === 0) return undefined;
  return { kind: 'left', what: last.text, expected: initials(content).toUpperCase() };
}

function isCapitalized({ text }: ExpansionWord): boolean {
  return /^[A-ZÀ-Þ]/.test(text);
}
