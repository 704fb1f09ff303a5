/**
 * Turns the syntax tree into blocks: its leaves in source order, each with its containers. Must not
 * read inline markup.
 */
import type { Tree } from '@lezer/common';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Block, BlockKind, Container } from './block.ts';
import { childrenOf, type PlacedNode } from './nodes.ts';
import type { MarkdownDocument } from './parse.ts';
import type { Segment } from './segments.ts';

const KINDS: Readonly<Record<string, BlockKind>> = {
  FrontMatter: 'frontMatter',
  Paragraph: 'paragraph',
  Task: 'paragraph',
  Table: 'table',
  DashTable: 'table',
  GridTable: 'table',
  HTMLBlock: 'html',
  ProcessingInstructionBlock: 'html',
  CommentBlock: 'comment',
  Directive: 'directive',
  FencedCode: 'code',
  CodeBlock: 'code',
  LinkReference: 'linkDefinition',
  HorizontalRule: 'thematicBreak',
};

/** Blocks that hold blank lines where their end is missing. */
const UNCLOSED = new Set(['HTMLBlock', 'ProcessingInstructionBlock', 'CommentBlock', 'FencedCode']);

const LISTS = new Set(['ListItem', 'OrderedList', 'BulletList']);

/** What stays the same while the tree is walked. */
interface Walk {
  readonly segment: Segment;
  /** Where the segment begins in the draft. */
  readonly from: number;
  readonly blocks: Block[];
}

/** The innermost container so far; `first` turns false with its first block. */
interface Inside {
  readonly containers: readonly Container[];
  first: boolean;
}

/** All blocks of the draft. An empty list item or footnote gives a block of kind `empty`. */
export function readBlocks(document: MarkdownDocument): readonly Block[] {
  const blocks: Block[] = [];
  for (const { from, segment } of document.segments) {
    for (const block of placedBlocks(segment, from, blocks.length === 0)) blocks.push(block);
  }
  return blocks;
}

/** The blocks of a segment as they were placed last. */
interface SegmentBlocks {
  readonly blocks: readonly Block[];
  readonly from: number;
  /** Whether no block stands before them. */
  readonly leads: boolean;
  /** Whether the first of them is the first of the draft if none stands before it. */
  readonly opens: boolean;
}

const read = new WeakMap<Segment, SegmentBlocks>();

function placedBlocks(segment: Segment, from: number, leads: boolean): readonly Block[] {
  const known = read.get(segment);
  if (known?.from === from && known.leads === leads) return known.blocks;
  const blocks = known ? moveBlocks(known.blocks, from - known.from) : readSegment(segment, from);
  const first = blocks[0];
  const opens = known?.opens ?? (first?.first === true && first.containers.length === 0);
  const placed =
    first && opens && first.first !== leads
      ? [{ ...first, first: leads }, ...blocks.slice(1)]
      : blocks;
  read.set(segment, { blocks: placed, from, leads, opens });
  return placed;
}

function readSegment(segment: Segment, from: number): readonly Block[] {
  const walk: Walk = { segment, from, blocks: [] };
  const children = childrenOf({ tree: segment.tree, from: 0 });
  readInside(walk, children, { containers: [], first: true });
  return walk.blocks;
}

function moveBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  if (by === 0) return blocks;
  return blocks.map((block) => ({
    ...block,
    span: shiftSpan(block.span, by),
    containers: block.containers.map((container) => moveContainer(container, by)),
  }));
}

function moveContainer(container: Container, by: number): Container {
  const span = shiftSpan(container.span, by);
  if (container.kind === 'quote') return { ...container, span };
  if (container.kind === 'footnote') {
    return { ...container, span, labelSpan: shiftSpan(container.labelSpan, by) };
  }
  const { marker, list } = container;
  return { ...container, span, marker: shiftSpan(marker, by), list: list + by };
}

/** The span in the draft of a range in the segment as it was parsed. */
function spanIn({ segment: { normal }, from: by }: Walk, from: number, to: number): Span {
  return { from: by + normal.toSource(from), to: by + normal.toSource(to) };
}

function readInside(walk: Walk, children: readonly PlacedNode[], inside: Inside): void {
  const end = walk.segment.normal.text.length;
  for (const node of children) {
    // The heading that ends a segment belongs to the next one.
    if (node.from >= end && node.from > 0) break;
    const name = node.tree.type.name;
    if (name === 'OrderedList' || name === 'BulletList') readList(walk, node, inside);
    else if (name === 'Blockquote' || name === 'FootnoteDefinition') {
      readContainer(walk, childrenOf(node), node, inside, container(walk, node));
    } else readLeaf(walk, node, inside);
  }
}

/** An item of a list with what stands in it. */
interface Item {
  readonly node: PlacedNode;
  readonly children: readonly PlacedNode[];
}

function readList(walk: Walk, list: PlacedNode, inside: Inside): void {
  const { normal } = walk.segment;
  const items: Item[] = [];
  for (const node of childrenOf(list)) {
    if (node.tree.type.name === 'ListItem') items.push({ node, children: childrenOf(node) });
  }
  const shared = {
    ordered: list.tree.type.name === 'OrderedList',
    list: walk.from + normal.toSource(list.from),
    loose: isLoose(normal.text, items),
  };
  for (const item of items) {
    readContainer(walk, item.children, item.node, inside, listItem(walk, item, shared));
  }
}

function readContainer(
  walk: Walk,
  children: readonly PlacedNode[],
  { tree: key }: PlacedNode,
  outside: Inside,
  own: Container,
): void {
  const before = walk.blocks.length;
  const inside: Inside = { containers: [...outside.containers, own], first: true };
  readInside(walk, children, inside);
  if (walk.blocks.length === before && own.kind !== 'quote') {
    const end = own.kind === 'listItem' ? own.marker.to : own.labelSpan.to + 2;
    const { containers } = inside;
    walk.blocks.push({ kind: 'empty', span: { from: end, to: end }, containers, first: true, key });
  }
  outside.first = false;
}

function readLeaf(walk: Walk, node: PlacedNode, inside: Inside): void {
  const name = node.tree.type.name;
  const level = headingLevel(name);
  const named = level > 0 ? 'heading' : KINDS[name];
  if (named === undefined) return;
  const { containers, first } = inside;
  const span = leafSpan(walk, node, containers);
  const alone =
    named !== 'comment' || isOnlyComments(walk.segment.source, shiftSpan(span, -walk.from));
  const kind = alone ? named : 'html';
  inside.first = false;
  const key: Tree = node.tree;
  walk.blocks.push(
    level > 0
      ? { kind, span, level, containers, first, key }
      : { kind, span, containers, first, key },
  );
}

/** Whether nothing but comments and white space stands in the span; an unclosed one goes to its end. */
function isOnlyComments(text: string, span: Span): boolean {
  let at = span.from;
  while (at < span.to) {
    if (!text.startsWith('<!--', at)) return false;
    const end = text.indexOf('-->', at + 4);
    if (end < 0 || end + 3 >= span.to) return true;
    at = end + 3;
    while (isBlank(text.charCodeAt(at))) at++;
  }
  return true;
}

function headingLevel(name: string): number {
  if (name.startsWith('ATXHeading')) return Number(name.slice(10));
  return name.startsWith('SetextHeading') ? Number(name.slice(13)) : 0;
}

/** The node's span without white space at its end. */
function leafSpan(walk: Walk, node: PlacedNode, containers: readonly Container[]): Span {
  const { text } = walk.segment.normal;
  const end = node.from + node.tree.length;
  const name = node.tree.type.name;
  // A fence or comment that is never closed goes on to the end of its quote: marks alone are not text.
  const isOpen = UNCLOSED.has(name);
  const quoted = isOpen && containers.some((container) => container.kind === 'quote');
  let to = end;
  for (let at = end; at > node.from; at--) {
    const unit = text.charCodeAt(at - 1);
    if (unit === 10) to = at - 1;
    else if (!isBlank(unit) && !(quoted && unit === 62)) break;
  }
  while (to > node.from && isBlank(text.charCodeAt(to - 1))) to--;
  return spanIn(walk, node.from, to);
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function container(walk: Walk, node: PlacedNode): Container {
  const span = spanIn(walk, node.from, node.from + node.tree.length);
  if (node.tree.type.name === 'Blockquote') return { kind: 'quote', span };
  const { text } = walk.segment.normal;
  const from = node.from + 2;
  const to = text.indexOf(']:', from);
  return { kind: 'footnote', span, label: text.slice(from, to), labelSpan: spanIn(walk, from, to) };
}

type SharedByItems = { readonly ordered: boolean; readonly list: number; readonly loose: boolean };

function listItem(walk: Walk, { node, children }: Item, shared: SharedByItems): Container {
  const { text } = walk.segment.normal;
  const span = spanIn(walk, node.from, node.from + node.tree.length);
  const mark = children.find(({ tree }) => tree.type.name === 'ListMark');
  const from = mark?.from ?? node.from;
  const to = from + (mark?.tree.length ?? 1);
  const marker = spanIn(walk, from, to);
  const delimiter = text.slice(to - 1, to);
  const base = { kind: 'listItem', span, marker, delimiter, ...shared } as const;
  if (!shared.ordered) return base;
  return { ...base, number: Number(text.slice(from, to - 1)) };
}

/** Whether blank lines separate items of a list or the direct children of one of them. */
function isLoose(text: string, items: readonly Item[]): boolean {
  let previous: PlacedNode | undefined;
  for (const { node, children } of items) {
    if (previous !== undefined && blankLineBetween(text, contentEnd(previous), node.from))
      return true;
    previous = node;
    let last: PlacedNode | undefined;
    for (const child of children) {
      if (last !== undefined && blankLineBetween(text, contentEnd(last), child.from)) return true;
      if (!isMark(child)) last = child;
    }
  }
  return false;
}

function isMark(node: PlacedNode): boolean {
  return node.tree.type.name === 'ListMark' || node.tree.type.name === 'QuoteMark';
}

/** Where a node's last block ends: quote marks on the blank lines after it belong to containers. */
function contentEnd(node: PlacedNode): number {
  let end = node;
  while (LISTS.has(end.tree.type.name)) {
    let last: PlacedNode | undefined;
    for (const child of childrenOf(end)) if (child.tree.type.name !== 'QuoteMark') last = child;
    if (last === undefined) break;
    end = last;
  }
  return end.from + end.tree.length;
}

/** Whether a line between two offsets holds nothing but white space and quote marks. */
function blankLineBetween(text: string, from: number, to: number): boolean {
  let at = text.indexOf('\n', from);
  while (at >= 0 && at < to) {
    const next = text.indexOf('\n', at + 1);
    if (next < 0 || next >= to) return false;
    if (/^[\s>]*$/.test(text.slice(at + 1, next))) return true;
    at = next;
  }
  return false;
}
