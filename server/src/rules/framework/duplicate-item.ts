/**
 * A statement or reference names each item once. Must not take an item whose number is wrong for a
 * repetition (framework/quote speaks of it).
 */

import type { Statement } from '../../frameworks/framework.ts';
import { openingItem } from '../../frameworks/kinds.ts';
import { isPlain, rewrite, unitsOf } from '../../frameworks/line-units.ts';
import { numberMeant } from '../../frameworks/look-up.ts';
import { say } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';

export default defineRule({
  id: 'framework/duplicate-item',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'statements', 'itemReferences'],
  docs: {
    summary: 'A statement or reference names the same item twice',
    why: 'One of the two is either superfluous or was meant to be another number, and the item that was meant is missing.',
    fix: 'Remove the second, or write the number that was meant. In a line of numbers a safe fix removes it.',
  },
  examples: [
    {
      title: 'a number twice in a line',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 2, 2 and 4
                            ^ Point 2 is named twice
`),
      fixed: exampleReport(`Harbour Strategy points: 2 and 4
`),
    },
    {
      title: 'a quoted item twice',
      files: exampleFiles,
      text: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. To train pilots, dockers and engineers for the ports of the region.
2. To train pilots, dockers and engineers for the ports of the region.
^ Point 2 is named twice
`),
      fixed: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. To train pilots, dockers and engineers for the ports of the region.
`),
    },
    {
      title: 'each number once',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 2, 4 and 5

1. This follows from Strategy points 2 and 4, and Strategy point 2 above all.
`),
    },
  ],
  *check({ document, statements, itemReferences }): Iterable<SaidFinding> {
    for (const statement of statements) {
      const named = statement.items.map((item) => ({
        span: item.numberSpan,
        key: `${item.number} ${numberMeant(item)}`.toLowerCase(),
        number: item.number,
        inRange: item.range !== undefined,
      }));
      for (const [at, first] of repeated(named)) {
        const fixes = named[at]!.inRange ? [] : fixesOf(statement, at, document.text);
        yield findingOf(statement.kind, named[at]!, named[first]!.span, fixes);
      }
    }
    for (const { kind, items } of itemReferences) {
      const named = items.map((item) => ({ ...item, key: item.number.toLowerCase() }));
      for (const [at, first] of repeated(named)) {
        yield findingOf(kind, named[at]!, named[first]!.span, []);
      }
    }
  },
});

/** Indexes of repetitions, each with that of its first occurrence. */
function repeated(named: readonly { readonly key: string }[]): readonly [number, number][] {
  const first = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [at, { key }] of named.entries()) {
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else pairs.push([at, known]);
  }
  return pairs;
}

function findingOf(
  kind: string,
  { span, number }: { readonly span: Span; readonly number: string },
  first: Span,
  fixes: readonly SaidFix[],
): SaidFinding {
  return {
    span,
    message: say`${openingItem(kind, number)} is named twice`,
    related: [{ span: first, message: say`${openingItem(kind, number)} for the first time` }],
    fixes,
  };
}

function fixesOf(statement: Statement, at: number, text: string): readonly SaidFix[] {
  return statement.form === 'line' ? lineFix(statement, text) : listFix(statement, at, text);
}

/** All repetitions of the line go at once, so that the fixes of several findings agree. */
function lineFix(statement: Statement, text: string): readonly SaidFix[] {
  if (statement.malformed.length > 0 || !isPlain(statement, text)) return [];
  const seen = new Set<string>();
  const kept = unitsOf(statement).filter((unit) => {
    const known = !unit.isRange && seen.has(unit.number);
    seen.add(unit.number);
    return !known;
  });
  const edits = rewrite(statement, kept, text);
  return [{ title: say`Remove the repetition`, kind: 'safe', edits }];
}

/** The second of two quoted items, with its line. */
function listFix(statement: Statement, at: number, text: string): readonly SaidFix[] {
  const before = statement.items[at - 1];
  const item = statement.items[at]!;
  if (!before || text.slice(before.span.to, item.span.from).trim() !== '') return [];
  const span = { from: before.span.to, to: item.span.to };
  return [{ title: say`Remove the repetition`, kind: 'suggested', edits: [{ span, text: '' }] }];
}
