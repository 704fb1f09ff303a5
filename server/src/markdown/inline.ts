/**
 * Turns a block's content into its inline nodes. Must not resolve links: whether a label is defined
 * depends on other blocks.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import { contentOf } from './block-content.ts';
import { spanOfNode } from './nodes.ts';
import type { MarkdownDocument } from './parse.ts';
import type { InlineKind, InlineNode } from './syntax/inline-nodes.ts';
import { readInlineNodes } from './syntax/read-inlines.ts';

export type { InlineKind } from './syntax/inline-nodes.ts';

export interface Inline {
  readonly kind: InlineKind;
  /** Absolute, markup included. */
  readonly span: Span;
  /** What the markup encloses (absolute): without `**`, brackets, backticks, destination. */
  readonly content: Span;
  /**
   * Destination of a link, image or autolink as written (of `[text][label]` the label); label of a
   * footnote reference; the attributes of a span; the character that an entity or escape stands for.
   */
  readonly target?: string;
  /** In source order, without gaps; empty for leaves. */
  readonly children: readonly Inline[];
}

/** The inline nodes of a heading or paragraph; none for other blocks. */
export function readInlines(document: MarkdownDocument, block: Block): readonly Inline[] {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return [];
  const { text, from } = contentOf(document, block);
  return place(document, from, readInlineNodes(text));
}

/** The inline nodes of one whole piece of inline content, such as a table cell's. */
export function readInlinesOf(document: MarkdownDocument, span: Span): readonly Inline[] {
  const from = document.normal.toNormal(span.from);
  const text = document.normal.text.slice(from, document.normal.toNormal(span.to));
  return place(document, from, readInlineNodes(text));
}

function place(
  document: MarkdownDocument,
  offset: number,
  first: InlineNode | undefined,
): readonly Inline[] {
  const inlines: Inline[] = [];
  for (let node = first; node !== undefined; node = node.next) {
    if (node.from === node.to) continue; // a delimiter run that was used up
    const { kind, target } = node;
    const span = spanOfNode(document, offset + node.from, offset + node.to);
    const content = spanOfNode(document, offset + node.contentFrom, offset + node.contentTo);
    const children = place(document, offset, node.first);
    inlines.push(
      target === undefined
        ? { kind, span, content, children }
        : { kind, span, content, target, children },
    );
  }
  return inlines;
}
