/**
 * Turns a misspelt word into the known word that was probably meant, and lists of words into
 * phrases. Must not guess: a word that is like none of the known ones gives nothing.
 */
import { distance } from 'fastest-levenshtein';

/** Words longer than this are no misspellings of any key, id or option. */
const longest = 80;

/**
 * The one of `known` that `word` is a misspelling of: `rouded` gives `rounded`. Case, spaces,
 * hyphens and underscores count for nothing. Undefined where none is close.
 */
export function closestName(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const sought = plain(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(sought.length / 3)) + 1;
  for (const candidate of known) {
    const target = plain(candidate);
    if (Math.abs(target.length - sought.length) >= least) continue;
    const steps = distance(sought, target);
    // A word of three letters or fewer is another word when half of it differs.
    if (steps < least && steps * 2 < Math.max(target.length, 2)) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}

/** `auto, exact or rounded`; beyond `most` words the rest is counted. */
export function orList(words: readonly string[], most = 12): string {
  if (words.length > most) {
    return `${words.slice(0, most).join(', ')} or one of ${words.length - most} more`;
  }
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/**
 * The one of `known` that `word` almost certainly misspells: one letter off, or two neighbours
 * swapped. Stricter than `closestName`, for words that may well be meant as they are.
 */
export function misspelt(word: string, known: Iterable<string>): string | undefined {
  const meant = closestName(word, known);
  if (meant === undefined) return undefined;
  const [a, b] = [plain(word), plain(meant)];
  const steps = distance(a, b);
  const swapped = steps === 2 && [...a].sort().join('') === [...b].sort().join('');
  return steps < 2 || swapped ? meant : undefined;
}
