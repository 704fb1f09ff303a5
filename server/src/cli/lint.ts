/**
 * `crossfoot lint`: finds reports, has the engine check them, prints what was found. Must not decide
 * anything about a report.
 */
import { createEngine } from '../engine/create-engine.ts';
import type { CheckedDocument, Engine } from '../engine/engine.ts';
import { folderOf, relativePath } from '../engine/paths.ts';
import { configPaths } from '../profiles/resolve-config.ts';
import { decodeText } from '../text/decode.ts';
import { fixDocument, writeFixed } from './fix.ts';
import { type CliHost, type ExitStatus, UsageError } from './host.ts';
import { absolutePath, commandFiles, kindOf } from './node-files.ts';
import type { LintOptions } from './options.ts';
import { requirePrior } from './prior.ts';
import { countFindings, type LintedFile, type LintResult } from './result.ts';
import { createStyle } from './style.ts';
import { findTargets, type Target } from './targets.ts';

/** One run: where its parts put what they find. */
interface Run {
  readonly options: LintOptions;
  readonly host: CliHost;
  readonly engine: Engine;
  readonly files: CheckedDocument[];
  /** Lines for stderr about files that could not be checked. */
  readonly failures: string[];
  readonly diffs: string[];
  fixed: { findings: number; files: number };
}

const noReports =
  'no reports found: a report’s front matter names a profile, or crossfoot.yaml lists it';

/** Throws a UsageError where the run cannot begin. */
export async function lint(options: LintOptions, host: CliHost): Promise<ExitStatus> {
  if (options.paths.length === 0) {
    throw new UsageError('name the files or folders to check, as in: crossfoot lint reports');
  }
  const run = startRun(options, host);
  await requireConfig(run);
  const targets = await targetsOf(run);
  await requirePrior(options, host, targets);
  for (const target of targets) await lintTarget(run, target);
  await lintSettings(run, targets);
  if (run.files.length === 0 && run.failures.length === 0) {
    // Of files named one by one, each has been explained already.
    if (targets.every((target) => target.named)) return 2;
    throw new UsageError(noReports);
  }
  const result = resultOf(run);
  await print(run, result);
  for (const failure of run.failures) host.stderr.write(`crossfoot: ${failure}\n`);
  return statusOf(run, result);
}

function startRun(options: LintOptions, host: CliHost): Run {
  const engine = createEngine({
    files: commandFiles,
    log: (message) => host.stderr.write(host.env.CROSSFOOT_DEBUG ? `crossfoot: ${message}\n` : ''),
    ...(options.config === undefined ? {} : { config: absolutePath(host.cwd, options.config) }),
    ...(options.prior === undefined ? {} : { prior: absolutePath(host.cwd, options.prior) }),
  });
  return {
    options,
    host,
    engine,
    files: [],
    failures: [],
    diffs: [],
    fixed: { findings: 0, files: 0 },
  };
}

async function requireConfig({ options, host }: Run): Promise<void> {
  const { config } = options;
  if (config === undefined) return;
  const kind = await kindOf(absolutePath(host.cwd, config));
  if (kind === 'file') return;
  throw new UsageError(
    kind === 'folder'
      ? `--config ${config}: this is a folder; name the file`
      : `--config ${config}: there is no such file`,
  );
}

async function targetsOf({ options, host, engine, failures }: Run): Promise<readonly Target[]> {
  if (options.stdinFilename === undefined) return findTargets(host.cwd, options.paths);
  if (options.fix === 'write') {
    throw new UsageError('--fix has no file to write to with standard input: use --fix-dry-run');
  }
  const path = absolutePath(host.cwd, options.stdinFilename);
  const decoded = decodeText(await host.readStdin());
  if ('problem' in decoded) {
    failures.push(`${options.stdinFilename}: ${decoded.problem}`);
    return [];
  }
  engine.change([{ kind: 'open', path, text: decoded.text }]);
  return [{ path, named: true }];
}

async function lintTarget(run: Run, target: Target): Promise<void> {
  try {
    const checked = await run.engine.check(target.path);
    if (checked) run.files.push(await fixIfAsked(run, checked));
    else if (target.named) await explainNoReport(run, target.path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    run.failures.push(`${show(run, target.path)}: ${reason}`);
    if (run.host.env.CROSSFOOT_DEBUG && error instanceof Error) {
      run.host.stderr.write(`${error.stack}\n`);
    }
  }
}

/** A file that somebody named wants a word; only one that is no text fails the run. */
async function explainNoReport({ options, host, failures }: Run, path: string): Promise<void> {
  const shown = relativePath(workingFolder(host), path);
  const bytes = options.stdinFilename === undefined ? await commandFiles.read(path) : undefined;
  const decoded = bytes && decodeText(bytes);
  if (decoded && 'problem' in decoded) failures.push(`${shown}: ${decoded.problem}`);
  else if (bytes?.length === 0)
    host.stderr.write(`crossfoot: ${shown}: not checked: it is empty\n`);
  else host.stderr.write(`crossfoot: ${shown}: ${noReport(path)}\n`);
}

async function fixIfAsked(run: Run, checked: CheckedDocument): Promise<CheckedDocument> {
  const { options, engine, diffs, fixed } = run;
  if (options.fix === 'no' || checked.role !== 'report') return checked;
  const result = await fixDocument(engine, checked);
  if (!result) return checked;
  const shown = show(run, checked.path);
  if (options.fix === 'show') {
    const { unifiedDiff } = await import('./diff.ts');
    const diff = unifiedDiff(shown, result.before, result.after);
    diffs.push(diff ?? `${shown}: changes too much to be shown as a diff\n`);
    return result.checked;
  }
  await writeFixed(checked.path, result, shown);
  fixed.findings += result.applied;
  fixed.files += 1;
  return result.checked;
}

/** The settings that reports were held against speak up themselves where they are wrong. */
async function lintSettings(run: Run, targets: readonly Target[]): Promise<void> {
  const known = new Set(run.files.map((file) => file.path));
  const used = new Set(run.files.flatMap((file) => file.settings));
  // A broken configuration may be why no report was found.
  if (known.size === 0) {
    const folders = new Set(targets.map(({ path }) => folderOf(path)));
    for (const path of [...folders].flatMap(configPaths)) used.add(path);
    if (run.options.config !== undefined) used.add(absolutePath(run.host.cwd, run.options.config));
  }
  for (const path of [...used].sort()) {
    const checked = known.has(path) ? undefined : await run.engine.check(path);
    if (checked && checked.findings.length > 0) run.files.push(checked);
  }
}

function resultOf({ options, files, fixed, host }: Run): LintResult {
  const linted = files
    .map((checked): LintedFile => {
      const findings = options.quiet
        ? checked.findings.filter((finding) => finding.severity === 'error')
        : checked.findings;
      const shownPath = (path: string) => relativePath(workingFolder(host), path);
      return { path: shownPath(checked.path), checked, shownPath, findings };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const fixable = files.flatMap(({ findings }) =>
    findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')),
  ).length;
  return {
    files: linted,
    counts: countFindings(linted),
    fixable,
    ...(options.fix === 'write' ? { fixed } : {}),
  };
}

async function print({ options, host, diffs }: Run, result: LintResult): Promise<void> {
  if (options.fix === 'show') host.stdout.write(diffs.join(''));
  if (options.format === 'json') {
    const { formatJson } = await import('./formats/json.ts');
    if (options.fix !== 'show') host.stdout.write(formatJson(result));
    return;
  }
  if (result.files.length === 0) return;
  const { formatStylish } = await import('./formats/stylish.ts');
  const output = options.fix === 'show' ? host.stderr : host.stdout;
  const style = createStyle(options.color, host, output);
  output.write(formatStylish(result, { style, width: output.columns, quiet: options.quiet }));
}

/** Settings with mistakes and rules that failed leave it open what the reports hold. */
function statusOf({ options, failures, files }: Run, { counts }: LintResult): ExitStatus {
  const broken = files.some(
    (file) => file.failures.length > 0 || (file.role !== 'report' && file.findings.length > 0),
  );
  if (failures.length > 0 || broken) return 2;
  const tooMany = options.maxWarnings !== undefined && counts.warning > options.maxWarnings;
  return counts.error > 0 || tooMany ? 1 : 0;
}

function noReport(path: string): string {
  return /\.(?:md|markdown)$/i.test(path)
    ? 'not checked: its front matter names no profile, and no crossfoot.yaml lists it as a report'
    : /\.(?:csv|tsv|tab)$/i.test(path)
      ? 'not checked: it is no report; see crossfoot tables'
      : 'not checked: it is no Markdown file';
}

function show({ host }: Run, path: string): string {
  return relativePath(workingFolder(host), path);
}

/** With a trailing slash, as folders are written here. */
function workingFolder(host: CliHost): string {
  return absolutePath(host.cwd, '.').replace(/\/?$/, '/');
}
