/**
 * `textDocument/hover`: what the words at a position refer to; what confirms the number there, what
 * it is computed from, and what from it. Must not word anything.
 */
import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { figureHover } from '../features/figure-hover.ts';
import { placeHover } from '../features/place-hover.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';

export async function onHover(
  server: Server,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const checked = await readNewest(server, textDocument.uri, token);
  if (!checked) return null;
  const { encoding, hoverKind } = server.client;
  const offset = fromPosition(checked.document, position, encoding);
  const hover = placeHover(checked, offset) ?? figureHover(checked, offset);
  if (!hover) return null;
  return {
    contents: { kind: hoverKind, value: hover.text },
    range: toRange(checked.document, hover.span, encoding),
  };
}
