/**
 * Finds the heading that a reference names by its words. Must not take a heading that is merely alike
 * for the one meant: it is offered as the nearest.
 */
import { distance } from 'fastest-levenshtein';
import type { Heading } from '../outline/outline.ts';
import type { TitleReference } from '../references/reference.ts';
import { liesIn, partsNamed, type TargetIndex } from './find-target.ts';
import type { ResolvedTitle } from './references.ts';

export function resolveTitle(one: TitleReference, index: TargetIndex): ResolvedTitle {
  if (one.owner === 'elsewhere' || one.owner === 'open') return { ...one, state: 'undecided' };
  const { headings, places } = index;
  const wanted = fold(one.title);
  const named = headings.flatMap((heading, at) => (namesOf(heading).includes(wanted) ? [at] : []));
  const parts = one.within ? partsNamed(index, one.within) : undefined;
  if (parts?.length === 0 && named.length === 0) return { ...one, state: 'undecided' };
  const inside = parts?.length
    ? named.filter((at) => parts.some((part) => liesIn(places, at, part)))
    : named;
  if (inside.length === 1) return { ...one, state: 'found', heading: inside[0]! };
  if (inside.length > 1) return { ...one, state: 'ambiguous' };
  const nearest = named[0] ?? nearestHeading(wanted, headings);
  // A quotation that names nothing here and that nobody is sent to may name anything.
  if (nearest === undefined && !one.pointed && one.owner !== 'here') {
    return { ...one, state: 'undecided' };
  }
  return { ...one, state: 'missing', ...(nearest !== undefined && { nearest }) };
}

/** Title, whole text, and label alone ("Principle 1"). */
function namesOf({ title, text, label }: Heading): readonly string[] {
  const names = [fold(title), fold(text)];
  if (label) names.push(fold(`${label.word ?? ''} ${label.number}`));
  return names;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\dà-ɏ]+/g, ' ')
    .trim();
}

/** A slip in every sixth letter is still the same title. */
const LETTERS_PER_SLIP = 6;

function nearestHeading(wanted: string, headings: readonly Heading[]): number | undefined {
  let best: number | undefined;
  let fewest = Math.floor(wanted.length / LETTERS_PER_SLIP) + 1;
  for (const [at, { title }] of headings.entries()) {
    const folded = fold(title);
    if (Math.abs(folded.length - wanted.length) >= fewest) continue;
    const slips = distance(folded, wanted);
    if (slips >= fewest) continue;
    fewest = slips;
    best = at;
  }
  return best;
}
