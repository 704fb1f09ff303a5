/**
 * Tells of files that change on the disk. Must not miss what changes while nobody asks.
 */
import { type FSWatcher, watch } from 'node:fs';
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
  return {
    add(folders) {
      for (const { path: folder, deep } of folders) {
        const key = `${folder}${deep ? '**' : ''}`;
        if (watchers.has(key)) continue;
        try {
          const watcher = watch(folder, { recursive: deep }, (_, name) =>
            noticed(folder + String(name ?? '').replaceAll('\\', '/')),
          );
          // A folder that goes takes its watcher with it.
          watcher.on('error', () => watcher.close());
          watchers.set(key, watcher);
        } catch {
          // It is gone, or the system has no more watchers to give.
        }
      }
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
