/**
 * Turns a misspelt word into the known word that was probably meant, and lists of words into
 * phrases. Must not guess: a word that is like none of the known ones gives nothing.
 */

import { distance } from 'fastest-levenshtein';
import { allOf, anyOf, joined, say, type Words } from '../text/phrase.ts';

/** Words longer than this are no misspellings of any key, id or option. */
const longest = 80;

/**
 * The one of `known` that `word` is a misspelling or an abbreviation of: `rouded` gives `rounded`,
 * `warn` gives `warning`. Case, spaces, hyphens and underscores count for nothing. Undefined where
 * none is close.
 */
export function closestName(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const sought = plain(word);
  let best: string | undefined;
  let abbreviated: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(sought.length / 3))) + 1;
  for (const candidate of known) {
    const target = plain(candidate);
    if (sought.length > 2 && target.startsWith(sought)) abbreviated ??= candidate;
    if (Math.abs(target.length - sought.length) >= least) continue;
    const steps = stepsBetween(sought, target);
    // A word of three letters or fewer is another word when half of it differs.
    if (steps >= least || steps * 2 >= Math.max(target.length, 2)) continue;
    best = candidate;
    // Of two that are equally near, the one where letters were only left out: `profils` is `profiles`.
    least = leavesOut(sought, target) ? steps : steps + 0.5;
  }
  return best ?? abbreviated;
}

/**
 * The one of `known` that `word` almost certainly misspells: one letter off, or two neighbours
 * swapped. Stricter than `closestName`, for words that may well be meant as they are.
 */
export function misspelt(word: string, known: Iterable<string>): string | undefined {
  const meant = closestName(word, known);
  return meant !== undefined && stepsBetween(plain(word), plain(meant)) < 2 ? meant : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}

/** Letters to add, take away or change; two neighbours swapped count as one change. */
function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : 2;
}

/** Whether `word` is `target` with letters left out. */
function leavesOut(word: string, target: string): boolean {
  let at = 0;
  for (const letter of target) if (letter === word[at]) at++;
  return at === word.length;
}

/** `; did you mean “rounded”?`, or what else to say, as the end of a sentence. */
export function hintAt(meant: string | undefined, otherwise: Words): Words {
  return meant === undefined ? otherwise : say`; did you mean “${meant}”?`;
}

/** `auto, exact or rounded`; beyond `most` words the rest is counted. */
export function orList(words: readonly Words[], most = 12): Words {
  if (words.length <= most) return anyOf(words);
  return say`${joined(words.slice(0, most), ', ')} or one of ${words.length - most} more`;
}

/** `auto, exact and rounded`. */
export function andList(words: readonly Words[], most = 20): Words {
  if (words.length <= most) return allOf(words);
  return say`${joined(words.slice(0, most), ', ')} and ${words.length - most} more`;
}
