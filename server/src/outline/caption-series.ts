/**
 * Turns captions into the series in which they count, and each series into its breaks. Must not
 * report them.
 */

import { countBelow } from '../text/count-below.ts';
import type { CaptionKind } from './caption-words.ts';
import type { NumberedCaption } from './captions.ts';
import { annexFlags } from './hierarchy.ts';
import type { Heading } from './outline.ts';
import { findBreaks, type SequenceBreak } from './sequence.ts';

export interface CaptionSeries {
  /** In source order; captions that continue another and `3b` beside `3a` are none. */
  readonly members: readonly NumberedCaption[];
  readonly breaks: readonly SequenceBreak[];
}

/** The series of one kind: by word and by what stands before the number, anew in annexes that do so. */
export function readCaptionSeries(
  captions: readonly NumberedCaption[],
  kind: CaptionKind,
  headings: readonly Heading[],
): readonly CaptionSeries[] {
  const families = new Map<string, NumberedCaption[]>();
  for (const caption of captions) {
    if (caption.kind !== kind || caption.continued) continue;
    const key = `${caption.word.toLowerCase()} ${caption.prefix}`;
    const family = families.get(key);
    if (!family) families.set(key, [caption]);
    else if (!isPart(caption, family.at(-1)!)) family.push(caption);
  }
  const annexOf = annexFinder(headings);
  return [...families.values()].flatMap((family) => cutFamily(family, annexOf));
}

/** `3b` after `3a`. */
function isPart(caption: NumberedCaption, last: NumberedCaption): boolean {
  const letters = caption.letter !== undefined && last.letter !== undefined;
  return letters && caption.ordinal === last.ordinal && caption.letter !== last.letter;
}

type AnnexOf = (caption: NumberedCaption) => number;

function annexFinder(headings: readonly Heading[]): AnnexOf {
  const flags = annexFlags(headings);
  return ({ span }) => {
    const low = countBelow(headings, (heading) => heading.span.from <= span.from);
    return flags[low - 1] ?? -1;
  };
}

/** Numbers that begin again in annexes are no mistakes where that explains them better. */
function cutFamily(family: readonly NumberedCaption[], annexOf: AnnexOf): readonly CaptionSeries[] {
  const runsOn = [seriesOf(family)];
  const groups = new Map<number, NumberedCaption[]>();
  for (const caption of family) {
    const annex = annexOf(caption);
    const group = groups.get(annex);
    if (group) group.push(caption);
    else groups.set(annex, [caption]);
  }
  if (groups.size === 1) return runsOn;
  const restarts = [...groups.values()].map(seriesOf);
  return mistakesIn(restarts) < mistakesIn(runsOn) ? restarts : runsOn;
}

function seriesOf(members: readonly NumberedCaption[]): CaptionSeries {
  const breaks =
    members.length < 2
      ? []
      : findBreaks(
          members.map(({ ordinal }) => ordinal),
          { open: true },
        );
  return { members, breaks };
}

function mistakesIn(series: readonly CaptionSeries[]): number {
  return series.reduce((sum, { breaks }) => sum + breaks.length, 0);
}

/** For each member the ordinal that it has once all breaks are repaired. */
export function dueOrdinals(
  ordinals: readonly number[],
  breaks: readonly SequenceBreak[],
): readonly number[] {
  const [first] = breaks;
  if (!first) return ordinals;
  const start = first.renumber.first - first.renumber.from;
  return ordinals.map((_, index) => start + index);
}
