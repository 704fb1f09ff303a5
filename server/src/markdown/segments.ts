/**
 * Segments: a draft cut before headings into stretches that parse by themselves, so that an edit is
 * parsed again within the stretch it falls in. Must not know what a report is; where the cuts are
 * must not show in the blocks.
 */
import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { type NormalText, normalizeText } from './normal-text.ts';
import { CARRIAGE_RETURN, isBlank, LINE_FEED } from './syntax/characters.ts';
import { blockParser } from './syntax/parser.ts';

/** A stretch of the source with its syntax tree; the same object as long as its text stays. */
export interface Segment {
  readonly source: string;
  /** What the parser read; positions in `tree` are offsets into it. */
  readonly normal: NormalText;
  /** Blocks only; what begins at or behind the end of `normal` does not belong to it. */
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/** A heading ends whatever stands before it, unless that is a fence, a comment or the like. */
const heading = '# .';

/** Whether a text ends in a blank line, or is one. */
function endsBlank(source: string): boolean {
  let at = source.length - 1;
  if (!isLineEnd(source.charCodeAt(at))) return false;
  while (at > 0 && isBlank(source.charCodeAt(at - 1))) at--;
  return at === 0 || isLineEnd(source.charCodeAt(at - 1));
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Where a segment may begin: offsets of headings in `source` behind `after`. */
function bordersIn(source: string, after: number): readonly number[] {
  const found: number[] = [];
  for (let at = source.indexOf('#', after + 1); at >= 0; at = source.indexOf('#', at + 1)) {
    if (isBelowBlank(source, at) && opensHeading(source, at)) found.push(at);
  }
  return found;
}

/** Whether a line begins at an offset, behind a blank one. */
function isBelowBlank(source: string, at: number): boolean {
  if (!isLineEnd(source.charCodeAt(at - 1))) return false;
  let before = at - 2;
  while (isBlank(source.charCodeAt(before))) before--;
  return isLineEnd(source.charCodeAt(before));
}

/** Whether the `#` at an offset are those of a heading. */
function opensHeading(source: string, at: number): boolean {
  let end = at;
  while (end < at + 7 && source[end] === '#') end++;
  const code = source.charCodeAt(end);
  return end < at + 7 && (end === source.length || isBlank(code) || isLineEnd(code));
}

/**
 * Cuts `source` wherever a heading allows it, behind `after` at the earliest. `isEnd`: the draft ends
 * here; else a heading follows, and undefined says that it does not end what is open.
 */
export function cutSegments(
  source: string,
  after: number,
  isEnd: boolean,
): readonly Segment[] | undefined {
  const borders = [...bordersIn(source, after), ...(isEnd ? [] : [source.length])];
  const segments: Segment[] = [];
  let from = 0;
  let next = 0;
  let step = 1;
  while (next + step <= borders.length) {
    const to = borders[next + step - 1]!;
    const segment = parseSegment(source.slice(from, to), false);
    if (segment === undefined) {
      // What is open may stay open for long: look for its end in ever larger steps.
      step = growing(step, borders.length - next);
      continue;
    }
    segments.push(segment);
    from = to;
    next += step;
    step = 1;
  }
  if (!isEnd) return from === source.length && segments.length > 0 ? segments : undefined;
  if (from < source.length || segments.length === 0) {
    const last = parseSegment(source.slice(from), true);
    if (last) segments.push(last);
  }
  return segments;
}

/** Twice as many borders as before, and all that are left before there are none. */
function growing(step: number, left: number): number {
  return step < left && 2 * step > left ? left : 2 * step;
}

/** One segment; undefined where a heading behind it would not stand by itself. */
function parseSegment(
  source: string,
  isEnd: boolean,
  fragments?: readonly TreeFragment[],
): Segment | undefined {
  const normal = normalizeText(source);
  const tree = blockParser.parse(isEnd ? normal.text : normal.text + heading, fragments);
  if (!isEnd && !(endsBlank(source) && hasHeadingAt(tree, normal.text.length))) {
    return undefined;
  }
  return { source, normal, tree, fragments: TreeFragment.addTree(tree, fragments) };
}

function hasHeadingAt(tree: Tree, offset: number): boolean {
  const node = tree.topNode.childAfter(offset);
  return node !== null && node.from === offset && node.type.name.startsWith('ATXHeading');
}

/**
 * The segment after its text became `source`, with the blocks that `changes` (offsets into the normal
 * texts) left alone; undefined where it is one segment no longer.
 */
export function editSegment(
  before: Segment,
  source: string,
  after: number,
  isEnd: boolean,
  changes: readonly ChangedRange[],
): Segment | undefined {
  const kept = TreeFragment.applyChanges(before.fragments, changes);
  const segment = parseSegment(source, isEnd, kept);
  if (segment === undefined) return undefined;
  const { normal, tree } = segment;
  const isCut = bordersIn(source, after).some((at) => hasHeadingAt(tree, normal.toNormal(at)));
  return isCut ? undefined : segment;
}
