/**
 * Words and pairs that the rules on lists share. Must not decide what is wrong.
 */

import type { ListingEntry } from '../../outline/listings.ts';
import type { ComparedListing } from '../../report/compare-listing.ts';
import type { Listed } from '../../report/listed.ts';
import { type Phrase, say } from '../../text/phrase.ts';

const names = {
  contents: say`the contents list`,
  table: say`the list of tables`,
  figure: say`the list of figures`,
  box: say`the list of boxes`,
  annex: say`the list of annexes`,
} as const;

/** `the contents list`, `the list of tables`. */
export function listName({ listing }: ComparedListing): Phrase {
  return names[listing.kind];
}

/** Whether headings are listed; else captions are. */
export function listsHeadings({ listing }: ComparedListing): boolean {
  return listing.kind === 'contents' || listing.kind === 'annex';
}

/** What an entry stands for, to point at it. */
export function targetWords(compared: ComparedListing, { text }: Listed): Phrase {
  return listsHeadings(compared)
    ? say`The heading ${quoted(text)}`
    : say`The caption ${quoted(text)}`;
}

/** The same with its whole text, as a working. */
export function targetWorking(compared: ComparedListing, { text }: Listed): Phrase {
  return listsHeadings(compared) ? say`heading: ${text}` : say`caption: ${text}`;
}

export interface Pair {
  readonly index: number;
  readonly entry: ListingEntry;
  readonly targetIndex: number;
  readonly target: Listed;
}

/** Entries with what they list, in the order of the list. */
export function pairsOf({ listing, targets, targetOf }: ComparedListing): readonly Pair[] {
  return listing.entries.flatMap((entry, index): Pair[] => {
    const targetIndex = targetOf[index] ?? -1;
    const target = targets[targetIndex];
    return target ? [{ index, entry, targetIndex, target }] : [];
  });
}

/** At most this many signs of a heading are shown. */
const longestName = 80;

/** `“I. MIGRATION”`, a long one cut at a word. */
export function quoted(text: string): Phrase {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= longestName) return say`“${flat}”`;
  const cut = flat.lastIndexOf(' ', longestName);
  return say`“${flat.slice(0, cut > 20 ? cut : longestName)} …”`;
}

/** Whether a text holds letters, all of them capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
