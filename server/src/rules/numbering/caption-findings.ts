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
import type { Span, TextEdit } from '../../text/span.ts';
import type { RuleFacts } from '../facts.ts';
import type { Fix, RuleFinding } from '../finding.ts';

type Given = Pick<RuleFacts, 'document' | 'captions' | 'outline' | 'listings'>;

/** The findings on the captions of one kind. */
export function* captionFindings(facts: Given, kind: CaptionKind): Iterable<RuleFinding> {
  const { captions, outline } = facts;
  for (const series of readCaptionSeries(captions, kind, outline.headings)) {
    if (series.breaks.length === 0) continue;
    const fix = fixOf(facts, kind, series);
    for (const found of series.breaks) yield breakFinding(series, found, fix);
  }
}

function nameOf({ word, number, letter }: NumberedCaption): string {
  return `${word} ${number}${letter ?? ''}`;
}

function breakFinding(
  { members }: CaptionSeries,
  found: SequenceBreak,
  fix: Fix | undefined,
): RuleFinding {
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

function messageFor(
  members: readonly NumberedCaption[],
  { kind, index, other, expected }: SequenceBreak,
  twice: boolean,
): string {
  const caption = members[index]!;
  const name = nameOf(caption);
  const due = `${caption.word} ${withOrdinal(caption, expected)}`;
  const partner = members[other ?? -1];
  if (kind === 'swapped' && partner) {
    return `${name} and ${nameOf(partner)} have changed places; expected ${due} here.`;
  }
  if (twice) return `${name} comes a second time; expected ${due}.`;
  const before = members[index - 1];
  return `${name} comes ${before ? `after ${nameOf(before)}` : 'first'}; expected ${due}.`;
}

/** One fix for all breaks of a series, so that they cannot get in each other's way. */
function fixOf(
  { document, listings }: Given,
  kind: CaptionKind,
  { members, breaks }: CaptionSeries,
): Fix | undefined {
  const ordinals = members.map(({ ordinal }) => ordinal);
  const due = dueOrdinals(ordinals, breaks);
  const changed = members.flatMap((caption, index) =>
    due[index] === caption.ordinal ? [] : [{ caption, due: withOrdinal(caption, due[index]!) }],
  );
  const edits = changed.map(
    ({ caption, due: text }): TextEdit => ({ span: caption.numberSpan, text }),
  );
  const ignored: readonly Span[] = [
    ...members.map(({ span }) => span),
    ...listings.flatMap(({ listing }) => listing.entries.map(({ span }) => span)),
  ].sort((a, b) => a.from - b.from);
  const mentioned = mentionedCaptions(document.text, kind, ignored);
  const numbers = changed.flatMap(({ caption, due: text }) => [caption.number, text]);
  const named = numbers.find((number) => mentioned.has(number.toUpperCase()));
  const [first] = changed;
  if (!first) return undefined;
  const { word } = first.caption;
  const title =
    changed.length === 1
      ? `Renumber ${nameOf(first.caption)} as ${word} ${first.due}`
      : `Renumber from ${word} ${first.due} on`;
  if (named === undefined) return { title, kind: 'safe', edits };
  return { title: `${title} (the text refers to ${word} ${named})`, kind: 'suggested', edits };
}
