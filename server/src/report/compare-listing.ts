/**
 * Joins a contents list with the headings, or a list of tables with the captions, that it lists: what
 * belongs together, what is alone, what stands elsewhere. Must not report anything.
 */
import type { Listing } from '../outline/listings.ts';
import { alignListing, keysOf, type LevelsOf } from './align-listing.ts';
import { foldWords } from './folded-words.ts';
import type { Listed } from './listed.ts';

/** A list held against what it lists. Indexes are into `listing.entries` and `targets`. */
export interface ComparedListing {
  readonly listing: Listing;
  readonly targets: readonly Listed[];
  /** For each entry what it lists, −1 for nothing. */
  readonly targetOf: readonly number[];
  /** For each entry its depth among headings; titles of groups such as `ANNEXES` count for nothing. */
  readonly depths: readonly number[];
  /** Runs of entries that stand in another order than what they list. */
  readonly moved: readonly (readonly number[])[];
  /** Runs of entries that list nothing. */
  readonly extra: readonly (readonly number[])[];
  /** Runs of headings or captions that the list leaves out, though it has others like them. */
  readonly missing: readonly (readonly number[])[];
}

/** Headings before the list seldom stand in it; after it they may be missing. */
export function compareListing(listing: Listing, targets: readonly Listed[]): ComparedListing {
  const { entries } = listing;
  const front = targets.map(({ title }) => isFrontMatter(title));
  const rises = risesOf(targets);
  let depths: readonly number[] = [];
  const levelsFrom = (anchors: ReadonlyMap<number, number>): LevelsOf => {
    depths = depthsWithout(listing, anchors);
    return levelsOf(depths, anchors, targets);
  };
  const levelOf = (target: number): number => targets[target]!.level;
  const isShy = (target: number): boolean => front[target] === true;
  const { targetOf, moved } = alignListing(
    entries.map(keysOf),
    targets.map(keysOf),
    levelOf,
    isShy,
    levelsFrom,
  );
  const isExtra = extraTest(listing, targetOf);
  const isMissing = missingTest(listing, targets, targetOf, front);
  return {
    listing,
    targets,
    targetOf,
    depths,
    moved: runsOf(entries.length, (entry) => moved.has(entry)),
    extra: runsOf(entries.length, isExtra),
    missing: runsOfMissing(targets, isMissing, rises),
  };
}

const frontTitle =
  /^(?:(?:table of )?contents|(?:list of )?(?:abbreviations|acronyms)(?: (?:and|used).*)?|lists? of .*|glossary|foreword|preface|acknowledge?ments?|(?:explanatory )?notes?|footnotes|endnotes|references|bibliography|index|copyright|disclaimer|sommaire|table des matières|liste des .*|sigles(?: et .*)?|abréviations(?: et .*)?|avant-propos|préface|remerciements|glossaire|notes explicatives|índice|contenido|listas? de .*|siglas(?: y .*)?|abreviaturas(?: y .*)?|prólogo|prefacio|agradecimientos|glosario|notas explicativas)$/i;

/** Parts that contents lists leave out as often as not. */
function isFrontMatter(title: string): boolean {
  return title.length < 80 && frontTitle.test(title.trim());
}

/** Depths without the titles of groups: entries without a heading or page, with others under them. */
function depthsWithout(
  { entries }: Listing,
  anchors: ReadonlyMap<number, number>,
): readonly number[] {
  const open: number[] = [];
  const pages = entries.some(({ page }) => page !== undefined);
  return entries.map((entry, index) => {
    if (entry.depth < 0) return -1;
    while (open.length > 0 && open.at(-1)! >= entry.depth) open.pop();
    const depth = entry.depth - open.length;
    const isGroup =
      !anchors.has(index) &&
      entry.page === undefined &&
      pages &&
      (entries[index + 1]?.depth ?? 0) > entry.depth;
    if (isGroup) open.push(entry.depth);
    return depth;
  });
}

/** The levels of headings that are listed at each depth; annexes may be another level than parts. */
function levelsOf(
  depths: readonly number[],
  anchors: ReadonlyMap<number, number>,
  targets: readonly Listed[],
): LevelsOf {
  const known = new Map<number, Set<number>>();
  for (const [entry, target] of anchors) {
    const depth = depths[entry] ?? -1;
    if (depth < 0) continue;
    const levels = known.get(depth) ?? new Set();
    levels.add(targets[target]!.level);
    known.set(depth, levels);
  }
  const none = new Set<number>();
  return (entry) => known.get(depths[entry] ?? -1) ?? none;
}

const elsewhere =
  /issued|published|available|separate|not included|not reproduced|online|publié|séparément|distribué|disponible|publicad|por separado|aparte/i;

/** Not so entries that list nothing on purpose: groups, what is issued separately, what has no page. */
function extraTest({ entries }: Listing, targetOf: readonly number[]): (entry: number) => boolean {
  const listed = new Set(
    targetOf.flatMap((target, entry) => (target < 0 ? [] : [foldWords(entries[entry]!.text)])),
  );
  const paged = entries.filter(({ page }) => page !== undefined).length;
  const unpaged = paged < entries.length / 2;
  // A list of which most is not there belongs to a draft that is still to be written, or in parts.
  const alone = targetOf.filter((target) => target < 0).length;
  const foreign = alone > 2 && alone > entries.length / 2;
  return (index) => {
    const { text, page } = entries[index]!;
    if (targetOf[index] !== -1 || foreign) return false;
    // What is listed already is too much, whatever it says.
    if (listed.has(foldWords(text))) return true;
    return !elsewhere.test(text) && (page !== undefined || unpaged);
  };
}

function runsOf(length: number, test: (index: number) => boolean): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (let index = 0; index < length; index++) {
    if (!test(index)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** Most headings of a kind are listed, or all its sisters: then one that is not is missing. */
const LISTED_SHARE = 2 / 3;

interface Tally {
  all: number;
  listed: number;
}

function missingTest(
  listing: Listing,
  targets: readonly Listed[],
  targetOf: readonly number[],
  front: readonly boolean[],
): (target: number) => boolean {
  const listed = new Set(targetOf);
  const start = listing.kind === 'contents' ? listing.heading : -1;
  const families = new Map<string, Tally>();
  const sisters = new Map<string, Tally>();
  const familyOf = ({ region, level }: Listed): string => `${region} ${level}`;
  const sistersOf = ({ parent, level }: Listed): string => `${parent} ${level}`;
  for (const [index, target] of targets.entries()) {
    if (index <= start || (front[index] && !listed.has(index))) continue;
    count(families, familyOf(target), listed.has(index));
    count(sisters, sistersOf(target), listed.has(index));
  }
  const span = spread(targetOf.filter((target) => target >= 0));
  return (index) => {
    const target = targets[index]!;
    if (listed.has(index) || index <= start || front[index]) return false;
    if (!listing.complete) return span.from < index && index < span.to;
    if (target.level === 0) return true;
    if (target.parent >= 0 && !isShown(target.parent)) return false;
    const family = families.get(familyOf(target));
    const near = sisters.get(sistersOf(target));
    return isMost(family, LISTED_SHARE) || isMost(near, 0.99);
  };
  /** Whether the heading above is listed, or ought to be. */
  function isShown(parent: number): boolean {
    return listed.has(parent) || parent <= start || !front[parent];
  }
}

function spread(places: readonly number[]): { readonly from: number; readonly to: number } {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of places) {
    from = Math.min(from, place);
    to = Math.max(to, place);
  }
  return { from, to };
}

function count(tallies: Map<string, Tally>, key: string, isListed: boolean): void {
  const tally = tallies.get(key) ?? { all: 0, listed: 0 };
  tally.all++;
  if (isListed) tally.listed++;
  tallies.set(key, tally);
}

/** Of the others in a tally of which one is not listed. */
function isMost(tally: Tally | undefined, share: number): boolean {
  return tally !== undefined && tally.listed >= 2 && tally.listed >= share * (tally.all - 1);
}

/** For each target the index after the last one under it. */
function risesOf(targets: readonly Listed[]): readonly number[] {
  const ends = new Array<number>(targets.length).fill(targets.length);
  const open: number[] = [];
  for (const [index, { level }] of targets.entries()) {
    while (open.length > 0 && targets[open.at(-1)!]!.level >= level) ends[open.pop()!] = index;
    open.push(index);
  }
  return ends;
}

/** A section missing with all that stands under it is one mistake. */
function runsOfMissing(
  targets: readonly Listed[],
  isMissing: (target: number) => boolean,
  ends: readonly number[],
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let end = 0;
  for (const index of targets.keys()) {
    if (!isMissing(index)) continue;
    const run = runs.at(-1);
    if (run && index < end && targets[index]!.level > 0) run.push(index);
    else {
      runs.push([index]);
      end = ends[index]!;
    }
  }
  return runs;
}
