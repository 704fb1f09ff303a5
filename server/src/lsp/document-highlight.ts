/**
 * `textDocument/documentHighlight`: the parts of a total, the totals of a part. Must not decide which.
 */
import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { tableHighlights } from '../features/table-highlights.ts';
import { checkNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';

/** Null leaves it to the editor to highlight equal words. */
export async function onDocumentHighlight(
  server: Server,
  { textDocument, position }: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const checked = await checkNewest(server, textDocument.uri, 0, token);
  if (!checked) return null;
  const { encoding } = server.client;
  const found = tableHighlights(checked, fromPosition(checked.document, position, encoding));
  if (found.length === 0) return null;
  return found.map(({ span, kind }) => ({
    range: toRange(checked.document, span, encoding),
    kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
