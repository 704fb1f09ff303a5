/**
 * `textDocument/foldingRange`: sections and tables. Must not decide where they end.
 */
import type { CancellationToken, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../features/folding.ts';
import { readNewest } from './check-newest.ts';
import type { Server } from './server.ts';

export async function onFoldingRange(
  server: Server,
  { textDocument }: FoldingRangeParams,
  token: CancellationToken,
): Promise<FoldingRange[] | null> {
  const checked = await readNewest(server, textDocument.uri, token);
  if (!checked) return null;
  const lineOf = (offset: number) => checked.document.positionAt(offset).line;
  return foldsOf(checked).map(({ from, to }) => ({ startLine: lineOf(from), endLine: lineOf(to) }));
}
