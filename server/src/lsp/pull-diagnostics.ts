/**
 * `textDocument/diagnostic`: the findings of one document, or "unchanged". What the time did not suffice
 * for follows once typing pauses: the client is told to ask again. Must not push.
 */
import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { sameData } from '../report/same-data.ts';
import type { Answer } from './answers.ts';
import { checkNewest, checkNow } from './check-newest.ts';
import { atOnce, oneSlice, pause } from './pace.ts';
import { isPreviewed } from './preview.ts';
import type { Server } from './server.ts';

export async function onPullDiagnostics(
  server: Server,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const { answers, client } = server;
  const text = server.documents.get(uri)?.document;
  // Whoever asks again about the same text wants to know all.
  const isNew = text !== undefined && answers.get(uri)?.document !== text;
  const budget = isNew && client.refreshesDiagnostics ? atOnce : undefined;
  // A person sees the preview change, and findings come with a delay in any case.
  if (budget && isPreviewed(server, uri)) await server.pace.giveWay();
  const checked = await checkNewest(server, uri, token, budget);
  const answer = answers.put(
    uri,
    server.documents.get(uri)?.document,
    itemsOf(server, uri, checked),
  );
  if (text === undefined) answers.forget(uri);
  if (checked?.incomplete) {
    finish(server, uri, answer).catch((error) => server.log(String(error)));
  }
  const { id: resultId, items } = answer;
  if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items };
}

function itemsOf(server: Server, uri: string, checked: CheckedDocument | undefined): Diagnostic[] {
  return checked ? server.diagnostics.of(checked, uri) : [];
}

/** Runs the rules that are left, as long as the text stays as it is; has the client ask again if need be. */
async function finish(server: Server, uri: string, { document, items }: Answer): Promise<void> {
  const isNewest = () => server.documents.get(uri)?.document === document;
  await server.pace.quiet(uri);
  while (isNewest()) {
    const path = server.documents.get(uri)!.path;
    const checked = await server.pace.slice(uri, () => checkNow(server, path, oneSlice()));
    if (!isNewest()) return;
    if (!checked?.incomplete) {
      const isSame = sameData(items, itemsOf(server, uri, checked));
      if (!isSame) await server.connection.languages.diagnostics.refresh();
      return;
    }
    await pause(0);
  }
}
