/**
 * `crossfoot lint`: finds reports, has them checked, holds the findings against a baseline, prints
 * them. Must not decide anything about a report.
 */

import { folderOf } from '../engine/paths.ts';
import { configPaths } from '../profiles/resolve-config.ts';
import { decodeText } from '../text/decode.ts';
import { say, speakerOf, type Words } from '../text/phrase.ts';
import { settingsOptions } from './assumed-profile.ts';
import { hideKnown } from './baseline-file.ts';
import { checkAll } from './check-all.ts';
import type { CheckSetup, Outcome } from './check-setup.ts';
import { createChecker } from './checker.ts';
import { type CliHost, type ExitStatus, remark, UsageError } from './host.ts';
import type { LintOptions } from './lint-options.ts';
import { resultOf, statusOf } from './lint-result.ts';
import type { Run } from './lint-run.ts';
import { whyNoReport, whyNoText } from './no-report.ts';
import { absolutePath, commandFiles, shownPath, workingFolder } from './node-files.ts';
import { printResult } from './print-result.ts';
import { requirePrior } from './prior.ts';
import { progressOn } from './progress.ts';
import { ruleLevels } from './rule-levels.ts';
import { shareOf } from './shard.ts';
import { findTargets, type Target } from './targets.ts';
import type { LintedRun } from './watch.ts';

const noReports = say`no reports found: a report’s front matter names a profile, or crossfoot.yaml lists it; with --profile generic all Markdown files are checked`;

/** Throws a UsageError where the run cannot begin. */
export async function lint(options: LintOptions, host: CliHost): Promise<ExitStatus> {
  if (!options.watch) return (await lintOnce(options, host)).status;
  const { watch } = await import('./watch.ts');
  return watch(options, host, (changed) => lintOnce(changed, host));
}

async function lintOnce(options: LintOptions, host: CliHost): Promise<LintedRun> {
  if (options.paths.length === 0) {
    throw new UsageError(say`name the files or folders to check, as in: crossfoot lint reports`);
  }
  const { targets: all, text, failure } = await targetsOf(options, host);
  const targets = shareOf(all, options.shard);
  const own = await settingsOptions(options, host, pathsOf(targets));
  await requirePrior(options, host, targets);
  const run = await startRun(options, host, targets, own);
  if (text !== undefined) for (const { path } of targets) run.checker.open(path, text);
  if (failure !== undefined) run.failures.push(failure);
  await checkTargets(run, targets);
  if (run.files.size === 0) await checkSettingsAround(run, targets);
  if (run.files.size === 0 && run.failures.length === 0 && !options.shard) {
    // Of files named one by one, each has been explained already.
    if (targets.every((target) => target.named)) return { status: 2, files: [] };
    throw new UsageError(noReports);
  }
  const files = [...run.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { files: fresh, updated } = await hideKnown(files, options, host);
  const where = [options.baseline, options.since].filter((name) => name !== undefined);
  const fixed = options.fix === 'write' ? run.fixed : undefined;
  const result = resultOf(fresh, { quiet: options.quiet, where, fixed });
  await printResult(result, run);
  for (const failure of run.failures) remark(host, failure);
  const counts = updated ? { error: 0, warning: 0, info: 0 } : result.counts;
  const status = run.failures.length > 0 ? 2 : statusOf(options, files, counts);
  return { status, files: run.around };
}

async function startRun(
  options: LintOptions,
  host: CliHost,
  targets: readonly Target[],
  own: Pick<CheckSetup, 'config' | 'assumed'>,
): Promise<Run> {
  const { since } = options;
  const path = (name: string) => absolutePath(host.cwd, name);
  const setup: CheckSetup = {
    folder: workingFolder(host),
    ...own,
    ...(options.prior !== undefined && { prior: path(options.prior) }),
    rules: await ruleLevels(options),
    fix: options.fix,
    review: wantsReview(options, targets),
    ...(since !== undefined && { since: await sinceOf(since, targets, host) }),
    counted: options.outputs.some(({ format }) => format === 'json' || format === 'html'),
    language: host.language?.tag,
    debug: Boolean(host.env.CROSSFOOT_DEBUG),
  };
  const checker = createChecker(setup);
  const fixed = { findings: 0, files: 0 };
  const nothing = { files: new Map(), failures: [], diffs: [], around: [] };
  return { options, host, setup, checker, ...nothing, fixed };
}

/** More reports than these make a page that no browser shows; it then lists their findings. */
const mostReviewed = 40;

function wantsReview({ outputs }: LintOptions, targets: readonly Target[]): boolean {
  return outputs.some(({ format }) => format === 'html') && targets.length <= mostReviewed;
}

async function sinceOf(revision: string, targets: readonly Target[], host: CliHost) {
  const { readSince } = await import('./since.ts');
  return readSince(revision, pathsOf(targets), host);
}

const pathsOf = (targets: readonly Target[]) => targets.map(({ path }) => path);

interface Targets {
  readonly targets: readonly Target[];
  /** What standard input holds. */
  readonly text?: string;
  /** Why standard input cannot be checked. */
  readonly failure?: Words;
}

async function targetsOf(options: LintOptions, host: CliHost): Promise<Targets> {
  const { stdinFilename, ignore } = options;
  if (stdinFilename === undefined) {
    return { targets: await findTargets(host.cwd, options.paths, { ignore }) };
  }
  if (options.fix === 'write') {
    throw new UsageError(say`--fix has no file to write to with standard input: use --fix-dry-run`);
  }
  const decoded = decodeText(await host.readStdin());
  if ('problem' in decoded) {
    return { targets: [], failure: say`${stdinFilename}: ${decoded.problem}` };
  }
  const path = absolutePath(host.cwd, stdinFilename);
  return { targets: [{ path, named: true }], text: decoded.text };
}

async function checkTargets(run: Run, targets: readonly Target[]): Promise<void> {
  const progress = progressOn(run.host.stderr, speakerOf(run.host.language), targets.length);
  const outcomes = await checkAll(run, targets, progress.done);
  progress.end();
  for (const [index, target] of targets.entries()) {
    const outcome = outcomes[index]!;
    collect(run, outcome);
    const isNoReport = !outcome.file && outcome.failure === undefined;
    if (isNoReport && target.named) await explainNoReport(run, target.path);
  }
}

function collect(run: Run, outcome: Outcome): void {
  const { host, setup, files, failures, diffs, around, fixed } = run;
  if (setup.debug) for (const line of outcome.log) host.stderr.write(`crossfoot: ${line}\n`);
  if (outcome.failure !== undefined) failures.push(outcome.failure);
  if (outcome.diff !== undefined) diffs.push(outcome.diff);
  around.push(...(outcome.around ?? []));
  if (outcome.fixed) {
    fixed.findings += outcome.fixed.findings;
    fixed.files += 1;
  }
  if (outcome.file) files.set(outcome.file.path, outcome.file);
  for (const file of outcome.settings) if (!files.has(file.path)) files.set(file.path, file);
}

/** A file that somebody named wants a word; only one that is no text fails the run. */
async function explainNoReport(run: Run, path: string): Promise<void> {
  const { options, host, failures } = run;
  const shown = shownPath(host, path);
  const bytes = options.stdinFilename === undefined ? await commandFiles.read(path) : undefined;
  const decoded = bytes && decodeText(bytes);
  if (decoded && 'problem' in decoded) {
    failures.push(say`${shown}: ${whyNoText(path) ?? decoded.problem}`);
  } else {
    const why = bytes?.length === 0 ? empty : await whyNoReport(path, run.setup);
    remark(host, say`${shown}: ${why}`);
  }
}

/** A broken configuration may be why no report was found. */
async function checkSettingsAround(run: Run, targets: readonly Target[]): Promise<void> {
  const { config } = run.setup;
  const folders = new Set(targets.map(({ path }) => folderOf(path)));
  const paths = new Set([...folders].flatMap(configPaths));
  if (config !== undefined) paths.add(config);
  for (const file of await run.checker.settings([...paths].sort())) run.files.set(file.path, file);
}

const empty = say`not checked: it is empty`;
