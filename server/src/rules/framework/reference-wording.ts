/**
 * References to a framework name it alike. Must not speak where the report mostly leaves the name out.
 */

import type { Catalogue, ItemReference } from '../../frameworks/framework.ts';
import type { TextDocument } from '../../text/document.ts';
import { say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'framework/reference-wording',
  since: '0.1.0',
  severity: 'info',
  reads: ['document', 'itemReferences', 'catalogues'],
  docs: {
    summary: 'A reference leaves out the name of the framework, though the others say it',
    why: '“Point 7” may be a point of anything: of this report, of another list. Where all other references say “Strategy point”, a reader asks whether this one means something else.',
    fix: 'Write the name as the other references do.',
    silent:
      'Reports with fewer than three references that name the framework, or of which one in four leaves the name out; numbers that no other count has, such as target 10.7.',
  },
  examples: [
    {
      title: 'one reference without the name',
      files: exampleFiles,
      text: exampleReport(`## Point 1: To keep the port open to ships of every flag, by day and by night

1. The lamps were renewed, as Harbour Strategy point 4 asks, and in line with Harbour Strategy point 3.

## Point 2: To train pilots, dockers and engineers for the ports of the region

2. The courses serve Harbour Strategy points 1 and 4 too (for shelters, see point 5).
                                                                            ^^^^^^^ “point 5” does not say of what; the other 3 references name the framework, as in “Harbour Strategy point”
`),
      fixed:
        exampleReport(`## Point 1: To keep the port open to ships of every flag, by day and by night

1. The lamps were renewed, as Harbour Strategy point 4 asks, and in line with Harbour Strategy point 3.

## Point 2: To train pilots, dockers and engineers for the ports of the region

2. The courses serve Harbour Strategy points 1 and 4 too (for shelters, see Harbour Strategy point 5).
`),
    },
    {
      title: 'a report that mostly leaves the name out',
      files: exampleFiles,
      text: exampleReport(`## Point 1: To keep the port open to ships of every flag, by day and by night

1. The lamps were renewed, as Harbour Strategy point 4 asks (see also Point 3).

## Point 2: To train pilots, dockers and engineers for the ports of the region

2. The courses serve Point 4 too (for shelters, see point 5).
`),
    },
  ],
  *check({ document, itemReferences, catalogues }): Iterable<SaidFinding> {
    for (const catalogue of catalogues) {
      for (const kind of new Set(catalogue.items.map((item) => item.kind))) {
        const some = itemReferences.filter(
          (one) => one.catalogue === catalogue.id && one.kind === kind,
        );
        yield* unlikeOthers(document, catalogue, some);
      }
    }
  },
});

const leastNamed = 3;

function* unlikeOthers(
  document: TextDocument,
  catalogue: Catalogue,
  references: readonly ItemReference[],
): Iterable<SaidFinding> {
  const bare = references.filter((one) => one.bare);
  const named = references.filter((one) => !one.bare);
  if (bare.length === 0 || named.length < leastNamed || 3 * bare.length > named.length) return;
  const usual = usualWords(document, named);
  for (const { span, items } of bare) {
    const written = document.text.slice(span.from, span.to);
    const name = usual?.name ?? `${catalogue.title} `;
    const plain = items.length === 1 && usual !== undefined;
    yield {
      span,
      message: say`“${written}” does not say of what; the other ${named.length} references name the framework, as in “${usual?.words ?? catalogue.title}”`,
      ...(plain && {
        fixes: [
          {
            title: say`Write “${name}${written}”`,
            kind: 'suggested',
            edits: [{ span: { from: span.from, to: span.from }, text: name }],
          },
        ],
      }),
    };
  }
}

/** The words that most references have before their number, and the name without the kind. */
function usualWords({ text }: TextDocument, named: readonly ItemReference[]) {
  const counts = new Map<string, number>();
  for (const { span, items } of named) {
    const words = text.slice(span.from, items[0]!.span.from).trim();
    // "points 5 and 6 of the Strategy" names it behind.
    if (/\s/.test(words) && words.length < 80) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [words] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  const name = /^.*\s(?=\S+$)/s.exec(words)?.[0];
  return name === undefined ? undefined : { words, name };
}
