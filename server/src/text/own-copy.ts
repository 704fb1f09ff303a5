/**
 * Copies of short pieces of a text, for those who keep them longer than the text. Must not be used for what is
 * kept no longer.
 */

/** A string that does not keep the text alive that it was cut from, as long slices do. */
export function ownCopy(word: string): string {
  return word.length < 13 ? word : [...word].join('');
}
