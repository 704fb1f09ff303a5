/**
 * Addresses: an offset of a draft as the segment it stands in and how far into that, in one number. They are
 * in the order of the offsets, and an edit changes none outside of the segment it falls in. Must not be
 * kept across an edit after which there are more segments, or fewer.
 */
import { type DraftDifference, moveOffset } from './draft-change.ts';
import { type MarkdownDocument, segmentAt } from './parse.ts';

export interface Addresses {
  /** How many segments there are. */
  readonly count: number;
  /** The address of an offset; one between two segments is the start of the second. */
  of(offset: number): number;
  /** The offset of an address. */
  offset(address: number): number;
}

/** Longer than any segment. */
const stride = 2 ** 32;

/** The addresses of a draft as it is. */
export function addressesOf({ segments }: MarkdownDocument): Addresses {
  return {
    count: segments.length,
    of(offset) {
      const index = segmentAt(segments, offset);
      return index * stride + offset - segments[index]!.from;
    },
    offset: (address) => segments[segmentOf(address)]!.from + (address % stride),
  };
}

/** The index of the segment that an address is in. */
export function segmentOf(address: number): number {
  return Math.floor(address / stride);
}

/** The first address of a segment. */
export function startOfSegment(index: number): number {
  return index * stride;
}

/** What an edit did to addresses. */
export interface AddressChange {
  /** The index of the first segment that was edited. */
  readonly segment: number;
  /** Whether the addresses in a segment may be others now. */
  touches(segment: number): boolean;
  /** The address that came of an old one; undefined where that cannot be told. */
  move(address: number): number | undefined;
}

export function addressChange(
  difference: DraftDifference,
  before: MarkdownDocument,
  now: MarkdownDocument,
): AddressChange {
  const old = addressesOf(before);
  const next = addressesOf(now);
  const { first, oldTo } = difference;
  const end = first + difference.before.length;
  // What is put in at a segment's end stands just where the next one began.
  const reachesEnd = oldTo === (before.segments[end]?.from ?? oldTo);
  const touched = old.count === next.count ? end + (reachesEnd ? 1 : 0) : Infinity;
  const touches = (segment: number) => segment >= first && segment < touched;
  return {
    segment: first,
    touches,
    move(address) {
      if (!touches(segmentOf(address))) return address;
      const offset = moveOffset(difference, old.offset(address));
      return offset === undefined ? undefined : next.of(offset);
    },
  };
}

/** Nothing has changed. */
export const sameAddresses: AddressChange = {
  segment: -1,
  touches: () => false,
  move: (address) => address,
};
