/**
 * A quoted item reads as the framework's text was adopted. Must not hold a paraphrase, or a list of
 * other things, against it.
 */

import type { Catalogue, Statement, StatementItem } from '../../frameworks/framework.ts';
import { itemName, openingItem } from '../../frameworks/kinds.ts';
import { catalogueWith, isUnknown, quotedItem } from '../../frameworks/look-up.ts';
import { compareQuote, type QuoteDifference } from '../../frameworks/quote.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { shorten, whatIsWrong, whatToDo } from '../difference-words.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'framework/quote',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'statements', 'catalogues'],
  docs: {
    summary: 'A quoted item deviates from the text as adopted',
    why: 'The governing body adopted these words and no others. A report that prints them with a word left out or changed misquotes its own mandate.',
    fix: 'Restore the adopted words; a quick fix does it for one deviation or for the whole item. If the item is meant to be paraphrased, do not print it as a numbered item of the framework.',
    silent:
      'Differences in quotation marks, apostrophes and dashes, in the case of the first letter, in the stop at the end, in footnote marks and emphasis; omissions marked by “…”; texts that are so far from the adopted one that they are no quotation. Punctuation and capitals alone are an info.',
  },
  examples: [
    {
      title: 'a word is missing',
      files: exampleFiles,
      text: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. To train pilots, dockers and engineers for the ports of the region.
4. To promote the economic and development of the coastal towns.
                           ^^^^^^^^^^^^^^^ Point 4 reads “and social development”, here “and development” (“social” is missing)
`),
      fixed: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. To train pilots, dockers and engineers for the ports of the region.
4. To promote the economic and social development of the coastal towns.
`),
    },
    {
      title: 'a changed word and a lost comma',
      files: exampleFiles,
      text: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. To training pilots, dockers and engineers for the ports of the region.
      ^^^^^^^^ Point 2 reads “To train pilots”, here “To training pilots” (“training” instead of “train”)
3. To measure the quality of the water and to publish what is measured.
                                 ^^^^^^^^^ (a comma is missing)
`),
    },
    {
      title: 'the number of another item',
      files: exampleFiles,
      text: exampleReport(`Pilots serve the following points of the Harbour Strategy:

1. To train pilots, dockers and engineers for the ports of the region.
^ 1 stands before the text of point 2
3. To measure the quality of the water, and to publish what is measured.
`),
      fixed: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. To train pilots, dockers and engineers for the ports of the region.
3. To measure the quality of the water, and to publish what is measured.
`),
    },
    {
      title: 'quoted faithfully, with a footnote, and a heading',
      files: exampleFiles,
      text: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. to train pilots, dockers and engineers for the *ports* of the region;[^1]
5. To offer shelter to crews in distress …

## Point 4: To promote the economic and social development of the coastal towns

[^1]: Reviewed in 2030.
`),
    },
  ],
  *check({ document, statements, catalogues }): Iterable<SaidFinding> {
    const straight = isStraight(document.text, statements);
    for (const statement of statements) {
      const catalogue = catalogueWith(catalogues, statement.catalogue);
      if (!catalogue) continue;
      for (const item of statement.items) {
        const wrongNumber = numberFinding(catalogue, statement, item);
        if (wrongNumber) yield wrongNumber;
        if (item.part === 'text')
          yield* deviations(catalogue, statement, item, { text: document.text, straight });
      }
    }
  },
});

/** The text is that of another item; a number that no item has is for framework/unknown-item. */
function numberFinding(
  catalogue: Catalogue,
  { kind, role }: Statement,
  { number, numberSpan, textOf }: StatementItem,
): SaidFinding | undefined {
  if (role === 'heading' || textOf === undefined || textOf === number) return undefined;
  if (number.toLowerCase() === textOf.toLowerCase() || isUnknown(catalogue, kind, number))
    return undefined;
  return {
    span: numberSpan,
    message: say`${number} stands before the text of ${itemName(kind, textOf)}`,
    evidence: {
      working: say`${catalogue.title}, ${itemName(kind, textOf)}`,
      expected: textOf,
      found: number,
    },
    fixes: [
      {
        title: say`Write ${textOf}`,
        kind: 'suggested',
        edits: [{ span: numberSpan, text: textOf }],
      },
    ],
  };
}

function* deviations(
  catalogue: Catalogue,
  statement: Statement,
  item: StatementItem,
  { text, straight }: { readonly text: string; readonly straight: boolean },
): Iterable<SaidFinding> {
  const adopted = quotedItem(catalogue, statement, item)?.text;
  const { quote } = item;
  if (adopted === undefined || !quote) return;
  const capitals = quote.text === quote.text.toUpperCase();
  const own = inStyleOf(adopted, straight);
  const differences = compareQuote(
    quote.tokens,
    own,
    ({ from, to }) => text.slice(from, to),
    capitals,
  );
  const { textOf = '' } = item;
  const name = openingItem(statement.kind, textOf);
  const all = wholeFix(item, own, text, differences.length);
  for (const difference of differences) {
    yield {
      span: difference.span,
      message: describe(name, difference),
      ...severityOf(difference),
      evidence: {
        working: say`${catalogue.title}, ${itemName(statement.kind, textOf)}: “${own}”`,
        expected: difference.expected,
        found: difference.found,
      },
      fixes: [...oneFix(difference, text), ...all],
    };
  }
}

function severityOf({ kind, cutShort }: QuoteDifference): Pick<SaidFinding, 'severity'> {
  if (kind !== 'word') return { severity: 'info' };
  return cutShort ? { severity: 'warning' } : {};
}

function describe(name: Phrase, difference: QuoteDifference): Phrase {
  const { expectedInContext, foundInContext, cutShort, expected } = difference;
  if (cutShort) return say`${name} goes on here: “${shorten(expected)}” is left out`;
  return say`${name} reads “${shorten(expectedInContext)}”, here “${shorten(foundInContext)}” (${whatIsWrong(difference)})`;
}

/** The adopted text with straight apostrophes where the report uses these. */
function inStyleOf(adopted: string, straight: boolean): string {
  const flat = adopted.replace(/\s+/gu, ' ').trim();
  return straight ? flat.replace(/’(?<=\p{L}’)/gu, "'") : flat;
}

/** Whether most apostrophes of the texts that state or quote items are straight. */
function isStraight(text: string, statements: readonly Statement[]): boolean {
  let balance = 0;
  for (const { span } of statements) {
    const own = text.slice(span.from, span.to);
    // Latin letters will do for a count; \p{L} would cost more than all else here.
    balance +=
      (own.match(/[a-z]'[a-z]/gi)?.length ?? 0) - (own.match(/[a-z]’[a-z]/gi)?.length ?? 0);
  }
  return balance > 0;
}

/** Markup inside what would be replaced is for the author to place anew. */
function hasMarkup(edit: TextEdit, text: string): boolean {
  return /[*_`[\]<>\\&]/.test(text.slice(edit.span.from, edit.span.to));
}

function oneFix(difference: QuoteDifference, text: string): readonly SaidFix[] {
  const { edits } = difference;
  if (edits.some((edit) => hasMarkup(edit, text))) return [];
  return [{ title: whatToDo(difference), kind: 'suggested', edits }];
}

function wholeFix(
  item: StatementItem,
  adopted: string,
  text: string,
  count: number,
): readonly SaidFix[] {
  const { quote } = item;
  if (!quote || count < 2 || hasMarkup({ span: quote.span, text: '' }, text)) return [];
  const edits = [{ span: quote.span, text: adopted }];
  return [{ title: say`Write the whole text as adopted`, kind: 'suggested', edits }];
}
