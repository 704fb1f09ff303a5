/**
 * Opened, edited and closed documents: the client's notices to the engine's changes. Must not
 * check anything itself.
 */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { toPath } from './paths.ts';
import type { Server } from './server.ts';

export function onDidOpen(server: Server, params: DidOpenTextDocumentParams): void {
  const path = toPath(params.textDocument.uri, server.folder);
  if (path === undefined) return;
  server.engine.change(server.documents.open(params, path));
  announce(server, params.textDocument.uri, path);
  server.settings.schedule();
}

export function onDidChange(server: Server, params: DidChangeTextDocumentParams): void {
  server.engine.change(server.documents.change(params, server.client.encoding));
  const open = server.documents.get(params.textDocument.uri);
  if (open) announce(server, open.uri, open.path);
}

export function onDidClose(server: Server, params: DidCloseTextDocumentParams): void {
  const { uri } = params.textDocument;
  const path = server.documents.get(uri)?.path;
  server.engine.change(server.documents.close(uri));
  server.publisher?.clear(uri);
  if (path !== undefined && isSettings(path)) server.publisher?.scheduleAll();
  server.settings.schedule();
}

/** A report's findings depend on its text and the settings; so settings concern every report. */
function announce(server: Server, uri: string, path: string): void {
  if (!isSettings(path)) {
    server.publisher?.schedule(uri);
    return;
  }
  server.publisher?.scheduleAll();
  server.settings.schedule();
}

function isSettings(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}
