/**
 * Turns a report into one list of all places that name something (a reference, a mark, a statement's
 * item, an acronym) or define it (a heading, a paragraph, a caption). Must not word anything.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { footnoteKey } from '../outline/footnote-parts.ts';
import { targetsAt } from '../report/renumber.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

/** What a draft can name. Numbers are indexes of headings and of `report.references.targets`. */
export type Thing =
  | { readonly kind: 'heading'; readonly heading: number }
  | { readonly kind: 'target'; readonly target: number }
  | {
      readonly kind: 'item';
      readonly catalogue: string;
      readonly item: string;
      readonly number: string;
    }
  | { readonly kind: 'term'; readonly term: string };

export interface Mention {
  /** Absolute. */
  readonly span: Span;
  readonly thing: Thing;
  readonly role: 'definition' | 'use';
}

const known = new WeakMap<Report, readonly Mention[]>();

/** All mentions, the definitions first; made once for each report. */
export function mentionsOf(report: Report): readonly Mention[] {
  const before = known.get(report);
  if (before) return before;
  const mentions = [
    ...definitions(report),
    ...referenceMentions(report),
    ...footnoteMarks(report),
    ...statements(report),
    ...terms(report),
  ];
  known.set(report, mentions);
  return mentions;
}

/** References to numbers and quoted headings, and the entries of lists; definitions are not among them. */
export function referenceMentions(report: Report): readonly Mention[] {
  return [...references(report), ...titles(report), ...listings(report)];
}

/**
 * What is named at an offset: the mentions of the smallest span there. Several where the words can
 * mean several things, or name a range.
 */
export function mentionsAt({ report }: CheckedDocument, offset: number): readonly Mention[] {
  if (!report) return [];
  const touching = mentionsOf(report).filter(
    ({ span }) => span.from <= offset && offset <= span.to,
  );
  const inside = touching.filter(({ span }) => offset < span.to);
  const near = inside.length > 0 ? inside : touching;
  const length = Math.min(...near.map(({ span }) => span.to - span.from));
  const smallest = near.filter(({ span }) => span.to - span.from === length);
  return [...new Map(smallest.map((mention) => [keyOf(mention.thing), mention])).values()];
}

/** The same for two mentions of one thing. */
export function keyOf(thing: Thing): string {
  switch (thing.kind) {
    case 'heading':
      return `heading ${thing.heading}`;
    case 'target':
      return `target ${thing.target}`;
    case 'term':
      return `term ${thing.term}`;
    case 'item':
      return `item ${thing.catalogue} ${thing.item} ${thing.number.toLowerCase()}`;
  }
}

/** The thing behind a target of `report.references`; a numbered section or annex is its heading. */
export function thingOf({ references }: Report, index: number): Thing {
  const target = references.targets[index];
  return target?.kind === 'section' || target?.kind === 'annex'
    ? { kind: 'heading', heading: target.heading }
    : { kind: 'target', target: index };
}

function definitions(report: Report): readonly Mention[] {
  const { outline, references, captions, footnotes } = report;
  const spans = new Map<number, Span>([
    ...outline.paragraphs.map(({ numberSpan, marker }) => [numberSpan.from, marker] as const),
    ...captions.map(({ numberSpan, span }) => [numberSpan.from, span] as const),
    ...footnotes.texts.map(({ labelSpan, marker }) => [labelSpan.from, marker] as const),
  ]);
  const headings = outline.headings.map(
    ({ span }, heading): Mention => ({
      span,
      thing: { kind: 'heading', heading },
      role: 'definition',
    }),
  );
  const targets = references.targets.flatMap(({ numberSpan }, index): readonly Mention[] => {
    const thing = thingOf(report, index);
    const span = spans.get(numberSpan.from) ?? numberSpan;
    return thing.kind === 'heading' ? [] : [{ span, thing, role: 'definition' }];
  });
  return [...headings, ...targets];
}

/** A range that spans more targets than this names its ends only. */
const widestRange = 100;

/** The word belongs to the first number: `paragraphs 12`, then `17`. */
function references(report: Report): readonly Mention[] {
  const { references: all, targets } = report.references;
  return all.flatMap(({ span, numbers }) => {
    let last = -1;
    return numbers.flatMap(({ span: own, resolution, through }, index): readonly Mention[] => {
      const place = index === 0 ? { from: span.from, to: own.to } : own;
      const found = targetsOf(resolution);
      const end = found.length === 1 ? found[0]! : -1;
      const begin = through ? last : -1;
      last = end;
      const named = found.map((target) => use(place, thingOf(report, target)));
      if (begin < 0 || end - begin > widestRange) return named;
      if (targets[begin]?.kind !== targets[end]?.kind) return named;
      const range = { from: numbers[index - 1]!.span.from, to: own.to };
      for (let between = begin + 1; between < end; between++) {
        named.push(use(range, thingOf(report, between)));
      }
      return named;
    });
  });
}

type Resolution = Report['references']['references'][number]['numbers'][number]['resolution'];

function targetsOf(resolution: Resolution): readonly number[] {
  if (resolution.state === 'found') return [resolution.target];
  return resolution.state === 'ambiguous' ? resolution.targets : [];
}

function use(span: Span, thing: Thing): Mention {
  return { span, thing, role: 'use' };
}

function titles({ references }: Report): readonly Mention[] {
  return references.titles.flatMap(({ span, state, heading }) =>
    state === 'found' && heading !== undefined ? [use(span, { kind: 'heading', heading })] : [],
  );
}

/** The entries of the lists of contents, tables and figures. */
function listings(report: Report): readonly Mention[] {
  const { outline, references, captions } = report;
  const headings = new Map(outline.headings.map((each, index) => [each.titleSpan.from, index]));
  const numbers = new Map(references.targets.map((each, index) => [each.numberSpan.from, index]));
  const starts = new Map(captions.map((each) => [each.titleSpan.from, each.numberSpan.from]));
  return report.listings.flatMap(({ listing, targets, targetOf }) =>
    listing.entries.flatMap(({ span }, entry): readonly Mention[] => {
      const from = targets[targetOf[entry] ?? -1]?.titleSpan.from ?? -1;
      const heading = headings.get(from);
      if (heading !== undefined) return [use(span, { kind: 'heading', heading })];
      const target = numbers.get(starts.get(from) ?? -1);
      return target === undefined ? [] : [use(span, thingOf(report, target))];
    }),
  );
}

function footnoteMarks({ references, footnotes }: Report): readonly Mention[] {
  const places = targetsAt(references.targets, 'footnote');
  const texts = new Map<string, number>();
  for (const text of footnotes.texts) {
    const key = footnoteKey(text);
    const target = places.get(text.labelSpan.from);
    if (target !== undefined && !texts.has(key)) texts.set(key, target);
  }
  return footnotes.marks.flatMap((mark) => {
    const target = texts.get(footnoteKey(mark));
    return target === undefined ? [] : [use(mark.span, { kind: 'target', target })];
  });
}

function statements({ statements: all, itemReferences }: Report): readonly Mention[] {
  const item = (span: Span, catalogue: string, kind: string, number: string) =>
    use(span, { kind: 'item', catalogue, item: kind, number });
  return [
    ...all.flatMap(({ catalogue, kind, items }) =>
      catalogue === undefined
        ? []
        : items.map(({ span, number, textOf }) => item(span, catalogue, kind, textOf ?? number)),
    ),
    ...itemReferences.flatMap(({ catalogue, kind, items }) =>
      items.map(({ span, number }) => item(span, catalogue, kind, number)),
    ),
  ];
}

function terms({ terms: all }: Report): readonly Mention[] {
  return [
    ...all.terms.flatMap(({ key, listed, definitions: defined, uses }): readonly Mention[] => {
      const thing: Thing = { kind: 'term', term: key };
      const spans = [...listed, ...defined].map(({ acronymSpan }) => acronymSpan);
      const places = new Set(spans.map(({ from }) => from));
      return [
        ...spans.map((span): Mention => ({ span, thing, role: 'definition' })),
        ...uses.filter(({ span }) => !places.has(span.from)).map(({ span }) => use(span, thing)),
      ];
    }),
    ...all.words.map(({ key, span }) => use(span, { kind: 'term', term: key })),
  ];
}
