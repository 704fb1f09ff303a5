/**
 * `crossfoot/explainTable`: a request of our own, from a position to a page of Markdown about the
 * table there. Must not word anything.
 */
import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import { explainTable, type TableExplanation } from '../features/explain-table.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition } from './positions.ts';
import type { Server } from './server.ts';

export const explainTableMethod = 'crossfoot/explainTable';

/** Null where the document is no report, or has no table. */
export async function onExplainTable(
  server: Server,
  params: Partial<TextDocumentPositionParams> | undefined,
  token: CancellationToken,
): Promise<TableExplanation | null> {
  const uri = params?.textDocument?.uri;
  if (typeof uri !== 'string') return null;
  const checked = await readNewest(server, uri, token);
  if (!checked) return null;
  const position = params?.position ?? { line: 0, character: 0 };
  const offset = fromPosition(checked.document, position, server.client.encoding);
  return explainTable(checked, offset) ?? null;
}
