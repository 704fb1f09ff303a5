/**
 * When to check: at once where a check is quick, after a pause in typing where it is slow. Must not
 * know what is checked.
 */

import type { Budget } from '../rules/budget.ts';

/** Remembers how long the checks of each document took. */
export interface Pace {
  /** Lets the messages that have arrived be read first; longer if the last check took long, unless the next is bounded. */
  settle(uri: string, isBounded: boolean): Promise<void>;
  /** Lets a request that arrived with this one be answered first. */
  giveWay(): Promise<void>;
  /** Runs a check and remembers how long it took. */
  timed<T>(uri: string, check: () => Promise<T>): Promise<T>;
  /** Waits for typing to pause before rules that are left run: longer where the last time one of them took long. */
  quiet(uri: string): Promise<void>;
  /** Runs a slice of them and remembers how long it took. */
  slice<T>(uri: string, run: () => Promise<T>): Promise<T>;
  forget(uri: string): void;
}

/** Checks that take less, in milliseconds, keep up with any typist. */
const quick = 40;
const longestPause = 200;
/** Messages that arrived together are read one in each turn of the event loop. */
const turns = 4;

/** `now` in milliseconds. */
export function createPace(now: () => number = () => performance.now()): Pace {
  const lasted = new Map<string, number>();
  /** The longest of the last slices, in milliseconds. */
  const longest = new Map<string, number>();
  return {
    async settle(uri, isBounded) {
      const last = lasted.get(uri) ?? 0;
      if (last > quick && !isBounded) await pause(Math.min(last, longestPause));
      await someTurns();
    },
    giveWay: someTurns,
    async timed(uri, check) {
      const start = now();
      try {
        return await check();
      } finally {
        // The first check reads everything and says little about the next.
        lasted.set(uri, lasted.has(uri) ? now() - start : 0);
      }
    },
    quiet: (uri) => pause(Math.min(typingPause + (longest.get(uri) ?? 0), longestQuiet)),
    async slice(uri, run) {
      const start = now();
      try {
        return await run();
      } finally {
        longest.set(uri, Math.max(now() - start, fading * (longest.get(uri) ?? 0)));
      }
    },
    forget(uri) {
      lasted.delete(uri);
      longest.delete(uri);
    },
  };
}

/** Time for the first answer to an edit, in milliseconds: rules that are done by then take part in it. */
const first = 4;
/** Time for which messages may wait while the other rules run. */
const slice = 10;
/** They run once typing pauses for so long, at least and at most. */
const typingPause = 150;
const longestQuiet = 1000;
/** What is left of a slice's share with each one after it. */
const fading = 0.9;

/** For all there is to find, however long it takes; what it took is remembered. */
export function allTime(): Budget {
  return { now: clock, until: Infinity, least: 0 };
}

/** For what needs the facts of a report only: no rule is run for it. */
export function factsOnly(): Budget {
  return { now: clock, until: 0, least: 0 };
}

/** For the first answer to an edit. */
export function atOnce(): Budget {
  return { now: clock, until: clock() + first, least: 0 };
}

/** For a stretch of the work that is left after it. */
export function oneSlice(): Budget {
  return { now: clock, until: clock() + slice, least: 1 };
}

function clock(): number {
  return performance.now();
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function someTurns(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
