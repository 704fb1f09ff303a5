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
  const normal = normalizeText(text);
  const changes = changedRanges(previous, normal, edits);
  const kept = TreeFragment.applyChanges(previous.fragments, changes);
  const tree = blockParser.parse(normal.text, kept);
  return { text, normal, tree, fragments: TreeFragment.addTree(tree, kept) };
}

/** The edits as ranges in the old and the new normal text, each widened by what may depend on it. */
function changedRanges(
  previous: MarkdownDocument,
  next: NormalText,
  edits: readonly TextEdit[],
): readonly ChangedRange[] {
  const ranges: { fromA: number; toA: number; fromB: number; toB: number }[] = [];
  const frontMatter = changedFrontMatter(previous.normal.text, next.text);
  if (frontMatter !== undefined) ranges.push(frontMatter);
  let shift = 0;
  for (const { span, text } of sortEdits(edits)) {
    const startA = previous.normal.toNormal(span.from);
    const fromA = runStart(previous.normal.text, startA);
    const fromB = next.toNormal(span.from + shift) - (startA - fromA);
    const toA = previous.normal.toNormal(span.to);
    const toB = next.toNormal(span.from + shift + text.length);
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

/**
 * Start of the run of lines without a blank line between them that `offset` stands in. A block's end
 * may depend on lines further down (the dashes of a table, the end of a link title), but never beyond
 * a blank line.
 */
function runStart(text: string, offset: number): number {
  let lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  while (lineStart > 0) {
    const before = text.lastIndexOf('\n', lineStart - 2) + 1;
    if (/^[ \t]*$/.test(text.slice(before, lineStart - 1))) return before;
    lineStart = before;
  }
  return 0;
}

/** Whether there is front matter may depend on a line far below it. */
function changedFrontMatter(before: string, after: string): ChangedRangeParts | undefined {
  const old = findFrontMatter(before);
  const now = findFrontMatter(after);
  const toA = old?.to ?? 0;
  const toB = now?.to ?? 0;
  if (old?.closed === now?.closed && before.slice(0, toA) === after.slice(0, toB)) return undefined;
  // Both texts read as far as either front matter reached: what it covered is read anew.
  const to = Math.max(toA, toB);
  return { fromA: 0, toA: Math.min(to, before.length), fromB: 0, toB: Math.min(to, after.length) };
}

interface ChangedRangeParts {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}
