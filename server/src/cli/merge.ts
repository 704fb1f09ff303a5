/**
 * `crossfoot merge`: the JSON of several lint runs, such as the shards of a matrix job, as the result of
 * one. Must not look at a report.
 */
import type { LintOutput, LintOutputFinding } from '../profiles/generated/files.ts';
import { say } from '../text/phrase.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import type { MergeOptions } from './lint-options.ts';
import { resultOf, statusOf } from './lint-result.ts';
import { absolutePath, commandFiles, reasonOf, workingFolder } from './node-files.ts';
import { printResult } from './print-result.ts';
import type { LintedFile, LintedFinding } from './result.ts';

/** Throws a UsageError where a file is no such JSON, or two of them tell otherwise of one report. */
export async function merge(options: MergeOptions, host: CliHost): Promise<ExitStatus> {
  if (options.paths.length === 0) {
    throw new UsageError(say`name the files to merge, as in: crossfoot merge shards/*.json`);
  }
  const files = new Map<string, LintedFile>();
  for (const path of options.paths) {
    for (const file of await read(path, host)) {
      const known = files.get(file.path);
      if (known && JSON.stringify(known) !== JSON.stringify(file)) {
        throw new UsageError(say`${path}: tells otherwise of ${file.path} than a file before it`);
      }
      files.set(file.path, file);
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (sorted.length === 0) throw new UsageError(say`no reports in what is to be merged`);
  const isHeld = sorted.some(({ hidden }) => hidden.some(({ by }) => by === 'baseline'));
  const where = isHeld ? [say`the baseline`] : [];
  const result = resultOf(sorted, { quiet: options.quiet, where });
  await printResult(result, {
    options: { ...options, fix: 'no' },
    host,
    diffs: [],
    setup: { folder: workingFolder(host) },
  });
  return statusOf(options, sorted, result.counts);
}

async function read(path: string, host: CliHost): Promise<readonly LintedFile[]> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await commandFiles.read(absolutePath(host.cwd, path));
  } catch (error) {
    throw new UsageError(say`${path}: ${reasonOf(error)}`);
  }
  if (bytes === undefined) throw new UsageError(say`${path}: there is no such file`);
  let data: unknown;
  try {
    data = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new UsageError(say`${path}: it is not JSON`);
  }
  if (!isLintOutput(data)) {
    throw new UsageError(say`${path}: it is not what crossfoot lint --format json writes`);
  }
  return data.reports.map(fileOf);
}

function fileOf({
  path,
  profile,
  findings,
  suppressed = [],
  incomplete,
  figures,
}: LintOutput['reports'][number]): LintedFile {
  return {
    path,
    role: profile === null ? 'config' : 'report',
    ...(profile !== null && { profile }),
    figures,
    findings: findings.map(lintedOf),
    hidden: suppressed.map(({ finding, ...said }) => ({ ...said, finding: lintedOf(finding) })),
    failed: incomplete === true,
  };
}

/** Words and context are for baselines, which a merged result has behind it. */
function lintedOf({ fingerprint, ...finding }: LintOutputFinding): LintedFinding {
  return { ...finding, mark: { text: '', context: '', fingerprint } };
}

type Plain = Readonly<Record<string, unknown>>;

/** As far as formats rely on it. */
function isLintOutput(data: unknown): data is LintOutput {
  if (!isPlain(data) || data.version !== 1 || !Array.isArray(data.reports)) return false;
  return data.reports.every(
    (report: unknown) =>
      isPlain(report) &&
      typeof report.path === 'string' &&
      (report.profile === null || typeof report.profile === 'string') &&
      isPlain(report.figures) &&
      Object.values(report.figures).every((count) => typeof count === 'number') &&
      isListOf(report.findings, isFinding) &&
      isListOf(report.suppressed ?? [], (one) => isPlain(one) && isFinding(one.finding)),
  );
}

function isFinding(data: unknown): boolean {
  if (!isPlain(data)) return false;
  const { rule, severity, message, fingerprint, range, related, fixes } = data;
  return (
    [rule, message, fingerprint].every((part) => typeof part === 'string') &&
    (severity === 'error' || severity === 'warning' || severity === 'info') &&
    isRange(range) &&
    isListOf(
      related,
      (one) => isPlain(one) && typeof one.message === 'string' && isRange(one.range),
    ) &&
    isListOf(fixes, isFix)
  );
}

function isFix(data: unknown): boolean {
  return (
    isPlain(data) &&
    typeof data.title === 'string' &&
    isListOf(data.edits, (edit) => isPlain(edit) && isRange(edit.range))
  );
}

function isRange(data: unknown): boolean {
  return (
    isPlain(data) &&
    [data.start, data.end].every(
      (end) => isPlain(end) && typeof end.line === 'number' && typeof end.column === 'number',
    )
  );
}

function isListOf(data: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(fits);
}

function isPlain(data: unknown): data is Plain {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
