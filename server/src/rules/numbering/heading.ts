/**
 * numbering/heading: labels of headings count up, in one form, beginning anew where their series
 * does. Must not ask for labels where there are none.
 */
import { findHiddenLabels } from '../../outline/hidden-label.ts';
import { mentionedLabels } from '../../outline/mentions.ts';
import { formatNumber } from '../../outline/relabel.ts';
import { findBreaks, type SequenceBreak } from '../../outline/sequence.ts';
import { type HeadingSeries, readSeries } from '../../outline/series.ts';
import { firstOf, headingTargets } from '../../report/renumber.ts';
import { defineRule } from '../define-rule.ts';
import type { SaidFinding } from '../finding.ts';
import {
  breakFinding,
  formFinding,
  type HeadingContext,
  hiddenFinding,
  miswrittenFinding,
  newNumbers,
  prefixFinding,
  wrongPrefix,
} from './heading-findings.ts';

export default defineRule({
  id: 'numbering/heading',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'wholeText', 'outline', 'profile', 'references', 'listings'],
  docs: {
    summary: 'The number of a heading is skipped, repeated, out of order or in another form',
    why: 'Contents lists, cross-references and resolutions name sections and annexes by these numbers. Two sections II.B, or an Annex III after Annex I, send readers to the wrong place or on a search for what was lost.',
    fix: 'Renumber. The fix changes the wrong number alone where those behind are right, else all of the series from there on, decimal numbers under them included. References in the text (“section II.B”, “Annex I”) and the entries of the contents list are changed along with the numbers. Where it is not certain what a reference means, the fix has to be picked by hand.',
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
  *check({ document, wholeText, outline, profile, references, listings }) {
    const { series } = readSeries(outline.headings, profile.numbering.headings);
    const mentioned = remember((word: string | undefined) =>
      mentionedLabels(wholeText(), outline.headings, word),
    );
    const context: HeadingContext = {
      mentioned,
      outline,
      due: new Map(),
      changed: { document, outline, references, listings },
      targets: headingTargets(references.targets),
    };
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

/** `read`, which is slow, asked only once for each key. */
function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

function* checkSeries(found: HeadingSeries, context: HeadingContext): Iterable<SaidFinding> {
  const { headings } = context.outline;
  const labelled = (heading: number) => headings[heading]?.label !== undefined;
  const seen = found.members.filter((member) => labelled(member.heading));
  const first = breaksOf({ ...found, members: seen });
  const hidden = findHiddenLabels(headings, { ...found, members: seen }, labelled, first);
  const members = [...seen, ...hidden].sort((a, b) => a.heading - b.heading);
  const series = { ...found, members };
  for (const member of hidden) {
    const say = member.label.suffix === '' ? hiddenFinding : miswrittenFinding;
    yield say(member, series, context);
  }

  const breaks = hidden.length === 0 ? first : breaksOf(series);
  const pinned = new Set(breaks.map(({ index }) => members[index]?.heading ?? -1));
  const whole = breaks.length > 1 ? wholeRange(series, context) : undefined;
  let budget = EDITS_PER_MEMBER * members.length;
  for (const one of breaks) {
    const renumber = whole ?? one.renumber;
    const size = renumber.to - renumber.from;
    budget -= size;
    const fixable = budget >= 0 || size === 1;
    yield breakFinding({ ...one, renumber }, series, fixable ? pinned : undefined, context);
  }
  noteDue(series, breaks, context);

  const covered = coveredBy(breaks);
  for (const [index, member] of members.entries()) {
    if (covered.has(index) || !labelled(member.heading)) continue;
    if (member.label.form !== series.form) yield formFinding(member, series, context);
    else if (wrongPrefix(member, series, context)) yield prefixFinding(member, series, context);
  }
}

/**
 * All of a series that references lead to: half of several repairs done, a number may stand twice,
 * and its references be lost.
 */
function wholeRange(
  { members, parent }: HeadingSeries,
  { changed }: HeadingContext,
): SequenceBreak['renumber'] | undefined {
  const named = changed.references.references.some(
    ({ kind }) => kind === 'section' || kind === 'annex',
  );
  const ordinals = members.map((member) => member.label.ordinal);
  return named ? { from: 0, to: members.length, first: firstOf(ordinals, parent < 0) } : undefined;
}

function breaksOf({ members, parent }: HeadingSeries): readonly SequenceBreak[] {
  return findBreaks(
    members.map((member) => member.label.ordinal),
    { open: parent < 0 },
  );
}

/** Remembers what the members' numbers should be, for decimal labels under them. */
function noteDue(
  series: HeadingSeries,
  breaks: readonly SequenceBreak[],
  context: HeadingContext,
): void {
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
