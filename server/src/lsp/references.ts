/**
 * `textDocument/references`: where else a draft names what it names at a position. Must not decide
 * what is the same.
 */
import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../features/places.ts';
import { checkNewest } from './check-newest.ts';
import { fromPosition } from './positions.ts';
import type { Server } from './server.ts';
import { toPlaceLocation } from './to-proto.ts';

export async function onReferences(
  server: Server,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const checked = await checkNewest(server, textDocument.uri, 0, token);
  if (!checked) return null;
  const { encoding } = server.client;
  const offset = fromPosition(checked.document, position, encoding);
  const places = referencesAt(checked, offset, context?.includeDeclaration === true);
  return places.length === 0
    ? null
    : places.map((place) => toPlaceLocation(place, textDocument.uri, encoding));
}
