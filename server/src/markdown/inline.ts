/**
 * Turns a block's content into its inline nodes. Must not resolve links: whether a label is defined
 * depends on other blocks.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import type { MarkdownDocument } from './parse.ts';

export type InlineKind =
  | 'text'
  | 'emphasis'
  | 'strong'
  | 'strikethrough'
  | 'code'
  | 'link'
  | 'image'
  | 'autolink'
  | 'footnoteReference'
  | 'html' // one tag, declaration or processing instruction
  | 'comment'
  | 'escape'
  | 'entity'
  | 'softBreak'
  | 'hardBreak';

export interface Inline {
  readonly kind: InlineKind;
  /** Absolute, markup included. */
  readonly span: Span;
  /** What the markup encloses (absolute): without `**`, brackets, backticks, destination. */
  readonly content: Span;
  /** Destination of a link, image or autolink as written; label of a footnote reference. */
  readonly target?: string;
  /** In source order, without gaps; empty for leaves. */
  readonly children: readonly Inline[];
}

/** The inline nodes of a heading or paragraph; none for other blocks. */
export function readInlines(document: MarkdownDocument, block: Block): readonly Inline[] {
  void document;
  void block;
  return [];
}

/** The inline nodes of one piece of inline content, such as a table cell's. */
export function readInlinesOf(document: MarkdownDocument, span: Span): readonly Inline[] {
  void document;
  void span;
  return [];
}
