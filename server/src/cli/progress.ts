/**
 * Says at a terminal how far a long run is. Must not write where nobody watches, nor for short runs.
 */
import { say, type Tell } from '../text/phrase.ts';
import type { Output } from './host.ts';

export interface Progress {
  /** So many more files are finished. */
  done(count: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Shorter runs say nothing, in milliseconds. */
const quietFor = 1000;
const betweenLines = 100;

/** `total` files; `now` in milliseconds. */
export function progressOn(
  { write, columns }: Output,
  tell: Tell,
  total: number,
  now: () => number = Date.now,
): Progress {
  let finished = 0;
  let next = now() + quietFor;
  let shown = false;
  if (columns === undefined) return { done() {}, end() {} };
  return {
    done(count) {
      finished += count;
      if (now() < next) return;
      next = now() + betweenLines;
      shown = true;
      const words = tell(say`${finished} of ${total} files checked`);
      write(`\r\u001b[K${words.slice(0, columns)}`);
    },
    end() {
      if (shown) write('\r\u001b[K');
      shown = false;
    },
  };
}
