/**
 * The option `--prior FILE`: what it must name. Must not read the report.
 */
import { say } from '../text/phrase.ts';
import { type CliHost, UsageError } from './host.ts';
import { namedFile } from './named-file.ts';
import type { Target } from './targets.ts';

/** Throws a UsageError where the option names no file, or goes with several reports. */
export async function requirePrior(
  { prior }: { readonly prior: string | undefined },
  host: CliHost,
  targets: readonly Target[],
): Promise<void> {
  if (prior === undefined) return;
  await namedFile(prior, `--prior ${prior}`, host);
  if (targets.length > 1) {
    const advice = say`crossfoot.yaml can name one for each report`;
    throw new UsageError(say`--prior goes with one report, not with ${targets.length}; ${advice}`);
  }
}
