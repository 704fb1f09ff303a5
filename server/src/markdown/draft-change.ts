/**
 * Two versions of a draft into what differs: one stretch of text within one segment. Must not know
 * what the text means.
 */
import type { MarkdownDocument, PlacedSegment } from './parse.ts';
import type { Segment } from './segments.ts';

/** The text `[from, oldTo)` of one segment became `[from, newTo)`; all other segments are as before. */
export interface DraftChange {
  readonly before: PlacedSegment;
  readonly now: PlacedSegment;
  /** Absolute offsets; the texts before and behind are the same. */
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
  /** Whether lines keep their numbers. */
  readonly sameLines: boolean;
}

/** Undefined where nothing differs, or more than one segment. */
export function changeBetween(
  before: MarkdownDocument,
  now: MarkdownDocument,
): DraftChange | undefined {
  const old = before.segments;
  const { segments } = now;
  if (old.length !== segments.length) return undefined;
  const same = (index: number) => old[index]!.segment === segments[index]!.segment;
  let first = 0;
  while (first < old.length && same(first)) first++;
  let last = old.length - 1;
  while (last > first && same(last)) last--;
  if (first !== last) return undefined;
  return changeWithin(old[first]!, segments[first]!);
}

function changeWithin(before: PlacedSegment, now: PlacedSegment): DraftChange {
  const a = before.segment.source;
  const b = now.segment.source;
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)
  )
    tail++;
  const sameLines = !/[\r\n]/.test(a.slice(head, a.length - tail) + b.slice(head, b.length - tail));
  // A line feed that a carriage return comes to stand before makes one line end of two.
  const apart = a[head - 1] !== '\r' && a[a.length - tail] !== '\n';
  return {
    before,
    now,
    from: before.from + head,
    oldTo: before.from + a.length - tail,
    newTo: now.from + b.length - tail,
    sameLines: sameLines && apart,
  };
}

/** Where an old offset is now; undefined for one inside of what was replaced, or just where text came in. */
export function moveOffset(
  { from, oldTo, newTo }: DraftChange,
  offset: number,
): number | undefined {
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
