/** A file system in memory, for tests of the engine. */
import type { FileSystem } from '../../server/src/engine/engine.ts';

/** Files by absolute path; a value that is an Error is thrown when the file is read. */
export function memoryFiles(
  files: Readonly<Record<string, string | Uint8Array | Error>>,
): FileSystem & { readonly reads: readonly string[] } {
  const encoder = new TextEncoder();
  const reads: string[] = [];
  return {
    reads,
    async read(path) {
      reads.push(path);
      const content = files[path];
      if (content instanceof Error) throw content;
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
    async list(folder) {
      const names = Object.keys(files)
        .filter((path) => path.startsWith(folder) && path !== folder)
        .map((path) => path.slice(folder.length).replace(/\/.*/s, '/'));
      return [...new Set(names)];
    },
  };
}
