/**
 * Turns text and edits into an incremental syntax tree of blocks. Must not know what a report is;
 * inline markup is read where it is asked for (inline.ts).
 */
import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { sortEdits } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';
import { type NormalText, normalizeText } from './normal-text.ts';
import { findFrontMatter } from './syntax/front-matter.ts';
import { blockParser } from './syntax/parser.ts';

export interface MarkdownDocument {
  /** The source as given. */
  readonly text: string;
  /** What the parser read; positions in `tree` are offsets into it. */
  readonly normal: NormalText;
  /** Blocks only. Blocks that an edit left alone are the same objects as before. */
  readonly tree: Tree;
  /** What the next parse may reuse. */
  readonly fragments: readonly TreeFragment[];
}

export function parseMarkdown(text: string): MarkdownDocument {
  const normal = normalizeText(text);
  const tree = blockParser.parse(normal.text);
  return { text, normal, tree, fragments: TreeFragment.addTree(tree) };
}

/** The document after `edits` (spans in `previous.text`), which gave `text`. Equal to a fresh parse. */
export function editMarkdown(
  previous: MarkdownDocument,
  text: string,
  edits: readonly TextEdit[],
): MarkdownDocument {
  if (movesStart(previous.text, text, edits)) return parseMarkdown(text);
  const normal = normalizeText(text);
  if (frontMatterMoved(previous.normal.text, normal.text)) return parseMarkdown(text);
  const changes = changedRanges(previous, normal, edits);
  const kept = TreeFragment.applyChanges(previous.fragments, changes);
  const tree = blockParser.parse(normal.text, kept);
  return { text, normal, tree, fragments: TreeFragment.addTree(tree, kept) };
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
  previous: MarkdownDocument,
  next: NormalText,
  edits: readonly TextEdit[],
): readonly ChangedRange[] {
  const ranges: { -readonly [K in keyof ChangedRange]: ChangedRange[K] }[] = [];
  let shift = 0;
  for (const { span, text } of sortEdits(edits)) {
    const startA = previous.normal.toNormal(span.from);
    const fromA = runStart(previous.normal.text, startA);
    const fromB = next.toNormal(span.from + shift) - (startA - fromA);
    const toA = lineEnd(previous.normal.text, previous.normal.toNormal(span.to));
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
