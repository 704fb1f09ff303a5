/**
 * Holds footnote marks against footnote texts: which belong together, which are alone, in what order
 * they come. Must not report anything.
 */

import { countBelow } from '../text/count-below.ts';
import type { FootnoteMark, Footnotes, FootnoteText } from './footnote.ts';
import { footnoteKey as keyOf } from './footnote-parts.ts';
import { findBreaks, type SequenceBreak } from './sequence.ts';

/** A mark whose label has no text. */
export interface OrphanMark {
  readonly mark: FootnoteMark;
  /** The footnote without a mark that it most likely belongs to. */
  readonly meant?: FootnoteText;
  /** Whether the number of that footnote, or without one the mark's own, is due at the mark. */
  readonly due: boolean;
}

/** A text whose label has no mark. */
export interface UnmarkedText {
  readonly text: FootnoteText;
  /** A mark of another footnote that stands where this one's is due. */
  readonly instead?: FootnoteMark;
}

/** A text whose label has one already. */
export interface RepeatedText {
  readonly text: FootnoteText;
  readonly first: FootnoteText;
  /** The mark without a text that it most likely belongs to. */
  readonly meant?: FootnoteMark;
}

/** Footnotes that count together: `1`, `2`, … or `a1`, `a2`, …, by the place of their first mark. */
export interface FootnoteSeries {
  /** What stands before the numbers. */
  readonly prefix: string;
  /** Where footnotes restart, the part that they belong to. */
  readonly part?: number;
  readonly members: readonly SeriesFootnote[];
  readonly breaks: readonly SequenceBreak[];
}

export interface SeriesFootnote {
  readonly number: number;
  readonly label: string;
  /** Its first mark; undefined for a text without one, which is put where its number fits. */
  readonly mark?: FootnoteMark;
}

export interface FootnoteReading {
  readonly orphans: readonly OrphanMark[];
  readonly unmarked: readonly UnmarkedText[];
  readonly repeated: readonly RepeatedText[];
  readonly series: readonly FootnoteSeries[];
}

/** Each part is read by itself, where footnotes restart. */
export function readFootnoteOrder({ marks, texts }: Footnotes): FootnoteReading {
  const parts = new Set([...marks, ...texts].map(({ part }) => part));
  if (parts.size < 2) return readPart({ marks, texts });
  const byPart = [...parts].map((part) =>
    readPart({
      marks: marks.filter((mark) => mark.part === part),
      texts: texts.filter((text) => text.part === part),
    }),
  );
  return {
    orphans: byPart.flatMap(({ orphans }) => orphans),
    unmarked: byPart.flatMap(({ unmarked }) => unmarked),
    repeated: byPart.flatMap(({ repeated }) => repeated),
    series: byPart.flatMap(({ series }) => series),
  };
}

function readPart({ marks, texts }: Footnotes): FootnoteReading {
  const textOf = new Map<string, FootnoteText>();
  const again: FootnoteText[] = [];
  for (const text of texts) {
    const key = footnoteKey(text.label);
    if (textOf.has(key)) again.push(text);
    else textOf.set(key, text);
  }
  const firstMarks = new Map<string, FootnoteMark>();
  // A mark inside a footnote counts as one, but the text comes first.
  for (const nested of [false, true]) {
    for (const mark of marks) {
      const key = footnoteKey(mark.label);
      if (mark.nested === nested && !firstMarks.has(key)) firstMarks.set(key, mark);
    }
  }
  const alone = [...firstMarks.values()].filter(({ label }) => !textOf.has(footnoteKey(label)));
  const unread = [...textOf.values()].filter(({ label }) => !firstMarks.has(footnoteKey(label)));
  const repeated = pairRepeated(again, textOf, alone);
  const taken = new Set(repeated.flatMap(({ meant }) => meant ?? []));
  const inText = [...firstMarks.values()].filter((mark) => !mark.nested);
  const orphans = pairOrphans(
    alone.filter((mark) => !taken.has(mark)),
    unread,
    inText,
  );
  const found = new Set(orphans.flatMap(({ meant }) => meant ?? []));
  const spare = spareMarks(marks);
  const unmarked = unread
    .filter((text) => !found.has(text))
    .map((text) => withInstead(text, spare, firstMarks));
  return { orphans, unmarked, repeated, series: readSeries(inText, marks, orphans, unmarked) };
}

/** Within one part. */
function footnoteKey(label: string): string {
  return keyOf({ label });
}

interface Numbered {
  readonly prefix: string;
  readonly number: number;
}

function numberOf(label: string): Numbered | undefined {
  const match = /^([^\d]{0,20})(\d{1,6})$/.exec(label);
  return match ? { prefix: (match[1] ?? '').toLowerCase(), number: Number(match[2]) } : undefined;
}

/** The second text numbered 3 is footnote 4 if the mark 4 has none. */
function pairRepeated(
  again: readonly FootnoteText[],
  textOf: ReadonlyMap<string, FootnoteText>,
  alone: readonly FootnoteMark[],
): readonly RepeatedText[] {
  const free = new Map(alone.map((mark) => [footnoteKey(mark.label), mark]));
  return again.map((text) => {
    const first = textOf.get(footnoteKey(text.label))!;
    const own = numberOf(text.label);
    const near = own ? [own.number + 1, own.number - 1].map((n) => `${own.prefix}${n}`) : [];
    const key = near.find((label) => free.has(label));
    const meant = key === undefined ? undefined : free.get(key);
    if (!meant || key === undefined) return { text, first };
    free.delete(key);
    return { text, first, meant };
  });
}

/** A mark without a text and a text without a mark are one mistake where they fit together. */
function pairOrphans(
  alone: readonly FootnoteMark[],
  unread: readonly FootnoteText[],
  inText: readonly FootnoteMark[],
): readonly OrphanMark[] {
  const free = new Map<string, FootnoteText>(unread.map((text) => [footnoteKey(text.label), text]));
  const due = dueNumbers(inText);
  return alone.map((mark): OrphanMark => {
    const expected = due.get(mark);
    const onlyOne = alone.length === 1 && free.size === 1 ? [...free.values()][0] : undefined;
    const fitting = expected === undefined ? undefined : free.get(expected);
    const meant = fitting ?? onlyOne;
    if (!meant) return { mark, due: expected === footnoteKey(mark.label) };
    free.delete(footnoteKey(meant.label));
    return { mark, meant, due: fitting !== undefined };
  });
}

/** For each mark, the label that counts on from the mark before it. */
function dueNumbers(inText: readonly FootnoteMark[]): ReadonlyMap<FootnoteMark, string> {
  const due = new Map<FootnoteMark, string>();
  const last = new Map<string, number>();
  for (const mark of inText) {
    const own = numberOf(mark.label);
    if (!own) continue;
    const number = (last.get(own.prefix) ?? 0) + 1;
    due.set(mark, `${own.prefix}${number}`);
    last.set(own.prefix, own.number === number + 1 ? own.number : number);
  }
  return due;
}

/** Marks by the prefix of their label, in source order, whose footnote has other marks too. */
function spareMarks(marks: readonly FootnoteMark[]): ReadonlyMap<string, FootnoteMark[]> {
  const counts = new Map<string, number>();
  for (const { label } of marks) {
    counts.set(footnoteKey(label), (counts.get(footnoteKey(label)) ?? 0) + 1);
  }
  const spare = new Map<string, FootnoteMark[]>();
  for (const mark of marks) {
    const own = numberOf(mark.label);
    if (mark.nested || !own || (counts.get(footnoteKey(mark.label)) ?? 0) < 2) continue;
    const list = spare.get(own.prefix);
    if (list) list.push(mark);
    else spare.set(own.prefix, [mark]);
  }
  return spare;
}

/** Looks for a spare mark of another footnote between the marks of the numbers before and behind. */
function withInstead(
  text: FootnoteText,
  spare: ReadonlyMap<string, FootnoteMark[]>,
  firstMarks: ReadonlyMap<string, FootnoteMark>,
): UnmarkedText {
  const own = numberOf(text.label);
  const list = own && spare.get(own.prefix);
  if (!own || !list) return { text };
  const at = (number: number) => firstMarks.get(`${own.prefix}${number}`)?.span.from;
  const after = at(own.number - 1) ?? (own.number === 1 ? -1 : undefined);
  const before = at(own.number + 1) ?? Number.POSITIVE_INFINITY;
  if (after === undefined) return { text };
  const low = countBelow(list, ({ span }) => span.from <= after);
  const instead = list[low];
  return instead && instead.span.from < before ? { text, instead } : { text };
}

function readSeries(
  inText: readonly FootnoteMark[],
  marks: readonly FootnoteMark[],
  orphans: readonly OrphanMark[],
  unmarked: readonly UnmarkedText[],
): readonly FootnoteSeries[] {
  const meant = new Map<FootnoteMark, string>();
  for (const { mark, meant: text, due } of orphans) if (text && due) meant.set(mark, text.label);
  for (const { text, instead } of unmarked) if (instead) meant.set(instead, text.label);
  // A mark without a text that counts with nothing is one mistake, not two.
  const loose = new Set(
    orphans.flatMap(({ mark, meant: text, due }) => (text || due ? [] : [mark])),
  );
  const groups = new Map<string, SeriesFootnote[]>();
  for (const { label, mark } of inOrder(inText, marks, meant)) {
    const own = numberOf(label);
    if (!own || loose.has(mark)) continue;
    const group = groups.get(own.prefix) ?? [];
    group.push({ number: own.number, label, mark });
    groups.set(own.prefix, group);
  }
  return [...groups].map(([prefix, marked]) => {
    const members = withUnmarked(prefix, marked, unmarked);
    const numbers = members.map(({ number }) => number);
    const part = inText[0]?.part;
    const breaks = findBreaks(numbers, { open: part === undefined });
    return { prefix, ...(part !== undefined && { part }), members, breaks };
  });
}

/** Each label once, where its first mark stands; a mark that means another label counts as that. */
function* inOrder(
  inText: readonly FootnoteMark[],
  marks: readonly FootnoteMark[],
  meant: ReadonlyMap<FootnoteMark, string>,
): Iterable<{ readonly label: string; readonly mark: FootnoteMark }> {
  if (meant.size === 0) {
    for (const mark of inText) yield { label: mark.label, mark };
    return;
  }
  const seen = new Set<string>();
  for (const mark of marks) {
    const label = meant.get(mark) ?? mark.label;
    if (mark.nested || seen.has(footnoteKey(label))) continue;
    seen.add(footnoteKey(label));
    yield { label, mark };
  }
}

/**
 * The members and, before the first one with a greater number, the footnotes that lost their mark: they
 * leave no gap.
 */
function withUnmarked(
  prefix: string,
  members: readonly SeriesFootnote[],
  unmarked: readonly UnmarkedText[],
): readonly SeriesFootnote[] {
  const lost = unmarked
    .flatMap(({ text: { label }, instead }) => {
      const own = instead ? undefined : numberOf(label);
      return own?.prefix === prefix ? [{ number: own.number, label }] : [];
    })
    .sort((a, b) => a.number - b.number);
  if (lost.length === 0) return members;
  const all: SeriesFootnote[] = [];
  let next = 0;
  for (const member of members) {
    for (; (lost[next]?.number ?? Number.POSITIVE_INFINITY) < member.number; next++) {
      all.push(lost[next]!);
    }
    all.push(member);
  }
  for (; next < lost.length; next++) all.push(lost[next]!);
  return all;
}
