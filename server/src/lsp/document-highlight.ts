/**
 * `textDocument/documentHighlight`: the parts of a total, the totals of a part, the places that
 * state one figure or name one number. Must not decide which.
 */
import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { figureHighlights } from '../features/figure-places.ts';
import { mentionHighlights } from '../features/mention-highlights.ts';
import { tableHighlights } from '../features/table-highlights.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';

/** Null leaves it to the editor to highlight equal words. */
export async function onDocumentHighlight(
  server: Server,
  { textDocument, position }: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const checked = await readNewest(server, textDocument.uri, token);
  if (!checked) return null;
  const { encoding } = server.client;
  const offset = fromPosition(checked.document, position, encoding);
  const kinds = [tableHighlights, figureHighlights, mentionHighlights];
  const found = kinds.map((of) => of(checked, offset)).find((some) => some.length > 0);
  if (!found) return null;
  return found.map(({ span, kind }) => ({
    range: toRange(checked.document, span, encoding),
    kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
