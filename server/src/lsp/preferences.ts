/**
 * What a person wants to see between the lines and before changes, from the client's settings (section `crossfoot`). Must
 * not hold anything that decides what is found: that stands in `crossfoot.yaml`.
 */
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Server } from './server.ts';

export interface Preferences {
  readonly inlayHints: { readonly totals: boolean; readonly references: boolean };
  readonly codeLens: { readonly tables: boolean; readonly sections: boolean };
  /** Whether changes of more than one place are shown before they are made. */
  readonly fixes: { readonly preview: boolean };
}

const known = new WeakMap<Server, Promise<Preferences>>();

/** Asked of the client once until it says that they have changed; all on where it cannot be asked. */
export function preferencesOf(server: Server): Promise<Preferences> {
  const before = known.get(server);
  if (before) return before;
  const asking = ask(server);
  known.set(server, asking);
  return asking;
}

async function ask({ client, connection, log }: Server): Promise<Preferences> {
  if (!client.tellsConfiguration) return readPreferences(undefined);
  try {
    return readPreferences(await connection.workspace.getConfiguration('crossfoot'));
  } catch (error) {
    log(`workspace/configuration: ${error instanceof Error ? error.message : String(error)}`);
    return readPreferences(undefined);
  }
}

/** Only what says `false` is off. */
function readPreferences(settings: unknown): Preferences {
  const isOn = (group: string, name: string): boolean => {
    const values = (settings as Record<string, Record<string, unknown> | null> | null)?.[group];
    return values?.[name] !== false;
  };
  return {
    inlayHints: {
      totals: isOn('inlayHints', 'totals'),
      references: isOn('inlayHints', 'references'),
    },
    codeLens: { tables: isOn('codeLens', 'tables'), sections: isOn('codeLens', 'sections') },
    fixes: { preview: isOn('fixes', 'preview') },
  };
}

/** Asks to be told of changed settings. */
export async function watchPreferences({ client, connection }: Server): Promise<void> {
  if (!client.registersConfiguration) return;
  const section = 'crossfoot';
  await connection.client.register(DidChangeConfigurationNotification.type, { section });
}

export async function onDidChangeConfiguration(server: Server): Promise<void> {
  known.delete(server);
  const { client, connection } = server;
  if (client.refreshesHints) await connection.languages.inlayHint.refresh();
  if (client.refreshesLenses) await connection.sendRequest('workspace/codeLens/refresh');
}
