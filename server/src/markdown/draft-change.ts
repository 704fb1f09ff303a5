/**
 * Two versions of a draft into what differs: one stretch of text, and the segments around it. Must not know
 * what the text means.
 */
import { commonEnds } from '../text/edits.ts';
import { normalizeText } from './normal-text.ts';
import { type MarkdownDocument, type PlacedSegment, sourceOf } from './parse.ts';
import type { Segment } from './segments.ts';

/** The text `[from, oldTo)` became `[from, newTo)`; absolute offsets. */
export interface Replaced {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** What two versions of a draft differ in: all segments around those here are the same objects. */
export interface DraftDifference extends Replaced {
  /** The index of the first segment that differs. */
  readonly first: number;
  readonly before: readonly PlacedSegment[];
  readonly now: readonly PlacedSegment[];
}

/** One segment became another one. */
export interface DraftChange extends Replaced {
  readonly before: PlacedSegment;
  readonly now: PlacedSegment;
}

export function differenceBetween(
  { segments: old }: MarkdownDocument,
  { segments }: MarkdownDocument,
): DraftDifference {
  const most = Math.min(old.length, segments.length);
  let first = 0;
  while (first < most && old[first]!.segment === segments[first]!.segment) first++;
  let behind = 0;
  while (
    behind < most - first &&
    old[old.length - 1 - behind]!.segment === segments[segments.length - 1 - behind]!.segment
  )
    behind++;
  const before = old.slice(first, old.length - behind);
  const now = segments.slice(first, segments.length - behind);
  return { first, before, now, ...replacedIn(before, now, old[first]?.from ?? 0) };
}

/** Undefined where more, or less, than one segment differs. */
export function changeIn({ before, now, ...replaced }: DraftDifference): DraftChange | undefined {
  if (before.length !== 1 || now.length !== 1) return undefined;
  const { from, oldTo, newTo } = replaced;
  return { before: before[0]!, now: now[0]!, from, oldTo, newTo };
}

/** `start`: the offset at which both begin. */
function replacedIn(
  before: readonly PlacedSegment[],
  now: readonly PlacedSegment[],
  start: number,
): Replaced {
  const a = sourceOf(before);
  const b = sourceOf(now);
  const { head, tail } = commonEnds(a, b);
  return {
    from: start + head,
    oldTo: start + a.length - tail,
    newTo: start + b.length - tail,
  };
}

/** Where an old offset is now; undefined for one inside of what was replaced, or just where text came in. */
export function moveOffset({ from, oldTo, newTo }: Replaced, offset: number): number | undefined {
  if (offset < from) return offset;
  if (offset > oldTo || (offset === oldTo && oldTo > from)) return offset + newTo - oldTo;
  return offset === from && oldTo > from ? offset : undefined;
}

const views = new WeakMap<Segment, MarkdownDocument>();

/** A segment as a draft of its own: offsets are relative to its start. */
export function asDraft(segment: Segment): MarkdownDocument {
  const known = views.get(segment);
  if (known) return known;
  const { source: text, normal } = segment;
  const view = { text, normal, segments: [{ from: 0, segment }] };
  views.set(segment, view);
  return view;
}

/** Neighbouring segments as a draft of their own. */
export function joinSegments(segments: readonly Segment[]): MarkdownDocument {
  const text = segments.map(({ source }) => source).join('');
  let at = 0;
  const placed = segments.map((segment) => {
    const from = at;
    at += segment.source.length;
    return { from, segment };
  });
  return { text, normal: normalizeText(text), segments: placed };
}
