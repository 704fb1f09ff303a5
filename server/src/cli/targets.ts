/**
 * Turns the paths and patterns of a command line into files to look at. Must not open them.
 */

import type { FileSystem } from '../engine/engine.ts';
import { expandGlob, isGlob } from '../engine/glob.ts';
import { say } from '../text/phrase.ts';
import { UsageError } from './host.ts';
import { withoutIgnored } from './ignored.ts';
import { absolutePath, commandFiles, kindOf } from './node-files.ts';

export interface Target {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** Named by itself, so that its author wants to know if it is no report. */
  readonly named: boolean;
}

/**
 * Files by themselves, Markdown files of folders (all levels), and what patterns fit; each file once, sorted. With
 * `ignore`, folders and patterns leave out what .gitignore and .crossfootignore do.
 * Throws a UsageError for a path that is not there and for a pattern or folder without files.
 */
export async function findTargets(
  cwd: string,
  paths: readonly string[],
  { ignore = false }: { readonly ignore?: boolean } = {},
): Promise<readonly Target[]> {
  const targets = new Map<string, Target>();
  const files = ignore ? withoutIgnored(commandFiles, absolutePath(cwd, '.')) : commandFiles;
  for (const path of paths) {
    const found = await filesOf(cwd, path, files);
    for (const target of found) {
      if (target.named || !targets.has(target.path)) targets.set(target.path, target);
    }
  }
  return [...targets.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesOf(cwd: string, path: string, files: FileSystem): Promise<readonly Target[]> {
  const absolute = absolutePath(cwd, path);
  const kind = await kindOf(absolute);
  if (kind === 'file') return [{ path: absolute, named: true }];
  const found =
    kind === 'folder'
      ? await expandGlob(files, `${absolute.replace(/\/$/, '')}/`, '**/*.{md,markdown}')
      : isGlob(path)
        ? await expandPattern(cwd, path, files)
        : undefined;
  if (found === undefined) throw new UsageError(say`${path}: there is no such file or folder`);
  if (found.length === 0) {
    throw new UsageError(
      kind === 'folder' ? say`${path}: no Markdown files there` : say`${path}: no files match`,
    );
  }
  return found.map((file) => ({ path: file, named: false }));
}

/** A pattern may be absolute on the command line: the person who types it may read everything. */
async function expandPattern(
  cwd: string,
  pattern: string,
  files: FileSystem,
): Promise<readonly string[]> {
  const parts = pattern.split('/');
  const fixed = parts.findIndex(isGlob);
  const folder = absolutePath(
    cwd,
    parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.'),
  );
  return expandGlob(files, `${folder.replace(/\/$/, '')}/`, parts.slice(fixed).join('/'));
}
