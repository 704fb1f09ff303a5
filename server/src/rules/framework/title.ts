/**
 * A heading that bears an item's title prints it as the framework does. Must not speak of headings
 * with words of their own.
 */

import { openingItem } from '../../frameworks/kinds.ts';
import { catalogueWith, quotedItem } from '../../frameworks/look-up.ts';
import { compareQuote, type QuoteDifference } from '../../frameworks/quote.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'framework/title',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'statements', 'catalogues'],
  docs: {
    summary: 'A heading prints the title of an item in other words than the framework',
    why: 'Readers recognize the framework by its titles, and a search for the official title misses the section.',
    fix: 'Write the title as the framework has it, unless the other wording is meant.',
    silent: 'Capitals, punctuation, and headings whose words are mostly their own.',
  },
  examples: [
    {
      title: 'a singular for a plural',
      files: exampleFiles,
      text: exampleReport(`# PRINCIPLE 2: CLEAN WATER AND LIVING SHORE
                                      ^^^^^ Principle 2 is titled “Clean water and living shores”
`),
      fixed: exampleReport(`# PRINCIPLE 2: CLEAN WATER AND LIVING SHORES
`),
    },
    {
      title: 'the same title in capitals, and a heading of its own',
      files: exampleFiles,
      text: exampleReport(`# PRINCIPLE 3: PARTNERSHIPS

# Principle 1: What the year brought
`),
    },
  ],
  *check({ document, statements, catalogues }): Iterable<SaidFinding> {
    for (const statement of statements) {
      const catalogue = catalogueWith(catalogues, statement.catalogue);
      const item = statement.items[0];
      if (!catalogue || statement.role !== 'heading' || item?.part !== 'title' || !item.quote)
        continue;
      const title = quotedItem(catalogue, statement, item)?.title;
      if (title === undefined) continue;
      const { quote } = item;
      const source = ({ from, to }: { from: number; to: number }) => document.text.slice(from, to);
      const capitals = quote.text === quote.text.toUpperCase();
      for (const difference of compareQuote(quote.tokens, title, source, true)) {
        if (difference.kind !== 'word') continue;
        yield {
          span: difference.span,
          message: say`${openingItem(statement.kind, item.textOf ?? '')} is titled “${title}” in ${catalogue.title}`,
          evidence: { working: catalogue.title, expected: title, found: quote.text },
          fixes: [fixOf(difference, capitals)],
        };
      }
    }
  },
});

function fixOf({ edits, expected }: QuoteDifference, capitals: boolean) {
  const written = (text: string): string => (capitals ? text.toUpperCase() : text);
  return {
    title: expected === '' ? say`Remove the added words` : say`Write “${written(expected)}”`,
    kind: 'suggested' as const,
    edits: edits.map((edit) => ({ ...edit, text: written(edit.text) })),
  };
}
