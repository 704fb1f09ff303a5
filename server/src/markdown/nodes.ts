/**
 * Turns parts of the syntax tree into children and spans. Must not know what the nodes mean.
 */
import { Tree } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { MarkdownDocument } from './parse.ts';

/** A tree node and where it starts in the normal text. */
export interface PlacedNode {
  readonly tree: Tree;
  readonly from: number;
}

/** The block-level children of a node, through nodes that only hold others together. */
export function childrenOf(parent: PlacedNode): readonly PlacedNode[] {
  const found: PlacedNode[] = [];
  addChildren(parent.tree, parent.from, found);
  return found;
}

function addChildren({ children, positions }: Tree, from: number, found: PlacedNode[]): void {
  for (let index = 0; index < children.length; index++) {
    const tree = children[index];
    if (!(tree instanceof Tree)) continue;
    const at = from + (positions[index] ?? 0);
    if (tree.type.isAnonymous || tree.type.name === 'Parts') addChildren(tree, at, found);
    else found.push({ tree, from: at });
  }
}

/** The span in the source of a range in the normal text. */
export function spanOfNode(
  { normal }: Pick<MarkdownDocument, 'normal'>,
  from: number,
  to: number,
): Span {
  return { from: normal.toSource(from), to: normal.toSource(to) };
}
