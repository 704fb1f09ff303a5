/**
 * `textDocument/hover`: what the words at a position refer to; what confirms the number there, what
 * it is computed from, and what from it; in settings files what a key means. Must not word anything.
 */
import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { figureHover } from '../features/figure-hover.ts';
import { placeHover } from '../features/place-hover.ts';
import { settingsHover } from '../features/settings-help.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';
import { settingsAt } from './settings-at.ts';

export async function onHover(
  server: Server,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const { encoding, hoverKind } = server.client;
  const settings = await settingsAt(server, textDocument.uri, position, token);
  const checked = settings ?? (await readNewest(server, textDocument.uri, token));
  if (!checked) return null;
  const { document } = checked;
  const offset = fromPosition(document, position, encoding);
  const hover =
    'kind' in checked
      ? settingsHover(checked.kind, document.text, offset, server.tell)
      : (placeHover(checked, offset) ?? figureHover(checked, offset));
  if (!hover) return null;
  return {
    contents: { kind: hoverKind, value: hover.text },
    range: toRange(document, hover.span, encoding),
  };
}
