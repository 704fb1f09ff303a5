/**
 * The option `--prior FILE`: what it must name. Must not read the report.
 */
import { type CliHost, UsageError } from './host.ts';
import { absolutePath, kindOf } from './node-files.ts';
import type { Target } from './targets.ts';

/** Throws a UsageError where the option names no file, or goes with several reports. */
export async function requirePrior(
  { prior }: { readonly prior: string | undefined },
  host: CliHost,
  targets: readonly Target[],
): Promise<void> {
  if (prior === undefined) return;
  const kind = await kindOf(absolutePath(host.cwd, prior));
  if (kind === 'folder') throw new UsageError(`--prior ${prior}: this is a folder; name the file`);
  if (kind === 'missing') throw new UsageError(`--prior ${prior}: there is no such file`);
  if (targets.length > 1) {
    const advice = 'crossfoot.yaml can name one for each report';
    throw new UsageError(`--prior goes with one report, not with ${targets.length}; ${advice}`);
  }
}
