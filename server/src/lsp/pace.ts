/**
 * When to check: at once where a check is quick, after a pause in typing where it is slow. Must not
 * know what is checked.
 */

/** Remembers how long the checks of each document took. */
export interface Pace {
  /** Lets the messages that have arrived be read first; longer after checks that took long. */
  settle(uri: string): Promise<void>;
  /** Runs a check and remembers how long it took. */
  timed<T>(uri: string, check: () => Promise<T>): Promise<T>;
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
  return {
    async settle(uri) {
      const last = lasted.get(uri) ?? 0;
      if (last > quick) await pause(Math.min(last, longestPause));
      for (let turn = 0; turn < turns; turn++) await nextTurn();
    },
    async timed(uri, check) {
      const start = now();
      try {
        return await check();
      } finally {
        // The first check reads everything and says little about the next.
        lasted.set(uri, lasted.has(uri) ? now() - start : 0);
      }
    },
    forget: (uri) => void lasted.delete(uri),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
