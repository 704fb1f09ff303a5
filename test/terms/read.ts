/** Reads the acronyms of a text, for tests. */
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readTerms } from '../../server/src/terms/read-terms.ts';
import type { Terms } from '../../server/src/terms/term.ts';

export function termsOf(text: string): Terms {
  const document = parseMarkdown(text);
  return readTerms(document, readBlocks(document));
}

/** Definitions as `ACRONYM = expansion (fit)`. */
export function showDefinitions(text: string): readonly string[] {
  return termsOf(text).terms.flatMap(({ definitions }) =>
    definitions.map(({ written, expansion, fit }) => `${written} = ${expansion} (${fit})`),
  );
}

/** Terms that are used as `KEY×count`, in alphabetical order. */
export function showUses(text: string): string {
  return termsOf(text)
    .terms.filter(({ uses }) => uses.length > 0)
    .map(({ key, uses }) => `${key}×${uses.length}`)
    .sort()
    .join(' ');
}
