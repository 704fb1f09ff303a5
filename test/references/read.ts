/** Reads and resolves the references of a text, without the engine around them. */
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readCaptions } from '../../server/src/outline/captions.ts';
import { readFootnotes } from '../../server/src/outline/footnotes.ts';
import { type OutlineScheme, readOutline } from '../../server/src/outline/read-outline.ts';
import { readReferences } from '../../server/src/references/read-references.ts';
import { readComparedListings } from '../../server/src/report/listings.ts';
import { resolveReferences } from '../../server/src/report/resolve-references.ts';
import { createTextDocument } from '../../server/src/text/document.ts';

/** The references as written. */
export function readWritten(text: string) {
  const markdown = parseMarkdown(text);
  return readReferences(markdown, readBlocks(markdown));
}

/** What renumbering and the rules on references read of a report. */
export function readFacts(text: string, scheme?: OutlineScheme) {
  const markdown = parseMarkdown(text);
  const blocks = readBlocks(markdown);
  const outline = readOutline(markdown, blocks, scheme);
  const captions = readCaptions(markdown, blocks);
  const footnotes = readFootnotes(markdown, blocks);
  const listings = readComparedListings(markdown, blocks, outline.headings, captions);
  const written = readReferences(markdown, blocks);
  const references = resolveReferences(written, outline, captions, footnotes);
  return {
    document: createTextDocument(text),
    wholeText: () => text,
    blocks,
    outline,
    captions,
    footnotes,
    listings,
    references,
  };
}

export type Facts = ReturnType<typeof readFacts>;
