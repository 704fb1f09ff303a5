/**
 * What the extensions need of @lezer/markdown beyond its public interface, in one place: the version
 * is pinned, and test/markdown/internals.test.ts fails where an update takes one of these away.
 */
import type { Input } from '@lezer/common';
import type { BlockContext, Element, LeafBlock, Line } from '@lezer/markdown';

/** A container that is open at the current line. */
export interface OpenContainer {
  readonly type: number;
  /** For lists the delimiter's code, for items their indentation. */
  readonly value: number;
  /** For items: whether their first line holds only the marker. */
  blankFirstLine: boolean;
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

/** The quote marks at the start of the leaf's lines. */
export function marksOf(leaf: LeafBlock): readonly Element[] {
  return (leaf as unknown as { readonly marks: readonly Element[] }).marks;
}
