/**
 * One run of `crossfoot lint`: where its parts put what they find. A type only.
 */
import type { Words } from '../text/phrase.ts';
import type { CheckSetup } from './check-setup.ts';
import type { Checker } from './checker.ts';
import type { CliHost } from './host.ts';
import type { LintOptions } from './lint-options.ts';
import type { LintedFile } from './result.ts';

/** One run: where its parts put what they find. */
export interface Run {
  readonly options: LintOptions;
  readonly host: CliHost;
  readonly setup: CheckSetup;
  readonly checker: Checker;
  /** By path as shown: reports, and settings with findings. */
  readonly files: Map<string, LintedFile>;
  /** Lines for stderr about files that could not be checked. */
  readonly failures: Words[];
  readonly diffs: Words[];
  /** Files that findings depend on beside the reports; absolute. */
  readonly around: string[];
  fixed: { findings: number; files: number };
}
