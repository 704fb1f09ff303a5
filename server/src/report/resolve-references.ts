/**
 * Resolves the references of a draft against what they can lead to. Must not report what leads
 * nowhere.
 */
import type { NumberedCaption } from '../outline/captions.ts';
import type { Footnotes } from '../outline/footnote.ts';
import type { Outline } from '../outline/outline.ts';
import type { Reference, References } from '../references/reference.ts';
import { countBelow } from '../text/count-below.ts';
import { isContentsTitle } from '../text/list-titles.ts';
import { findTarget, indexTargets, type TargetIndex } from './find-target.ts';
import type { ReportReferences, ResolvedReference } from './references.ts';
import { indexTitles, resolveTitle } from './resolve-title.ts';
import { type Places, readPlaces, readTargets, type Target } from './targets.ts';

/** Everything joined; spans are absolute. */
export function resolveReferences(
  written: References,
  outline: Outline,
  captions: readonly NumberedCaption[],
  footnotes: Footnotes,
): ReportReferences {
  const places = readPlaces(outline);
  const targets = readTargets(outline, captions, footnotes, places);
  const index = indexTargets(targets, outline.headings, places);
  const listed = contentsTest(outline, places);
  const captionStarts = new Set(captions.map(({ span }) => span.from));
  const references = written.references
    .filter((one) => !isOwnLabel(one, captionStarts, outline, places) && !listed(one.span.from))
    .map((one) => resolve(one, index, outline));
  const quoted = written.titles.filter((one) => !listed(one.span.from));
  const names = quoted.length > 0 ? indexTitles(index) : undefined;
  const titles = names ? quoted.map((one) => resolveTitle(one, names)) : [];
  const { citations, addresses, names: offices, quotedTitles } = written;
  return { targets, references, titles, citations, addresses, names: offices, quotedTitles };
}

/** A caption or a heading's own label is no reference. */
function isOwnLabel(
  { role, block, kind }: Reference,
  captionStarts: ReadonlySet<number>,
  { headings }: Outline,
  { headingAt }: Places,
): boolean {
  if (role !== 'label') return false;
  const inHeading = headings[headingAt(block)]?.span.from === block;
  return inHeading || captionStarts.has(block) || kind === 'section' || kind === 'annex';
}

/** Tells whether an offset lies in the contents list. */
function contentsTest({ headings }: Outline, { headingAt }: Places): (offset: number) => boolean {
  const lists = headings.map(({ title }) => isContentsTitle(title.trim()));
  return (offset) => lists[headingAt(offset)] ?? false;
}

function resolve(one: Reference, index: TargetIndex, outline: Outline): ResolvedReference {
  const heading = index.places.headingAt(one.span.from);
  const listing = one.role === 'label';
  // An entry of a list of tables leads to the table that it names.
  const asked: Reference = listing ? { ...one, role: 'prose' } : one;
  return {
    ...one,
    numbers: one.numbers.map((number) => {
      const resolution = findTarget(index, asked, number.number, heading);
      const quiet = listing && resolution.state === 'missing';
      return { ...number, resolution: quiet ? { state: 'undecided' } : resolution };
    }),
    paragraph: paragraphAt(outline, one.span.from),
    heading,
  };
}

/** Index of the numbered paragraph whose list item holds an offset; −1 outside. */
function paragraphAt({ paragraphs }: Outline, offset: number): number {
  const low = countBelow(paragraphs, ({ span }) => span.from <= offset);
  const found = paragraphs[low - 1];
  return found && offset < Math.max(found.item.to, found.span.to) ? low - 1 : -1;
}

/** The targets that a number stands for, whether or not it is clear which is meant. */
export function targetsOf(
  { targets }: ReportReferences,
  { resolution }: ResolvedReference['numbers'][number],
): readonly Target[] {
  if (resolution.state === 'found') return [targets[resolution.target]!];
  return resolution.state === 'ambiguous' ? resolution.targets.map((at) => targets[at]!) : [];
}
