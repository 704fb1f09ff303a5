/**
 * `textDocument/definition`: what the words at a position refer to. Must not decide where that is.
 */
import type { CancellationToken, DefinitionParams, Location } from 'vscode-languageserver';
import { figureDefinitions } from '../features/figure-definitions.ts';
import { definitionsAt } from '../features/places.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition } from './positions.ts';
import type { Server } from './server.ts';
import { toPlaceLocation } from './to-proto.ts';

export async function onDefinition(
  server: Server,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const checked = await readNewest(server, textDocument.uri, token);
  if (!checked) return null;
  const { encoding } = server.client;
  const offset = fromPosition(checked.document, position, encoding);
  const found = definitionsAt(checked, offset) ?? figureDefinitions(checked, offset);
  return found?.places.map((place) => toPlaceLocation(place, textDocument.uri, encoding)) ?? null;
}
