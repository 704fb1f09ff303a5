/**
 * Opened, edited and closed documents: the client's notices to the engine's changes. Must not
 * check anything itself.
 */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { isSettingsFile } from '../engine/paths.ts';
import { mayNameTable } from '../tables/delimited/directive.ts';
import type { OpenDocument } from './documents.ts';
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
  const before = server.documents.get(params.textDocument.uri);
  server.engine.change(server.documents.change(params, server.client.encoding));
  const open = server.documents.get(params.textDocument.uri);
  if (!open) return;
  announce(server, open.uri, open.path);
  if (namesTables(before) || namesTables(open)) announceTables(server);
}

export function onDidClose(server: Server, params: DidCloseTextDocumentParams): void {
  const { uri } = params.textDocument;
  const path = server.documents.get(uri)?.path;
  server.engine.change(server.documents.close(uri));
  server.pace.forget(uri);
  server.answers.forget(uri);
  server.diagnostics.forget(uri);
  if (server.publisher) {
    server.publisher.clear(uri);
    // What was told before it was opened is gone now, however short a time that was.
    server.settings.forget(uri);
  }
  if (path !== undefined && isShared(path)) server.publisher?.scheduleAll();
  server.settings.schedule();
}

/** A report's findings depend on its text and on files beside it, which may concern every report. */
function announce(server: Server, uri: string, path: string): void {
  if (!isShared(path)) {
    server.publisher?.schedule(uri);
    announceToLater(server, path);
    return;
  }
  server.publisher?.scheduleAll();
  server.settings.schedule();
}

/** A report that is open as last year's of others, by their front matter. */
function announceToLater(server: Server, path: string): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const { uri, path: other, document } of server.documents.all()) {
    const start = document.slice(0, longestFrontMatter);
    const line = other === path ? undefined : /^prior[ \t]*:.*$/m.exec(start)?.[0];
    if (line?.includes(name)) server.publisher?.schedule(uri);
  }
}

const longestFrontMatter = 4000;

/** What a report says around a table may change what is wrong in the table's own file. */
function announceTables(server: Server): void {
  for (const { uri, path } of server.documents.all()) {
    if (isTable(path)) server.publisher?.schedule(uri);
  }
  server.settings.schedule();
}

function namesTables(open: OpenDocument | undefined): boolean {
  return open?.document.pieces.some((piece) => mayNameTable(piece, piece.text)) ?? false;
}

/** Settings, and the files of tables. */
function isShared(path: string): boolean {
  return isSettingsFile(path) || isTable(path);
}

function isTable(path: string): boolean {
  return /\.(?:csv|tsv|tab|txt)$/i.test(path);
}
