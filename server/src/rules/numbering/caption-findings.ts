/**
 * Turns breaks in the numbers of captions into findings: words, places and fixes, the same for tables,
 * figures, boxes and annexes. Must not look for captions.
 */

import { mentionedCaptions } from '../../outline/caption-mentions.ts';
import {
  type CaptionSeries,
  dueOrdinals,
  readCaptionSeries,
} from '../../outline/caption-series.ts';
import type { CaptionKind } from '../../outline/caption-words.ts';
import { type NumberedCaption, withOrdinal } from '../../outline/captions.ts';
import type { SequenceBreak } from '../../outline/sequence.ts';
import type { NumberedFamily } from '../../report/numbered-families.ts';
import { renumber } from '../../report/renumber.ts';
import { type Phrase, say } from '../../text/phrase.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { RuleFacts } from '../facts.ts';
import type { SaidFinding, SaidFix } from '../finding.ts';
import { targetName } from '../target-names.ts';
import { fixWithReferences } from './with-references.ts';

type Given = Pick<
  RuleFacts,
  'document' | 'wholeText' | 'captions' | 'outline' | 'footnotes' | 'listings' | 'references'
>;

const families = { table: 'tables', figure: 'figures', box: 'boxes' } as const;

/** The findings on the captions of one kind. */
export function* captionFindings(facts: Given, kind: CaptionKind): Iterable<SaidFinding> {
  const { captions, outline } = facts;
  const all = readCaptionSeries(captions, kind, outline.headings);
  const broken = all.filter(({ breaks }) => breaks.length > 0);
  if (broken.length === 0) return;
  // One fix for all of the kind, so that references never lead to two tables of one number.
  const shared = kind === 'annex' ? undefined : renumbering(facts, families[kind], broken);
  for (const series of broken) {
    const fix = kind === 'annex' ? annexFix(facts, series) : shared;
    for (const found of series.breaks) yield breakFinding(series, found, fix);
  }
}

function nameOf({ word, number, letter }: NumberedCaption): string {
  return `${word} ${number}${letter ?? ''}`;
}

function breakFinding(
  { members }: CaptionSeries,
  found: SequenceBreak,
  fix: SaidFix | undefined,
): SaidFinding {
  const { index, other, expected } = found;
  const caption = members[index]!;
  const twin = members.slice(Math.max(0, index - 50), index).findLast(isSame(caption));
  const partner = members[other ?? -1] ?? twin;
  const near = members.slice(Math.max(0, index - 2), index + 3);
  return {
    span: caption.numberSpan,
    message: messageFor(members, found, twin !== undefined),
    evidence: {
      working: near.map(nameOf).join(', '),
      expected: withOrdinal(caption, expected),
      found: caption.number,
    },
    ...(partner ? { related: [{ span: partner.numberSpan, message: nameOf(partner) }] } : {}),
    fixes: fix ? [fix] : [],
  };
}

function isSame(caption: NumberedCaption): (other: NumberedCaption) => boolean {
  return ({ prefix, ordinal }) => prefix === caption.prefix && ordinal === caption.ordinal;
}

/** Titles of fixes, by what they put in order. */
const renumberAll: Readonly<Record<NumberedFamily, Phrase>> = {
  paragraphs: say`Renumber the paragraphs`,
  headings: say`Renumber the headings`,
  annexes: say`Renumber the annexes`,
  tables: say`Renumber the tables`,
  figures: say`Renumber the figures`,
  boxes: say`Renumber the boxes`,
  footnotes: say`Renumber the footnotes`,
};

function messageFor(
  members: readonly NumberedCaption[],
  { kind, index, other, expected }: SequenceBreak,
  twice: boolean,
): Phrase {
  const caption = members[index]!;
  const name = nameOf(caption);
  const due = `${caption.word} ${withOrdinal(caption, expected)}`;
  const partner = members[other ?? -1];
  if (kind === 'swapped' && partner) {
    return say`${name} and ${nameOf(partner)} have changed places; expected ${due} here`;
  }
  if (twice) return say`${name} comes a second time; expected ${due}`;
  const before = members[index - 1];
  return before
    ? say`${name} comes after ${nameOf(before)}; expected ${due}`
    : say`${name} comes first; expected ${due}`;
}

/** Captions, entries of lists and references get their numbers together. */
function renumbering(
  facts: Given,
  family: NumberedFamily,
  broken: readonly CaptionSeries[],
): SaidFix | undefined {
  const { edits, changed, unsettled } = renumber(facts, family);
  if (edits.length === 0) return undefined;
  const [first] = broken.flatMap(changesOf);
  const title =
    changed === 1 && first
      ? say`Renumber ${nameOf(first.caption)} as ${first.caption.word} ${first.due}`
      : renumberAll[family];
  return fixWithReferences(title, edits, { edits: [], unsettled });
}

function changesOf({ members, breaks }: CaptionSeries) {
  const due = dueOrdinals(
    members.map(({ ordinal }) => ordinal),
    breaks,
  );
  return members.flatMap((caption, index) =>
    due[index] === caption.ordinal ? [] : [{ caption, due: withOrdinal(caption, due[index]!) }],
  );
}

/** Annexes are referred to in too many ways to change them along. */
function annexFix({ wholeText, listings }: Given, series: CaptionSeries): SaidFix | undefined {
  const changed = changesOf(series);
  const edits = changed.map(
    ({ caption, due }): TextEdit => ({ span: caption.numberSpan, text: due }),
  );
  if (edits.length === 0) return undefined;
  const ignored: readonly Span[] = [
    ...series.members.map(({ span }) => span),
    ...listings.flatMap(({ listing }) => listing.entries.map(({ span }) => span)),
  ].sort((a, b) => a.from - b.from);
  const mentioned = mentionedCaptions(wholeText(), 'annex', ignored);
  const numbers = changed.flatMap(({ caption, due }) => [caption.number, due]);
  const named = numbers.find((number) => mentioned.has(number.toUpperCase()));
  const title = renumberAll.annexes;
  if (named === undefined) return { title, kind: 'safe', edits };
  return {
    title: say`${title} (the text refers to ${targetName('annex', named)})`,
    kind: 'suggested',
    edits,
  };
}
