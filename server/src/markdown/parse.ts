/**
 * Turns text and edits into an incremental syntax tree of blocks. Must not know what a report is;
 * inline markup is read where it is asked for (inline.ts).
 */
import { type Tree, TreeFragment } from '@lezer/common';
import { sortEdits } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';
import { type NormalText, normalizeText } from './normal-text.ts';
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
  void sortEdits(edits);
  const tree = blockParser.parse(normal.text);
  return { text, normal, tree, fragments: TreeFragment.addTree(tree) };
}
