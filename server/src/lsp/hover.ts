/**
 * `textDocument/hover`: what the number at a position is computed from, and what from it. Must not
 * word anything.
 */
import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { tableHover } from '../features/table-hover.ts';
import { checkNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';

export async function onHover(
  server: Server,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const checked = await checkNewest(server, textDocument.uri, 0, token);
  if (!checked) return null;
  const { encoding, hoverKind } = server.client;
  const hover = tableHover(checked, fromPosition(checked.document, position, encoding));
  if (!hover) return null;
  return {
    contents: { kind: hoverKind, value: hover.text },
    range: toRange(checked.document, hover.span, encoding),
  };
}
