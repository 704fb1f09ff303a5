/**
 * What a run, or several that are merged, come to: the result that formats print, and the exit status.
 * Must not print.
 */
import { allOf, type Words } from '../text/phrase.ts';
import type { ExitStatus } from './host.ts';
import type { LintOptions } from './lint-options.ts';
import {
  type Counts,
  countFindings,
  isFixable,
  type LintedFile,
  type LintResult,
} from './result.ts';

/** `where`: what findings were held against that are hidden; `fixed`: what --fix has done. */
export function resultOf(
  files: readonly LintedFile[],
  {
    quiet,
    where,
    fixed,
  }: {
    readonly quiet: boolean;
    readonly where: readonly Words[];
    readonly fixed?: LintResult['fixed'];
  },
): LintResult {
  const count = files.flatMap(({ hidden }) => hidden.filter(({ by }) => by === 'baseline')).length;
  const shown = quiet
    ? files.map((file) => ({
        ...file,
        findings: file.findings.filter(({ severity }) => severity === 'error'),
      }))
    : files;
  return {
    files: shown,
    counts: countFindings(files),
    fixable: files.flatMap(({ findings }) => findings.filter(isFixable)).length,
    ...(fixed && { fixed }),
    ...(where.length > 0 && { known: { count, where: allOf(where) } }),
  };
}

/** Settings with mistakes and rules that failed leave it open what the reports hold. */
export function statusOf(
  { failOn, maxWarnings }: Pick<LintOptions, 'failOn' | 'maxWarnings'>,
  files: readonly LintedFile[],
  { error, warning, info }: Counts,
): ExitStatus {
  const broken = files.some(
    ({ failed, role, findings }) => failed || (role !== 'report' && findings.length > 0),
  );
  if (broken) return 2;
  const failing = error + (failOn === 'error' ? 0 : warning) + (failOn === 'info' ? info : 0);
  return failing > 0 || (maxWarnings !== undefined && warning > maxWarnings) ? 1 : 0;
}
