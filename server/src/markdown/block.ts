/**
 * Blocks: the leaves of a draft's block structure, in source order, each with the containers
 * (list items, quotes, footnotes) it stands in. Facts are read block by block.
 */
import type { Tree } from '@lezer/common';
import type { Span } from '../text/span.ts';

export type BlockKind =
  | 'frontMatter'
  | 'heading'
  | 'paragraph'
  | 'table' // pipe table, or drawn with dashes or as a grid
  | 'html'
  | 'comment' // an HTML comment that stands alone
  | 'directive' // ::name[label]{attributes}
  | 'code' // fenced or indented
  | 'linkDefinition'
  | 'thematicBreak'
  | 'empty'; // a list item or footnote without content

/** A list item, quote or footnote definition around a block. Spans are absolute. */
export type Container =
  | {
      readonly kind: 'listItem';
      readonly span: Span;
      /** The marker as written: `57.`, `2)`, `-`. */
      readonly marker: Span;
      readonly ordered: boolean;
      /** The number as written in the source; undefined for bullets. */
      readonly number?: number;
      /** `.` or `)` for ordered lists, the bullet sign else. */
      readonly delimiter: string;
      /** Start of the list that holds the item; the same for all items of one list. */
      readonly list: number;
      /** Whether a blank line separates items of this list (CommonMark: loose). */
      readonly loose: boolean;
    }
  | { readonly kind: 'quote'; readonly span: Span }
  | {
      readonly kind: 'footnote';
      readonly span: Span;
      readonly label: string;
      readonly labelSpan: Span;
    };

export interface Block {
  readonly kind: BlockKind;
  /** The block's source without its containers' markers; absolute in the draft. */
  readonly span: Span;
  /** 1 to 6 for headings. */
  readonly level?: number;
  /** Outermost first. */
  readonly containers: readonly Container[];
  /** Whether this is the first block of its innermost container. */
  readonly first: boolean;
  /** The reused tree node: facts that depend on the block's own text alone may be cached by it. */
  readonly key: Tree;
}
