/**
 * `textDocument/formatting` and `rangeFormatting`: aligned tables. Must not touch files that are no
 * reports.
 */
import type {
  CancellationToken,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatTables } from '../features/format-tables.ts';
import { readNewest } from './check-newest.ts';
import { fromRange, toRange } from './positions.ts';
import type { Server } from './server.ts';

export async function onFormatting(
  server: Server,
  params: DocumentFormattingParams | DocumentRangeFormattingParams,
  token: CancellationToken,
): Promise<TextEdit[] | null> {
  const checked = await readNewest(server, params.textDocument.uri, token);
  if (!checked) return null;
  const { document } = checked;
  const { encoding } = server.client;
  const stretch =
    'range' in params
      ? fromRange(document, params.range, encoding)
      : { from: 0, to: document.text.length };
  return formatTables(checked, stretch).map(({ span, text }) => ({
    range: toRange(document, span, encoding),
    newText: text,
  }));
}
