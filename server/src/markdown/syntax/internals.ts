/**
 * What the extensions need of @lezer/markdown beyond its public interface, in one place: the version
 * is pinned, and test/markdown/internals.test.ts fails where an update takes one of these away.
 */
import type { Input, NodeSet, Tree } from '@lezer/common';
import type { BlockContext, Element, LeafBlock, Line, MarkdownParser } from '@lezer/markdown';

/** A container that is open at the current line. */
export interface OpenContainer {
  readonly type: number;
  /** For lists the delimiter's code, for items their indentation. */
  readonly value: number;
  /** For items: whether their first line holds only the marker. */
  blankFirstLine: boolean;
  /** Where it ends as far as read. */
  end: number;
  readonly children: readonly Tree[];
}

/** The whole text that is being parsed. */
export function inputOf(cx: BlockContext): string {
  const { input } = cx as unknown as { readonly input: Input };
  return input.read(0, input.length);
}

/** All open containers, the document first. */
export function openContainers(cx: BlockContext): readonly OpenContainer[] {
  return (cx as unknown as { readonly stack: readonly OpenContainer[] }).stack;
}

/** How many of the open containers the line continues; fewer than all makes it a lazy line. */
export function continuedDepth(line: Line): number {
  return (line as unknown as { readonly depth: number }).depth;
}

/** The element as one that holds a tree of its own, so that it is the same object in later trees. */
export function asTree(cx: BlockContext, element: Element): Element {
  const whole = element as unknown as { toTree(nodeSet: NodeSet): Tree };
  return cx.elt(whole.toTree(cx.parser.nodeSet), element.from);
}

/** The quote marks at the start of the leaf's lines. */
export function marksOf(leaf: LeafBlock): readonly Element[] {
  return (leaf as unknown as { readonly marks: readonly Element[] }).marks;
}

/** The innermost open container, to be told about its first line. */
export function innermost(cx: BlockContext): OpenContainer {
  return (cx as unknown as { readonly block: OpenContainer }).block;
}

/** Decides at a line whether it continues a container, and moves the line's base if so. */
export type ContinueContainer = (open: OpenContainer, cx: BlockContext, line: Line) => boolean;

/** Decides at a line whether it ends the paragraph before it. */
export type EndsLeaf = (cx: BlockContext, line: Line, leaf: LeafBlock) => boolean;

interface ParserInternals {
  endLeafBlock: readonly EndsLeaf[];
  skipContextMarkup: Readonly<Record<number, ContinueContainer>>;
  parseInline: (text: string, offset: number) => readonly Element[];
}

export interface ParserChanges {
  readonly endsLeaf: EndsLeaf;
  /** By node name. */
  readonly continues: Readonly<Record<string, ContinueContainer>>;
}

/** The parser with other rules for the ends of leaves and containers, and without inline nodes. */
export function changeParser(parser: MarkdownParser, changes: ParserChanges): MarkdownParser {
  const internals = parser as unknown as ParserInternals;
  const skip: Record<number, ContinueContainer> = { ...internals.skipContextMarkup };
  for (const [name, rule] of Object.entries(changes.continues)) {
    const type = parser.nodeSet.types.find((candidate) => candidate.name === name);
    if (type !== undefined) skip[type.id] = rule;
  }
  internals.endLeafBlock = [changes.endsLeaf];
  internals.skipContextMarkup = skip;
  internals.parseInline = () => [];
  return parser;
}
