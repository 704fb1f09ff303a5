/**
 * The engine's way to the disk, in Node. Must not write.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { FileSystem } from '../engine/engine.ts';

export const nodeFiles: FileSystem = {
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new Error(`${path} cannot be read: ${reason(error)}`);
    }
  },
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    } catch (error) {
      if (isAbsent(error)) return [];
      throw new Error(`${folder} cannot be listed: ${reason(error)}`);
    }
  },
};

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

function reason(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code ?? '');
}
