/**
 * `textDocument/inlayHint`: ticks and differences behind totals, titles behind references. Must not
 * decide what they say.
 */
import {
  type CancellationToken,
  type InlayHint,
  InlayHintKind,
  type InlayHintParams,
} from 'vscode-languageserver';
import { inlayHints } from '../features/inlay-hints.ts';
import { readNewest } from './check-newest.ts';
import { fromRange, toPosition } from './positions.ts';
import { preferencesOf } from './preferences.ts';
import type { Server } from './server.ts';

export async function onInlayHint(
  server: Server,
  { textDocument: { uri }, range }: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[] | null> {
  const { inlayHints: wanted } = await preferencesOf(server);
  if (!wanted.totals && !wanted.references) return null;
  const checked = await readNewest(server, uri, token);
  if (!checked) return null;
  const { encoding } = server.client;
  const stretch = fromRange(checked.document, range, encoding);
  return inlayHints(checked, stretch, wanted).map(({ at, label, tooltip, kind }) => ({
    position: toPosition(checked.document, at, encoding),
    label,
    tooltip,
    paddingLeft: true,
    ...(kind === 'reference' && { kind: InlayHintKind.Parameter }),
  }));
}
