/**
 * Files beside the reports that change on disk: tells the engine, and has every open report checked
 * again. Must not read the files.
 */
import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
} from 'vscode-languageserver';
import type { Change } from '../engine/engine.ts';
import { isMarkdown } from '../engine/paths.ts';
import { toPath } from './paths.ts';
import type { Server } from './server.ts';

/** Asks the client for news of configuration files, profiles, catalogues, the files of tables and other reports. */
export async function watchFiles(server: Server): Promise<void> {
  if (!server.client.watchesFiles) return;
  await server.connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*.{yaml,yml,json,csv,tsv,tab,txt,md,markdown}' }],
  });
}

export async function onWatchedFiles(
  server: Server,
  { changes }: DidChangeWatchedFilesParams,
): Promise<void> {
  const news = changes.flatMap(({ uri }): readonly Change[] => {
    const path = toPath(uri, server.folder);
    // A draft that is open is known better than the disk knows it.
    const known = path === undefined || (isMarkdown(path) && isOpen(server, path));
    return known ? [] : [{ kind: 'disk', path }];
  });
  if (news.length === 0) return;
  server.engine.change(news);
  server.publisher?.scheduleAll();
  server.settings.schedule();
  if (server.client.pullsDiagnostics && server.client.refreshesDiagnostics) {
    await server.connection.languages.diagnostics.refresh();
  }
}

function isOpen({ documents }: Server, path: string): boolean {
  return documents.all().some((open) => open.path === path);
}
