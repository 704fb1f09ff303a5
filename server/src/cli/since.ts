/**
 * `--since REV`: asks git which files changed, and what they held then. Must not let git run
 * anything that the repository's files name.
 */

import { execFile } from 'node:child_process';
import type { FileSystem } from '../engine/engine.ts';
import { say, type Words } from '../text/phrase.ts';
import { type CliHost, UsageError } from './host.ts';
import { absolutePath } from './node-files.ts';

/** The files that are not what they were; plain data. */
export interface Since {
  /** As the user wrote it. */
  readonly revision: string;
  /** By absolute path: the text then; null where there was no such file. */
  readonly old: readonly (readonly [path: string, text: string | null])[];
}

/** `paths` are absolute: the files that are looked at. Throws a UsageError where git cannot tell. */
export async function readSince(
  revision: string,
  paths: readonly string[],
  host: CliHost,
): Promise<Since> {
  const git = (...args: string[]) => runGit(host.cwd, args, revision);
  const root = absolutePath(host.cwd, `./${(await git('rev-parse', '--show-cdup')).trim()}`);
  const folder = root.endsWith('/') ? root : `${root}/`;
  const named = await git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
  const commit = await branchPoint(host.cwd, named.trim());
  const old = new Map<string, string | null>();
  for (const [path, before] of changesIn(await changed(git, commit))) {
    old.set(folder + path, before === undefined ? null : await contentOf(git, commit, before));
  }
  const tree = new Set(
    asPaths(await git('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit)),
  );
  for (const path of paths) {
    const isNew = path.startsWith(folder) && !tree.has(path.slice(folder.length));
    if (isNew && !old.has(path)) old.set(path, null);
  }
  return { revision, old: [...old] };
}

/** The files as they were; what did not change is read as it is. */
export function filesThen(files: FileSystem, { old }: Since): FileSystem {
  const texts = new Map(old);
  return {
    ...files,
    async read(path) {
      const text = texts.get(path);
      if (text === undefined) return files.read(path);
      return text === null ? undefined : Buffer.from(text, 'latin1');
    },
  };
}

function asPaths(output: string): readonly string[] {
  return Buffer.from(output, 'latin1').toString('utf8').split('\0');
}

type Git = (...args: string[]) => Promise<string>;

function changed(git: Git, commit: string): Promise<string> {
  const flags = ['--name-status', '-z', '-M', '--no-ext-diff', '--no-textconv', '--no-relative'];
  return git('diff', ...flags, commit, '--');
}

/** Each changed path with its path before; undefined where it is new. */
function changesIn(output: string): readonly (readonly [string, string | undefined])[] {
  const fields = asPaths(output);
  const changes: [string, string | undefined][] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const status = fields[at++]!;
    const path = fields[at++]!;
    if (/^[RC]/.test(status)) {
      changes.push([fields[at++]!, path]);
      if (status.startsWith('R')) changes.push([path, path]);
    } else changes.push([path, status === 'A' ? undefined : path]);
  }
  return changes;
}

/** Byte by byte, for the engine decodes it. Links and submodules are no texts. */
async function contentOf(git: Git, commit: string, path: string): Promise<string | null> {
  if (!/\.(?:md|markdown|ya?ml|json|csv|tsv|tab)$/i.test(path)) return null;
  return git('cat-file', 'blob', `${commit}:${path}`).catch(() => null);
}

/** Where this branch left the other one: what happened there since is not this draft's doing. */
async function branchPoint(cwd: string, commit: string): Promise<string> {
  const base = await runGit(cwd, ['merge-base', commit, 'HEAD'], commit).catch(() => '');
  return base.trim() || commit;
}

/** Output as bytes, one to a character. */
function runGit(cwd: string, args: readonly string[], revision: string): Promise<string> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  return new Promise((resolve, reject) => {
    const options = { cwd, env, maxBuffer: 256 * 1024 * 1024, encoding: 'latin1' } as const;
    execFile('git', [...safe, ...args], options, (error, stdout, stderr) => {
      if (error) reject(new UsageError(say`--since ${revision}: ${reasonOf(error, stderr)}`));
      else resolve(stdout);
    });
  });
}

function reasonOf(error: Error & { readonly code?: unknown }, stderr: string): Words {
  if (error.code === 'ENOENT') return say`git is needed for this, and is not installed`;
  if (/not a git repository/i.test(stderr)) return say`this folder is in no git repository`;
  if (/needed a single revision|unknown revision|bad revision/i.test(stderr)) {
    return say`git knows no such revision; a shallow clone may lack it (fetch-depth: 0)`;
  }
  const line = stderr.split('\n').find((one) => one.trim() !== '') ?? error.message;
  return say`git failed: ${line.replace(/^fatal: /, '')}`;
}
