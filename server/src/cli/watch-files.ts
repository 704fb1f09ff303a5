/**
 * Tells of files that change on the disk. Must not miss what changes while nobody asks.
 */
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import type { Watcher } from './host.ts';

/** Editors write a file in several steps; told of once they are over. In milliseconds. */
const still = 100;

/** Ends with Ctrl+C. Folders that cannot be watched are passed over. */
export function watchFiles(matters: (path: string) => boolean): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let changed: string | undefined;
  let interrupted = false;
  let timer: NodeJS.Timeout | undefined;
  let tell: ((path: string | undefined) => void) | undefined;
  const settle = () => {
    if (!tell || (changed === undefined && !interrupted)) return;
    tell(interrupted ? undefined : changed);
    changed = undefined;
    tell = undefined;
  };
  const noticed = (path: string) => {
    if (!matters(path)) return;
    changed ??= path;
    clearTimeout(timer);
    timer = setTimeout(settle, still);
  };
  const interrupt = () => {
    interrupted = true;
    settle();
  };
  process.on('SIGINT', interrupt);
  // Folder by folder: watchers of whole trees lose files that an editor replaces.
  const addOne = (folder: string, deep: boolean): void => {
    if (deep) for (const inner of foldersIn(folder)) addOne(`${folder}${inner}/`, true);
    const known = watchers.get(folder);
    if (known) return;
    try {
      const watcher = watch(folder, (_, name) => {
        const path = folder + String(name ?? '');
        noticed(path);
        if (!deep || !isFolder(path)) return;
        addOne(`${path}/`, true);
        for (const file of namesIn(path)) noticed(`${path}/${file}`);
      });
      // A folder that goes takes its watcher with it.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // It is gone, or the system has no more watchers to give.
    }
  };
  return {
    add(folders) {
      for (const { path, deep } of folders) addOne(path, deep);
    },
    next() {
      return new Promise((resolve) => {
        tell = resolve;
        clearTimeout(timer);
        timer = setTimeout(settle, still);
        if (interrupted) settle();
      });
    },
    close() {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** What came with a new folder, before it was watched. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Names; without those that hold no reports, and without links, which may go in circles. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(?:node_modules|\.git)$/.test(entry.name))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
