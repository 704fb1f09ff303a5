/**
 * Reads the definition of an acronym from the words around it: `International Dialogue on Migration
 * (IDM)`, the other way round, and in legends. Must not look beyond the sentence.
 */
import type { Span } from '../text/span.ts';
import { type ExpansionWord, explain, explainAll, isJoiningWord, misfit } from './expansion.ts';
import type { Definition, LeadWord } from './term.ts';
import { isWordUnit, type Token } from './tokens.ts';

/** A text and the way from its offsets to the source. */
export interface SeenText {
  readonly text: string;
  spanOf(from: number, to: number): Span;
}

type Place = Definition['place'];

const furthest = 320;
const mostWords = 26;
/** How many words a name may have that gives an acronym of so many letters. */
const wordsFor = (letters: number) => Math.min(mostWords, 2 * letters + 8);

/** How the bracket begins in which an acronym is introduced. */
const opening =
  /\(\s*(?:(?:the|or|hereinafter|hereafter|also known as|known as|abbreviated|acronym|ci-après|dénommée?|ou|sigle|en adelante|en lo sucesivo|o|siglas?)[,:]?\s+){0,2}(?:the\s+|la\s+|le\s+|el\s+|l['’])?["“«‘']?\s?$/i;
const closing = /^(?:['’]s)?\s?["”»’']?\s?\)/;

/** The bracket that holds nothing but the acronym; offsets. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

export function bracketAround(text: string, token: Token): Bracket | undefined {
  const { from, end } = token.compound
    ? { from: token.compound.from, end: token.compound.to }
    : token;
  const rest = text.slice(end, end + 8);
  const after = rest.includes(')') ? closing.exec(rest) : null;
  if (after === null) return undefined;
  const lead = text.slice(Math.max(0, from - 50), from);
  const open = lead.lastIndexOf('(');
  if (open < 0 || (open + 1 < lead.length && text.charCodeAt(from - 1) === 44)) return undefined;
  const before = opening.exec(lead.slice(open));
  return before ? { from: from - before[0].length, to: end + after[0].length } : undefined;
}

/** A compound in brackets is one acronym: `(IML/LEG)`. */
function whole({ compound, written, from, to, end }: Token) {
  if (!compound) return { written, from, to, end };
  return { written: compound.text, from: compound.from, to: compound.to, end: compound.to };
}

/** The definition that a token, alone in `bracket` or in none, is part of; undefined where it is only used. */
export function definitionAt(
  seen: SeenText,
  token: Token,
  bracket: Bracket | undefined,
  place: Place,
): Definition | undefined {
  if (token.compound && token.compound.from < token.from) return undefined;
  if (bracket) return definitionBefore(seen, token, bracket, place);
  if (token.compound) return undefined;
  return definitionInside(seen, token, place) ?? legendAt(seen, token, place);
}

function definitionBefore(
  seen: SeenText,
  token: Token,
  bracket: Bracket,
  place: Place,
): Definition | undefined {
  const { written, to } = whole(token);
  const words = wordsBefore(
    seen.text,
    skipBracket(seen.text, bracket.from),
    wordsFor(written.length),
  );
  if (words.length === 0) return undefined;
  const best = explain(written, words);
  const wrong = best?.cost === 0 ? undefined : misfit(written, words);
  const capitals = startOfCapitals(seen.text, words);
  // Of `Division of Accounting (ACO)` the last word alone gives the letters.
  const single = best?.start === words.length - 1 && best.cost > 0 ? capitals : undefined;
  const start = wrong ? startOfName(words, wrong.expected.length) : (single ?? best?.start);
  // Where nothing explains it, the words are kept for a comparison with other expansions.
  const first = start ?? capitals ?? words.length;
  const end = words.at(-1)!.to;
  const from = words[first]?.from ?? end;
  return {
    written,
    acronymSpan: seen.spanOf(token.from, to),
    expansion: seen.text.slice(from, end),
    expansionSpan: seen.spanOf(from, end),
    span: seen.spanOf(from, bracket.to),
    form: 'before',
    fit: wrong ? 'none' : (best?.fit ?? 'none'),
    ...(wrong ? { misfit: wrong } : {}),
    lead: words.map((word) => leadWord(seen, word)),
    place,
  };
}

function leadWord(seen: SeenText, { text, from, to }: TextWord): LeadWord {
  return { text, span: seen.spanOf(from, to), comma: seen.text.charCodeAt(to) === 44 };
}

/** The first of the last `count` words that do not join others. */
function startOfName(words: readonly TextWord[], count: number): number {
  let left = count;
  let index = words.length;
  while (index > 0 && left > 0) if (!isJoiningWord(words[--index]!.text)) left--;
  return index;
}

/** The name right before the bracket: words with capitals, and those that join them. */
function startOfCapitals(text: string, words: readonly TextWord[]): number | undefined {
  let start: number | undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]!;
    if (start !== undefined && text.charCodeAt(word.to) === 44) break;
    if (/^[A-ZÀ-Þ]/.test(word.text)) start = index;
    else if (start === undefined || !(isJoiningWord(word.text) || word.joined)) break;
  }
  if (start === undefined || !isJoiningWord(words[start]!.text)) return start;
  // "The Office", "In Manila": a sentence begins with a capital.
  return start + 1 < words.length ? start + 1 : undefined;
}

/** Before a bracket that belongs to the name: `Victim Assets Programme (Swiss Banks) (HVAP)`. */
function skipBracket(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - 80), end).trimEnd();
  if (!before.endsWith(')')) return end;
  const open = before.lastIndexOf('(');
  return open < 0 ? end : Math.max(0, end - 80) + open;
}

interface TextWord extends ExpansionWord {
  readonly from: number;
  readonly to: number;
}

/** `IDM (International Dialogue on Migration)`: the bracket must account for all letters. */
function definitionInside(seen: SeenText, token: Token, place: Place): Definition | undefined {
  const { text } = seen;
  const open = /^\s?\(/.exec(text.slice(token.end, token.end + 2));
  if (!open) return undefined;
  const from = token.end + open[0].length;
  const close = text.indexOf(')', from);
  if (close < 0 || close - from > 200) return undefined;
  const words = wordsIn(text, from, close);
  if (words.length < 2 || explainAll(token.written, words) === 'none') return undefined;
  return inOrder(seen, token, words, { form: 'inside', to: close + 1, place });
}

const legendSign = /^\s?(?:[:=]|\s[–—-])\s/;

/** `UG: Ungraded; NO: National Officer`. */
function legendAt(seen: SeenText, token: Token, place: Place): Definition | undefined {
  const { text } = seen;
  const sign = legendSign.exec(text.slice(token.end, token.end + 4));
  if (!sign || !/(?:^|[;,:.(*]\s?)$/.test(text.slice(Math.max(0, token.from - 2), token.from))) {
    return undefined;
  }
  const from = token.end + sign[0].length;
  const rest = text.slice(from, from + 200);
  const length = rest.search(/[;.,)|<\n]/);
  const words = wordsIn(text, from, from + (length < 0 ? rest.length : length));
  if (explainAll(token.written, words) === 'none') return undefined;
  return inOrder(seen, token, words, { form: 'legend', to: words.at(-1)!.to, place });
}

function inOrder(
  seen: SeenText,
  token: Token,
  words: readonly TextWord[],
  { form, to, place }: { form: Definition['form']; to: number; place: Place },
): Definition {
  const from = words[0]!.from;
  const end = words.at(-1)!.to;
  return {
    written: token.written,
    acronymSpan: seen.spanOf(token.from, token.to),
    expansion: seen.text.slice(from, end),
    expansionSpan: seen.spanOf(from, end),
    span: seen.spanOf(token.from, to),
    form,
    fit: explainAll(token.written, words),
    lead: words.map((word) => leadWord(seen, word)),
    place,
  };
}

const wordPattern = /[A-Za-zÀ-ɏ\d]+(?:['’][A-Za-zÀ-ɏ\d]+)*|&/g;
const ending = /[.;:!?()[\]|<>"“”«»]/;

/** The words of `text` between two offsets; with `lastSentence` only those of its last sentence. */
function wordsIn(text: string, from: number, to: number, lastSentence = false): TextWord[] {
  let words: TextWord[] = [];
  let end = from;
  for (const { 0: word, index } of text.slice(from, to).matchAll(wordPattern)) {
    const start = from + index;
    if (lastSentence && start - end > 1 && ending.test(text.slice(end, start))) words = [];
    end = start + word.length;
    const sign = text.charCodeAt(start - 1);
    const joined = start > from && (isHyphen(sign) || sign === 47);
    words.push(
      /['’]/.test(word) ? bare(word, start) : { text: word, from: start, to: end, joined },
    );
  }
  return words;
}

/** Without an article or a possessive: `Organisation` of `l’Organisation`, `Planning` of `Planning’s`. */
function bare(word: string, from: number): TextWord {
  const article = /^[ldLD]['’](?=[A-Za-zÀ-ɏ]{2})/.exec(word)?.[0].length ?? 0;
  const text = word.slice(article).replace(/['’]s?$/, '');
  return { text, from: from + article, to: from + article + text.length, joined: false };
}

function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2011 || unit === 0x2010;
}

/** The last words of the sentence before `end`. */
function wordsBefore(text: string, end: number, most: number): readonly TextWord[] {
  const from = Math.max(0, end - furthest);
  const words = wordsIn(text, from, end, true);
  // The window may begin within a word.
  if (words[0]?.from === from && isWordUnit(text.charCodeAt(from - 1))) words.shift();
  const last = words.at(-1);
  if (!last || /[^\s"”»’'*,]/.test(text.slice(last.to, end).replace(/^['’]s/, ''))) return [];
  return words.length > most ? words.slice(-most) : words;
}
