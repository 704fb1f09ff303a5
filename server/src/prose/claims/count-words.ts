/**
 * The words between a number and the list of what it counts, and those of its items: which of them say for certain
 * what an item is. Must not split the list.
 */
import { capitals, smalls } from '../../text/letters.ts';
import { isPlaceWord, sureOfPlaces } from './count-places.ts';

/** Things are told, not listed; a time or a measure is no list. */
const unlisted =
  /^(?:things?|years?|months?|weeks?|days?|hours?|minutes?|times?|per|percent|metres?|kilometres?|miles?|ways)$/i;

const plural = new RegExp(
  `(?:[${smalls}]s|people|women|men|children|media|criteria|s’)$|^[${capitals}]{2,}s$`,
);

export function isPlural(one: string): boolean {
  return plural.test(one) && !unlisted.test(one);
}

const countable = /^(?:countr(?:y|ies)|States|Members|nations|Governments|territories)$/i;

/** Words behind the noun that is counted which leave it the one that is listed: "countries took part: …". */
const goesOn =
  /^(?:in|of|from|joined|met|took|participated|attended|responded|reported|ratified|signed|acceded|withdrew|remain(?:ed)?|exist(?:ed)?|apply|applied)$/;

/**
 * How sure it is that a list of `items` does not fit its number; `found`: the words between the number and the list.
 * Undefined: not at all.
 */
export function sureOfWords(
  found: readonly string[],
  items: readonly string[],
  stated: number,
): 'certain' | 'doubtful' | undefined {
  // The noun counted must be the last word, or go with "in South America": "States of the region".
  const nouns = found.filter(isPlural);
  const tail = found.slice(found.indexOf(nouns[0] ?? '') + 1);
  const named = items.every(isName);
  if (found.some(isPlaceWord)) return named ? sureOfPlaces(nouns, tail, items, stated) : undefined;
  if (nouns.length !== 1 || (tail.length > 0 && !goesOn.test(tail[0]!))) return undefined;
  if (countable.test(nouns[0]!)) return named ? 'certain' : undefined;
  if (named) return tail.length === 0 ? 'certain' : 'doubtful';
  return tail.length <= 3 && items.every(isShort) ? 'doubtful' : undefined;
}

const nameStart = new RegExp(`^["“‘]?[${capitals}]`);

/** "the Cook Islands", "UNAIDS": capitals, articles and little words only. */
export function isName(item: string): boolean {
  const parts = item.replace(/\([^)]*\)/g, '').match(/[^\s]+/g) ?? [];
  if (parts.length === 0 || parts.length > 9) return false;
  return parts.every(
    (one) =>
      nameStart.test(one) ||
      /^(?:the|former|of|and|for|on|de|la|du|des|del|in|to|d[’'][A-Za-z\u00c0-\u024f]+)$/.test(one),
  );
}

function isShort(item: string): boolean {
  return (
    /^["“]?[A-Za-z\u00c0-\u1fff]/.test(item) && item.split(/\s+/).length <= 4 && !/\d/.test(item)
  );
}
