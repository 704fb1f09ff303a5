/**
 * Turns text and edits into an incremental syntax tree of blocks. Must not know what a report is;
 * inline markup is read where it is asked for (inline.ts).
 */
import type { ChangedRange } from '@lezer/common';
import { countBelow } from '../text/count-below.ts';
import { applyEdits, sortEdits } from '../text/edits.ts';
import { shiftSpan, type TextEdit } from '../text/span.ts';
import { type NormalText, normalizeText } from './normal-text.ts';
import { cutSegments, editSegment, type Segment } from './segments.ts';
import { dashesLookingAt } from './syntax/dash-tables.ts';
import { findFrontMatter, opensFrontMatter } from './syntax/front-matter.ts';

/** A segment and the offset in the source at which it begins. */
export interface PlacedSegment {
  readonly from: number;
  readonly segment: Segment;
}

/** A heading's mark with a line end before it and a space behind, in UTF-16 units. */
const longestMark = 9;

export interface MarkdownDocument {
  /** The source as given: after an edit it is put together when somebody asks for it. */
  readonly text: string;
  /** What the parser read: line ends as LF. Also put together when asked for. */
  readonly normal: NormalText;
  /** In source order, without gaps. Segments that an edit left alone are the same objects as before. */
  readonly segments: readonly PlacedSegment[];
}

/** The text of neighbouring segments. */
export function sourceOf(segments: readonly PlacedSegment[]): string {
  return segments.map(({ segment }) => segment.source).join('');
}

export function parseMarkdown(text: string): MarkdownDocument {
  return documentOf({ text }, placed(cutAll(text), 0));
}

/**
 * The document after `edits` (spans in the text of `previous`), which gave the text of `after`. Equal to
 * a fresh parse.
 */
export function editMarkdown(
  previous: MarkdownDocument,
  after: Pick<MarkdownDocument, 'text'>,
  edits: readonly TextEdit[],
): MarkdownDocument {
  if (edits.length === 0) return documentOf(after, previous.segments);
  const segments = movesFrontMatter(previous, after)
    ? undefined
    : editSegments(previous.segments, sortEdits(edits));
  return segments ? documentOf(after, segments) : parseMarkdown(after.text);
}

const open = new WeakMap<Segment, boolean>();

/** Whether the draft begins like front matter that any line may be the end of, and now another one is. */
function movesFrontMatter(
  previous: MarkdownDocument,
  after: Pick<MarkdownDocument, 'text'>,
): boolean {
  const { segment } = previous.segments[0]!;
  const isOpen = open.get(segment) ?? isOpenAtEnd(segment.normal.text);
  open.set(segment, isOpen);
  return isOpen && frontMatterMoved(previous.normal.text, normalizeText(after.text).text);
}

/** Whether a text begins with front matter that does not end in it, or may yet. */
function isOpenAtEnd(text: string): boolean {
  return opensFrontMatter(text) && !findFrontMatter(text)?.closed;
}

function documentOf(
  source: Pick<MarkdownDocument, 'text'>,
  segments: readonly PlacedSegment[],
): MarkdownDocument {
  let normal: NormalText | undefined;
  return {
    get text() {
      return source.text;
    },
    get normal() {
      normal ??= normalizeText(source.text);
      return normal;
    },
    segments,
  };
}

function cutAll(text: string): readonly Segment[] {
  return cutSegments(text, frontMatterEnd(text), true) ?? [];
}

/** Where front matter ends in the source; 0 where there is none. */
function frontMatterEnd(text: string): number {
  const normal = normalizeText(text);
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

/**
 * The segments that the edits touch are cut anew, until their borders agree with the old ones. Undefined
 * where the start of the draft may be read otherwise than before.
 */
function editSegments(
  old: readonly PlacedSegment[],
  edits: readonly TextEdit[],
): readonly PlacedSegment[] | undefined {
  // A heading that is one no longer may belong to what stands before it.
  const first = segmentAt(old, edits[0]!.span.from - longestMark);
  const start = old[first]?.from ?? 0;
  let last = segmentAt(old, edits.at(-1)!.span.to);
  const only = first === last ? old[first] : undefined;
  for (let step = 1; ; step *= 2) {
    const isEnd = last >= old.length - 1;
    const before = sourceOf(old.slice(first, last + 1));
    const source = applyEdits(
      before,
      edits.map(({ span, text }) => ({ span: shiftSpan(span, -start), text })),
    );
    if (first === 0 && startsOtherwise(before, source, edits)) return undefined;
    const after = first === 0 ? frontMatterEnd(source) : 0;
    const kept =
      only && step === 1
        ? editSegment(only.segment, source, after, isEnd, changedRanges(only, source, edits))
        : undefined;
    const segments = kept ? [kept] : cutSegments(source, after, isEnd);
    if (segments) {
      const shift = source.length - before.length;
      const behind = old.slice(last + 1);
      const moved =
        shift === 0 ? behind : behind.map(({ from, segment }) => ({ from: from + shift, segment }));
      return [...old.slice(0, first), ...placed(segments, start), ...moved];
    }
    last = Math.min(old.length - 1, last + step);
  }
}

/** Index of the segment that `offset` stands in; the first or last one for offsets outside. */
export function segmentAt(segments: readonly PlacedSegment[], offset: number): number {
  return Math.max(0, countBelow(segments, ({ from }) => from <= offset) - 1);
}

/** Whether a byte order mark may have come or gone, or front matter begins or ends elsewhere than before. */
function startsOtherwise(before: string, after: string, edits: readonly TextEdit[]): boolean {
  const hasMark = before.startsWith('\ufeff') || after.startsWith('\ufeff');
  if (hasMark && edits.some(({ span }) => span.from <= 1)) return true;
  const old = normalizeText(before).text;
  const now = normalizeText(after).text;
  // Whether any line of the draft ended it, all of the draft has told already.
  return !isOpenAtEnd(old) && (isOpenAtEnd(now) || frontMatterMoved(old, now));
}

/** An edit inside or after front matter moves its end along. */
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
 * A table drawn with dashes goes on until it is closed, however far that may be.
 */
function runStart(text: string, offset: number): number {
  let start = lineRun(text, dashesLookingAt(text, offset) ?? offset);
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
