/**
 * Has the files of a run checked, each once. Must not print, and must answer in the order of the
 * files whoever finished first.
 */
import type { Outcome } from './checker.ts';
import type { Run } from './lint.ts';
import type { Target } from './targets.ts';

/** One outcome for each target, in their order. */
export async function checkAll(
  { checker }: Run,
  targets: readonly Target[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { path } of targets) outcomes.push(await checker.check(path));
  return outcomes;
}
