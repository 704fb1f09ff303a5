/**
 * Turns a heading or paragraph into its inline content: without heading marks and attributes, task boxes,
 * the colon of a caption and the quote marks at the start of its lines. Must not read inline markup.
 */
import { Tree, TreeBuffer } from '@lezer/common';
import type { Block } from './block.ts';
import type { MarkdownDocument } from './parse.ts';
import { withoutAttributes } from './syntax/attributes.ts';

export interface BlockContent {
  /** In quotes, marks are replaced by spaces, so that offsets stay. */
  readonly text: string;
  /** Offset in the document's normal text at which `text` begins. */
  readonly from: number;
}

const isMark = new Set(['HeaderMark', 'QuoteMark', 'TaskMarker', 'CaptionMark']);

/** The content of a heading or paragraph; of other blocks, their source. */
export function contentOf(document: MarkdownDocument, block: Block): BlockContent {
  const start = document.normal.toNormal(block.span.from);
  const end = document.normal.toNormal(block.span.to);
  const { text } = document.normal;
  if (block.kind !== 'heading' && block.kind !== 'paragraph') {
    return { text: text.slice(start, end), from: start };
  }
  const marks = marksIn(block.key);
  let from = start;
  let to = end;
  const quotes: number[] = [];
  for (const mark of marks) {
    if (mark.name === 'QuoteMark') quotes.push(start + mark.from);
    else if (mark.from === 0) from = start + mark.to;
    else if (start + mark.from < to) to = start + mark.from;
  }
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const content = blankOut(text.slice(from, to), from, quotes);
  const length = block.kind === 'heading' ? withoutAttributes(content) : content.length;
  return { text: content.slice(0, length), from };
}

/** Whether a paragraph is marked as the caption of a table, `: Table 2: Staff`. */
export function isMarkedCaption({ kind, key }: Block): boolean {
  return kind === 'paragraph' && marksIn(key).some(({ name }) => name === 'CaptionMark');
}

interface Mark {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The marks directly inside a leaf, in order; offsets from its start. */
function marksIn(leaf: Tree): readonly Mark[] {
  const marks: Mark[] = [];
  if (leaf.children.length === 0) return marks;
  const add = (name: string, from: number, to: number) => {
    if (isMark.has(name)) marks.push({ name, from, to });
  };
  for (const [index, child] of leaf.children.entries()) {
    const at = leaf.positions[index] ?? 0;
    if (child instanceof Tree) add(child.type.name, at, at + child.length);
    else if (child instanceof TreeBuffer) addBuffered(child, at, add);
  }
  return marks;
}

type AddMark = (name: string, from: number, to: number) => void;

function addBuffered(child: TreeBuffer, at: number, add: AddMark): void {
  // A buffer holds four numbers a node: type, start, end, and the index after its last child.
  const { buffer, set } = child;
  for (let index = 0; index < buffer.length; index = buffer[index + 3] ?? buffer.length) {
    const name = set.types[buffer[index] ?? 0]?.name ?? '';
    add(name, at + (buffer[index + 1] ?? 0), at + (buffer[index + 2] ?? 0));
  }
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10;
}

function blankOut(text: string, from: number, places: readonly number[]): string {
  let result = '';
  let done = 0;
  for (const place of places) {
    const at = place - from;
    if (at < done || at >= text.length) continue;
    result += `${text.slice(done, at)} `;
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}
