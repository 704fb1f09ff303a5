/**
 * The server's life: it starts when something needs it, is started again when it dies, three times, and
 * then says so with a way to the log. Must not know what the server answers.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export type Client = BaseLanguageClient;

/** Makes the client of a server; `mayRestart` is asked whenever that dies. */
export type CreateClient = (mayRestart: () => boolean) => Promise<Client>;

export interface ServerLife {
  /** Undefined until something started it; its requests wait until the server answers. */
  client(): Client | undefined;
  /** Starts the server unless it was started before; resolves when it answers. */
  start(): Promise<Client>;
  /** After all that happened. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const restartLimit = 3;
/** In milliseconds: deaths that lie further back are forgiven. */
const forgiveness = 10 * 60_000;

export function createServerLife(create: CreateClient, log: vscode.LogOutputChannel): ServerLife {
  let deaths: number[] = [];
  let client: Client | undefined;
  let starting: Promise<Client> | undefined;
  const mayRestart = () => {
    deaths = [...deaths.filter((time) => Date.now() - time < forgiveness), Date.now()];
    const isAllowed = deaths.length <= restartLimit;
    log.error(isAllowed ? 'The server ended and is started again.' : 'The server ended again.');
    if (!isAllowed) void sayThatItEnded(restart, log);
    return isAllowed;
  };
  const startFirst = async () => {
    client = await create(mayRestart);
    await client.start();
    return client;
  };
  const start = () => {
    starting ??= startFirst();
    return starting;
  };
  const restart = async () => {
    deaths = [];
    if (!client) return void (await start());
    if (client.needsStop()) await client.stop();
    await client.start();
  };
  return {
    client: () => client,
    start,
    restart,
    // A client whose server never started has nothing to stop.
    stop: async () => (client?.needsStop() ? client.stop() : undefined),
  };
}

async function sayThatItEnded(
  restart: () => Promise<void>,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const words = vscode.l10n.t(
    'Crossfoot’s language server ended {0} times. Reports are no longer checked.',
    restartLimit + 1,
  );
  const [startAgain, showLog] = [vscode.l10n.t('Start Again'), vscode.l10n.t('Show Log')];
  const choice = await vscode.window.showErrorMessage(words, startAgain, showLog);
  if (choice === startAgain) await restart();
  if (choice === showLog) log.show();
}
