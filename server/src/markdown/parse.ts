/**
 * Turns text and edits into an incremental syntax tree of blocks. Must not know what a report is;
 * inline markup is read where it is asked for (inline.ts).
 */
import type { ChangedRange } from '@lezer/common';
import { sortEdits } from '../text/edits.ts';
import { shiftSpan, type TextEdit } from '../text/span.ts';
import { type NormalText, normalizeText } from './normal-text.ts';
import { cutSegments, editSegment, type Segment } from './segments.ts';
import { findFrontMatter } from './syntax/front-matter.ts';

/** A segment and the offset in the source at which it begins. */
export interface PlacedSegment {
  readonly from: number;
  readonly segment: Segment;
}

/** A heading's mark with a line end before it and a space behind, in UTF-16 units. */
const longestMark = 9;

export interface MarkdownDocument {
  /** The source as given. */
  readonly text: string;
  /** What the parser read: line ends as LF. */
  readonly normal: NormalText;
  /** In source order, without gaps. Segments that an edit left alone are the same objects as before. */
  readonly segments: readonly PlacedSegment[];
}

export function parseMarkdown(text: string): MarkdownDocument {
  const normal = normalizeText(text);
  const segments = cutSegments(text, frontMatterEnd(normal), true) ?? [];
  return { text, normal, segments: placed(segments, 0) };
}

/** The document after `edits` (spans in `previous.text`), which gave `text`. Equal to a fresh parse. */
export function editMarkdown(
  previous: MarkdownDocument,
  text: string,
  edits: readonly TextEdit[],
): MarkdownDocument {
  if (edits.length === 0) return { ...previous, text };
  if (movesStart(previous.text, text, edits)) return parseMarkdown(text);
  const normal = normalizeText(text);
  if (frontMatterMoved(previous.normal.text, normal.text)) return parseMarkdown(text);
  return { text, normal, segments: editSegments(previous, text, normal, sortEdits(edits)) };
}

/** Where front matter ends in the source; 0 where there is none. */
function frontMatterEnd(normal: NormalText): number {
  const place = findFrontMatter(normal.text);
  return place === undefined ? 0 : normal.toSource(place.to);
}

function placed(segments: readonly Segment[], from: number): readonly PlacedSegment[] {
  let at = from;
  return segments.map((segment) => {
    const one = { from: at, segment };
    at += segment.source.length;
    return one;
  });
}

/** The segments that the edits touch are cut anew, until their borders agree with the old ones. */
function editSegments(
  { segments: old }: MarkdownDocument,
  text: string,
  normal: NormalText,
  edits: readonly TextEdit[],
): readonly PlacedSegment[] {
  const end = edits.at(-1)!.span.to;
  const shift = text.length - endOf(old);
  // A heading that is one no longer may belong to what stands before it.
  const first = segmentAt(old, edits[0]!.span.from - longestMark);
  const start = old[first]?.from ?? 0;
  const after = Math.max(0, frontMatterEnd(normal) - start);
  let last = segmentAt(old, end);
  const only = first === last ? old[first] : undefined;
  for (let step = 1; ; step *= 2) {
    const isEnd = last >= old.length - 1;
    const to = isEnd ? text.length : old[last + 1]!.from + shift;
    const source = text.slice(start, to);
    const kept =
      only && step === 1
        ? editSegment(only.segment, source, after, isEnd, changedRanges(only, source, edits))
        : undefined;
    const segments = kept ? [kept] : cutSegments(source, after, isEnd);
    if (segments) {
      const behind = old.slice(last + 1).map((one) => ({ ...one, from: one.from + shift }));
      return [...old.slice(0, first), ...placed(segments, start), ...behind];
    }
    last = Math.min(old.length - 1, last + step);
  }
}

function endOf(segments: readonly PlacedSegment[]): number {
  const last = segments.at(-1);
  return last ? last.from + last.segment.source.length : 0;
}

/** Index of the segment that `offset` stands in; the first or last one for offsets outside. */
function segmentAt(segments: readonly PlacedSegment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a byte order mark may have come or gone. */
function movesStart(before: string, after: string, edits: readonly TextEdit[]): boolean {
  if (!before.startsWith('\ufeff') && !after.startsWith('\ufeff')) return false;
  return edits.some((edit) => edit.span.from <= 1);
}

/**
 * Whether front matter begins or ends elsewhere than before: that may depend on a line far below it.
 * An edit inside or after it moves its end along.
 */
function frontMatterMoved(before: string, after: string): boolean {
  const old = findFrontMatter(before);
  const now = findFrontMatter(after);
  if (old === undefined || now === undefined) return old !== now;
  const sameRest = before.length - old.to === after.length - now.to;
  return old.closed !== now.closed || (old.to !== now.to && !sameRest);
}

/** The edits as ranges in the old and the new normal text, each widened by what may depend on it. */
function changedRanges(
  { from, segment }: PlacedSegment,
  source: string,
  edits: readonly TextEdit[],
): readonly ChangedRange[] {
  const previous = segment.normal;
  const next = normalizeText(source);
  const ranges: { -readonly [K in keyof ChangedRange]: ChangedRange[K] }[] = [];
  let shift = 0;
  for (const { span: absolute, text } of edits) {
    const span = shiftSpan(absolute, -from);
    const startA = previous.toNormal(span.from);
    const fromA = runStart(previous.text, startA);
    const fromB = next.toNormal(span.from + shift) - (startA - fromA);
    const toA = lineEnd(previous.text, previous.toNormal(span.to));
    const toB = lineEnd(next.text, next.toNormal(span.from + shift + text.length));
    shift += text.length - (span.to - span.from);
    const last = ranges.at(-1);
    if (last !== undefined && (fromA <= last.toA || fromB <= last.toB)) {
      last.toA = Math.max(last.toA, toA);
      last.toB = Math.max(last.toB, toB);
    } else {
      ranges.push({ fromA: Math.max(0, fromA), toA, fromB: Math.max(0, fromB), toB });
    }
  }
  return ranges;
}

/** End of the line that `offset` stands in: a block must not be reused with another indentation. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/**
 * Where the blocks begin that may depend on the line that `offset` stands in. A block's end may depend
 * on lines further down (the dashes of a table, the end of a link title), but not beyond a blank line;
 * a footnote may go on after blank lines with lines that are indented.
 */
function runStart(text: string, offset: number): number {
  let start = lineRun(text, offset);
  while (start > 0) {
    const before = lineRun(text, start - 1);
    const run = text.slice(before, start);
    const isFootnote = run.includes('[^') && run.includes(']:');
    if (!isFootnote && run.trim() !== '' && !/^(?:[ \t]*\n)?[ \t]/.test(run)) break;
    start = before;
    if (isFootnote) break;
  }
  return start;
}

/** Start of the lines without a blank line between them that `offset` stands in, one blank included. */
function lineRun(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (/^[ \t]*$/.test(text.slice(before, start - 1))) return before;
    start = before;
  }
  return 0;
}

function lineStart(text: string, offset: number): number {
  // A negative second argument would be read as 0.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
