/**
 * Words: turns visible text into words as names are compared: lower case, without possessive
 * endings and elided articles. Must not look at punctuation.
 */

export interface Word {
  /** In the text that was read. */
  readonly from: number;
  readonly to: number;
  /** `IOM's` gives `iom`, `l’OIM` gives `oim`. */
  readonly folded: string;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;
const elided = /^(?:l|d|qu)['’](?=.)/u;
const possessive = /['’]s?$/u;

/** The words of `text.slice(from, to)`. Linear in the length of the slice. */
export function readWords(text: string, from = 0, to = text.length): readonly Word[] {
  const words: Word[] = [];
  const part = text.slice(from, to);
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(part); match !== null; match = wordPattern.exec(part)) {
    const start = from + match.index;
    words.push({ from: start, to: start + match[0].length, folded: foldWord(match[0]) });
  }
  return words;
}

export function foldWord(word: string): string {
  // Most words hold nothing to take off.
  if (/^[a-z\d]+$/i.test(word)) return word.toLowerCase();
  return word.normalize('NFC').toLowerCase().replace(elided, '').replace(possessive, '');
}

/** Whether a word as written begins with a capital letter. */
export function isCapitalized(word: string): boolean {
  const first = word.replace(/^[ld]['’]/u, '').charAt(0);
  return first !== first.toLowerCase();
}
