/**
 * Says which entries of a list of abbreviations stand out of alphabetical order. Must not take a list
 * for an alphabetical one that is not.
 */

import { countBelow } from '../text/count-below.ts';
import type { ListedTerm } from './term.ts';

/** Indexes of the entries out of order, and the entries as they are due. */
export interface ListOrder {
  readonly misplaced: readonly number[];
  readonly sorted: readonly ListedTerm[];
}

const leastEntries = 4;

/** Undefined where the list is in order, or follows another one than the alphabet. */
export function listOrder(entries: readonly ListedTerm[]): ListOrder | undefined {
  if (entries.length < leastEntries) return undefined;
  const byLetter = misplaced(entries.map(({ written }) => letterKey(written)));
  const byWord = misplaced(entries.map(({ written }) => wordKey(written)));
  const letters = byLetter.length <= byWord.length;
  const places = letters ? byLetter : byWord;
  if (places.length === 0 || 4 * places.length > entries.length) return undefined;
  const key = letters ? letterKey : wordKey;
  const sorted = [...entries]
    .map((entry) => ({ entry, key: key(entry.written) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => entry);
  return { misplaced: places, sorted };
}

/** The index at which an entry is due in a list in order. */
export function placeInList(entries: readonly ListedTerm[], written: string): number {
  const key = letterKey(written);
  const at = entries.findIndex((entry) => compare(letterKey(entry.written), key) > 0);
  return at < 0 ? entries.length : at;
}

/** Those beside the longest run of keys in order; of two that have changed places, the later one. */
function misplaced(keys: readonly string[]): readonly number[] {
  // From the end: `heads[n]` is the entry that the best run of n + 1 entries begins with.
  const heads: number[] = [];
  const next: number[] = [];
  for (let index = keys.length - 1; index >= 0; index--) {
    const low = countBelow(heads, (one) => compare(keys[one]!, keys[index]!) >= 0);
    next[index] = low === 0 ? -1 : heads[low - 1]!;
    heads[low] = index;
  }
  const kept = new Set<number>();
  for (let at = heads.at(-1) ?? -1; at >= 0; at = next[at]!) kept.add(at);
  return keys.map((_, index) => index).filter((index) => !kept.has(index));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `G/TIP` as `gtip`. */
function letterKey(written: string): string {
  return fold(written).replace(/[^a-z\d]/g, '');
}

/** `UN-Women` as `un women`. */
function wordKey(written: string): string {
  return fold(written)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
