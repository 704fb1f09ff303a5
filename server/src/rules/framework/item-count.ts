/**
 * A report that speaks of all items of a framework says how many there are. Must not judge catalogues that
 * list a framework only in part.
 */

import { indexCatalogues, itemsOfKind } from '../../frameworks/catalogue-index.ts';
import { findItemCounts } from '../../frameworks/item-counts.ts';
import { kindName } from '../../frameworks/kinds.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'framework/item-count',
  since: '0.1.0',
  severity: 'warning',
  reads: ['prose', 'wholeText', 'catalogues'],
  docs: {
    summary: 'A report says “all 12 points” of a framework that has another number of them',
    why: 'The number comes from an older framework or another one, and a reader doubts which of them the report follows.',
    fix: 'Write the number that the framework has, or its right name.',
    silent:
      'Numbers without words such as “all” or “each of the”, which may speak of some; catalogues whose numbers do not run from 1 without a gap.',
  },
  examples: [
    {
      title: 'a point too many',
      files: exampleFiles,
      text: exampleReport(`1. The port serves all six points of the Harbour Strategy, and each of the 3 Coast Charter principles.
                       ^^^ Harbour Strategy has 5 points, not six
`),
    },
    {
      title: 'the right number, and some of them',
      files: exampleFiles,
      text: exampleReport(`1. The port serves all five points of the Harbour Strategy. The two points of the Harbour Strategy
on shelter are served by all 7 stations.
`),
    },
  ],
  *check({ prose, wholeText, catalogues }): Iterable<SaidFinding> {
    if (!countsItems(prose, catalogues)) return;
    const text = wholeText();
    for (const { span, count, catalogue, kind } of findItemCounts(text, catalogues)) {
      const items = itemsOfKind(catalogue, kind);
      const isWhole = Array.from({ length: items.size }, (_, at) => String(at + 1)).every(
        (number) => items.has(number),
      );
      if (!isWhole || items.size === count) continue;
      const written = text.slice(span.from, span.to);
      yield {
        span,
        message: say`${catalogue.title} has ${items.size} ${kindName(kind, items.size)}, not ${written}`,
      };
    }
  },
});

/** Whether some figure may count items of a framework; the text around it is asked for only then. */
function countsItems(prose: RuleFacts['prose'], catalogues: RuleFacts['catalogues']): boolean {
  if (catalogues.length === 0) return false;
  const { kindWords } = indexCatalogues(catalogues);
  return prose.some(({ figures }) =>
    figures.some(({ counts }) => counts.some((word) => kindWords.has(word))),
  );
}
