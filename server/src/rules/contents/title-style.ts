/**
 * Turns a heading's title into the style in which a list prints titles: headings in capitals stand in
 * contents lists in small letters, and the other way round. Must not change a word.
 */
import { isCapitals } from './list-words.ts';

/**
 * `title` as the entry `like` prints its own: words that it has too as it has them, others in small
 * letters where only the heading is in capitals.
 */
export function inStyleOf(title: string, like: string): string {
  const flat = title.replace(/\s+/g, ' ').trim();
  if (isCapitals(like) && !isCapitals(flat)) return flat.toUpperCase();
  if (!isCapitals(flat) || isCapitals(like)) return flat;
  const known = new Map(like.split(/\s+/).map((word) => [word.toLowerCase(), word]));
  const capitalized = capitalizes(like);
  return flat
    .toLowerCase()
    .split(' ')
    .map((word, index) => {
      const own = known.get(word);
      if (own !== undefined) return own;
      return index === 0 || (capitalized && word.length > 3) ? capitalize(word) : word;
    })
    .join(' ');
}

/** `German Forced Labour Compensation Programme`. */
function capitalizes(text: string): boolean {
  const long = text
    .split(/\s+/)
    .filter((word) => word.length > 3)
    .slice(1);
  const capitals = long.filter((word) => word[0] !== word[0]?.toLowerCase()).length;
  return long.length > 0 && capitals > long.length / 2;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
