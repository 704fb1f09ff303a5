/**
 * Files that stand in no folder of this machine, for a server that knows paths only: their addresses as
 * paths and back, and their content when the server asks for it. Must not read what is in no folder of
 * the workspace's kinds.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** `file:///@vscode-vfs:github/owner/report.md`; server/src/lsp/client-files.ts reads the same. */
const virtualPath = /^\/@([a-z][a-z0-9+.-]*):([^/]*)(\/.*)?$/i;

/** In bytes, as for files of this machine. */
const sizeLimit = 64 * 1024 * 1024;

/** Kinds of addresses that folders of the workspace have and a server cannot read by itself. */
export function virtualSchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(folders.map(({ uri }) => uri.scheme))].filter((scheme) => scheme !== 'file');
}

export function uriConverters(): NonNullable<LanguageClientOptions['uriConverters']> {
  return {
    code2Protocol(uri) {
      if (!virtualSchemes().includes(uri.scheme)) return uri.toString();
      const path = `/@${uri.scheme}:${uri.authority}${uri.path}`;
      return vscode.Uri.from({ scheme: 'file', path }).toString();
    },
    protocol2Code: toVirtual,
  };
}

function toVirtual(text: string): vscode.Uri {
  const uri = vscode.Uri.parse(text);
  const found = uri.scheme === 'file' ? virtualPath.exec(uri.path) : null;
  if (!found) return uri;
  const [, scheme = '', authority = '', path = '/'] = found;
  return vscode.Uri.from({ scheme, authority, path });
}

/** Answers the server's questions for files; to be called before the client starts. */
export function serveVirtualFiles(client: BaseLanguageClient): void {
  const answer = <T>(method: string, read: (uri: vscode.Uri) => Promise<T>, missing: T) =>
    client.onRequest(method, async ({ uri: text }: { readonly uri: string }) => {
      const uri = toVirtual(text);
      if (!virtualSchemes().includes(uri.scheme)) return missing;
      try {
        return await read(uri);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && isMissing(error)) return missing;
        throw error;
      }
    });
  answer<string | null>('crossfoot/readFile', readFile, null);
  answer<readonly string[]>('crossfoot/listFolder', listFolder, []);
}

function isMissing({ code }: vscode.FileSystemError): boolean {
  return code === 'FileNotFound' || code === 'FileNotADirectory';
}

async function readFile(uri: vscode.Uri): Promise<string> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (type & vscode.FileType.Directory) throw new Error('it is a folder');
  if (size > sizeLimit) throw new Error('it is larger than 64 MB');
  return toBase64(await vscode.workspace.fs.readFile(uri));
}

async function listFolder(uri: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => (type & vscode.FileType.Directory ? `${name}/` : name));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // Arguments of one call are limited.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
