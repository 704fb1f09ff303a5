/**
 * Counted: which words around a figure say what it counts. Word order and a list of function words
 * decide; nothing is parsed. Must not weigh one word against another.
 */

import { countBelow } from '../text/count-below.ts';
import { capitals, letters } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { Counted } from './figure.ts';
import { foldWord, isFunctionWord, isTimeWord, saysSomething } from './words.ts';

/** A figure as far as its words go. */
export interface Quantity {
  /** With its currency. */
  readonly span: Span;
  readonly sentence: Span;
  /** `%`, a currency, or undefined. */
  readonly unit: string | undefined;
}

/** Words behind and before a figure that are kept. */
const mostBehind = 8;
const mostBefore = 6;
const mostNoun = 6;

/** What each figure counts, in order; `words` are those of the whole text, in order. */
export function countedBy(
  text: string,
  words: readonly Span[],
  figures: readonly Quantity[],
): readonly Counted[] {
  const counted: Counted[] = [];
  let first = 0;
  for (const [i, figure] of figures.entries()) {
    while (first < words.length && words[first]!.from < figure.span.to) first += 1;
    const limits = {
      from: Math.max(figure.sentence.from, figures[i - 1]?.span.to ?? 0),
      to: Math.min(figure.sentence.to, figures[i + 1]?.span.from ?? text.length),
    };
    const scene: Scene = { text, words, figure, first, limits };
    const behind = wordsBehind(scene);
    const listed = behind.length > 0 && limits.from > figure.sentence.from;
    const before = wordsBefore(scene, listed);
    const bare = behind.length === 0 && before.every((word) => isVerb(text, word));
    const earlier = earlierOfKind(text, figures, i, bare);
    const previous = sameInSentence(figures, i);
    counted.push(
      countedOf(
        scene,
        behind,
        before,
        earlier === undefined ? undefined : counted[earlier],
        previous === undefined ? undefined : counted[previous],
      ),
    );
  }
  return counted;
}

/** The nearest figure before it in its sentence with the same unit. */
function sameInSentence(
  figures: readonly Quantity[],
  i: number,
  accepts: (one: Quantity) => boolean = () => true,
): number | undefined {
  const { sentence, unit } = figures[i]!;
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    if (figures[k]!.span.from < sentence.from) return undefined;
    if (figures[k]!.unit === unit && accepts(figures[k]!)) return k;
  }
  return undefined;
}

interface Scene {
  readonly text: string;
  readonly words: readonly Span[];
  readonly figure: Quantity;
  /** Index of the first word behind the figure. */
  readonly first: number;
  /** The sentence between the neighbouring figures. */
  readonly limits: Span;
}

const comparing =
  /(?:compared (?:with|to)|against|up from|down from|versus|vs\.?|of (?:which|whom|these)|out of|\d{4} (?:result|level|figure|total|intake|amount|value|number)s? of(?: [A-Z]{3})?|\(\s?(?:\d{4}|of which|in)[^()]{0,24}|\d{4}\s?\()\s*(?:(?:about|around|some|approximately|nearly|almost|over|only|a|an|the|more than|less than)\s)*$/i;

/**
 * The figure before it in the sentence that this one is compared with, or a part of; or, where no
 * words say what it counts (`bare`), the one that it goes on from: "from A in 2006 to B in 2007".
 */
function earlierOfKind(
  text: string,
  figures: readonly Quantity[],
  i: number,
  bare: boolean,
): number | undefined {
  const { span, sentence } = figures[i]!;
  const previous = figures[i - 1];
  if (previous === undefined || previous.span.from < sentence.from) return undefined;
  if (!bare && !comparing.test(text.slice(Math.max(sentence.from, span.from - 60), span.from)))
    return undefined;
  // "a 33 per cent increase over 2006 (161,371)": not the percentage but what rose.
  return (
    sameInSentence(figures, i, (one) => !isChange(text, one)) ??
    (bare ? i - 1 : sameInSentence(figures, i))
  );
}

function countedOf(
  scene: Scene,
  behind: readonly Span[],
  before: readonly Span[],
  earlier: Counted | undefined,
  previous: Counted | undefined,
): Counted {
  const carried = goesOn(scene) ? previous?.noun : undefined;
  const noun =
    carried ??
    changeNoun(scene) ??
    bracketNoun(scene) ??
    nounBehind(scene) ??
    earlier?.noun ??
    nounBefore(scene, before);
  const folded = new Set<string>();
  for (const word of behind) folded.add(fold(scene.text, word));
  if (carried !== undefined) {
    for (const word of scene.text.slice(carried.from, carried.to).split(noWord))
      folded.add(foldWord(word));
  }
  if (earlier !== undefined) for (const word of earlier.counts) folded.add(word);
  else for (const word of before) folded.add(fold(scene.text, word));
  const at = scene.figure.span.to;
  return { noun: noun ?? { from: at, to: at }, counts: [...folded] };
}

const fold = (text: string, { from, to }: Span) => foldWord(text.slice(from, to));

function says(text: string, { from, to }: Span): boolean {
  return saysSomething(text.slice(from, to));
}

/** Words that say something behind the figure, up to the end of the clause. */
function wordsBehind({ text, words, figure, first, limits }: Scene): readonly Span[] {
  const found: Span[] = [];
  let end = figure.span.to;
  for (let i = first; i < words.length && found.length < mostBehind; i++) {
    const word = words[i]!;
    if (word.to > limits.to || ends(text, end, word.from)) break;
    const duration = i === first && isDuration(text, word);
    end = word.to;
    if (duration || says(text, word)) found.push(word);
  }
  return found;
}

/** "three years": behind a number, years are what is counted. */
function isDuration(text: string, { from, to }: Span): boolean {
  return /^(?:years?|ans?|années?|años?)$/i.test(text.slice(from, to));
}

/** Whether a clause ends between two words. */
function ends(text: string, from: number, to: number): boolean {
  if (to - from === 1) return false;
  return /[,;:.!?()[\]\u2013\u2014]/.test(text.slice(from, to));
}

/**
 * Words that say something before the figure, nearest first, back to the figure before it. In a list,
 * "25 in Asia, 13 in Europe and 4 in Africa", only back to the comma or `and`.
 */
function wordsBefore(
  { text, words, figure, first, limits }: Scene,
  listed: boolean,
): readonly Span[] {
  const found: Span[] = [];
  let start = figure.span.from;
  for (let i = first - 1; i >= 0 && found.length < mostBefore; i--) {
    const word = words[i]!;
    if (word.to > figure.span.from) continue;
    if (word.from < limits.from) break;
    if ((listed ? /[,;!?\u2013]/ : /[;!?]/).test(text.slice(word.to, start))) break;
    start = word.from;
    if (listed && /^(?:and|et|y)$/.test(text.slice(word.from, word.to))) break;
    if (says(text, word)) found.push(word);
  }
  return found;
}

/** Not `SDG-related`, which qualifies. */
const participle = /^[^-]*ed$/i;
/** Function words that may stand inside a noun phrase: "the Organization's total expenditure". */
const inside = /^(?:total|overall|combined|other|own)$/i;
const verbs: ReadonlySet<string> = new Set(
  (
    'brought kept built bought lost spoke wrote chose drew took take takes met held sent made ' +
    'spent went saw grew fell rose gave became began led came left had said set ran won paid ' +
    'underwent grow rise fall stand increased decreased rises falls due available able open'
  ).split(' '),
);
/** Nouns and adjectives that end as adverbs do. */
const noAdverb = /(?:fami|supp|assemb|month|week|dai|year|quarter|ear|on)ly$/;

/** Verbs that take no regular ending, adjectives that stand for one, adverbs. */
function isVerbOrAdverb(word: string): boolean {
  const lower = word.toLowerCase();
  if (verbs.has(lower)) return true;
  return lower.length > 4 && lower.endsWith('ly') && !noAdverb.test(lower);
}

function isVerb(text: string, { from, to }: Span): boolean {
  const word = text.slice(from, to);
  return participle.test(word) || isVerbOrAdverb(word);
}

const noNoun =
  /^(?:under|for|from|in|at|to|sous|pour|dans|en|para|received|provided|targeted|reported|indicated|stated|mentioned|offered|supported|attended|worked|helped|engaged|started|departed|were|was|are|have|had|benefited)$/i;

/** "47,500 received …", "38,501 were assisted …", "14,430 from Greece": the noun stands with the figure before it. */
function goesOn({ text, words, figure, first }: Scene): boolean {
  const word = words[first];
  if (word === undefined || figure.unit !== undefined || word.from !== figure.span.to + 1)
    return false;
  if (!noNoun.test(text.slice(word.from, word.to))) return false;
  const copula = /^(?:were|was|are)$/i.test(text.slice(word.from, word.to));
  const next = words[first + 1];
  return !copula || (next !== undefined && participle.test(text.slice(next.from, next.to)));
}

/** The noun phrase right behind the figure: "staff members", "of overall assistance", "were women". */
function nounBehind({ text, words, figure, first, limits }: Scene): Span | undefined {
  let at = first;
  let end = figure.span.to;
  const open = (i: number) =>
    words[i] !== undefined &&
    words[i]!.to <= limits.to &&
    !/[^\s"“'‘/-]/.test(text.slice(end, words[i]!.from));
  const skip = (pattern: RegExp) => {
    while (open(at) && pattern.test(text.slice(words[at]!.from, words[at]!.to))) {
      end = words[at]!.to;
      at += 1;
    }
  };
  skip(/^of$/i);
  if (figure.unit !== undefined || at > first)
    skip(/^(?:of|the|all|its|our|their|in|de|des|du|la|le|los|las|el)$/i);
  skip(/^(?:were|was|are|is|of|further|more|additional|other|de|des)$/i);
  const from = words[at]?.from;
  const start = at;
  while (open(at) && at - start < mostNoun) {
    const printed = text.slice(words[at]!.from, words[at]!.to);
    if ((isFunctionWord(printed) && !inside.test(printed)) || isTimeWord(printed)) {
      if (at === start && isDuration(text, words[at]!)) end = words[at++]!.to;
      break;
    }
    if (isVerbOrAdverb(printed)) break;
    if (participle.test(printed) && (at > start || !nounFollows(text, words, at, limits.to))) break;
    end = words[at]!.to;
    at += 1;
  }
  return at > start && from !== undefined ? { from, to: end } : undefined;
}

/** Whether a participle qualifies a noun behind it: "stranded migrants", not "started in". */
function nounFollows(text: string, words: readonly Span[], at: number, limit: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.to > limit) return false;
  if (/[^\s-]/.test(text.slice(words[at]!.to, next.from))) return false;
  return !isFunctionWord(text.slice(next.from, next.to));
}

function isBracketed({ text, figure }: Scene): boolean {
  return /\(\s?(?:(?:about|some|over|nearly|almost|approximately|only|more than)\s)?$/i.test(
    text.slice(Math.max(0, figure.span.from - 18), figure.span.from),
  );
}

/** "an increase of 16 per cent": what is so large is the increase, whatever increased. */
function changeNoun({ text, words, figure, first }: Scene): Span | undefined {
  if (figure.unit !== '%') return undefined;
  const before = text.slice(Math.max(0, figure.span.from - 44), figure.span.from);
  if (!changeOf.test(before)) return undefined;
  for (let i = first - 1; i >= 0 && i > first - 5; i--) {
    const word = words[i]!;
    if (changeWord.test(text.slice(word.from, word.to))) return word;
  }
  return undefined;
}

/** "a decrease of almost USD 50 million", "increased by 40". */
function isChange(text: string, { span }: Quantity): boolean {
  return changeBefore.test(text.slice(Math.max(0, span.from - 44), span.from));
}

const changeBefore =
  /(?:increased?|decreased?|rise|rose|fall|fell|drop(?:ped)?|growth|grew|reduction|reduced|declined?) (?:of|by) (?:[a-z]{4,13} ){0,2}$/i;
const changeWord =
  /^(?:increase|decrease|rise|fall|drop|growth|reduction|decline|gain|hausse|baisse|augmentation|diminution|aumento|disminución)$/i;
const changeOf =
  /(?:increase|decrease|rise|fall|drop|growth|reduction|decline|gain|hausse|baisse|augmentation|diminution|aumento|disminución) (?:of|de|del) (?:(?:about|around|some|approximately|nearly|almost|over|only|more than|less than|près de|casi) )?$/i;

/** "Europe (33%)": the words before the bracket, where nothing in it says more. */
function bracketNoun(scene: Scene): Span | undefined {
  const { text, words, figure, first } = scene;
  if (!isBracketed(scene) || !/^\s*[),;]/.test(text.slice(figure.span.to, figure.span.to + 3)))
    return undefined;
  const bracket = text.lastIndexOf('(', figure.span.from);
  let at = first - 1;
  while (at >= 0 && words[at]!.to > bracket) at -= 1;
  return phraseEndingAt(text, words, at, scene.limits.from, bracket);
}

const noWord = new RegExp(`[^${letters}'’-]+`);
const capital = new RegExp(`^[${capitals}]`);

/** The noun phrase that the words before the figure end with, over verbs and function words. */
function nounBefore({ text, words, limits }: Scene, before: readonly Span[]): Span | undefined {
  const last = before.find((word) => !isVerb(text, word));
  if (last === undefined) return undefined;
  return phraseEndingAt(text, words, indexOf(words, last), limits.from, last.to);
}

function indexOf(words: readonly Span[], word: Span): number {
  return countBelow(words, ({ from }) => from < word.from);
}

const joins = /^(?:of|the|and|de|du|la|des|del|los|et|y)$/i;

/** Back from the word at `at` over neighbours that say something; names keep their `of the`. */
function phraseEndingAt(
  text: string,
  words: readonly Span[],
  at: number,
  from: number,
  end: number,
): Span | undefined {
  const last = words[at];
  if (
    last === undefined ||
    last.from < from ||
    /\S/.test(text.slice(last.to, end)) ||
    !says(text, last)
  )
    return undefined;
  let start = last.from;
  let pending = last.from;
  for (let i = at - 1, used = 1; i >= 0 && used < mostNoun; i--, used++) {
    const word = words[i]!;
    if (word.from < from || /[^\s'’-]/.test(text.slice(word.to, pending))) break;
    const printed = text.slice(word.from, word.to);
    pending = word.from;
    if (joins.test(printed) && capital.test(text[start]!)) continue;
    if (!says(text, word) || isVerbOrAdverb(printed)) break;
    if (text.slice(word.to, start).trim() !== '' && !capital.test(printed)) break;
    start = word.from;
  }
  return { from: start, to: last.to };
}
