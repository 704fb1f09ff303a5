/**
 * A place in a draft to the name there that can be changed everywhere at once: a number, a heading's
 * title, an acronym, the number of a catalogue item. Must not change it.
 */
import type { CheckedDocument } from '../engine/engine.ts';
import { footnoteKey } from '../outline/footnote-parts.ts';
import { headingTargets } from '../report/renumber.ts';
import type { Report } from '../report/report.ts';
import type { Term } from '../terms/term.ts';
import type { Span } from '../text/span.ts';

/** What is named, and where the offset touches its name. */
export type Renamable = {
  /** Absolute; what an editor selects. */
  readonly span: Span;
  /** The name as it is typed there. */
  readonly name: string;
} & (
  | { readonly kind: 'number'; readonly target: number }
  /** The label of a heading that nothing can refer to by number: `PRINCIPLE 1:`. */
  | { readonly kind: 'label'; readonly heading: number }
  | { readonly kind: 'title'; readonly heading: number }
  /** The words of a caption; the index of the first one where it goes on further down. */
  | { readonly kind: 'caption'; readonly caption: number }
  | { readonly kind: 'term'; readonly term: string }
  | {
      readonly kind: 'item';
      readonly catalogue: string;
      readonly item: string;
      readonly number: string;
    }
);

/** Undefined where nothing has a name, and where it is not certain what a name means. */
export function renamableAt({ report }: CheckedDocument, offset: number): Renamable | undefined {
  if (!report) return undefined;
  const holds = ({ from, to }: Span) => from <= offset && offset <= to;
  const readers = [
    footnoteAt,
    itemAt,
    termAt,
    referenceAt,
    titleAt,
    entryAt,
    numberAt,
    captionAt,
    headingAt,
  ];
  for (const read of readers) {
    const found = read(report, holds);
    if (found) return found;
  }
  return undefined;
}

type Holds = (span: Span) => boolean;

function named({ document }: Report, span: Span): { readonly span: Span; readonly name: string } {
  return { span, name: document.text.slice(span.from, span.to) };
}

function footnoteAt(report: Report, holds: Holds): Renamable | undefined {
  const { footnotes, references } = report;
  const note =
    footnotes.marks.find(({ span }) => holds(span)) ??
    footnotes.texts.find(({ marker }) => holds(marker));
  if (!note) return undefined;
  const key = footnoteKey(note);
  const text = footnotes.texts.find((each) => footnoteKey(each) === key);
  const target = references.targets.findIndex(
    ({ kind, numberSpan }) => kind === 'footnote' && numberSpan.from === text?.labelSpan.from,
  );
  return target < 0 ? undefined : { kind: 'number', target, ...named(report, note.labelSpan) };
}

function itemAt(report: Report, holds: Holds): Renamable | undefined {
  for (const { span, catalogue, item, number } of itemNumbers(report)) {
    if (holds(span)) return { kind: 'item', catalogue, item, number, ...named(report, span) };
  }
  return undefined;
}

/** Every number of a catalogue item that stands by itself: not in a range, nor before a quoted text. */
export function itemNumbers(report: Report): readonly {
  readonly span: Span;
  readonly catalogue: string;
  readonly item: string;
  readonly number: string;
}[] {
  const { text } = report.document;
  const stated = report.statements.flatMap(({ catalogue, kind, items }) =>
    catalogue === undefined
      ? []
      : items
          .filter(({ range, quote }) => range === undefined && quote === undefined)
          .map(({ numberSpan, number }) => ({ span: numberSpan, catalogue, item: kind, number })),
  );
  const inline = report.itemReferences.flatMap(({ catalogue, kind, items }) =>
    items.map(({ span, number }) => ({ span, catalogue, item: kind, number })),
  );
  return [...stated, ...inline].filter(({ span: { from, to }, number }) => {
    const inRange =
      /^\s?[–—-]\s?\d/.test(text.slice(to, to + 4)) ||
      /\d\s?[–—-]\s?$/.test(text.slice(Math.max(0, from - 4), from));
    return !inRange && text.slice(from, to).toLowerCase() === number.toLowerCase();
  });
}

function termAt(report: Report, holds: Holds): Renamable | undefined {
  for (const term of report.terms.terms) {
    const span = spansOf(term).find(holds);
    if (span) return { kind: 'term', term: term.key, ...named(report, span) };
  }
  const word = report.terms.words.find(({ span }) => holds(span));
  return word && { kind: 'term', term: word.key, ...named(report, word.span) };
}

/** Everywhere an acronym stands, without the s of plurals and possessives; in source order. */
export function termSpans({ terms }: Report, key: string): readonly Span[] {
  const known = terms.terms.filter((term) => term.key === key).flatMap(spansOf);
  const asWords = terms.words.flatMap(({ key: own, span }) => (own === key ? [span] : []));
  const spans = new Map([...known, ...asWords].map((span) => [span.from, span]));
  return [...spans.values()].sort((a, b) => a.from - b.from);
}

/** Each place once: where both are read, a use leaves out the plural's s. */
function spansOf({ listed, definitions, brackets, uses }: Term): readonly Span[] {
  const defined = [...listed, ...definitions, ...brackets].map(({ acronymSpan }) => acronymSpan);
  const spans = [...defined, ...uses.map(({ span }) => span)];
  return [...new Map(spans.map((span) => [span.from, span])).values()];
}

/** The word belongs to the first number; of `II.B`, the last part is the section's own number. */
function referenceAt(report: Report, holds: Holds): Renamable | undefined {
  for (const { wordSpan, span, numbers } of report.references.references) {
    if (!holds(span)) continue;
    const number =
      numbers.find((one) => holds(one.span)) ?? (holds(wordSpan) ? numbers[0] : undefined);
    if (number?.resolution.state !== 'found') return undefined;
    const from = number.span.to - (number.number.split('.').at(-1)?.length ?? 0);
    const { form } = report.references.targets[number.resolution.target]!;
    const own = form === 'decimal' ? number.span : { from, to: number.span.to };
    return { kind: 'number', target: number.resolution.target, ...named(report, own) };
  }
  return undefined;
}

function titleAt(report: Report, holds: Holds): Renamable | undefined {
  const title = report.references.titles.find(({ span }) => holds(span));
  if (title?.state !== 'found' || title.heading === undefined) return undefined;
  return { kind: 'title', heading: title.heading, ...named(report, title.titleSpan) };
}

/** The entries of lists of contents, tables and figures. */
function entryAt(report: Report, holds: Holds): Renamable | undefined {
  for (const { listing, targets, targetOf } of report.listings) {
    const index = listing.entries.findIndex(({ span }) => holds(span));
    const entry = listing.entries[index];
    const from = targets[targetOf[index] ?? -1]?.titleSpan.from;
    if (!entry || from === undefined) continue;
    const label =
      entry.label && holds({ from: entry.span.from, to: entry.label.numberSpan.to })
        ? entry.label
        : undefined;
    return headingEntry(report, from, entry, label) ?? captionEntry(report, from, entry, label);
  }
  return undefined;
}

type Entry = Report['listings'][number]['listing']['entries'][number];

/** `from`: where the title begins that the entry shows; `label`: the entry's own, if that is meant. */
function headingEntry(
  report: Report,
  from: number,
  entry: Entry,
  label: Entry['label'],
): Renamable | undefined {
  const heading = report.outline.headings.findIndex(({ titleSpan }) => titleSpan.from === from);
  if (heading < 0) return undefined;
  return label
    ? { ...labelOf(report, heading), ...named(report, label.numberSpan) }
    : { kind: 'title', heading, ...named(report, entry.titleSpan) };
}

function captionEntry(
  report: Report,
  from: number,
  entry: Entry,
  label: Entry['label'],
): Renamable | undefined {
  const caption = report.captions.findIndex(({ titleSpan }) => titleSpan.from === from);
  if (caption < 0) return undefined;
  if (!label) return { kind: 'caption', caption, ...named(report, entry.titleSpan) };
  const target = targetWith(report, report.captions[caption]!.numberSpan);
  return target < 0 ? undefined : { kind: 'number', target, ...named(report, label.numberSpan) };
}

function targetWith({ references }: Report, { from }: Span): number {
  return references.targets.findIndex(({ numberSpan }) => numberSpan.from === from);
}

/** The number of a paragraph or caption, with the words and signs around it. */
function numberAt(report: Report, holds: Holds): Renamable | undefined {
  const { outline, captions } = report;
  const paragraph = outline.paragraphs.find(({ marker }) => holds(marker));
  const caption = captions.find(({ span, numberSpan }) => {
    return holds({ from: span.from, to: numberSpan.to });
  });
  const span = paragraph?.numberSpan ?? caption?.numberSpan;
  const target = span ? targetWith(report, span) : -1;
  if (target < 0) return undefined;
  return {
    kind: 'number',
    target,
    ...named(report, report.references.targets[target]!.numberSpan),
  };
}

function captionAt(report: Report, holds: Holds): Renamable | undefined {
  const { captions } = report;
  const at = captions.findIndex(({ span }) => holds(span));
  const caption = captions[at];
  if (!caption || caption.title === '') return undefined;
  const words = wordsOf(report, caption.titleSpan, plainTitle(caption));
  return { kind: 'caption', caption: at, ...named(report, words) };
}

/** `Staff by grade` of `Staff by grade (continued)`. */
export function plainTitle({ title, continued }: Report['captions'][number]): string {
  return continued ? title.replace(/\s*\([^()]{1,40}\)\s*$/, '') : title;
}

function headingAt(report: Report, holds: Holds): Renamable | undefined {
  const { headings } = report.outline;
  const index = headings.findIndex(({ span }) => holds(span));
  const heading = headings[index];
  if (!heading) return undefined;
  const { label, titleSpan, title } = heading;
  if (label && holds({ from: label.span.from, to: label.numberSpan.to })) {
    const own = labelOf(report, index);
    // The number of `PRINCIPLE 1:` is a catalogue's: the heading's words would no longer be its.
    const isItem = report.statements.some(
      (each) => each.role === 'heading' && each.heading === index,
    );
    return own.kind === 'label' && isItem
      ? undefined
      : { ...own, ...named(report, label.numberSpan) };
  }
  return { kind: 'title', heading: index, ...named(report, wordsOf(report, titleSpan, title)) };
}

function labelOf(report: Report, heading: number) {
  const target = headingTargets(report.references.targets).get(heading);
  return target === undefined
    ? ({ kind: 'label', heading } as const)
    : ({ kind: 'number', target } as const);
}

/** The words of a title without the markup around them; all of it where markup stands between them. */
export function wordsOf({ document }: Report, span: Span, title: string): Span {
  const at = document.text.slice(span.from, span.to).indexOf(title.trim());
  if (at < 0 || title.trim() === '') return span;
  return { from: span.from + at, to: span.from + at + title.trim().length };
}
