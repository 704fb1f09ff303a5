/**
 * Turns what is wrong with a series of headings into findings: words, places and fixes. Must not
 * look for mistakes.
 */

import { formatOrdinal } from '../../outline/numerals.ts';
import type { Heading, Outline } from '../../outline/outline.ts';
import { formatNumber, type NewNumber, type Relabelled, relabel } from '../../outline/relabel.ts';
import type { SequenceBreak } from '../../outline/sequence.ts';
import type { HeadingSeries, SeriesMember } from '../../outline/series.ts';
import { entryEdits, renumbered } from '../../report/renumber.ts';
import { rewriteReferences } from '../../report/rewrite-references.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { fixWithReferences } from './with-references.ts';

/** What is known beside the series itself. */
export interface HeadingContext {
  /** The numbers of headings that the text mentions, by the word of the series. */
  readonly mentioned: (word: string | undefined) => ReadonlySet<string>;
  /** What changes along with the headings. */
  readonly changed: Pick<RuleFacts, 'document' | 'outline' | 'references' | 'listings'>;
  /** The targets of references that headings are, by index of the heading. */
  readonly targets: ReadonlyMap<number, number>;
  readonly outline: Outline;
  /** The numbers that headings of a broken series should have, by index. */
  readonly due: Map<number, string>;
}

/** How far back the same number counts as repeated. */
const TWIN_DISTANCE = 50;

/** The numbers that a range of the series should have. */
export function newNumbers(
  series: HeadingSeries,
  { from, to, first }: SequenceBreak['renumber'],
  context: HeadingContext,
): readonly NewNumber[] {
  return series.members.slice(from, to).map((member, index) => ({
    heading: member.heading,
    form: series.form,
    ordinal: first + index,
    prefix: prefixFor(member, series, context),
  }));
}

/** The parts before the ordinal of a decimal label: those of the heading above, where it has any. */
function prefixFor(
  member: SeriesMember,
  series: HeadingSeries,
  context: HeadingContext,
): readonly number[] {
  const own = member.label.parts.slice(0, -1);
  const above = context.outline.headings[series.parent]?.label;
  if (series.form !== 'decimal' || !above || !/^\d/.test(above.number)) return own;
  if (above.parts.length !== own.length || own.join('.') === context.due.get(series.parent)) {
    return own;
  }
  return above.parts;
}

/** Whether a decimal label does not begin with the number of the heading above it. */
export function wrongPrefix(
  member: SeriesMember,
  series: HeadingSeries,
  context: HeadingContext,
): boolean {
  const own = member.label.parts.slice(0, -1).join('.');
  return own !== prefixFor(member, series, context).join('.');
}

/**
 * A break of the count. `pinned`: the headings at which breaks begin; without it, no fix.
 */
export function breakFinding(
  found: SequenceBreak,
  series: HeadingSeries,
  pinned: ReadonlySet<number> | undefined,
  context: HeadingContext,
): SaidFinding {
  const { index } = found;
  const { headings } = context.outline;
  const member = series.members[index]!;
  const twin = found.kind === 'swapped' ? undefined : earlierTwin(index, series);
  const partner = series.members[found.other ?? -1] ?? twin;
  return {
    span: spanOf(member, headings),
    message: messageFor(found, series, twin !== undefined, context),
    evidence: { working: workingFor(index, series, headings) },
    ...(partner
      ? { related: [{ span: spanOf(partner, headings), message: headings[partner.heading]!.text }] }
      : {}),
    fixes: pinned ? breakFixes(found, series, pinned, context) : [],
  };
}

function breakFixes(
  { renumber }: SequenceBreak,
  series: HeadingSeries,
  pinned: ReadonlySet<number>,
  context: HeadingContext,
): readonly SaidFix[] {
  const { headings } = context.outline;
  const numbers = newNumbers(series, renumber, context);
  const start = nameOf(series.members[renumber.from]!, headings, numbers[0]);
  const single = renumber.to - renumber.from === 1;
  const title = single ? say`Write “${start}”` : say`Renumber the headings from “${start}” on`;
  return fixesOf(title, relabel(headings, numbers, pinned), series, context);
}

/** The nearest member before `index` with the same number; far behind it is another matter. */
function earlierTwin(index: number, { members }: HeadingSeries): SeriesMember | undefined {
  const { number } = members[index]!.label;
  for (let at = index - 1; at >= 0 && at >= index - TWIN_DISTANCE; at--) {
    if (members[at]?.label.number === number) return members[at];
  }
  return undefined;
}

/** The numbers around a member, as typed. */
function workingFor(
  index: number,
  { members }: HeadingSeries,
  headings: readonly Heading[],
): string {
  return members
    .slice(Math.max(0, index - 3), index + 3)
    .map((member) => nameOf(member, headings))
    .join(', ');
}

function messageFor(
  found: SequenceBreak,
  series: HeadingSeries,
  twice: boolean,
  context: HeadingContext,
): Phrase {
  const { headings } = context.outline;
  const { index, kind, other, renumber } = found;
  const member = series.members[index]!;
  const name = nameOf(member, headings);
  const range = { from: index, to: index + 1, first: found.expected };
  const due = nameOf(member, headings, newNumbers(series, range, context)[0]);
  if (kind === 'swapped' && other !== undefined) {
    const partner = nameOf(series.members[other]!, headings);
    return say`“${name}” and “${partner}” have changed places; expected “${due}” here`;
  }
  const previous = series.members[index - 1];
  if (twice) return say`“${name}” comes a second time; expected “${due}”`;
  if (kind === 'moved') {
    return renumber.from === index
      ? say`“${name}” stands out of order; it belongs later`
      : say`“${name}” stands out of order; it belongs earlier`;
  }
  if (previous) {
    return say`“${name}” comes after “${nameOf(previous, headings)}”; expected “${due}”`;
  }
  const above = headings[series.parent];
  return above
    ? say`“${name}” comes first under “${above.text}”; expected “${due}”`
    : say`“${name}” comes first; expected “${due}”`;
}

export function formFinding(
  member: SeriesMember,
  series: HeadingSeries,
  context: HeadingContext,
): SaidFinding {
  const { headings } = context.outline;
  const { heading, label } = member;
  const number = { heading, form: series.form, ordinal: label.ordinal };
  const due = nameOf(member, headings, number);
  return {
    span: spanOf(member, headings),
    message: say`“${nameOf(member, headings)}” is numbered in another way than the headings beside it; expected “${due}”`,
    evidence: { working: workingFor(series.members.indexOf(member), series, headings) },
    fixes: fixesOf(say`Write “${due}”`, relabel(headings, [number]), series, context),
  };
}

export function prefixFinding(
  member: SeriesMember,
  series: HeadingSeries,
  context: HeadingContext,
): SaidFinding {
  const { headings } = context.outline;
  const { heading, label } = member;
  const prefix = prefixFor(member, series, context);
  const number = { heading, form: series.form, ordinal: label.ordinal, prefix };
  const due = nameOf(member, headings, number);
  const above = headings[series.parent]?.text ?? '';
  return {
    span: spanOf(member, headings),
    message: say`“${nameOf(member, headings)}” stands under “${above}”; expected “${due}”`,
    fixes: fixesOf(say`Write “${due}”`, relabel(headings, [number]), series, context),
  };
}

/** Roman signs that make no number: `IIII.` */
export function miswrittenFinding(
  { heading, label }: SeriesMember,
  series: HeadingSeries,
  { outline }: HeadingContext,
): SaidFinding {
  const { from } = outline.headings[heading]!.titleSpan;
  const span = { from, to: from + label.number.length };
  const due = formatOrdinal(label.ordinal, series.form);
  return {
    span,
    message: say`“${label.number}” is no roman numeral; expected “${due}”`,
    fixes: [{ title: say`Write “${due}”`, kind: 'safe', edits: [{ span, text: due }] }],
  };
}

/** A number without a sign behind it, which nobody can tell from a word. */
export function hiddenFinding(
  { heading, label }: SeriesMember,
  series: HeadingSeries,
  { outline }: HeadingContext,
): SaidFinding {
  const { titleSpan } = outline.headings[heading]!;
  const { from } = titleSpan;
  const to = from + label.number.length;
  const sister = series.members.find((member) => member.label.suffix !== '')?.label.suffix ?? '.';
  // `A new approach` may be a title without a label after all.
  const kind = label.number.length === 1 && /[AI]/i.test(label.number) ? 'suggested' : 'safe';
  return {
    span: { from, to },
    message: say`“${label.number}” has no “${sister.trim()}” behind it, so it is not read as the number due here`,
    fixes: [
      {
        title: say`Write “${label.number}${sister}”`,
        kind,
        edits: [{ span: { from: to, to }, text: sister }],
      },
    ],
  };
}

function fixesOf(
  title: Phrase,
  changes: readonly Relabelled[],
  series: HeadingSeries,
  context: HeadingContext,
): readonly SaidFix[] {
  if (changes.length === 0) return [];
  const { headings } = context.outline;
  const changed = changes.filter(({ before, after }) => before !== after);
  const typed = new Map(
    changed.map(({ heading, after }) => [headings[heading]!.titleSpan.from, after]),
  );
  const edits = [
    ...changes.map((change) => change.edit),
    ...entryEdits(context.changed.listings, typed),
  ];
  const after = new Map(
    changed.flatMap(({ heading, after: number }): [number, string][] => {
      const target = context.targets.get(heading);
      return target === undefined ? [] : [[target, number]];
    }),
  );
  if (after.size === changed.length) {
    return [fixWithReferences(title, edits, rewriteReferences(renumbered(context.changed, after)))];
  }
  // Words of frameworks: what refers to Principle 3 is only known to name it.
  const names = context.mentioned(series.word);
  const named = changed
    .flatMap(({ before, after: number }) => [before, number])
    .find((number) => number.split('.').some((part) => names.has(part.toUpperCase())));
  if (named === undefined) return [{ title, kind: 'safe', edits }];
  return [{ title: say`${title} (the text refers to ${named})`, kind: 'suggested', edits }];
}

/** The label as an author would name it: `II.`, `Annex II`, with another number if one is given. */
function nameOf(member: SeriesMember, headings: readonly Heading[], number?: NewNumber): string {
  const { label, heading } = member;
  const text = headings[heading]?.text.slice(label.from, label.to) ?? '';
  const behind = text.slice(label.numberFrom + label.number.length);
  const sign = /^[.)]+/.exec(behind)?.[0] ?? '';
  return text.slice(0, label.numberFrom) + (number ? formatNumber(number) : label.number) + sign;
}

function spanOf({ heading }: SeriesMember, headings: readonly Heading[]): SaidFinding['span'] {
  const found = headings[heading]!;
  return found.label?.numberSpan ?? found.titleSpan;
}
