/**
 * Reads the lists of a draft and holds each against what it lists. Must not report anything.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { NumberedCaption } from '../outline/captions.ts';
import { readListings } from '../outline/listings.ts';
import type { Heading } from '../outline/outline.ts';
import { type ComparedListing, compareListing } from './compare-listing.ts';
import { type Listed, listedCaptions, listedHeadings } from './listed.ts';

export function readComparedListings(
  document: MarkdownDocument,
  blocks: readonly Block[],
  headings: readonly Heading[],
  captions: readonly NumberedCaption[],
): readonly ComparedListing[] {
  const listings = readListings(document, blocks, headings);
  if (listings.length === 0) return [];
  const listed = listedHeadings(headings);
  return listings.flatMap((listing) => {
    const { kind } = listing;
    const targets: readonly Listed[] =
      kind === 'contents'
        ? listed
        : kind === 'annex'
          ? annexes(listed, captions)
          : listedCaptions(captions, kind);
    // A list of what the draft does not hold at all says nothing about it.
    return targets.length === 0 ? [] : [compareListing(listing, targets)];
  });
}

/** Annexes are headings or, where there are none, captions. */
function annexes(
  listed: readonly Listed[],
  captions: readonly NumberedCaption[],
): readonly Listed[] {
  const headings = listed.filter(({ region }) => region === 'annex');
  return headings.length > 0
    ? headings.map((heading) => ({ ...heading, level: 0, parent: -1 }))
    : listedCaptions(captions, 'annex');
}
