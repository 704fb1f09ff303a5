/**
 * claim/count: a list has as many items as the number before it says. Must not split lists: that is a
 * fact of the prose.
 */

import { decimal } from '../../numbers/decimal.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import {
  failingClaims,
  figureOf,
  type PlacedClaim,
  placeOf,
  replaceFigure,
  styleOf,
} from './claim-words.ts';

export default defineRule({
  id: 'claim/count',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'prose'],
  within: 'section',
  docs: {
    summary: 'A number of things differs from the list that follows it',
    why: 'Names are added to a list and taken from it until the last day, and the number before it is forgotten.',
    fix: 'Correct the number, or complete the list. If it names only some, say so: “including”, “such as”.',
    silent:
      'Lists that say that they are not complete, and lists whose items cannot be told apart for certain: commas or “and” inside items, “city, country”.',
  },
  examples: [
    {
      title: 'a name more than announced',
      text: `Nine States had adopted the limits, and the remaining three, Calistan, Fennland, Hallin and Lauria, had not.
                                                      ^^^^^ The text says three, but 4 are listed: Calistan, Fennland, Hallin, Lauria
`,
      fixed: `Nine States had adopted the limits, and the remaining four, Calistan, Fennland, Hallin and Lauria, had not.
`,
    },
    {
      title: 'a name that is missing',
      text: `The Council admitted 7 States (Bredonia, Calistan, Dorvia, Trinidad and Tobago, Fennland and Hallin).
                     ^ The text says 7 States, but 6 are listed
`,
    },
    {
      title: 'stages',
      text: `A project goes through the following six stages: (a) design; (b) approval; (c) funding; (d) work; and (e) review.
                                     ^^^ The text says six stages, but 5 are listed
`,
    },
    {
      title: 'complete lists, and lists that are not meant to be',
      text: `It was joined by five entities: the Gauge Service, the River Court, Trinidad and Tobago, RDL and UNO.

It works in twelve States (including Calistan, Dorvia and Hallin).

It has offices in three cities (Alder Quay, Bredonia, Corvane, Dorvia and Fenn, Lauria).
`,
    },
  ],
  *check({ document, prose }) {
    for (const placed of failingClaims(prose, 'count/')) {
      const finding = describe(placed, document.text);
      if (finding !== undefined) yield finding;
    }
  },
});

/** A longer list is not printed whole. */
const mostShown = 12;

function describe({ block, claim }: PlacedClaim, source: string): SaidFinding | undefined {
  const stated = figureOf(block, claim.stated);
  const items = (claim.items ?? []).map((item) => placeOf(block, item));
  if (stated === undefined || items.length === 0) return undefined;
  const words = (from: number, to: number) => source.slice(from, to).replace(/\s+/g, ' ').trim();
  const span = placeOf(block, stated.span);
  const noun = placeOf(block, stated.noun);
  const beside = noun.from >= span.to && noun.from - span.to <= 2 && noun.to <= items[0]!.from;
  const what = words(span.from, beside ? Math.max(span.to, noun.to) : span.to);
  const names = items.map(({ from, to }) =>
    words(from, to).replace(/[;,.]?(?:\s(?:and|or))?$/, ''),
  );
  const shown = names.length > mostShown ? [...names.slice(0, mostShown), '…'] : names;
  const fix = replaceFigure(source, block, stated, decimal(items.length), styleOf([]));
  return {
    span,
    message: say`The text says ${what}, but ${items.length} are listed: ${shown.join(', ')}`,
    ...(claim.doubtful && { severity: 'info' as const }),
    evidence: {
      working: say`${items.length} items: ${shown.join(', ')}`,
      expected: String(items.length),
      found: stated.numeral.printed,
    },
    related: items
      .slice(0, 20)
      .map((item, index) => ({ span: item, message: `${index + 1}: ${names[index]}` })),
    fixes: fix === undefined ? [] : [fix],
  };
}
