/**
 * Turns delimiter runs (`*`, `_`, `~`) among inline nodes into emphasis, strong emphasis and
 * strikethrough. Must stay linear in the number of runs, however they are mixed.
 */
import { classAfter, classBefore, STAR, TILDE, UNDERSCORE } from './characters.ts';
import { type InlineNode, wrapBetween } from './inline-nodes.ts';

/** A run that may open or close emphasis; `node` is the text node that holds what is left of it. */
export interface Delimiter {
  readonly code: number;
  /** Where the run began as written; orders the runs even when some are used up. */
  readonly at: number;
  readonly node: InlineNode;
  /** Length as written; the rule of three looks at it. */
  readonly size: number;
  readonly opens: boolean;
  readonly closes: boolean;
  previous: Delimiter | undefined;
  next: Delimiter | undefined;
}

/** The stack of runs that are not used up. */
export interface DelimiterStack {
  top: Delimiter | undefined;
}

/** Puts the run `[from, to)` of `text` on the stack, held by `node`. */
export function pushDelimiter(stack: DelimiterStack, text: string, node: InlineNode): void {
  const code = text.charCodeAt(node.from);
  const before = classBefore(text, node.from);
  const after = classAfter(text, node.to);
  const left = after === 'other' || (after === 'punctuation' && before !== 'other');
  const right = before === 'other' || (before === 'punctuation' && after !== 'other');
  const strict = code === UNDERSCORE;
  const opens = left && (!strict || !right || before === 'punctuation');
  const closes = right && (!strict || !left || after === 'punctuation');
  if (!opens && !closes) return;
  const size = node.to - node.from;
  if (code === TILDE && size > 2) return;
  const delimiter: Delimiter = {
    code,
    at: node.from,
    node,
    size,
    opens,
    closes,
    previous: stack.top,
    next: undefined,
  };
  if (stack.top !== undefined) stack.top.next = delimiter;
  stack.top = delimiter;
}

/** Matches all runs above `bottom` and takes them off the stack (CommonMark, "process emphasis"). */
export function resolveDelimiters(stack: DelimiterStack, bottom: Delimiter | undefined): void {
  // For each sort of closer, the place up to which no opener was found.
  const floors = new Map<number, number>();
  let closer = lowest(stack.top, bottom);
  while (closer !== undefined) {
    if (!closer.closes) {
      closer = closer.next;
      continue;
    }
    const sort =
      closer.code * 8 +
      (closer.opens ? 4 : 0) +
      (closer.code === TILDE ? closer.size : closer.size % 3);
    const opener = findOpener(closer, Math.max(floors.get(sort) ?? -1, bottom?.at ?? -1));
    if (opener !== undefined && match(stack, opener, closer)) {
      if (closer.node.from === closer.node.to) closer = dropped(stack, closer);
      continue;
    }
    floors.set(sort, closer.previous?.at ?? -1);
    closer = closer.opens ? closer.next : dropped(stack, closer);
  }
  stack.top = bottom;
  if (bottom !== undefined) bottom.next = undefined;
}

function lowest(top: Delimiter | undefined, bottom: Delimiter | undefined): Delimiter | undefined {
  let at = top;
  while (at !== undefined && at.previous !== bottom) at = at.previous;
  return at;
}

/** The nearest opener for `closer` that began after `floor`. */
function findOpener(closer: Delimiter, floor: number): Delimiter | undefined {
  for (let at = closer.previous; at !== undefined && at.at > floor; at = at.previous) {
    if (at.opens && at.code === closer.code && canPair(at, closer)) return at;
  }
  return undefined;
}

/** Tildes match in equal number; the others by CommonMark's rule of three. */
function canPair(opener: Delimiter, closer: Delimiter): boolean {
  if (closer.code === TILDE) return opener.size === closer.size;
  const either = opener.closes || closer.opens;
  return !either || closer.size % 3 === 0 || (opener.size + closer.size) % 3 !== 0;
}

/** Wraps what stands between the two; false where it would nest too deep. */
function match(stack: DelimiterStack, opener: Delimiter, closer: Delimiter): boolean {
  const left = opener.node.to - opener.node.from;
  const right = closer.node.to - closer.node.from;
  const size = opener.code === TILDE ? opener.size : left >= 2 && right >= 2 ? 2 : 1;
  const kind = opener.code === TILDE ? 'strikethrough' : size === 2 ? 'strong' : 'emphasis';
  if (!wrapBetween(opener.node, closer.node, kind, size)) return false;
  for (let at = closer.previous; at !== undefined && at !== opener; at = closer.previous)
    drop(stack, at);
  if (opener.node.from === opener.node.to) drop(stack, opener);
  return true;
}

/** Takes the run off the stack; returns the one after it. */
function dropped(stack: DelimiterStack, delimiter: Delimiter): Delimiter | undefined {
  const { next } = delimiter;
  drop(stack, delimiter);
  return next;
}

function drop(stack: DelimiterStack, { previous, next }: Delimiter): void {
  if (previous !== undefined) previous.next = next;
  if (next !== undefined) next.previous = previous;
  else stack.top = previous;
}

export function isDelimiter(code: number): boolean {
  return code === STAR || code === UNDERSCORE || code === TILDE;
}
