/**
 * Has the files of a run checked, each once: by this thread, and by others where there is enough to
 * do. Must not print, and must answer in the order of the files whoever finished first.
 */
import { openCache } from './cache.ts';
import type { CheckRequest } from './caching-checker.ts';
import { checkerFor } from './caching-checker.ts';
import type { Outcome } from './check-setup.ts';
import type { Checker } from './checker.ts';
import type { CliHost } from './host.ts';
import type { Run } from './lint-run.ts';
import { absolutePath } from './node-files.ts';
import type { Target } from './targets.ts';
import type { CheckAnswer } from './worker.ts';

/** With fewer files for each, another thread would cost more time than it saves. */
const leastPerThread = 4;
/** Files that a thread has before it while it is busy with one. */
const ahead = 2;

/** One outcome for each target, in their order. `done` is told how many more are finished. */
export async function checkAll(
  run: Run,
  targets: readonly Target[],
  done: (count: number) => void = () => {},
): Promise<readonly Outcome[]> {
  const { options, host, setup } = run;
  const folder = options.cache === undefined ? undefined : absolutePath(host.cwd, options.cache);
  const usesCache =
    folder !== undefined &&
    options.stdinFilename === undefined &&
    setup.fix === 'no' &&
    setup.since === undefined;
  const outcomes: Outcome[] = [];
  const cache = usesCache ? openCache(folder, setup) : undefined;
  const waiting: number[] = [];
  for (const [index, { path }] of targets.entries()) {
    const kept = await cache?.get(path);
    if (kept) outcomes[index] = kept;
    else waiting.push(index);
  }
  const request: CheckRequest = { setup, cache: usesCache ? folder : undefined };
  const own = usesCache ? checkerFor(request) : run.checker;
  const work: Work = { targets, waiting, outcomes, request, done };
  done(targets.length - waiting.length);
  const threads = options.stdinFilename === undefined ? threadsFor(run, waiting.length) : 1;
  await together(work, own, host, threads);
  return outcomes;
}

interface Work {
  readonly targets: readonly Target[];
  /** Indexes of the files that nobody has begun; taken from the end. */
  readonly waiting: number[];
  readonly outcomes: Outcome[];
  readonly request: CheckRequest;
  /** Told of files that are finished. */
  readonly done: (count: number) => void;
}

function threadsFor({ options, host }: Run, files: number): number {
  if (!host.threads) return 1;
  const wanted = options.jobs ?? host.threads.cores;
  return Math.max(1, Math.min(wanted, Math.floor(files / leastPerThread)));
}

/** Until no file is left. */
async function here(
  { targets, waiting, outcomes, done }: Work,
  checker: Pick<Checker, 'check'>,
): Promise<void> {
  for (;;) {
    // Other threads want their answers taken and new files meanwhile.
    await new Promise<void>((resolve) => setImmediate(resolve));
    const index = waiting.shift();
    if (index === undefined) return;
    // A copy: words of an outcome would else keep the whole report that they were cut from.
    outcomes[index] = structuredClone(await checker.check(targets[index]!.path));
    done(1);
  }
}

/**
 * This thread is one of them: another one in its place would have to warm up by itself. The others have a
 * bounded heap; what one of them broke down over is checked here, as it may need more room.
 */
async function together(
  work: Work,
  checker: Pick<Checker, 'check'>,
  host: CliHost,
  threads: number,
): Promise<void> {
  const others = Array.from({ length: threads - 1 }, () => onThread(work, host));
  await Promise.all([here(work, checker), ...others]);
  await here(work, checker);
}

/** Never rejects: files that a thread had before it when it broke down wait again. */
function onThread(
  { targets, waiting, outcomes, request, done }: Work,
  host: CliHost,
): Promise<void> {
  return new Promise((resolve) => {
    const thread = host.threads!.start(request);
    const before = new Set<number>();
    const next = () => {
      while (before.size < ahead) {
        const index = waiting.pop();
        if (index === undefined) break;
        before.add(index);
        thread.postMessage({ index, path: targets[index]!.path });
      }
      if (before.size === 0) void thread.terminate();
    };
    thread.on('message', (message) => {
      const { index, outcome } = message as CheckAnswer;
      outcomes[index] = outcome;
      before.delete(index);
      done(1);
      next();
    });
    thread.on('error', () => {
      waiting.push(...before);
      before.clear();
    });
    thread.on('exit', () => resolve());
    next();
  });
}
