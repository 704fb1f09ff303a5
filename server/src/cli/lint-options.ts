/**
 * The options of `crossfoot lint`, from the words of a command line. Must not know rules: the run
 * holds their names against those that there are.
 */

import { closestName } from '../profiles/did-you-mean.ts';
import type { Severity } from '../rules/finding.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { type FormatName, lintFormats } from './formats/lint-formats.ts';
import { UsageError } from './host.ts';
import { readShard, type Shard } from './shard.ts';

/** A format and the file that takes it; undefined: standard output. */
export interface OutputOption {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/** Absent where the command line does not say. */
export interface LintOptions {
  readonly paths: readonly string[];
  /** At most one of them goes to standard output. */
  readonly outputs: readonly OutputOption[];
  readonly fix: 'no' | 'write' | 'show';
  /** More warnings than this fail the run; undefined: warnings never do. */
  readonly maxWarnings: number | undefined;
  /** Findings as grave as this fail the run. */
  readonly failOn: Severity;
  /** `ID=LEVEL`, as written. */
  readonly rules: readonly string[];
  readonly reportUnusedDisables: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** A git revision. */
  readonly since: string | undefined;
  /** The name of what comes from standard input. */
  readonly stdinFilename: string | undefined;
  readonly config: string | undefined;
  /** Of files that nothing else says are reports. */
  readonly profile: string | undefined;
  /** Last year's report. */
  readonly prior: string | undefined;
  /** Errors only. */
  readonly quiet: boolean;
  /** Undefined: as terminal and environment say. */
  readonly color: boolean | undefined;
  /** The folder of the cache; undefined: none. */
  readonly cache: string | undefined;
  /** Threads; undefined: as many as there are cores. */
  readonly jobs: number | undefined;
  /** Whether `.gitignore` and `.crossfootignore` count. */
  readonly ignore: boolean;
  /** The part of the files that is checked; undefined: all. */
  readonly shard: Shard | undefined;
  /** Check again whenever a file changes. */
  readonly watch: boolean;
}

export type MergeOptions = Pick<
  LintOptions,
  'paths' | 'outputs' | 'maxWarnings' | 'failOn' | 'quiet' | 'color'
>;

/** An option as it stands on the command line. */
export interface GivenOption {
  readonly name: string;
  readonly value: string | boolean;
}

const cacheFolder = '.crossfoot-cache';

/** Throws a UsageError with one line for people. */
export function lintOptions(
  given: readonly GivenOption[],
  paths: readonly string[],
  color: boolean | undefined,
): LintOptions {
  const has = (name: string) => given.some((option) => option.name === name);
  const text = (name: string) => {
    const value = given.findLast((option) => option.name === name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const shard = text('shard');
  const options: LintOptions = {
    paths,
    outputs: outputsOf(given),
    fix: has('fix') ? 'write' : has('fix-dry-run') ? 'show' : 'no',
    maxWarnings: count('max-warnings', text('max-warnings')),
    failOn: oneOf('--fail-on', text('fail-on') ?? 'error', ['error', 'warning', 'info']),
    rules: given.flatMap(({ name, value }) => (name === 'rule' ? [String(value)] : [])),
    reportUnusedDisables: has('report-unused-disables'),
    baseline: text('baseline'),
    updateBaseline: has('update-baseline'),
    since: text('since'),
    stdinFilename: text('stdin-filename'),
    config: text('config'),
    profile: text('profile'),
    prior: text('prior'),
    quiet: has('quiet'),
    color,
    cache: text('cache-location') ?? (has('cache') ? cacheFolder : undefined),
    jobs: count('jobs', text('jobs')),
    ignore: !has('no-ignore'),
    shard: shard === undefined ? undefined : readShard(shard),
    watch: has('watch'),
  };
  refuseContradictions(options, has('fix') && has('fix-dry-run'));
  return options;
}

/** What `crossfoot merge` takes of them. */
export function mergeOptions(
  given: readonly GivenOption[],
  paths: readonly string[],
  color: boolean | undefined,
): MergeOptions {
  const { outputs, maxWarnings, failOn, quiet } = lintOptions(given, paths, color);
  return { paths, outputs, maxWarnings, failOn, quiet, color };
}

function refuseContradictions(options: LintOptions, twoFixes: boolean): void {
  const { paths, stdinFilename, updateBaseline, baseline, since, fix, jobs, shard, watch } =
    options;
  const stdin = paths.includes('-');
  const faults: readonly (readonly [boolean, Phrase])[] = [
    [twoFixes, say`--fix writes and --fix-dry-run only shows: give one of them`],
    [
      stdin && stdinFilename === undefined,
      say`“-” reads standard input: say what it is called with --stdin-filename FILE`,
    ],
    [
      !stdin && stdinFilename !== undefined,
      say`--stdin-filename goes with “-” as the path, which reads standard input`,
    ],
    [
      stdin && paths.length > 1,
      say`“-” reads standard input and stands alone: give no other path beside it`,
    ],
    [
      updateBaseline && baseline === undefined,
      say`--update-baseline needs --baseline FILE, the file to write`,
    ],
    [
      updateBaseline && since !== undefined,
      say`--update-baseline takes all findings: leave out --since`,
    ],
    [
      since !== undefined && fix !== 'no',
      say`--since compares with an older draft, and --fix changes the draft: give one of them`,
    ],
    [jobs === 0, say`--jobs needs at least one thread`],
    [
      updateBaseline && shard !== undefined,
      say`--update-baseline takes the findings of all reports: leave out --shard`,
    ],
    [
      watch && (fix === 'write' || updateBaseline || stdin || since !== undefined),
      say`--watch only looks on: leave out --fix, --update-baseline, --since and “-”`,
    ],
  ];
  const fault = faults.find(([holds]) => holds);
  if (fault) throw new UsageError(fault[1]);
}

/** An --output-file belongs to the --format before it. */
function outputsOf(given: readonly GivenOption[]): readonly OutputOption[] {
  const outputs: { format: FormatName; file: string | undefined }[] = [];
  for (const { name, value } of given) {
    if (name === 'format') {
      outputs.push({ format: oneOf('format', String(value), lintFormats), file: undefined });
    }
    if (name !== 'output-file') continue;
    if (outputs.length === 0) outputs.push({ format: 'stylish', file: undefined });
    const last = outputs.at(-1)!;
    if (last.file !== undefined) {
      throw new UsageError(say`--output-file ${String(value)}: give its --format before it`);
    }
    last.file = String(value);
  }
  if (outputs.length === 0) return [{ format: 'stylish', file: undefined }];
  const printed = outputs.filter(({ file }) => file === undefined);
  if (printed.length > 1) {
    const names = printed.map(({ format }) => format).join(' and ');
    throw new UsageError(
      say`${names} would mix on standard output: give all but one an --output-file`,
    );
  }
  return outputs;
}

/** Throws a UsageError that names the nearest of those known. */
export function oneOf<T extends string>(what: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found) return found;
  const close = closestName(value, known);
  const hint = close === undefined ? '.' : say`; did you mean ${close}?`;
  if (what === 'format') {
    const all = known.join(', ');
    throw new UsageError(say`there is no format “${value}”${hint} Formats: ${all}.`);
  }
  throw new UsageError(say`${what} takes ${known.join(', ')}, not “${value}”${hint}`);
}

function count(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(say`--${name} needs a whole number, not “${value}”`);
}
