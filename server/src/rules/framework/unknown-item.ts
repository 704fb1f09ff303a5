/**
 * A statement or reference names only items that the framework has. Must not guess what was meant
 * where several numbers come into question.
 */

import type { Catalogue } from '../../frameworks/framework.ts';
import { itemName } from '../../frameworks/kinds.ts';
import { catalogueWith, isUnknown } from '../../frameworks/look-up.ts';
import { compareNumbers, describeNumbers, nearestNumber } from '../../frameworks/numbering.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding } from '../finding.ts';

/** An item as a statement or a reference names it. */
interface Named {
  readonly span: Span;
  readonly number: string;
  readonly textOf?: string;
}

export default defineRule({
  id: 'framework/unknown-item',
  since: '0.1.0',
  severity: 'error',
  reads: ['statements', 'itemReferences', 'catalogues'],
  docs: {
    summary: 'A statement or reference names an item that the framework does not have',
    why: 'A reader who looks up point 13 of a strategy of twelve finds nothing, and whoever counts which points were served counts wrongly.',
    fix: 'Write the number that was meant. Where only one number is a slip of the finger away, a quick fix writes it.',
    silent:
      'Numbers of a kind that the catalogue lists only in part, such as the few indicators that a report needs.',
  },
  examples: [
    {
      title: 'point 8 of five',
      files: exampleFiles,
      text: exampleReport(`## A. Pilots

Harbour Strategy points: 1, 3 and 8
                                  ^ Harbour Strategy has no point 8 (it has points 1 to 5)
`),
    },
    {
      title: 'a reference in running text',
      files: exampleFiles,
      text: exampleReport(`1. The courses are in line with points 2 and 22 of the Harbour Strategy.
                                             ^^ Harbour Strategy has no point 22
`),
    },
    {
      title: 'a slip that only one number explains',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 2, 33 and 4
                            ^^ did you mean 3?
`),
      fixed: exampleReport(`Harbour Strategy points: 2, 3 and 4
`),
    },
    {
      title: 'items that exist, and numbers that are no items',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 1, 3 and 5

1. The Strategy was reviewed at point 9 of the agenda; Strategy points 2 and 4 were praised.
`),
    },
  ],
  *check({ statements, itemReferences, catalogues }): Iterable<SaidFinding> {
    for (const { role, catalogue: id, kind, items } of statements) {
      const catalogue = catalogueWith(catalogues, id);
      // The label of a heading is for numbering/heading to judge.
      if (!catalogue || role === 'heading') continue;
      const named = items.map((item) => ({
        span: item.range ?? item.numberSpan,
        number: item.number,
        ...(item.textOf === undefined ? {} : { textOf: item.textOf }),
      }));
      yield* unknownItems(catalogue, kind, named);
    }
    for (const { catalogue: id, kind, items } of itemReferences) {
      const catalogue = catalogueWith(catalogues, id);
      if (catalogue) yield* unknownItems(catalogue, kind, items);
    }
  },
});

function* unknownItems(
  catalogue: Catalogue,
  kind: string,
  items: readonly Named[],
): Iterable<SaidFinding> {
  const taken = new Set(items.map((item) => item.number));
  let reported = -1;
  for (const [at, { span, number }] of items.entries()) {
    // A range that runs too far is one mistake.
    if (span.from === reported || !isUnknown(catalogue, kind, number)) continue;
    reported = span.from;
    const meant = numberMeantBy(catalogue, kind, items, at, taken);
    const numbers = describeNumbers(catalogue, kind, number);
    const hint = meant === undefined ? '' : say`; did you mean ${meant}?`;
    yield {
      span,
      message: say`${catalogue.title} has no ${itemName(kind, number)} (it has ${numbers})${hint}`,
      evidence: { working: say`${catalogue.title}: ${numbers}`, found: number },
      fixes:
        meant === undefined || span.to - span.from !== number.length
          ? []
          : [{ title: say`Write ${meant}`, kind: 'suggested', edits: [{ span, text: meant }] }],
    };
  }
}

/** What the text says, where it is quoted; else the one number that fits between its neighbours. */
function numberMeantBy(
  catalogue: Catalogue,
  kind: string,
  items: readonly Named[],
  at: number,
  taken: ReadonlySet<string>,
): string | undefined {
  const item = items[at]!;
  if (item.textOf !== undefined) return item.textOf;
  const [after, before] = [items[at - 1]?.number, items[at + 1]?.number];
  const ordered = after === undefined || before === undefined || compareNumbers(after, before) < 0;
  return nearestNumber(catalogue, kind, item.number, {
    ...(ordered && after !== undefined ? { after } : {}),
    ...(ordered && before !== undefined ? { before } : {}),
    taken,
  });
}
