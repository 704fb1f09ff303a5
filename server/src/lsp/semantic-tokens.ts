/**
 * `textDocument/semanticTokens`: references, statements and figures as the protocol counts them out.
 * Must not decide what is coloured.
 */
import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensLegend,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { semanticTokens, tokenKinds } from '../features/semantic-tokens.ts';
import type { Span } from '../text/span.ts';
import { readNewest } from './check-newest.ts';
import { type Encoding, fromRange, toPosition } from './positions.ts';
import type { Server } from './server.ts';

export const tokenLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenKinds],
  tokenModifiers: [],
};

export async function onSemanticTokens(
  server: Server,
  params: SemanticTokensParams | SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const checked = await readNewest(server, params.textDocument.uri, token);
  if (!checked) return { data: [] };
  const { document } = checked;
  const { encoding } = server.client;
  const stretch =
    'range' in params
      ? fromRange(document, params.range, encoding)
      : { from: 0, to: document.text.length };
  return { data: countedOut(checked, stretch, encoding) };
}

/** Five numbers each: lines and columns on from the token before, length, kind, no modifiers. */
function countedOut(checked: CheckedDocument, stretch: Span, encoding: Encoding): number[] {
  const data: number[] = [];
  let line = 0;
  let column = 0;
  for (const { span, kind } of semanticTokens(checked, stretch)) {
    const start = toPosition(checked.document, span.from, encoding);
    const end = toPosition(checked.document, span.to, encoding);
    const on = start.line === line ? start.character - column : start.character;
    data.push(start.line - line, on, end.character - start.character, tokenKinds.indexOf(kind), 0);
    line = start.line;
    column = start.character;
  }
  return data;
}
