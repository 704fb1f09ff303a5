/**
 * Sentences: where one ends and the next begins in running text. Abbreviations, initials, numbers
 * and addresses do not end one. Must not look at what a sentence says.
 */
import { capitals, isLetter, isSpace } from '../text/letters.ts';
import type { Span } from '../text/span.ts';

/** Behind these a full stop belongs to the word, whatever follows; in lower case. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'no nos mr mrs ms messrs dr prof rev hon st sr jr gen col lt sgt capt amb e.g i.e cf viz vs v al approx ca c ' +
    'est incl excl vol vols p pp para paras art arts sec ch fig figs ed eds tel fax ext dept h.e h.e.mr u.n ' +
    'mme mm mlle m env n sra srta núm pág párr corr add jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

const enders = '.!?…';

const closers = '"\'”’»)]';

/** What was asked for last: those who read a block ask one after another. */
let last: { readonly text: string; readonly sentences: readonly Span[] } = {
  text: '',
  sentences: [],
};

/** The sentences of a text in order: they cover all of it, white space between them left out. */
export function sentencesOf(text: string): readonly Span[] {
  if (last.text !== text) last = { text, sentences: splitSentences(text) };
  return last.sentences;
}

const ender = /[.!?\u2026]/g;

function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = skipSpace(text, 0);
  ender.lastIndex = from;
  for (let match = ender.exec(text); match !== null; match = ender.exec(text)) {
    const at = match.index;
    let end = at + 1;
    while (end < text.length && (enders + closers).includes(text[end]!)) end += 1;
    const next = skipSpace(text, end);
    if (next < text.length && (next === end || !startsSentence(text, next))) {
      ender.lastIndex = end;
      continue;
    }
    if (next < text.length && text[at] === '.' && belongsToWord(text, from, at)) continue;
    sentences.push({ from, to: end });
    from = next;
    ender.lastIndex = next;
  }
  if (from < text.length) sentences.push({ from, to: text.trimEnd().length });
  return sentences;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Upper case, a digit, an opening mark, or a letter of a script without cases. */
function startsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return !(code >= 97 && code <= 122) && !')]},;:.!?%*+=/-'.includes(text[at]!);
  return /[^\p{Ll}\p{Pe}\p{Pf},;:.!?%*+=/-]/u.test(text[at]!);
}

/** Whether the full stop at `dot` belongs to an abbreviation, an initial or a list number. */
function belongsToWord(text: string, sentence: number, dot: number): boolean {
  let from = dot;
  while (from > sentence && dot - from < 16 && isInWord(text, from - 1)) from -= 1;
  const word = text.slice(from, dot);
  if (word === '') return false;
  // `28. The Office`, `A. General`: what numbers the sentence.
  const single = word.length === 1 && isLetter(word.charCodeAt(0));
  if (from === sentence && (single || /^\d{1,4}$/.test(word))) return true;
  if (single ? capital.test(word) : isInitials(word)) return word !== 'I';
  return abbreviations.has(word.toLowerCase());
}

/** Letters, digits and full stops. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || code === 46 || (code > 47 && code < 58);
}

const capital = new RegExp(`^[${capitals}]`);
const initials = new RegExp(String.raw`^(?:[${capitals}]\.)+[${capitals}]$`);

/** `U.N`: letters of one case with full stops between them. */
function isInitials(word: string): boolean {
  return word.includes('.') && initials.test(word);
}
