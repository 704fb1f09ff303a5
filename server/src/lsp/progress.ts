/**
 * Tells the client how far long work has got. Must not show anything for work that is over at once.
 */
import type { Server } from './server.ts';

/** Milliseconds: shorter work shows nothing. */
const patience = 400;

/** Told by the work after each step. */
export type Step = (done: number, all: number) => Promise<void>;

/**
 * Does the work, and once it takes long shows `title` and how much of it is done. Where the client shows no
 * progress, it only does the work.
 */
export async function withProgress<T>(
  { client, connection }: Server,
  title: string,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  if (!client.showsProgress) return work(async () => {});
  const begun = Date.now();
  let shown: Awaited<ReturnType<typeof connection.window.createWorkDoneProgress>> | undefined;
  try {
    return await work(async (done, all) => {
      if (shown === undefined && Date.now() - begun > patience) {
        shown = await connection.window.createWorkDoneProgress();
        shown.begin(title, 0);
      }
      shown?.report(Math.floor((100 * done) / all), `${done} / ${all}`);
    });
  } finally {
    shown?.done();
  }
}
