/**
 * What a lint run found, before any format prints it. Types, and the counts that all formats share.
 */
import type { CheckedDocument, Finding } from '../engine/engine.ts';
import type { Severity } from '../rules/finding.ts';

export interface LintedFile {
  /** Relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly checked: CheckedDocument;
  /** Other absolute paths as this run shows them. */
  readonly shownPath: (path: string) => string;
  /** Those to be shown: errors only where the run is quiet. */
  readonly findings: readonly Finding[];
}

export interface LintResult {
  /** Reports, and the settings files that have findings; sorted by path. */
  readonly files: readonly LintedFile[];
  /** Findings of all files, those not shown included. */
  readonly counts: Counts;
  /** Findings that --fix would mend. */
  readonly fixable: number;
  /** What --fix has done; undefined for other runs. */
  readonly fixed?: { readonly findings: number; readonly files: number };
}

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(files: readonly LintedFile[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { checked } of files) for (const { severity } of checked.findings) counts[severity]++;
  return counts;
}

/** "1 error", "3 errors". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
