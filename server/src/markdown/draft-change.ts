/**
 * Two versions of a draft into what differs: one stretch of text within one segment. Must not know
 * what the text means.
 */
import { normalizeText } from './normal-text.ts';
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
  return {
    before,
    now,
    from: before.from + head,
    oldTo: before.from + a.length - tail,
    newTo: now.from + b.length - tail,
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
