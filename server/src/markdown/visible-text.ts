/**
 * Turns a block's source into what a reader sees, with the way back to the source. Must not fold
 * white space other than line breaks.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import type { MarkdownDocument } from './parse.ts';

export interface VisibleText {
  /**
   * Markup, comments and footnote references left out, entities and escapes decoded, a line break
   * with the white space around it as one space.
   */
  readonly text: string;
  /**
   * The source (absolute) of `text.slice(from, to)`, markup inside included, markup at its ends not.
   * An empty range gives an empty span.
   */
  spanOf(from: number, to: number): Span;
}

/** The visible text of a heading or paragraph; of other blocks, their source as it is. */
export function visibleText(document: MarkdownDocument, block: Block): VisibleText {
  return visibleTextOf(document, block.span);
}

/** The visible text of one piece of inline content: a table cell, a heading's title. */
export function visibleTextOf(document: MarkdownDocument, span: Span): VisibleText {
  return {
    text: document.text.slice(span.from, span.to),
    spanOf: (from, to) => ({ from: span.from + from, to: span.from + to }),
  };
}
