/**
 * A statement names its items in the framework's order. Must not speak of references in prose,
 * where another order may carry meaning.
 */

import type { Statement, StatementItem } from '../../frameworks/framework.ts';
import { kindName, openingKind } from '../../frameworks/kinds.ts';
import { reorder, sortUnits, unitsOf } from '../../frameworks/line-units.ts';
import { catalogueWith, isUnknown, numberMeant } from '../../frameworks/look-up.ts';
import { compareNumbers } from '../../frameworks/numbering.ts';
import { say } from '../../text/phrase.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../define-rule.ts';
import { exampleFiles, exampleReport } from '../example-catalogue.ts';
import type { SaidFinding } from '../finding.ts';

export default defineRule({
  id: 'framework/item-order',
  since: '0.1.0',
  severity: 'warning',
  reads: ['document', 'statements', 'catalogues'],
  docs: {
    summary: 'The items of a statement are not in order',
    why: 'Readers compare statements at a glance. A number out of order looks like a slip, and often is one: a 2 that should have been a 12.',
    fix: 'Put the items in order; a safe fix does it. If the number itself is wrong, correct it instead.',
  },
  examples: [
    {
      title: 'two numbers swapped',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 4, 1 and 5
                         ^^^^ Points are out of order: 4 stands before 1
`),
      fixed: exampleReport(`Harbour Strategy points: 1, 4 and 5
`),
    },
    {
      title: 'two quoted items swapped',
      files: exampleFiles,
      text: exampleReport(`Pilots serve the following points of the Harbour Strategy:

3. To measure the quality of the water, and to publish what is measured.
^ Points are out of order: 3 stands before 2
2. To train pilots, dockers and engineers for the ports of the region.
`),
      fixed: exampleReport(`Pilots serve the following points of the Harbour Strategy:

2. To train pilots, dockers and engineers for the ports of the region.
3. To measure the quality of the water, and to publish what is measured.
`),
    },
    {
      title: 'in order, with a range',
      files: exampleFiles,
      text: exampleReport(`Harbour Strategy points: 1–3 and 5
`),
    },
  ],
  *check({ document, statements, catalogues }): Iterable<SaidFinding> {
    for (const statement of statements) {
      const catalogue = catalogueWith(catalogues, statement.catalogue);
      // A number that no item has is one mistake, not two.
      const isKnown = (number: string): boolean =>
        !catalogue || !isUnknown(catalogue, statement.kind, number);
      const read = statement.form === 'line' ? lineFinding : listFinding;
      const finding = read(statement, document.text, isKnown);
      if (finding) yield finding;
    }
  },
});

function lineFinding(
  statement: Statement,
  text: string,
  isKnown: (number: string) => boolean,
): SaidFinding | undefined {
  const all = unitsOf(statement);
  const units = all.filter((unit) => isKnown(unit.number));
  const sorted = sortUnits(units);
  const wrong = units.flatMap((unit, at) => (unit.number === sorted[at]!.number ? [] : [unit]));
  const [first, last] = [wrong[0], wrong[wrong.length - 1]];
  if (!first || !last) return undefined;
  const edits = units.length === all.length ? reorder(units, sorted, text) : [];
  const written = sorted.map((unit) => text.slice(unit.span.from, unit.span.to));
  const numbers = units.map((unit) => unit.number);
  const span = { from: first.span.from, to: last.span.to };
  return findingOf(statement, span, numbers, written, edits);
}

function listFinding(
  statement: Statement,
  text: string,
  isKnown: (number: string) => boolean,
): SaidFinding | undefined {
  const items = statement.items.filter((item) => isKnown(numberMeant(item)));
  const sorted = [...items].sort((a, b) => compareNumbers(numberMeant(a), numberMeant(b)));
  const at = items.findIndex((item, index) => numberMeant(item) !== numberMeant(sorted[index]!));
  if (at < 0) return undefined;
  const movable = items.length === statement.items.length && canMove(items, text);
  const edits = movable ? moveItems(items, sorted, text) : [];
  const numbers = items.map(numberMeant);
  return findingOf(statement, items[at]!.numberSpan, numbers, sorted.map(numberMeant), edits);
}

function findingOf(
  { kind }: Statement,
  span: SaidFinding['span'],
  numbers: readonly string[],
  sorted: readonly string[],
  edits: readonly TextEdit[],
): SaidFinding {
  const drop = numbers.findIndex(
    (number, at) => at > 0 && compareNumbers(numbers[at - 1]!, number) > 0,
  );
  return {
    span,
    message: say`${openingKind(kind, 2)} are out of order: ${numbers[drop - 1]!} stands before ${numbers[drop]!}`,
    evidence: {
      working: say`In order: ${sorted.join(', ')}`,
      expected: sorted.join(', '),
      found: numbers.join(', '),
    },
    fixes:
      edits.length === 0
        ? []
        : [{ title: say`Put the ${kindName(kind, 2)} in order`, kind: 'safe', edits }],
  };
}

/** Whether the items are whole lines with nothing between or nested in them. */
function canMove(items: readonly StatementItem[], text: string): boolean {
  const after = text.slice(
    items[items.length - 1]!.span.to,
    items[items.length - 1]!.span.to + 200,
  );
  if (/^\s*?\n[ \t]+\S/.test(after)) return false;
  return items.every((item, at) => {
    const next = items[at + 1];
    return !next || text.slice(item.span.to, next.span.from).trim() === '';
  });
}

function moveItems(
  items: readonly StatementItem[],
  sorted: readonly StatementItem[],
  text: string,
): readonly TextEdit[] {
  return items.flatMap((item, at): TextEdit[] => {
    const { from, to } = sorted[at]!.span;
    return from === item.span.from ? [] : [{ span: item.span, text: text.slice(from, to) }];
  });
}
