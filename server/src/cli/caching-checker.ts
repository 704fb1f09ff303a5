/**
 * A checker that keeps what it finds, for this thread or another one. Must not print.
 */
import { openCache } from './cache.ts';
import type { CheckSetup } from './check-setup.ts';
import { type Checker, createChecker } from './checker.ts';
import { commandFiles } from './node-files.ts';
import { recordedFiles } from './recorded-files.ts';

/** What a thread is told when it starts. */
export interface CheckRequest {
  readonly setup: CheckSetup;
  /** Folder of the cache, absolute; undefined: none. */
  readonly cache: string | undefined;
}

/** A checker that keeps what it finds, if there is a cache. */
export function checkerFor({ setup, cache: folder }: CheckRequest): Pick<Checker, 'check'> {
  if (folder === undefined) return createChecker(setup);
  const files = recordedFiles(commandFiles);
  const checker = createChecker(setup, files);
  const cache = openCache(folder, setup);
  return {
    async check(path) {
      const outcome = await checker.check(path);
      // What an engine read for an earlier file, it does not read again: that counts for this one too.
      const seen = checker.seen(path, files.take());
      if (outcome.file) cache.put(path, outcome, seen);
      return outcome;
    },
  };
}
