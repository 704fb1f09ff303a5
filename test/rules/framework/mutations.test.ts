/**
 * Plants mistakes in the statements, quotes and references of the real reports, one at a time, and
 * expects each to be found where it is and nothing else.
 */
import { expect, it } from 'vitest';
import type { StatementItem } from '../../../server/src/frameworks/framework.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import type { Span, TextEdit } from '../../../server/src/text/span.ts';
import { type Facts, readFacts, sharedCatalogues } from '../../frameworks/read.ts';
import { describeWithShared, readReport, reportNames } from '../../support/shared.ts';
import { checkFacts, type Found } from './check-facts.ts';

/** One planted mistake; `place` is in the mutated text. */
interface Mutation {
  readonly name: string;
  readonly edits: readonly TextEdit[];
  readonly rule: string;
  /** In the text before the edits: the finding must touch what became of it. */
  readonly place: Span;
}

interface Outcome {
  readonly text: string;
  readonly mutation: Mutation;
  readonly found: boolean;
  readonly strays: readonly Found[];
}

type Draw = (below: number) => number;

/** A small generator of pseudo-random numbers, so that every run plants the same mistakes. */
function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describeWithShared('mistakes planted in the real reports', () => {
  const catalogues = sharedCatalogues();
  const pieces = reportNames.flatMap((name) => sectionsOf(readReport(name)));

  it('are found at their place, and nothing else is', () => {
    const draw = drawer(2007);
    const outcomes = pieces.flatMap((text) => {
      const facts = readFacts(text, catalogues);
      const before = checkFacts(facts, catalogues);
      // Every second one is enough for a suite that runs often.
      const planted = [...mutationsOf(withoutDeviations(facts, before), draw)];
      return planted
        .filter(() => draw(2) === 0)
        .map((mutation) => ({ text, mutation, ...plant(text, before, mutation) }));
    });
    const missed = outcomes.filter((outcome) => !outcome.found).map(show);
    const strayed = outcomes.filter((outcome) => outcome.strays.length > 0).map(show);
    expect(outcomes.length).toBeGreaterThan(300);
    expect(missed.slice(Math.floor(outcomes.length * 0.02))).toEqual([]);
    expect(strayed.slice(Math.floor(outcomes.length * 0.02))).toEqual([]);
  });

  function plant(text: string, before: readonly Found[], mutation: Mutation) {
    const mutated = applyEdits(text, mutation.edits);
    const after = checkFacts(readFacts(mutated, catalogues), catalogues);
    const known = before.map(({ rule, message }) => `${rule} ${message}`);
    const fresh = after.filter(({ rule, message }) => {
      const at = known.indexOf(`${rule} ${message}`);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
    const place = movedBy(mutation.place, mutation.edits);
    const hit = fresh.find(
      ({ rule, span }) => rule === mutation.rule && span.from <= place.to && place.from <= span.to,
    );
    return { found: hit !== undefined, strays: fresh.filter((finding) => finding !== hit) };
  }
});

function show({ text, mutation, found, strays }: Outcome): string {
  const { name, place, edits } = mutation;
  const planted = edits.map((edit) => `${text.slice(edit.span.from, edit.span.to)}→${edit.text}`);
  const others = strays.map(({ rule, message }) => `${rule}: ${message}`).join(' | ');
  const around = text.slice(place.from - 20, place.to + 20).replace(/\n/g, ' ');
  return `${name} [${planted.join(' ')}] at “${around}”: ${found ? 'found' : 'missed'} ${others}`;
}

/** The report cut at its headings of the first two levels: an excerpt is quick to check. */
function sectionsOf(report: string): readonly string[] {
  return report.split(/^(?=#{1,2} )/m);
}

/** The facts without the items that deviate as they are: a mistake in these is not the only one. */
function withoutDeviations(facts: Facts, found: readonly Found[]): Facts {
  const isClean = ({ span }: StatementItem): boolean =>
    !found.some((finding) => span.from <= finding.span.from && finding.span.to <= span.to);
  const statements = facts.statements.map((statement) => ({
    ...statement,
    items: statement.items.filter(isClean),
  }));
  return { ...facts, statements };
}

function movedBy(span: Span, edits: readonly TextEdit[]): Span {
  const shift = edits
    .filter((edit) => edit.span.to <= span.from && edit.span.from < span.from)
    .reduce((sum, edit) => sum + edit.text.length - (edit.span.to - edit.span.from), 0);
  const inside = edits.filter((edit) => edit.span.from >= span.from && edit.span.to <= span.to);
  const growth = inside.reduce(
    (sum, edit) => sum + edit.text.length - (edit.span.to - edit.span.from),
    0,
  );
  return { from: span.from + shift, to: span.to + shift + Math.max(0, growth) };
}

function* mutationsOf(facts: Facts, draw: Draw): Iterable<Mutation> {
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
