/**
 * Inline nodes while they are being read: linked lists that emphasis and links are cut out of. Must
 * not know the syntax that makes them.
 */

export type InlineKind =
  | 'text'
  | 'emphasis'
  | 'strong'
  | 'strikethrough'
  | 'code'
  | 'link'
  | 'image'
  | 'autolink'
  | 'span' // [text]{.class}
  | 'footnoteReference'
  | 'html' // one tag, declaration or processing instruction
  | 'comment'
  | 'escape'
  | 'entity'
  | 'softBreak'
  | 'hardBreak';

/** Nesting beyond this stays text, so that nobody who walks the nodes runs out of stack. */
export const MAX_DEPTH = 100;

/** Offsets are relative to the content that is read. */
export interface InlineNode {
  readonly kind: InlineKind;
  from: number;
  to: number;
  /** What the markup encloses. */
  contentFrom: number;
  contentTo: number;
  /** Destination, label, attributes, or the character an entity or escape stands for. */
  target: string | undefined;
  /** 0 for leaves. */
  depth: number;
  previous: InlineNode | undefined;
  next: InlineNode | undefined;
  first: InlineNode | undefined;
  last: InlineNode | undefined;
}

/** The nodes of one piece of content, first to last. */
export interface InlineList {
  first: InlineNode | undefined;
  last: InlineNode | undefined;
}

export function createNode(kind: InlineKind, from: number, to: number): InlineNode {
  return {
    kind,
    from,
    to,
    contentFrom: from,
    contentTo: to,
    target: undefined,
    depth: 0,
    previous: undefined,
    next: undefined,
    first: undefined,
    last: undefined,
  };
}

export function appendNode(list: InlineList, node: InlineNode): InlineNode {
  node.previous = list.last;
  if (list.last !== undefined) list.last.next = node;
  else list.first = node;
  list.last = node;
  return node;
}

/** 1 more than the deepest of the nodes from `first` to the end of its list or `end`. */
export function depthAround(first: InlineNode | undefined, end: InlineNode | undefined): number {
  let depth = 0;
  for (let at = first; at !== undefined && at !== end; at = at.next)
    depth = Math.max(depth, at.depth);
  return depth + 1;
}

/**
 * Wraps what stands between two text nodes in a node of `kind`, its marks `size` units taken from the
 * end of `open` and the start of `close`. False, and nothing done, where that would nest too deep.
 */
export function wrapBetween(
  open: InlineNode,
  close: InlineNode,
  kind: InlineKind,
  size: number,
): boolean {
  const depth = depthAround(open.next, close);
  if (depth > MAX_DEPTH) return false;
  const node = createNode(kind, open.to - size, close.from + size);
  node.contentFrom = open.to;
  node.contentTo = close.from;
  node.depth = depth;
  open.to -= size;
  open.contentTo = open.to;
  close.from += size;
  close.contentFrom = close.from;
  if (open.next !== close) {
    node.first = open.next;
    node.last = close.previous;
    if (node.first !== undefined) node.first.previous = undefined;
    if (node.last !== undefined) node.last.next = undefined;
  }
  node.previous = open;
  node.next = close;
  open.next = node;
  close.previous = node;
  return true;
}

/** Makes `node` the list's last, and all that followed it in the list its children. */
export function adoptRest(list: InlineList, node: InlineNode): void {
  node.first = node.next;
  node.last = node.first === undefined ? undefined : list.last;
  if (node.first !== undefined) node.first.previous = undefined;
  node.next = undefined;
  list.last = node;
}
