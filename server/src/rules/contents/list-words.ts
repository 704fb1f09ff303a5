/**
 * Words and pairs that the rules on lists share. Must not decide what is wrong.
 */
import type { ListingEntry } from '../../outline/listings.ts';
import type { ComparedListing } from '../../report/compare-listing.ts';
import type { Listed } from '../../report/listed.ts';

const names = {
  contents: 'the contents list',
  table: 'the list of tables',
  figure: 'the list of figures',
  box: 'the list of boxes',
  annex: 'the list of annexes',
} as const;

/** `the contents list`, `the list of tables`. */
export function listName({ listing }: ComparedListing): string {
  return names[listing.kind];
}

/** What the list lists: `heading`, `caption`. */
export function thingName({ listing }: ComparedListing): string {
  return listing.kind === 'contents' || listing.kind === 'annex' ? 'heading' : 'caption';
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
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= longestName) return `“${flat}”`;
  const cut = flat.lastIndexOf(' ', longestName);
  return `“${flat.slice(0, cut > 20 ? cut : longestName)} …”`;
}

/** Whether a text holds letters, all of them capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
