/**
 * Renumbers one family of a report from its first member on, and lets every reference lead where it led:
 * paragraphs, headings, captions or footnotes after something was put in, left out or moved. Must not
 * change anything but numbers.
 */
import { readCaptionSeries } from '../outline/caption-series.ts';
import { withOrdinal } from '../outline/captions.ts';
import { footnoteKey } from '../outline/footnote-parts.ts';
import { readFootnoteOrder } from '../outline/footnote-reading.ts';
import { findHiddenLabels } from '../outline/hidden-label.ts';
import { parentsOf } from '../outline/hierarchy.ts';
import type { Heading } from '../outline/outline.ts';
import { formatNumber, type NewNumber, relabel } from '../outline/relabel.ts';
import { renumberParagraphs } from '../outline/renumber.ts';
import { findBreaks, type SequenceBreak } from '../outline/sequence.ts';
import { type HeadingSeries, readSeries, type SeriesScheme } from '../outline/series.ts';
import type { ReferenceKind } from '../references/reference.ts';
import { sortEdits } from '../text/edits.ts';
import type { TextEdit } from '../text/span.ts';
import type { NumberedFamily } from './numbered-families.ts';
import type { Report } from './report.ts';
import { type Renumbered, rewriteReferences, type Unsettled } from './rewrite-references.ts';
import { isAnnexWord } from './targets.ts';

export interface Renumbering {
  /** In source order, without overlaps; empty where every number is right. */
  readonly edits: readonly TextEdit[];
  /** How many members get another number. */
  readonly changed: number;
  /** How many references lead to them and change along; marks of footnotes are none. */
  readonly rewritten: number;
  /** New numbers by index of the target, for what other reports say of them. */
  readonly after: ReadonlyMap<number, string>;
  /** References that were left as they are, since it is not certain where they lead. */
  readonly unsettled: readonly Unsettled[];
}

type Facts = Pick<
  Report,
  'document' | 'outline' | 'captions' | 'footnotes' | 'listings' | 'references'
>;

/** New numbers of targets, and the edits that write them where they are defined. */
interface Numbers {
  readonly after: ReadonlyMap<number, string>;
  readonly edits: readonly TextEdit[];
  /** Whether only numbers astray change, which get back what references to them say. */
  readonly restores?: boolean;
}

/**
 * One edit for all of a family. `schemes`: how headings count, as the profile says. Numbers go on from
 * the first one, so that a report that continues another keeps its numbers.
 */
export function renumber(
  report: Facts,
  family: NumberedFamily,
  schemes: readonly SeriesScheme[] = [],
): Renumbering {
  const { after, edits, restores } = numbersFor(report, family, schemes);
  const rewriting = rewriteReferences(renumbered(report, after));
  return {
    edits: withoutTwins(sortEdits([...edits, ...rewriting.edits])),
    changed: after.size,
    rewritten: rewriting.rewritten,
    after,
    unsettled: restores
      ? rewriting.unsettled.filter(({ why }) => why !== 'lost')
      : rewriting.unsettled,
  };
}

/** An entry of a list of tables is both entry and reference. */
export function withoutTwins(sorted: readonly TextEdit[]): readonly TextEdit[] {
  return sorted.filter(({ span, text }, index) => {
    const before = sorted[index - 1];
    return before?.span.from !== span.from || before.span.to !== span.to || before.text !== text;
  });
}

/** What rewriteReferences() wants to know. */
export function renumbered(
  {
    document,
    outline: { headings },
    references,
  }: Pick<Facts, 'document' | 'outline' | 'references'>,
  after: ReadonlyMap<number, string>,
): Renumbered {
  return { references, headings, parents: parentsOf(headings), text: document.text, after };
}

function numbersFor(
  report: Facts,
  family: NumberedFamily,
  schemes: readonly SeriesScheme[],
): Numbers {
  switch (family) {
    case 'paragraphs':
      return paragraphNumbers(report);
    case 'headings':
      return headingNumbers(report, schemes, () => true);
    case 'annexes':
      return headingNumbers(report, schemes, isAnnexSeries);
    case 'footnotes':
      return footnoteNumbers(report);
    default:
      return captionNumbers(report, captionKinds[family]);
  }
}

const captionKinds = { tables: 'table', figures: 'figure', boxes: 'box' } as const;

/** The number that a count begins with once it is right. */
export function firstOf(values: readonly number[], open: boolean): number {
  const start = findBreaks(values, { open }).find((found) => found.renumber.from === 0);
  return start ? start.renumber.first : (values[0] ?? 1);
}

/** Whether every break is a number astray among right ones. */
function onlyStrays(breaks: readonly SequenceBreak[]): boolean {
  return breaks.every(
    ({ kind, length, renumber: { from, to } }) => kind === 'stray' && to - from === length,
  );
}

function paragraphNumbers({ document, outline, references }: Facts): Numbers {
  const { paragraphs } = outline;
  const numbers = paragraphs.map(({ number }) => number);
  const first = firstOf(numbers, true);
  const places = targetsAt(references.targets, 'paragraph');
  const after = new Map<number, string>();
  for (const [index, { number, numberSpan }] of paragraphs.entries()) {
    const at = places.get(numberSpan.from);
    if (number !== first + index && at !== undefined) after.set(at, String(first + index));
  }
  const range = { from: 0, to: paragraphs.length, first };
  const edits = renumberParagraphs(document, paragraphs, { renumber: range }, new Set());
  return { after, edits, restores: onlyStrays(findBreaks(numbers, { open: true })) };
}

/** Targets of a kind by where their number stands. */
export function targetsAt(
  targets: Report['references']['targets'],
  kind: ReferenceKind,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [at, target] of targets.entries()) {
    if (target.kind === kind) places.set(target.numberSpan.from, at);
  }
  return places;
}

/** The targets that headings are, by index of the heading. */
export function headingTargets(
  targets: Report['references']['targets'],
): ReadonlyMap<number, number> {
  const byHeading = new Map<number, number>();
  for (const [at, { kind, heading }] of targets.entries()) {
    if (kind === 'section' || kind === 'annex') byHeading.set(heading, at);
  }
  return byHeading;
}

function headingNumbers(
  { outline, references, listings }: Facts,
  schemes: readonly SeriesScheme[],
  wanted: (series: HeadingSeries) => boolean,
): Numbers {
  const { headings } = outline;
  const changes = relabel(headings, dueNumbers(headings, schemes, wanted));
  const byHeading = headingTargets(references.targets);
  const after = new Map<number, string>();
  const typed = new Map<number, string>();
  for (const { heading, after: number } of changes) {
    typed.set(headings[heading]!.titleSpan.from, number);
    const at = byHeading.get(heading);
    if (at !== undefined) after.set(at, number);
  }
  const edits = [...changes.map(({ edit }) => edit), ...entryEdits(listings, typed)];
  return { after, edits };
}

/**
 * The entries of contents lists and lists of tables that bear the old number of what they list.
 * `typed`: new numbers by where the titles of headings and captions begin.
 */
export function entryEdits(
  listings: Facts['listings'],
  typed: ReadonlyMap<number, string>,
): readonly TextEdit[] {
  return listings.flatMap(({ listing, targets, targetOf }) =>
    listing.entries.flatMap(({ label }, index): readonly TextEdit[] => {
      const target = targets[targetOf[index] ?? -1];
      const text = typed.get(target?.titleSpan.from ?? -1);
      if (!label || text === undefined || target?.label?.number !== label.number) return [];
      return [{ span: label.numberSpan, text }];
    }),
  );
}

/** The numbers that headings should have, outer ones first. */
function dueNumbers(
  headings: readonly Heading[],
  schemes: readonly SeriesScheme[],
  wanted: (series: HeadingSeries) => boolean,
): readonly NewNumber[] {
  const due = new Map<number, NewNumber>();
  for (const series of readSeries(headings, schemes).series) {
    if (!series.established || !wanted(series)) continue;
    const members = withHidden(headings, series);
    const values = members.map(({ label }) => label.ordinal);
    const first = firstOf(values, series.parent < 0);
    for (const [index, { heading, label }] of members.entries()) {
      const prefix = prefixOf(label.parts.slice(0, -1), series, headings, due);
      due.set(heading, { heading, form: series.form, ordinal: first + index, prefix });
    }
  }
  return [...due.values()];
}

function isAnnexSeries({ word }: HeadingSeries): boolean {
  return word !== undefined && isAnnexWord(word);
}

function withHidden(headings: readonly Heading[], series: HeadingSeries): HeadingSeries['members'] {
  const labelled = (heading: number) => headings[heading]?.label !== undefined;
  const members = series.members.filter(({ heading }) => labelled(heading));
  const breaks = findBreaks(
    members.map(({ label }) => label.ordinal),
    { open: series.parent < 0 },
  );
  const hidden = findHiddenLabels(headings, { ...series, members }, labelled, breaks);
  return [...members, ...hidden].sort((a, b) => a.heading - b.heading);
}

/** The parts before the ordinal of a decimal label: the new number of the heading above. */
function prefixOf(
  own: readonly number[],
  { form, parent }: HeadingSeries,
  headings: readonly Heading[],
  due: ReadonlyMap<number, NewNumber>,
): readonly number[] {
  const above = headings[parent]?.label;
  if (form !== 'decimal' || !above || !/^\d/.test(above.number)) return own;
  if (above.parts.length !== own.length) return own;
  const number = due.get(parent);
  return number ? formatNumber(number).split('.').map(Number) : above.parts;
}

function captionNumbers(
  { captions, outline, references, listings }: Facts,
  kind: 'table' | 'figure' | 'box',
): Numbers {
  const places = targetsAt(references.targets, kind);
  const after = new Map<number, string>();
  const typed = new Map<number, string>();
  const edits: TextEdit[] = [];
  const series = readCaptionSeries(captions, kind, outline.headings);
  for (const { members } of series) {
    const first = firstOf(
      members.map(({ ordinal }) => ordinal),
      true,
    );
    for (const [index, member] of members.entries()) {
      const text = withOrdinal(member, first + index);
      if (text === member.number) continue;
      for (const part of partsOf(captions, member)) {
        edits.push({ span: part.numberSpan, text });
        typed.set(part.titleSpan.from, text + (part.letter ?? ''));
        const at = places.get(part.numberSpan.from);
        if (at !== undefined) after.set(at, text + (part.letter ?? ''));
      }
    }
  }
  const restores = onlyStrays(series.flatMap(({ breaks }) => breaks));
  return { after, edits: [...edits, ...entryEdits(listings, typed)], restores };
}

/** A caption with those that go on from it: `Table 3 (continued)`, `Table 3b`. */
export function partsOf(
  captions: Facts['captions'],
  member: Facts['captions'][number],
): readonly Facts['captions'][number][] {
  const start = captions.indexOf(member);
  const parts = [member];
  for (let at = start + 1; at < captions.length; at++) {
    const next = captions[at]!;
    if (next.kind !== member.kind) continue;
    const other = next.number !== member.number || next.word !== member.word;
    if (other || !(next.continued || (next.letter && next.letter !== member.letter))) break;
    parts.push(next);
  }
  return parts;
}

function footnoteNumbers({ footnotes, references }: Facts): Numbers {
  const { repeated, series } = readFootnoteOrder(footnotes);
  const renamed = new Map<string, string>();
  for (const { prefix, part, members } of repeated.length > 0 ? [] : series) {
    const numbers = members.map(({ number }) => number);
    const lowest = numbers.reduce((low, number) => Math.min(low, number), numbers[0] ?? 1);
    const first = part === undefined && lowest > CONTINUES_BEYOND ? lowest : 1;
    for (const [index, { label }] of members.entries()) {
      const due = `${prefix}${first + index}`;
      const [key, dueKey] = [label, due].map((each) => footnoteKey(within(part, each)));
      if (key !== dueKey) renamed.set(key!, due);
    }
  }
  const places = targetsAt(references.targets, 'footnote');
  const after = new Map<number, string>();
  const edits = [...footnotes.marks, ...footnotes.texts].flatMap((note) => {
    const { labelSpan } = note;
    const text = renamed.get(footnoteKey(note));
    if (text === undefined) return [];
    const at = places.get(labelSpan.from);
    if (at !== undefined) after.set(at, text);
    return [{ span: labelSpan, text }];
  });
  return { after, edits };
}

function within(part: number | undefined, label: string) {
  return part === undefined ? { label } : { label, part };
}

/** Footnotes that begin beyond this go on from another document's. */
const CONTINUES_BEYOND = 3;
