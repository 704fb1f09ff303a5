/**
 * Files that only the client can read: in a repository on a server, in a browser. Must not be asked for
 * files of this machine.
 */
import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../engine/engine.ts';
import { toUri } from './paths.ts';

/**
 * A client that reads files gives their URIs as `file:///@SCHEME:AUTHORITY/path`, a folder that no disk has.
 */
const clientFolder = '/@';

/** The client's files, and for every other path `own`. */
export function clientFiles(connection: Connection, own: FileSystem): FileSystem {
  const isClients = (path: string) => path.startsWith(clientFolder);
  return {
    async read(path) {
      if (!isClients(path)) return own.read(path);
      const content = await ask<string | null>(connection, 'crossfoot/readFile', path);
      return content === null ? undefined : fromBase64(content);
    },
    async list(folder) {
      if (!isClients(folder)) return own.list(folder);
      return ask<readonly string[]>(connection, 'crossfoot/listFolder', folder);
    },
    async realPath(path) {
      return isClients(path) ? path : own.realPath?.(path);
    },
  };
}

/** Where there is no disk at all. */
export const noFiles: FileSystem = {
  read: async () => undefined,
  list: async () => [],
};

/** Rejects with the client's own words. */
async function ask<T>(connection: Connection, method: string, path: string): Promise<T> {
  return connection.sendRequest<T>(method, { uri: toUri(path) });
}

function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}
