/**
 * `textDocument/diagnostic`: the findings of one document, or "unchanged". Must not push.
 */
import { createHash } from 'node:crypto';
import type {
  CancellationToken,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { checkNewest } from './check-newest.ts';
import type { Server } from './server.ts';
import { toDiagnostics } from './to-proto.ts';

export async function onPullDiagnostics(
  server: Server,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const checked = await checkNewest(server, uri, token);
  const items = checked ? toDiagnostics(checked, uri, server.client) : [];
  // The id is what the items say, so that it holds across edits that change nothing and restarts.
  const resultId = createHash('sha256').update(JSON.stringify(items)).digest('base64url');
  if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items };
}
