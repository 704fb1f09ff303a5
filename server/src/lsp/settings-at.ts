/**
 * A position in an open settings file to what the file is for and an offset. Must not answer for reports.
 */
import type { CancellationToken, Position } from 'vscode-languageserver';
import type { SettingsKind } from '../features/settings-help.ts';
import type { TextDocument } from '../text/document.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition } from './positions.ts';
import type { Server } from './server.ts';

export interface SettingsAt {
  readonly kind: SettingsKind;
  readonly document: TextDocument;
  readonly offset: number;
}

/** Undefined for every other document; asks the engine for YAML and JSON only. */
export async function settingsAt(
  server: Server,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<SettingsAt | undefined> {
  const path = server.documents.get(uri)?.path;
  if (path === undefined || !/\.(?:ya?ml|json)$/i.test(path)) return undefined;
  const checked = await readNewest(server, uri, token);
  if (!checked || checked.role === 'report' || checked.role === 'table') return undefined;
  const { role: kind, document } = checked;
  return { kind, document, offset: fromPosition(document, position, server.client.encoding) };
}
