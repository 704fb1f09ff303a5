/**
 * Counts how often a report uses words, prints values and names years: what is rare tells more. Must not
 * look at what the words and values stand for.
 */
import { type Around, latestOf, stemsCounted } from './ties-surroundings.ts';

/** What evidence needs to know of the whole report. */
export interface Whole {
  /** How much a stem says: bits, the more the fewer blocks use it. */
  bitsOf(stem: string): number;
  /** How many figures print a value. */
  usesOf(key: string): number;
  /** The year of the report: the latest that many figures speak of. */
  readonly year: number | undefined;
}

/**
 * The binary logarithm of a count, in steps above 8: one more or less of many says nothing, and what was
 * weighed before an edit need not be weighed again.
 */
export function levelOf(count: number): number {
  const known = levels[count];
  if (known !== undefined) return known;
  const exact = Math.log2(Math.max(1, count));
  const level = count > 8 ? Math.round(exact * 8) / 8 : exact;
  if (count < mostKept) levels[count] = level;
  return level;
}

const levels: number[] = [];
const mostKept = 10_000;

/** In few blocks every word would be rare. */
const leastBlocks = 16;

export class Tally implements Whole {
  readonly #stems = new Map<string, Count>();
  readonly #values = new Map<string, Count>();
  readonly #years = new Map<number, number>();
  #passages = 0;
  #level = levelOf(leastBlocks);
  #year: number | undefined;

  /** Takes some passages out and others in. */
  exchange(gone: readonly Around[], came: readonly Around[]): void {
    for (const passage of gone) this.#count(passage, -1);
    for (const passage of came) this.#count(passage, 1);
    this.#level = levelOf(Math.max(leastBlocks, this.#passages + 1));
    this.#year = latestOf(this.#years);
  }

  #count(passage: Around, by: 1 | -1): void {
    this.#passages += by;
    for (const stem of stemsCounted(passage)) change(this.#stems, stem, by);
    countValues(this.#values, passage, by);
    if (passage.kind === 'table') return;
    for (const { period } of passage.stated) {
      if (period === undefined || period.from !== period.to) continue;
      const count = (this.#years.get(period.from) ?? 0) + by;
      if (count === 0) this.#years.delete(period.from);
      else this.#years.set(period.from, count);
    }
  }

  bitsOf(stem: string): number {
    return this.#level - levelOf(this.#stems.get(stem)?.uses ?? 1);
  }

  usesOf(key: string): number {
    return this.#values.get(key)?.uses ?? 0;
  }

  get year(): number | undefined {
    return this.#year;
  }

  /** What must be the same for bits and years to be the same as before, but for single stems and values. */
  get frame(): string {
    return `${this.#level} ${this.year}`;
  }
}

/** Kept in an object, so that counting what is known writes no map. */
interface Count {
  uses: number;
}

function change<K>(counts: Map<K, Count>, key: K, by: 1 | -1): void {
  const count = counts.get(key);
  if (count === undefined) counts.set(key, { uses: by });
  else {
    count.uses += by;
    if (count.uses === 0) counts.delete(key);
  }
}

function countValues(counts: Map<string, Count>, { stated }: Around, by: 1 | -1): void {
  for (const { key } of stated) change(counts, key, by);
}

/** How many figures of some passages print a value. */
export function usesIn(passages: readonly Around[]): Whole['usesOf'] {
  const counts = new Map<string, Count>();
  for (const passage of passages) countValues(counts, passage, 1);
  return (key) => counts.get(key)?.uses ?? 0;
}
