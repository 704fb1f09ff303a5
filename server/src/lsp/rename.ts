/**
 * `textDocument/prepareRename` and `textDocument/rename`: a name everywhere at once. Must not decide
 * what has a name.
 */
import {
  type CancellationToken,
  LSPErrorCodes,
  type Position,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { concerns } from '../engine/renumber-family.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { rewriteOther } from '../report/other-reports.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';
import { toWorkspaceEdits } from './to-proto.ts';
import { otherReports, targetAt } from './workspace-reports.ts';

export async function onPrepareRename(
  server: Server,
  params: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  token: CancellationToken,
): Promise<{ range: Range; placeholder: string } | null> {
  const checked = await readNewest(server, params.textDocument.uri, token);
  if (!checked) return null;
  const { encoding } = server.client;
  const found = prepareRename(checked, fromPosition(checked.document, params.position, encoding));
  if (!found) return null;
  return { range: toRange(checked.document, found.span, encoding), placeholder: found.name };
}

/** Throws a ResponseError that says why a name cannot be taken. */
export async function onRename(
  server: Server,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const checked = await readNewest(server, textDocument.uri, token);
  if (!checked?.report) return null;
  const { report } = checked;
  const offset = fromPosition(checked.document, position, server.client.encoding);
  const result = rename(checked, offset, String(newName ?? ''));
  if (!result) return null;
  if ('problem' in result) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, server.tell(result.problem));
  }
  const { edits, after } = result;
  const others =
    after.size === 0
      ? []
      : await otherReports(server, checked.path, (text) => concerns(checked, text));
  const elsewhere = others.map((other) => ({
    edits: rewriteOther(other.report!, report, after).edits,
    target: targetAt(server, other),
  }));
  return toWorkspaceEdits(
    [
      { edits, target: targetAt(server, checked) },
      ...elsewhere.filter((one) => one.edits.length > 0),
    ],
    server.client,
  );
}
