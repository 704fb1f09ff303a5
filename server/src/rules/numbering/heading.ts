/**
 * numbering/heading: labels of headings count up, in one form, beginning anew where their series
 * does. Must not ask for labels where there are none.
 */
import { findHiddenLabels } from '../../outline/hidden-label.ts';
import { mentionedLabels } from '../../outline/mentions.ts';
import type { Heading, Outline } from '../../outline/outline.ts';
import { formatNumber, type NewNumber, type Relabelled, relabel } from '../../outline/relabel.ts';
import { findBreaks, type SequenceBreak } from '../../outline/sequence.ts';
import { type HeadingSeries, readSeries, type SeriesMember } from '../../outline/series.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix, RuleFinding } from '../finding.ts';

export default defineRule({
  id: 'numbering/heading',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'outline', 'profile'],
  docs: {
    summary: 'The number of a heading is skipped, repeated, out of order or in another form',
    why: 'Contents lists, cross-references and resolutions name sections and annexes by these numbers. Two sections II.B, or an Annex III after Annex I, send readers to the wrong place or on a search for what was lost.',
    fix: 'Renumber. The fix changes the wrong number alone where those behind are right, else all of the series from there on, decimal numbers under them included. If the text refers to one of the changed numbers (“section II.B”, “Annex I”), the fix has to be picked by hand.',
    silent:
      'Headings without a number among numbered ones, and labels that show no sequence: a series counts if the profile declares it, if two of its labels follow one another, or if two sister series do. Each series is checked by itself: by level, by word (`PRINCIPLE`, `Annex`), anew under each heading above.',
  },
  examples: [
    {
      title: 'a part is left out',
      text: `# I. RIVERS

## A. Gauges

## B. Floods

# II. CROSSINGS

## A. Ferries

# IV. FINANCE
  ^^ “IV.” comes after “II.”; expected “III.”

# V. STAFF
`,
      fixed: `# I. RIVERS

## A. Gauges

## B. Floods

# II. CROSSINGS

## A. Ferries

# III. FINANCE

# IV. STAFF
`,
    },
    {
      title: 'another form among the rest',
      text: `# I. RIVERS

# II. CROSSINGS

# 3. FINANCE
  ^ “3.” is numbered in another way than the headings beside it; expected “III.”

# IV. STAFF
`,
      fixed: `# I. RIVERS

# II. CROSSINGS

# III. FINANCE

# IV. STAFF
`,
    },
    {
      title: 'each word has its own series, and headings may stand without a number',
      text: `# Foreword

# PRINCIPLE 1: OPEN DATA

# PRINCIPLE 2: SAFE WATER

# OBJECTIVE 1: WARNINGS

# OBJECTIVE 2: CROSSINGS

## 2030 Agenda

# Annex I – Figures

# Annex II: Staff
`,
    },
    {
      title: 'an annex repeated, with a reference in the text',
      text: `# Annex I – Figures

Salaries are in Annex II.

# Annex II – Staff

# Annex II – Fleet
        ^^ “Annex II” comes a second time; expected “Annex III”
`,
      fixed: `# Annex I – Figures

Salaries are in Annex II.

# Annex II – Staff

# Annex III – Fleet
`,
    },
  ],
  *check({ document, outline, profile }) {
    const { series } = readSeries(outline.headings, profile.numbering.headings);
    const mentioned = remember((word: string | undefined) =>
      mentionedLabels(document.text, outline.headings, word),
    );
    const context: Context = { mentioned, outline, due: new Map() };
    for (const one of series) {
      if (one.established) yield* checkSeries(one, context);
    }
  },
});

/**
 * A report in which everything is out of order gets fixes for its first mistakes only: they put
 * the others right too, and edits without end help nobody.
 */
const EDITS_PER_MEMBER = 8;

/** How far back the same number counts as repeated. */
const TWIN_DISTANCE = 50;

interface Context {
  /** The numbers of headings that the text mentions, by the word of the series. */
  readonly mentioned: (word: string | undefined) => ReadonlySet<string>;
  readonly outline: Outline;
  /** The numbers that headings of a broken series should have, by index. */
  readonly due: Map<number, string>;
}

/** `read`, which is slow, asked only once for each key. */
function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

function* checkSeries(found: HeadingSeries, context: Context): Iterable<RuleFinding> {
  const { headings } = context.outline;
  const labelled = (heading: number) => headings[heading]?.label !== undefined;
  const seen = found.members.filter((member) => labelled(member.heading));
  const first = breaksOf({ ...found, members: seen });
  const hidden = findHiddenLabels(headings, { ...found, members: seen }, labelled, first);
  const members = [...seen, ...hidden].sort((a, b) => a.heading - b.heading);
  const series = { ...found, members };
  for (const member of hidden) yield hiddenFinding(member, series, context);

  const breaks = hidden.length === 0 ? first : breaksOf(series);
  let budget = EDITS_PER_MEMBER * members.length;
  for (const one of breaks) {
    const size = one.renumber.to - one.renumber.from;
    budget -= size;
    yield breakFinding(one, series, breaks, budget >= 0 || size === 1, context);
  }
  noteDue(series, breaks, context);

  const covered = coveredBy(breaks);
  for (const [index, member] of members.entries()) {
    if (covered.has(index) || !labelled(member.heading)) continue;
    if (member.label.form !== series.form) yield formFinding(member, series, context);
    else if (wrongPrefix(member, series, context)) yield prefixFinding(member, series, context);
  }
}

function breaksOf({ members, parent }: HeadingSeries): readonly SequenceBreak[] {
  return findBreaks(
    members.map((member) => member.label.ordinal),
    { open: parent < 0 },
  );
}

/** Remembers what the members' numbers should be, for decimal labels under them. */
function noteDue(series: HeadingSeries, breaks: readonly SequenceBreak[], context: Context): void {
  if (series.form !== 'arabic' && series.form !== 'decimal') return;
  let done = 0;
  for (const { renumber } of breaks) {
    const from = Math.max(renumber.from, done);
    const range = { ...renumber, from, first: renumber.first + from - renumber.from };
    for (const number of newNumbers(series, range, context)) {
      context.due.set(number.heading, formatNumber(number));
    }
    done = Math.max(done, renumber.to);
  }
}

function coveredBy(breaks: readonly SequenceBreak[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { index, length, other } of breaks) {
    for (let at = index; at < index + length; at++) covered.add(at);
    if (other !== undefined) covered.add(other);
  }
  return covered;
}

function newNumbers(
  series: HeadingSeries,
  { from, to, first }: SequenceBreak['renumber'],
  context: Context,
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
  context: Context,
): readonly number[] {
  const own = member.label.parts.slice(0, -1);
  const above = context.outline.headings[series.parent]?.label;
  if (series.form !== 'decimal' || !above || !/^\d/.test(above.number)) return own;
  if (above.parts.length !== own.length || own.join('.') === context.due.get(series.parent)) {
    return own;
  }
  return above.parts;
}

function wrongPrefix(member: SeriesMember, series: HeadingSeries, context: Context): boolean {
  const own = member.label.parts.slice(0, -1).join('.');
  return own !== prefixFor(member, series, context).join('.');
}

function breakFinding(
  found: SequenceBreak,
  series: HeadingSeries,
  breaks: readonly SequenceBreak[],
  fixable: boolean,
  context: Context,
): RuleFinding {
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
    fixes: fixable ? breakFixes(found, series, breaks, context) : [],
  };
}

function breakFixes(
  { renumber }: SequenceBreak,
  series: HeadingSeries,
  breaks: readonly SequenceBreak[],
  context: Context,
): readonly Fix[] {
  const { headings } = context.outline;
  const numbers = newNumbers(series, renumber, context);
  const inside = breaks.filter(({ index }) => index >= renumber.from && index < renumber.to);
  const pinned = new Set(inside.map(({ index }) => series.members[index]?.heading ?? -1));
  const start = nameOf(series.members[renumber.from]!, headings, numbers[0]);
  const single = renumber.to - renumber.from === 1;
  const title = single ? `Write “${start}”` : `Renumber the headings from “${start}” on`;
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
  context: Context,
): string {
  const { headings } = context.outline;
  const { index, kind, other, renumber } = found;
  const member = series.members[index]!;
  const name = nameOf(member, headings);
  const range = { from: index, to: index + 1, first: found.expected };
  const due = nameOf(member, headings, newNumbers(series, range, context)[0]);
  if (kind === 'swapped' && other !== undefined) {
    const partner = nameOf(series.members[other]!, headings);
    return `“${name}” and “${partner}” have changed places; expected “${due}” here.`;
  }
  const previous = series.members[index - 1];
  if (twice) return `“${name}” comes a second time; expected “${due}”.`;
  if (kind === 'moved') {
    const belongs = renumber.from === index ? 'later' : 'earlier';
    return `“${name}” stands out of order; it belongs ${belongs}.`;
  }
  if (previous) {
    return `“${name}” comes after “${nameOf(previous, headings)}”; expected “${due}”.`;
  }
  const above = headings[series.parent];
  const where = above ? ` under “${above.text}”` : '';
  return `“${name}” comes first${where}; expected “${due}”.`;
}

function formFinding(member: SeriesMember, series: HeadingSeries, context: Context): RuleFinding {
  const { headings } = context.outline;
  const { heading, label } = member;
  const number = { heading, form: series.form, ordinal: label.ordinal };
  const due = nameOf(member, headings, number);
  return {
    span: spanOf(member, headings),
    message: `“${nameOf(member, headings)}” is numbered in another way than the headings beside it; expected “${due}”.`,
    evidence: { working: workingFor(series.members.indexOf(member), series, headings) },
    fixes: fixesOf(`Write “${due}”`, relabel(headings, [number]), series, context),
  };
}

function prefixFinding(member: SeriesMember, series: HeadingSeries, context: Context): RuleFinding {
  const { headings } = context.outline;
  const { heading, label } = member;
  const prefix = prefixFor(member, series, context);
  const number = { heading, form: series.form, ordinal: label.ordinal, prefix };
  const due = nameOf(member, headings, number);
  const above = headings[series.parent]?.text ?? '';
  return {
    span: spanOf(member, headings),
    message: `“${nameOf(member, headings)}” stands under “${above}”; expected “${due}”.`,
    fixes: fixesOf(`Write “${due}”`, relabel(headings, [number]), series, context),
  };
}

/** A number without a sign behind it, which nobody can tell from a word. */
function hiddenFinding(
  { heading, label }: SeriesMember,
  series: HeadingSeries,
  { outline }: Context,
): RuleFinding {
  const { titleSpan } = outline.headings[heading]!;
  const { from } = titleSpan;
  const to = from + label.number.length;
  const sister = series.members.find((member) => member.label.suffix !== '')?.label.suffix ?? '.';
  // `A new approach` may be a title without a label after all.
  const kind = label.number.length === 1 && /[AI]/i.test(label.number) ? 'suggested' : 'safe';
  return {
    span: { from, to },
    message: `“${label.number}” has no “${sister.trim()}” behind it, so it is not read as the number due here.`,
    fixes: [
      {
        title: `Write “${label.number}${sister}”`,
        kind,
        edits: [{ span: { from: to, to }, text: sister }],
      },
    ],
  };
}

function fixesOf(
  title: string,
  changes: readonly Relabelled[],
  series: HeadingSeries,
  { mentioned }: Context,
): readonly Fix[] {
  if (changes.length === 0) return [];
  const edits = changes.map((change) => change.edit);
  const names = mentioned(series.word);
  const named = changes
    .filter(({ before, after }) => before !== after)
    .flatMap(({ before, after }) => [before, after])
    .find((number) => number.split('.').some((part) => names.has(part.toUpperCase())));
  if (named === undefined) return [{ title, kind: 'safe', edits }];
  return [{ title: `${title} (the text refers to ${named})`, kind: 'suggested', edits }];
}

/** The label as an author would name it: `II.`, `Annex II`, with another number if one is given. */
function nameOf(member: SeriesMember, headings: readonly Heading[], number?: NewNumber): string {
  const { label, heading } = member;
  const text = headings[heading]?.text.slice(label.from, label.to) ?? '';
  const behind = text.slice(label.numberFrom + label.number.length);
  const sign = /^[.)]+/.exec(behind)?.[0] ?? '';
  return text.slice(0, label.numberFrom) + (number ? formatNumber(number) : label.number) + sign;
}

function spanOf({ heading }: SeriesMember, headings: readonly Heading[]): RuleFinding['span'] {
  const found = headings[heading]!;
  return found.label?.numberSpan ?? found.titleSpan;
}
