/**
 * `--watch`: checks again whenever a file changes that a finding may depend on. Must not start anew over
 * what the run itself writes.
 */
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOf } from '../engine/paths.ts';
import { say, speak } from '../text/phrase.ts';
import { type CliHost, type ExitStatus, UsageError, type WatchedFolder } from './host.ts';
import type { LintOptions } from './lint-options.ts';
import { absolutePath, kindOf, shownPath } from './node-files.ts';

/** What a run depended on, beside the paths that it was given; absolute. */
export interface LintedRun {
  readonly status: ExitStatus;
  readonly files: readonly string[];
}

/** `once` runs one check; what went wrong with it does not end the watching. */
export async function watch(
  options: LintOptions,
  host: CliHost,
  once: (options: LintOptions) => Promise<LintedRun>,
): Promise<ExitStatus> {
  if (!host.watch) throw new UsageError(say`--watch: there is nothing here that could watch files`);
  // Only what changed is checked again: a cache of the run's own, if there is no other.
  const kept = options.cache ?? (await fs.mkdtemp(join(tmpdir(), 'crossfoot-watch-')));
  const outputs = options.outputs.flatMap(({ file }) => file ?? []);
  const own = [...outputs, kept].map((path) => absolutePath(host.cwd, path));
  const isOurs = (path: string) => own.some((one) => path === one || path.startsWith(`${one}/`));
  const watcher = host.watch((path) => isWatched(path) && !isOurs(path));
  let last: LintedRun = { status: 2, files: [] };
  try {
    for (;;) {
      watcher.add(await foldersOf(options, host, last.files));
      last = await check(() => once({ ...options, cache: kept }), last, host);
      watcher.add(await foldersOf(options, host, last.files));
      const changed = await watcher.next();
      if (changed === undefined) return last.status;
      announce(shownPath(host, changed), host);
    }
  } finally {
    watcher.close();
    if (options.cache === undefined) await fs.rm(kept, { recursive: true, force: true });
  }
}

/** While somebody edits a configuration it may be broken for a moment. */
async function check(
  once: () => Promise<LintedRun>,
  before: LintedRun,
  { stderr, language }: CliHost,
): Promise<LintedRun> {
  try {
    return await once();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`crossfoot: ${speak(error.words, language)}\n`);
    return { ...before, status: 2 };
  }
}

const watched = /\.(?:md|markdown|ya?ml|json|csv|tsv|tab)$/i;
const ignored = /\/(?:node_modules|\.git)\//;

function isWatched(path: string): boolean {
  return (watched.test(path) || /\/\.(?:git|crossfoot)ignore$/.test(path)) && !ignored.test(path);
}

/** Folders that are named with all in them; of patterns the part before the first sign; of files their folder. */
async function foldersOf(
  { paths }: LintOptions,
  { cwd }: CliHost,
  files: readonly string[],
): Promise<readonly WatchedFolder[]> {
  const folders = new Map<string, boolean>();
  for (const file of files) folders.set(folderOf(file), false);
  for (const path of paths) {
    const fixed = path.replace(/[^/]*[*?{[].*$/s, '');
    const absolute = absolutePath(cwd, fixed === '' && path !== '' ? '.' : fixed);
    const isFolder = (await kindOf(absolute)) === 'folder';
    const folder = isFolder ? absolute.replace(/\/?$/, '/') : folderOf(absolute);
    folders.set(folder, isFolder || folders.get(folder) === true);
  }
  return [...folders].map(([path, deep]) => ({ path, deep }));
}

/** A terminal shows the last run only; a log keeps them all. */
function announce(path: string, { stdout, stderr, language }: CliHost): void {
  if (stdout.columns !== undefined) stdout.write('\u001b[2J\u001b[3J\u001b[H');
  const time = new Date().toTimeString().slice(0, 8);
  stderr.write(`crossfoot: ${speak(say`${path} changed at ${time}`, language)}\n`);
}
