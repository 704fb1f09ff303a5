/**
 * Counts of places that are listed by name: “three ports (Alder, Brint, Corvane and Dorn)”. Decides how sure it
 * is that the number is wrong. Must not split the list.
 */
import { mayHoldPlaces } from '../../text/country-names.ts';

/** What has one name each: of offices, meetings or sites there may be two in one town. */
const places =
  /^(?:cities|towns|villages|ports|seaports|harbours|harbors|airports|islands|provinces|districts|municipalities|counties|capitals|boroughs|communes|prefectures|governorates)$/i;

/** These, and what may be several in one place. */
const placeWords =
  /^(?:cities|towns|villages|harbou?rs|seaports|islands|provinces|districts|municipalities|counties|capitals|boroughs|communes|prefectures|governorates|locations|places|venues|offices|hubs|centres|centers|sites|ports|airports|events|meetings|missions|visits)$/i;

export function isPlaceWord(word: string): boolean {
  return placeWords.test(word);
}

/** A region, or the words that tell how the places are listed. */
const tailOf = /^(?:in|of|on|along)$/;

/**
 * `nouns`: the plural nouns between number and list; `tail`: the words behind the last of them; `ways`: how many
 * items each way to split the list gives. Undefined where the list may be right.
 */
export function sureOfPlaces(
  nouns: readonly string[],
  tail: readonly string[],
  items: readonly string[],
  stated: number,
): 'certain' | 'doubtful' | undefined {
  const [noun, ...others] = nouns;
  if (noun === undefined || others.length > 0 || !places.test(noun)) return undefined;
  if (tail.length > 0 && !tailOf.test(tail[0]!)) return undefined;
  if (new Set(items).size < items.length || items.some((item) => /[/&\d]/.test(item)))
    return undefined;
  if (items.length < stated) return tail.length === 0 ? 'certain' : 'doubtful';
  // “Portland, Oregon” is one town, and so is each of “Alder, Calistan; Brint, Fennland”.
  if (items.length === 2 * stated || items.slice(1).some(mayHoldPlaces)) return undefined;
  return 'doubtful';
}
