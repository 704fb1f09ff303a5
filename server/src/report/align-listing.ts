/**
 * Pairs the entries of a list with what they list, by the best explanation of both as a whole. Must
 * not say what is wrong with a pair.
 */
import { alignGaps } from '../frameworks/align.ts';
import type { ListingEntry } from '../outline/listings.ts';
import { countBelow } from '../text/count-below.ts';
import { foldWords, likeness } from './folded-words.ts';
import type { Listed } from './listed.ts';

/** By what entries and headings are known again. */
export interface EntryKeys {
  /** All words, folded. */
  readonly whole: string;
  /** The words behind the label, folded; all of them where it has none. */
  readonly title: string;
  /** The label as folded words: `annex ii`; empty where there is none. */
  readonly label: string;
}

export interface Alignment {
  /** For each entry the index of what it lists, −1 for nothing. */
  readonly targetOf: readonly number[];
  /** Entries that stand in another order than what they list. */
  readonly moved: ReadonlySet<number>;
}

/** The levels of headings that entries of a depth list; empty where that is not known. */
export type LevelsOf = (entry: number) => ReadonlySet<number>;

export function keysOf({ text, title, label }: Pick<ListingEntry | Listed, KeyParts>): EntryKeys {
  return { whole: foldWords(text), title: foldWords(title), label: label ? labelKey(label) : '' };
}

type KeyParts = 'text' | 'title' | 'label';

/** `Annex II` as folded words. */
export function labelKey({ word, number }: { readonly word?: string; readonly number: string }) {
  return foldWords(`${word ?? ''} ${number}`);
}

/**
 * Entries and things with the same words, each once on its side, hold the alignment; what stands
 * between them is matched by likeness. `isShy`: what lists leave out as often as not; it is not taken
 * for an entry in quite other words.
 */
export function alignListing(
  entries: readonly EntryKeys[],
  targets: readonly EntryKeys[],
  levelOf: (target: number) => number,
  isShy: (target: number) => boolean,
  levelsFrom: (anchors: ReadonlyMap<number, number>) => LevelsOf,
): Alignment {
  const same = uniquePairs(entries, targets);
  const anchors = longestRise(same);
  const levelsOf = levelsFrom(new Map(same));
  const targetOf = new Array<number>(entries.length).fill(-1);
  for (const [entry, target] of anchors) targetOf[entry] = target;
  const fits = (entry: number, target: number): boolean => {
    const levels = levelsOf(entry);
    return levels.size === 0 || levels.has(levelOf(target));
  };
  const moved = new Set<number>();
  const away = new Map(same.filter(([entry]) => targetOf[entry] === -1));
  const awayTargets = new Set(away.values());
  const free = {
    entry: (entry: number) => !away.has(entry),
    target: (target: number) => !awayTargets.has(target),
    isShy,
  };
  for (const gap of gapsBetween(anchors, entries.length, targets.length)) {
    fillGap(gap, entries, targets, fits, free, targetOf);
  }
  for (const [entry, target] of away) {
    targetOf[entry] = target;
    moved.add(entry);
  }
  pairRest(entries, targets, fits, targetOf, moved);
  return { targetOf, moved };
}

type Pair = readonly [entry: number, target: number];

/** Pairs with the same words that occur once among the entries and once among the things. */
function uniquePairs(
  entries: readonly EntryKeys[],
  targets: readonly EntryKeys[],
): readonly Pair[] {
  const once = (list: readonly EntryKeys[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (const [index, { whole }] of list.entries()) {
      places.set(whole, places.has(whole) ? -1 : index);
    }
    return places;
  };
  const targetAt = once(targets);
  const pairs: Pair[] = [];
  for (const [whole, entry] of once(entries)) {
    const target = targetAt.get(whole) ?? -1;
    if (entry >= 0 && target >= 0 && whole !== '') pairs.push([entry, target]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** The longest selection of pairs whose targets rise; `pairs` are in the order of their entries. */
function longestRise(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, [, target]] of pairs.entries()) {
    const low = countBelow(tails, (one) => pairs[one]![1] < target);
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rise: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) rise.push(pairs[at]!);
  return rise.reverse();
}

interface Gap {
  readonly entryFrom: number;
  readonly entryTo: number;
  readonly targetFrom: number;
  readonly targetTo: number;
}

function* gapsBetween(anchors: readonly Pair[], entries: number, targets: number): Iterable<Gap> {
  let [entryFrom, targetFrom] = [0, 0];
  for (const [entry, target] of [...anchors, [entries, targets] as const]) {
    if (entry > entryFrom && target > targetFrom) {
      yield { entryFrom, entryTo: entry, targetFrom, targetTo: target };
    }
    [entryFrom, targetFrom] = [entry + 1, target + 1];
  }
}

type Fits = (entry: number, target: number) => boolean;

interface Free {
  readonly entry: (entry: number) => boolean;
  readonly target: (target: number) => boolean;
  readonly isShy: (target: number) => boolean;
}

/** Beyond this many pairs only equal words are looked for. */
const mostPairs = 40_000;
const leastLikeness = 0.55;

function fillGap(
  gap: Gap,
  entries: readonly EntryKeys[],
  targets: readonly EntryKeys[],
  fits: Fits,
  free: Free,
  targetOf: number[],
): void {
  const rows = range(gap.entryFrom, gap.entryTo).filter(free.entry);
  const columns = range(gap.targetFrom, gap.targetTo).filter(free.target);
  if (rows.length === 0 || columns.length === 0) return;
  const loose = rows.length * columns.length <= mostPairs;
  const known = new Map<number, number>();
  const weight = (i: number, j: number): number => {
    const key = i * columns.length + j;
    const value = known.get(key) ?? worth(rows[i]!, columns[j]!);
    if (loose) known.set(key, value);
    return value;
  };
  const worth = (row: number, column: number): number => {
    const [entry, target] = [entries[row]!, targets[column]!];
    if (entry.whole === target.whole) return 12 + (fits(row, column) ? 1 : 0);
    const label = entry.label !== '' && entry.label === target.label ? 2 : 0;
    if (entry.title === target.title && entry.title !== '') return 8 + label;
    if (!loose || !fits(row, column)) return 0;
    const alike = likeness(entry.title, target.title);
    return alike >= leastLikeness ? 2 + Math.round(4 * alike) + label : label;
  };
  const unmatched = alignGaps(rows.length, columns.length, weight, false);
  pairMatched(rows, columns, unmatched, targetOf);
  for (const { aFrom, aTo, bFrom, bTo } of unmatched) {
    // One entry without a heading where one heading has no entry: the same thing in other words.
    const [row] = rows.slice(aFrom, aTo);
    const fitting = columns
      .slice(bFrom, bTo)
      .filter((column) => !free.isShy(column) && fits(row ?? -1, column));
    if (aTo - aFrom === 1 && fitting.length === 1 && row !== undefined && loose) {
      targetOf[row] = fitting[0]!;
    }
  }
}

function pairMatched(
  rows: readonly number[],
  columns: readonly number[],
  unmatched: ReturnType<typeof alignGaps>,
  targetOf: number[],
): void {
  let [i, j] = [0, 0];
  const end = { aFrom: rows.length, aTo: rows.length, bFrom: columns.length, bTo: columns.length };
  for (const { aFrom, aTo, bFrom, bTo } of [...unmatched, end]) {
    for (; i < aFrom && j < bFrom; i++, j++) targetOf[rows[i]!] = columns[j]!;
    [i, j] = [aTo, bTo];
  }
}

/** What is left over and has the same words, or words much alike, stands in another place. */
function pairRest(
  entries: readonly EntryKeys[],
  targets: readonly EntryKeys[],
  fits: Fits,
  targetOf: number[],
  moved: Set<number>,
): void {
  const taken = new Set(targetOf);
  const left = entries.flatMap((_, entry) => (targetOf[entry] === -1 ? [entry] : []));
  const free = targets.flatMap((_, target) => (taken.has(target) ? [] : [target]));
  const take = (entry: number, target: number): void => {
    targetOf[entry] = target;
    taken.add(target);
    moved.add(entry);
  };
  for (const part of ['whole', 'title'] as const) {
    const places = new Map(free.map((target) => [targets[target]![part], target]));
    for (const entry of left) {
      const target = places.get(entries[entry]![part]);
      if (targetOf[entry] !== -1 || target === undefined || taken.has(target)) continue;
      if (part === 'whole' || (entries[entry]!.title !== '' && fits(entry, target))) {
        take(entry, target);
      }
    }
  }
  if (left.length * free.length > mostPairs) return;
  for (const entry of left) {
    if (targetOf[entry] !== -1) continue;
    const { label, title } = entries[entry]!;
    const like = free.find((target) => {
      const other = targets[target]!;
      const sameLabel = label !== '' && label === other.label;
      return (
        !taken.has(target) &&
        sameLabel &&
        fits(entry, target) &&
        likeness(title, other.title) >= leastLikeness
      );
    });
    if (like !== undefined) take(entry, like);
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
