/**
 * Turns steering comments into pragmas: what to check or leave alone, and where. Must not know the
 * rules' names nor apply anything.
 */
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import type { MarkdownDocument } from './parse.ts';

export type PragmaKind =
  | 'disable' // from here on
  | 'enable' // ends a disable
  | 'disableLine' // the line the comment stands on
  | 'disableNextLine'
  | 'disableFile'
  | 'exact'
  | 'rounded'
  | 'skip';

export interface Pragma {
  /** Undefined where the word after `crossfoot` is not known; then `problem` says so. */
  readonly kind: PragmaKind | undefined;
  /** The whole comment; absolute. */
  readonly span: Span;
  /** The word that says what to do: `crossfoot-disable`, `exact`. */
  readonly wordSpan: Span;
  /** The rules it names; none means all of them. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** What follows ` -- `. */
  readonly reason?: string;
  /** What is wrong with the comment, for its author. */
  readonly problem?: string;
}

/** All steering comments of a draft in source order, stand-alone or inline. */
export function readPragmas(
  document: MarkdownDocument,
  blocks: readonly Block[],
): readonly Pragma[] {
  void document;
  void blocks;
  return [];
}
