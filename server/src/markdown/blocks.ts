/**
 * Turns the syntax tree into blocks: its leaves in source order, each with its containers. Must not
 * read inline markup.
 */
import type { Block } from './block.ts';
import type { MarkdownDocument } from './parse.ts';

export function readBlocks(document: MarkdownDocument): readonly Block[] {
  void document;
  return [];
}
