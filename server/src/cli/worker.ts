/**
 * A thread that checks files for a lint run: paths come in as messages, outcomes go out. Must not
 * print, nor end the process.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckRequest, checkerFor } from './caching-checker.ts';
import type { Outcome } from './check-setup.ts';

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
