/**
 * `textDocument/references`: where else a draft names what it names at a position, or
 * states the figure there. Must not decide
 * what is the same.
 */
import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { figurePlaces } from '../features/figure-places.ts';
import { referencesAt } from '../features/places.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition } from './positions.ts';
import type { Server } from './server.ts';
import { toPlaceLocation } from './to-proto.ts';

export async function onReferences(
  server: Server,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const checked = await readNewest(server, textDocument.uri, token);
  if (!checked) return null;
  const { encoding } = server.client;
  const offset = fromPosition(checked.document, position, encoding);
  const named = referencesAt(checked, offset, context?.includeDeclaration === true);
  const places = named.length > 0 ? named : figurePlaces(checked, offset);
  return places.length === 0
    ? null
    : places.map((place) => toPlaceLocation(place, textDocument.uri, encoding));
}
