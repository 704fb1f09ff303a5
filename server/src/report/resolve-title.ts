/**
 * Finds the heading that a reference names by its words. Must not take a heading that is merely alike
 * for the one meant: it is offered as the nearest.
 */
import { distance } from 'fastest-levenshtein';
import type { Heading } from '../outline/outline.ts';
import type { TitleReference } from '../references/reference.ts';
import { liesIn, partsNamed, type TargetIndex } from './find-target.ts';
import type { ResolvedTitle } from './references.ts';

/** The headings of a report by their words, and how often a title may still be compared with all. */
export interface TitleIndex {
  readonly index: TargetIndex;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly folded: readonly string[];
  searches: number;
}

/** A title that nothing bears is compared with every heading: so often, and no more. */
const MOST_SEARCHES = 200;

export function indexTitles(index: TargetIndex): TitleIndex {
  const byName = new Map<string, number[]>();
  for (const [at, heading] of index.headings.entries()) {
    for (const name of new Set(namesOf(heading))) {
      const list = byName.get(name);
      if (list) list.push(at);
      else byName.set(name, [at]);
    }
  }
  const folded = index.headings.map(({ title }) => fold(title));
  return { index, byName, folded, searches: MOST_SEARCHES };
}

export function resolveTitle(one: TitleReference, titles: TitleIndex): ResolvedTitle {
  if (one.owner === 'elsewhere' || one.owner === 'open') return { ...one, state: 'undecided' };
  const { index } = titles;
  const wanted = fold(one.title);
  const named = titles.byName.get(wanted) ?? [];
  const parts = one.within ? partsNamed(index, one.within) : undefined;
  if (parts?.length === 0 && named.length === 0) return { ...one, state: 'undecided' };
  const inside = parts?.length
    ? named.filter((at) => parts.some((part) => liesIn(index.places, at, part)))
    : named;
  if (inside.length === 1) return { ...one, state: 'found', heading: inside[0]! };
  if (inside.length > 1) return { ...one, state: 'ambiguous' };
  // Where Principle 2 is called 3, its sections only seem to stand elsewhere, and it seems to be lacking.
  const word = one.within?.word ?? /^[a-zà-ɏ]+(?= [\da-z.]+$)/.exec(wanted)?.[0];
  if (word !== undefined && isMiscounted(index, word)) return { ...one, state: 'undecided' };
  const nearest = named[0] ?? nearestHeading(wanted, titles);
  // A quotation that names nothing here and that nobody is sent to may name anything.
  if (nearest === undefined && !one.pointed && one.owner !== 'here') {
    return { ...one, state: 'undecided' };
  }
  return { ...one, state: 'missing', ...(nearest !== undefined && { nearest }) };
}

/** Whether headings that begin with `word` and a number leave the count. */
function isMiscounted({ headings }: TargetIndex, word: string): boolean {
  let last = 0;
  for (const { label } of headings) {
    if (label?.word?.toLowerCase() !== word) continue;
    if (label.ordinal !== last + 1 && label.ordinal !== 1) return true;
    last = label.ordinal;
  }
  return false;
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

function nearestHeading(wanted: string, titles: TitleIndex): number | undefined {
  if (titles.searches-- <= 0) return undefined;
  let best: number | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / LETTERS_PER_SLIP)) + 1;
  for (const [at, folded] of titles.folded.entries()) {
    if (Math.abs(folded.length - wanted.length) >= fewest) continue;
    const slips = distance(folded, wanted);
    if (slips >= fewest) continue;
    fewest = slips;
    best = at;
  }
  return best;
}
