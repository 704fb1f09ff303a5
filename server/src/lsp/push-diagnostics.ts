/**
 * `textDocument/publishDiagnostics` for clients that do not ask: bursts of edits merged, the newest
 * revision only. Must not publish for a text that has changed since.
 */
import { CancellationTokenSource } from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { checkNewest } from './check-newest.ts';
import { atOnce, oneSlice } from './pace.ts';
import type { Publisher } from './publisher.ts';
import type { Server } from './server.ts';

/** `server` is asked for late, since the server itself holds its publisher. */
export function createPublisher(server: () => Server): Publisher {
  const runs = new Map<string, CancellationTokenSource>();
  const stop = (uri: string) => {
    runs.get(uri)?.cancel();
    runs.delete(uri);
  };
  const schedule = (uri: string) => {
    stop(uri);
    const run = new CancellationTokenSource();
    runs.set(uri, run);
    publish(server(), uri, run).catch((error) => {
      if (!run.token.isCancellationRequested) server().log(String(error));
    });
  };
  return {
    schedule,
    scheduleAll: () =>
      server()
        .documents.all()
        .forEach(({ uri }) => void schedule(uri)),
    clear(uri) {
      stop(uri);
      void server().connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    dispose: () => [...runs.keys()].forEach(stop),
  };
}

/** What is found at once, and once typing pauses all the rest, if there is any. */
async function publish(server: Server, uri: string, run: CancellationTokenSource): Promise<void> {
  const { token } = run;
  let checked = await checkNewest(server, uri, token, atOnce);
  const first = checked;
  await send(server, uri, checked);
  if (checked?.incomplete) await server.pace.quiet(uri);
  while (checked?.incomplete) {
    checked = await server.pace.slice(uri, () => checkNewest(server, uri, token, oneSlice));
  }
  if (checked !== first) await send(server, uri, checked);
}

async function send(
  server: Server,
  uri: string,
  checked: CheckedDocument | undefined,
): Promise<void> {
  const open = server.documents.get(uri);
  if (!open) return;
  const diagnostics = checked ? server.diagnostics.of(checked, uri) : [];
  await server.connection.sendDiagnostics({ uri, version: open.version, diagnostics });
}
