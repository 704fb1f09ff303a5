/**
 * The folders of the workspace, which come and go while the server runs. Must not look into them.
 */
import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { toPath } from './paths.ts';

export interface Folders {
  /** Absolute, without a trailing slash; in the client's order. */
  paths(): readonly string[];
  change(event: WorkspaceFoldersChangeEvent): void;
}

/** Those that the client begins with; older clients know one only. */
export function createFolders(params: Partial<InitializeParams> | undefined): Folders {
  const pathsOf = (list: readonly { readonly uri: string }[] | null | undefined) =>
    (list ?? []).flatMap(({ uri }) => toPath(uri, undefined)?.replace(/\/$/, '') ?? []);
  const { workspaceFolders, rootUri } = params ?? {};
  const root = rootUri ? [{ uri: rootUri }] : [];
  let paths = pathsOf(workspaceFolders?.length ? workspaceFolders : root);
  return {
    paths: () => paths,
    change({ added, removed }) {
      const gone = new Set(pathsOf(removed));
      paths = [...new Set([...paths.filter((path) => !gone.has(path)), ...pathsOf(added)])];
    },
  };
}
