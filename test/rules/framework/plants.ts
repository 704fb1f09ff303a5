/** Mistakes to plant in the statements, quotes and references of a report. */
import type {
  ItemReference,
  Statement,
  StatementItem,
} from '../../../server/src/frameworks/framework.ts';
import type { Span, TextEdit } from '../../../server/src/text/span.ts';
import type { Draw } from '../../support/seeded.ts';

/** One planted mistake; `place` is in the mutated text. */
export interface Mutation {
  readonly name: string;
  readonly edits: readonly TextEdit[];
  readonly rule: string;
  /** In the text before the edits: the finding must touch what became of it. */
  readonly place: Span;
}

/** What mistakes are planted in. */
export interface FrameworkFacts {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly references: readonly ItemReference[];
}

export function* mutationsOf(facts: FrameworkFacts, draw: Draw): Iterable<Mutation> {
  for (const { form, role, items } of facts.statements) {
    if (form === 'line') yield* lineMutations(facts.text, items, draw);
    else {
      if (role !== 'heading') yield* listMutations(facts.text, items, draw);
      for (const item of items) yield* wordMutations(item, draw);
    }
  }
  for (const { items } of facts.references) {
    const { span, number } = items[draw(items.length)]!;
    const wrong = number.includes('.') ? number.replace(/[^.]*$/, '17') : '19';
    // An indicator that the catalogue lacks proves nothing.
    if (number.split('.').length > 2) continue;
    yield {
      name: 'reference to no item',
      edits: [{ span, text: wrong }],
      rule: 'framework/unknown-item',
      place: span,
    };
  }
}

function* lineMutations(
  text: string,
  items: readonly StatementItem[],
  draw: Draw,
): Iterable<Mutation> {
  for (const { numberSpan: span, number } of items) {
    const wrong = String(13 + draw(80));
    yield {
      name: 'line: no such item',
      edits: [{ span, text: wrong }],
      rule: 'framework/unknown-item',
      place: span,
    };
    const place = { from: span.to, to: span.to };
    const twice = [{ span: place, text: `, ${number}` }];
    yield { name: 'line: twice', edits: twice, rule: 'framework/duplicate-item', place };
  }
  for (let at = 0; at + 1 < items.length; at++) {
    const other = at + 1 + draw(items.length - at - 1);
    const [a, b] = [items[at]!.numberSpan, items[other]!.numberSpan];
    const edits = [
      { span: a, text: text.slice(b.from, b.to) },
      { span: b, text: text.slice(a.from, a.to) },
    ];
    yield { name: 'line: swapped', edits, rule: 'framework/item-order', place: a };
  }
}

function* listMutations(
  text: string,
  items: readonly StatementItem[],
  draw: Draw,
): Iterable<Mutation> {
  const line = ({ from, to }: Span): string => text.slice(from, to);
  for (const [at, { span, numberSpan }] of items.entries()) {
    const wrong = [{ span: numberSpan, text: String(13 + draw(80)) }];
    yield {
      name: 'list: no such item',
      edits: wrong,
      rule: 'framework/unknown-item',
      place: numberSpan,
    };
    const end = { from: span.to, to: span.to };
    const twice = [{ span: end, text: `\n${line(span)}` }];
    yield { name: 'list: twice', edits: twice, rule: 'framework/duplicate-item', place: end };
    const next = items[at + 1];
    if (next) {
      const swapped = [
        { span, text: line(next.span) },
        { span: next.span, text: line(span) },
      ];
      yield {
        name: 'list: swapped',
        edits: swapped,
        rule: 'framework/item-order',
        place: numberSpan,
      };
    }
    const numbers = new Set(items.map((item) => item.number));
    const free = Array.from({ length: 12 }, (_, n) => String(n + 1)).filter((n) => !numbers.has(n));
    const other = free[draw(free.length)];
    if (other !== undefined) {
      const renumbered = [{ span: numberSpan, text: other }];
      yield {
        name: 'list: wrong number',
        edits: renumbered,
        rule: 'framework/quote',
        place: numberSpan,
      };
    }
  }
}

/** One word of a quote left out, put in, or changed. Titles are compared by another rule. */
function* wordMutations({ quote, part }: StatementItem, draw: Draw): Iterable<Mutation> {
  const words = quote?.tokens.filter((token) => token.kind === 'word') ?? [];
  if (part !== 'text' || words.length < 4) return;
  const rule = 'framework/quote';
  const { span, text: word } = words[1 + draw(words.length - 2)]!;
  const before = words[words.findIndex((other) => other.span === span) - 1]!.span;
  const gap = { from: before.to, to: span.to };
  yield { name: 'word left out', edits: [{ span: gap, text: '' }], rule, place: gap };
  yield {
    name: 'word put in',
    edits: [{ span: { from: span.from, to: span.from }, text: 'harbour ' }],
    rule,
    place: { from: span.from, to: span.from },
  };
  yield { name: 'word changed', edits: [{ span, text: `${word}ing` }], rule, place: span };
  const comma = quote?.tokens.find((token) => token.text === ',');
  if (comma)
    yield {
      name: 'comma left out',
      edits: [{ span: comma.span, text: '' }],
      rule,
      place: comma.span,
    };
}
