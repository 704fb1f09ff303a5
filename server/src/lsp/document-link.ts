/**
 * `textDocument/documentLink`: references lead to their targets, files of tables open. Must not decide
 * what leads where.
 */
import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { linksOf } from '../features/links.ts';
import { readNewest } from './check-newest.ts';
import { toUri } from './paths.ts';
import { toRange } from './positions.ts';
import type { Server } from './server.ts';

/** A place in a file is written as editors read it in links: `#L12,5`, counted from 1. */
export async function onDocumentLink(
  server: Server,
  { textDocument: { uri } }: DocumentLinkParams,
  token: CancellationToken,
): Promise<DocumentLink[] | null> {
  const checked = await readNewest(server, uri, token);
  if (!checked) return null;
  return linksOf(checked).map(({ span, target, path }) => {
    const { line, column } = checked.document.positionAt(target.from);
    const place = path === undefined ? `${uri}#L${line + 1},${column + 1}` : toUri(path);
    return { range: toRange(checked.document, span, server.client.encoding), target: place };
  });
}
