/**
 * Turns a draft's blocks into its outline. Must not say whether a number is right.
 */
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/parse.ts';
import type { FootnoteScheme } from './footnote-parts.ts';
import { readHeadings } from './headings.ts';
import type { Outline, ParagraphNumbering } from './outline.ts';
import { readParagraphs } from './paragraphs.ts';
import type { SeriesScheme } from './series.ts';

/** How a profile numbers its reports; a profile's `numbering` is one. */
export interface OutlineScheme {
  readonly headings: readonly SeriesScheme[];
  readonly paragraphs: ParagraphNumbering;
  readonly footnotes?: FootnoteScheme;
}

/** The outline as typed. Without a scheme, headings and paragraphs show by themselves how they count. */
export function readOutline(
  document: MarkdownDocument,
  blocks: readonly Block[],
  scheme?: OutlineScheme,
): Outline {
  const headings = readHeadings(document, blocks, scheme?.headings);
  const paragraphs = readParagraphs(document.text, blocks, headings, scheme?.paragraphs);
  return { headings, paragraphs };
}
