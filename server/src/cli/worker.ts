/**
 * A thread that checks files for a lint run: paths come in as messages, outcomes go out. Must not
 * print, nor end the process.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { checkerFor } from './check-all.ts';
import type { CheckSetup, Outcome } from './checker.ts';

/** What a thread is told when it starts. */
export interface CheckRequest {
  readonly setup: CheckSetup;
  /** Folder of the cache, absolute; undefined: none. */
  readonly cache: string | undefined;
}

/** What it answers: the place of the file in the run, and what became of it. */
export interface CheckAnswer {
  readonly index: number;
  readonly outcome: Outcome;
}

/** Answers one message after the other. */
export function serve(): void {
  const checker = checkerFor(workerData.crossfoot as CheckRequest);
  let last = Promise.resolve();
  parentPort?.on('message', ({ index, path }: { index: number; path: string }) => {
    last = last.then(async () => {
      const answer: CheckAnswer = { index, outcome: await checker.check(path) };
      parentPort?.postMessage(answer);
    });
  });
}
