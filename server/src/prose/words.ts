/**
 * Words: a text into its words with their places, and words folded so that two ways of naming one
 * thing meet. Must not look at numbers.
 */
import { isLetter } from '../text/letters.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { Span } from '../text/span.ts';

/** Signs that hold a word together: apostrophes, hyphens and digits inside it (`co-led`, `CO2`). */
function isJoint(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 45 || code === 0x2010 || code === 0x2011;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** The words of a text in order. Runs of digits are no words, but may stand inside one. */
export function wordsOf(text: string): readonly Span[] {
  const words: Span[] = [];
  addWords(text, 0, text.length, words);
  return words;
}

/** Adds the words that start between two offsets. */
export function addWords(text: string, start: number, end: number, words: Span[]): void {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      at += 1;
      continue;
    }
    const from = at;
    at = endOfWord(text, at + 1);
    const previous = text.charCodeAt(from - 1);
    // `3D`, `P-5`: a word hung on digits belongs to a name or a symbol.
    if (!isDigit(previous)) words.push({ from, to: at });
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) at += 1;
    else if (isJoint(code) && isLetter(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

const functionWords: ReadonlySet<string> = new Set(
  // English
  (
    'a an the this that these those such some any each every all both either neither no not only also as at by for ' +
    'from in into of off on onto out over per to under up upon with within without about above across after against ' +
    'along among around before behind below beneath beside besides between beyond during despite down except like ' +
    'near since than through throughout till toward towards until via versus vs while whilst where when whereas which ' +
    'who whom whose what and or but nor so yet if because although though however moreover furthermore i.e e.g ie eg ' +
    'is are was were be been being am has have had having do does did can could may might must shall should will ' +
    'would it its they them their there here he she his her we us our you your i my one more most less least fewer ' +
    'other another same respectively alone together then thus therefore namely approximately almost nearly roughly ' +
    'circa just well still even already once again including included includes include excluding compared comparing ' +
    'further additional overall total totalling totalled number numbers amount amounts amounted amounting figure ' +
    'figures level levels stood stands reached reaches reaching remained remains represents represented representing ' +
    // French
    'le la les un une des du de d l au aux et ou en dans sur sous par pour avec sans chez entre vers contre depuis ' +
    'pendant durant lors ce cet cette ces son sa ses leur leurs qui que qu dont où est sont était étaient été être ' +
    'a ont avait avaient plus moins environ près soit y compris ainsi nombre montant total ' +
    // Spanish
    'el los las uno una unos unas del al y o u en con sin por para sobre entre hasta desde durante según su sus este ' +
    'esta estos estas ese esa esos esas que cual cuyo es son fue fueron era eran ha han había habían más menos unos ' +
    'aproximadamente número importe total'
  ).split(' '),
);

/** Names of months say when, never what. */
const months: ReadonlySet<string> = new Set(
  (
    'january february march april june july august september october november december year years end beginning course ' +
    'period ' +
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre an ans année années ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre año años'
  ).split(' '),
);

/** What is asked of a word again and again. */
interface WordTraits {
  readonly functional: boolean;
  readonly time: boolean;
  folded: string | undefined;
}

/** A report prints far fewer words than it has. */
const known = new Map<string, WordTraits>();
const mostKnown = 20_000;

function traitsOf(word: string): WordTraits {
  const before = known.get(word);
  if (before !== undefined) return before;
  const lower = word.toLowerCase();
  const traits = {
    functional: functionWords.has(lower),
    time: months.has(lower) || word === 'May',
    folded: undefined,
  };
  if (known.size >= mostKnown) known.clear();
  if (word.length <= longestKept) known.set(ownCopy(word), traits);
  return traits;
}

const longestKept = 40;

/** Whether a word (any case) says nothing of what is counted: articles, prepositions, auxiliaries. */
export function isFunctionWord(word: string): boolean {
  return traitsOf(word).functional;
}

/** Whether a word belongs to a date. */
export function isTimeWord(word: string): boolean {
  return traitsOf(word).time;
}

/** Whether a word says something of what is counted: no letter, no function word, no time. */
export function saysSomething(word: string): boolean {
  if (word.length < 2) return false;
  const traits = traitsOf(word);
  return !traits.functional && !traits.time;
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['staffs', 'staff'],
  ['feet', 'foot'],
  ['data', 'data'],
  ['news', 'news'],
  ['series', 'series'],
  ['species', 'species'],
  ['bases', 'basis'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['criteria', 'criterion'],
  ['movies', 'movie'],
]);

/**
 * Folds a word: lower case, without accents and possessive, in the singular. `Offices` gives
 * `office`, `countries` gives `country`, `IOM's` gives `iom`.
 */
export function foldWord(word: string): string {
  const traits = traitsOf(word);
  traits.folded ??= ownCopy(fold(word));
  return traits.folded;
}

function fold(word: string): string {
  let lower = word.toLowerCase();
  if (/[^\x00-\x7f]/.test(lower)) {
    lower = lower
      .replaceAll('\u2019', "'")
      .replace(/[\u2010\u2011]/g, '-')
      .normalize('NFD')
      .replace(/\p{M}/gu, '');
  }
  if (lower.endsWith("'s")) lower = lower.slice(0, -2);
  else if (lower.endsWith("'")) lower = lower.slice(0, -1);
  return singular(lower);
}

function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith('s') || 'sui'.includes(word.at(-2)!)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes|ciones)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
