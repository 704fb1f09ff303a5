/**
 * The disk as Node shows it, for the engine and for writing fixed reports back. Must not read
 * anything but regular files, nor follow links to folders: neither can then hang or go in circles.
 */

import {
  constants,
  type Dirent,
  promises as fs,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { FileSystem } from '../engine/engine.ts';
import { relativePath } from '../engine/paths.ts';
import { say, type Words } from '../text/phrase.ts';
import { messageOf, SaidError } from '../text/said-error.ts';
import { UsageError } from './host.ts';

const SIZE_LIMIT = 64 * 1024 * 1024;

/** What of Node's file system is needed for reading. */
interface Disk {
  stat(path: string): Promise<Stats>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string, options: { withFileTypes: true }): Promise<readonly Dirent[]>;
  realpath(path: string): Promise<string>;
}

/** Waits for the disk where it is asked: a command has nothing else to do, and starts sooner so. */
const blockingDisk: Disk = {
  stat: async (path) => statSync(path),
  readFile: async (path) => readFileSync(path),
  readdir: async (path, options) => readdirSync(path, options),
  realpath: async (path) => realpathSync(path),
};

/** Files for a server, which has to answer meanwhile. */
export const nodeFiles: FileSystem = filesOn(() => fs);

/** The same files for a command. */
export const commandFiles: FileSystem = filesOn(() => blockingDisk);

/** `disk` is asked for late, for Node loads its own when it is first named. */
function filesOn(disk: () => Disk): FileSystem {
  return {
    async read(path) {
      try {
        const stat = await disk().stat(path);
        if (stat.isDirectory()) throw new SaidError(say`it is a folder`);
        if (!stat.isFile()) throw new SaidError(say`it is no regular file`);
        if (stat.size > SIZE_LIMIT) throw new SaidError(say`it is larger than 64 MB`);
        return await disk().readFile(path);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw new UsageError(say`cannot be read: ${reasonOf(error)}`);
      }
    },
    async list(folder) {
      try {
        const entries = await disk().readdir(folder, { withFileTypes: true });
        return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
      } catch (error) {
        if (isMissing(error)) return [];
        throw new UsageError(say`cannot be listed: ${reasonOf(error)}`);
      }
    },
    async realPath(path) {
      try {
        return slashed(await disk().realpath(path));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw new UsageError(say`cannot be read: ${reasonOf(error)}`);
      }
    },
  };
}

/** What a path is; links are followed. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await blockingDisk.stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // A link that leads nowhere or in a circle is there, but cannot be read: reading says why.
    return isMissing(error) ? 'missing' : 'file';
  }
}

/**
 * Puts `bytes` in the place of a file at one stroke: whoever reads it meanwhile sees the old or
 * the new content, never half. Keeps the file's mode; a link stays a link.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await fs.realpath(path);
  const mode = (await fs.stat(target)).mode & 0o7777;
  await fs.access(target, constants.W_OK);
  await moveInto(target, bytes, mode);
}

/** The same for a file that may not be there yet; its folder must be. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const kind = await kindOf(path);
  if (kind === 'folder') throw new SaidError(say`it is a folder`);
  if (kind === 'missing') await moveInto(path, bytes);
  // What is no regular file, such as /dev/stdout, cannot be replaced.
  else if (statSync(path).isFile()) await replaceFile(path, bytes);
  else await fs.writeFile(path, bytes);
}

/** The same at once, for files that nobody else minds. */
export function writeWholeSync(path: string, text: string): void {
  const temporary = temporaryFor(path);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

let written = 0;

function temporaryFor(target: string): string {
  return `${target}.${process.pid}-${threadId}-${Date.now().toString(36)}-${written++}.tmp`;
}

/** A name that temporaryFor gave, and the process that it was for. */
const temporaryName = /\.(\d+)-\d+-[0-9a-z]+-\d+\.tmp$/;
/** Another machine may be writing into the same folder: its processes are not known here. In milliseconds. */
const leftAlone = 2000;

/** Takes away what killed processes left of `folder`'s files, of those whose name begins with `name`. */
export function clearLeftovers(folder: string, name = ''): void {
  try {
    for (const entry of readdirSync(folder)) {
      const pid = entry.startsWith(name) ? temporaryName.exec(entry)?.[1] : undefined;
      if (pid === undefined || isRunning(Number(pid))) continue;
      const path = `${folder}/${entry}`;
      if (Date.now() - statSync(path).mtimeMs > leftAlone) rmSync(path, { force: true });
    }
  } catch {
    // They do no harm.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function moveInto(target: string, bytes: Uint8Array, mode?: number): Promise<void> {
  clearLeftovers(dirname(target), `${basename(target)}.`);
  const temporary = temporaryFor(target);
  try {
    await fs.writeFile(temporary, bytes, { flag: 'wx', ...(mode !== undefined && { mode }) });
    if (mode !== undefined) await fs.chmod(temporary, mode);
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

/** Makes a folder and those above it, unless they are there. */
export async function makeFolder(path: string): Promise<void> {
  await fs.mkdir(path, { recursive: true });
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown): Words {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return say`permission denied`;
  if (code === 'ELOOP') return say`its links go in a circle`;
  if (code === 'EROFS') return say`the disk is read-only`;
  if (code === 'ENOSPC') return say`the disk is full`;
  return messageOf(error);
}

/** An absolute path with forward slashes. */
export function absolutePath(cwd: string, path: string): string {
  return slashed(resolve(cwd, path));
}

/** With a trailing slash, as folders are written here. */
export function workingFolder({ cwd }: { readonly cwd: string }): string {
  return absolutePath(cwd, '.').replace(/\/?$/, '/');
}

/** A path as messages and outputs name it: relative to the working folder, where it lies below it. */
export function shownPath(host: { readonly cwd: string }, path: string): string {
  return relativePath(workingFolder(host), path);
}

function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
