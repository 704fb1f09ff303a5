/**
 * An entry bears the number of the heading or caption that it lists. Must not speak where the heading's
 * own number is wrong.
 */

import { dueOrdinals, readCaptionSeries } from '../../outline/caption-series.ts';
import type { CaptionKind } from '../../outline/caption-words.ts';
import { withOrdinal } from '../../outline/captions.ts';
import { formatOrdinal } from '../../outline/numerals.ts';
import { findBreaks } from '../../outline/sequence.ts';
import { readSeries } from '../../outline/series.ts';
import { labelKey } from '../../report/align-listing.ts';
import type { ComparedListing } from '../../report/compare-listing.ts';
import { foldWords } from '../../report/folded-words.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import {
  listName,
  listsHeadings,
  type Pair,
  pairsOf,
  quoted,
  targetWords,
  targetWorking,
} from './list-words.ts';

export default defineRule({
  id: 'contents/label',
  since: '0.1.0',
  severity: 'error',
  reads: ['document', 'listings', 'outline', 'captions', 'profile'],
  docs: {
    summary: 'An entry of the contents list has another number than its heading',
    why: 'Sections are cited by their numbers. A contents list that gives another number sends readers to the wrong section.',
    fix: 'Give the entry the number of its heading; the safe fix does so. Page numbers stay.',
    silent:
      'Entries whose heading breaks the count itself (`numbering/heading` speaks of that), lists that leave numbers out altogether, and the sign behind the number.',
  },
  examples: [
    {
      title: 'the number of the entry before',
      text: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
  - A. Floods … 2
    ^ “A. Floods” in the contents list has the label “A”, its heading “B”
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

## B. Floods

# II. CROSSINGS
`,
      fixed: `# CONTENTS

- I. RIVERS … 1
  - A. Gauges … 1
  - B. Floods … 2
- II. CROSSINGS … 3

# I. RIVERS

## A. Gauges

## B. Floods

# II. CROSSINGS
`,
    },
    {
      title: 'a number left out',
      text: `# CONTENTS

- I. RIVERS … 1
- CROSSINGS … 3
  ^^^^^^^^^ “CROSSINGS” in the contents list has no label, its heading “II.”
- III. STAFF … 4

# I. RIVERS

# II. CROSSINGS

# III. STAFF
`,
      fixed: `# CONTENTS

- I. RIVERS … 1
- II. CROSSINGS … 3
- III. STAFF … 4

# I. RIVERS

# II. CROSSINGS

# III. STAFF
`,
    },
    {
      title: 'a list without numbers, and another sign behind them',
      text: `# CONTENTS

- Rivers … 1
- Crossings … 3
- Annex I: Staff … 4

# I. RIVERS

# II. CROSSINGS

# Annex I – STAFF
`,
    },
  ],
  *check({ document, listings, outline, captions, profile }): Iterable<SaidFinding> {
    for (const compared of listings) {
      const disordered = disorderedEntries(compared);
      const pairs = pairsOf(compared).filter((pair) => !disordered(pair.index) && differs(pair));
      if (pairs.length === 0) continue;
      const due = dueNumbers(compared, { outline, captions, profile });
      const usual = usualLabels(compared);
      for (const pair of pairs) {
        const { label } = pair.entry;
        if (label && foldWords(label.number) === foldWords(due(pair.targetIndex) ?? '')) continue;
        if (usual(pair)) yield findingFor(document.text, compared, pair);
      }
    }
  },
});

function differs({ entry, target }: Pair): boolean {
  const own = entry.label ? labelKey(entry.label) : '';
  const due = target.label ? labelKey(target.label) : '';
  if (own === due) return false;
  // `1035 Facility` begins like a label, but is none if the heading has none.
  return target.label !== undefined || foldWords(entry.text) !== foldWords(target.title);
}

/** Entries between one that stands elsewhere and its place: their numbers went along. */
function disorderedEntries({ moved, targetOf }: ComparedListing): (entry: number) => boolean {
  const ranges = moved.map((run) => {
    const target = targetOf[run[0]!]!;
    const place = targetOf.findIndex((other) => other > target);
    const at = place < 0 ? targetOf.length : place;
    return { from: Math.min(run[0]!, at - 1), to: Math.max(run.at(-1)!, at) };
  });
  return (entry) => ranges.some(({ from, to }) => from <= entry && entry <= to);
}

/** Whether entries like one have labels where their headings do, or have none where these have none. */
function usualLabels(compared: ComparedListing): (pair: Pair) => boolean {
  const tallies = new Map<string, { both: number; one: number }>();
  const keyOf = ({ index, target }: Pair): string =>
    `${compared.depths[index]} ${target.label?.word?.toLowerCase() ?? ''}`;
  for (const pair of pairsOf(compared)) {
    const [own, due] = [pair.entry.label !== undefined, pair.target.label !== undefined];
    const tally = tallies.get(keyOf(pair)) ?? { both: 0, one: 0 };
    if (own && due) tally.both++;
    else if (own !== due) tally.one++;
    tallies.set(keyOf(pair), tally);
  }
  return (pair) => {
    if (pair.entry.label && pair.target.label) return true;
    const tally = tallies.get(keyOf(pair));
    return tally !== undefined && tally.both > tally.one;
  };
}

type Given = Pick<RuleFacts, 'outline' | 'captions' | 'profile'>;

/** The number that something listed is due to have, where its own breaks the count. */
function dueNumbers(
  { listing, targets }: ComparedListing,
  { outline, captions, profile }: Given,
): (target: number) => string | undefined {
  const due = new Map<number, string>();
  if (listing.kind === 'contents') {
    const { series } = readSeries(outline.headings, profile.numbering.headings);
    for (const { members, form, parent, established } of series) {
      if (!established) continue;
      const ordinals = members.map(({ label }) => label.ordinal);
      const numbers = dueOrdinals(ordinals, findBreaks(ordinals, { open: parent < 0 }));
      for (const [at, { heading, label }] of members.entries()) {
        const prefix = label.parts
          .slice(0, -1)
          .map((part) => `${part}.`)
          .join('');
        due.set(heading, prefix + formatOrdinal(numbers[at]!, form));
      }
    }
  } else {
    const places = new Map(targets.map(({ span }, index) => [span.from, index]));
    const kind: CaptionKind = listing.kind;
    for (const { members, breaks } of readCaptionSeries(captions, kind, outline.headings)) {
      const numbers = dueOrdinals(
        members.map(({ ordinal }) => ordinal),
        breaks,
      );
      for (const [at, caption] of members.entries()) {
        const target = places.get(caption.span.from);
        if (target !== undefined) due.set(target, withOrdinal(caption, numbers[at]!));
      }
    }
  }
  return (target) => due.get(target);
}

function findingFor(source: string, compared: ComparedListing, pair: Pair): SaidFinding {
  const { entry, target } = pair;
  const due = labelText(target.label, entry.label === undefined);
  const own = labelText(entry.label, false);
  const edit = editFor(source, pair);
  const fixes: readonly SaidFix[] = edit
    ? [
        {
          title: due === undefined ? say`Remove the label` : say`Write “${due}”`,
          kind: 'safe',
          edits: [edit],
        },
      ]
    : [];
  return {
    span: entry.label?.numberSpan ?? entry.titleSpan,
    message: labelMessage(compared, pair, own, due),
    evidence: {
      working: targetWorking(compared, target),
      ...(due === undefined ? {} : { expected: due }),
      ...(own === undefined ? {} : { found: own }),
    },
    related: [{ span: target.span, message: targetWords(compared, target) }],
    fixes,
  };
}

function labelMessage(
  compared: ComparedListing,
  { entry }: Pair,
  own: string | undefined,
  due: string | undefined,
): Phrase {
  const [name, list] = [quoted(entry.text), listName(compared)];
  const headings = listsHeadings(compared);
  if (own === undefined)
    return headings
      ? say`${name} in ${list} has no label, its heading “${due ?? ''}”`
      : say`${name} in ${list} has no label, its caption “${due ?? ''}”`;
  if (due === undefined)
    return headings
      ? say`${name} in ${list} has the label “${own}”, its heading none`
      : say`${name} in ${list} has the label “${own}”, its caption none`;
  return headings
    ? say`${name} in ${list} has the label “${own}”, its heading “${due}”`
    : say`${name} in ${list} has the label “${own}”, its caption “${due}”`;
}

type Label = { readonly word?: string; readonly number: string; readonly suffix?: string };

function labelText(label: Label | undefined, whole: boolean): string | undefined {
  if (!label) return undefined;
  const { word, number, suffix } = label;
  return (word === undefined ? '' : `${word} `) + number + (whole ? (suffix ?? '') : '');
}

function editFor(source: string, { entry, target }: Pair): SaidFix['edits'][number] | undefined {
  const { label, titleSpan, span } = entry;
  if (label && target.label) {
    const sameWord = foldWords(label.word ?? '') === foldWords(target.label.word ?? '');
    const typed = source.slice(label.numberSpan.from, label.numberSpan.to) === label.number;
    return sameWord && typed ? { span: label.numberSpan, text: target.label.number } : undefined;
  }
  if (label) {
    return { span: { from: span.from, to: titleSpan.from }, text: '' };
  }
  const text = labelText(target.label, true);
  const at = { from: titleSpan.from, to: titleSpan.from };
  return text === undefined ? undefined : { span: at, text: `${text} ` };
}
