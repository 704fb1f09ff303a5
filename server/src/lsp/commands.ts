/**
 * `workspace/executeCommand`: each command to its work, and what came of it to the person. Must not do
 * the work itself.
 */
import {
  type CancellationToken,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import type { Words } from '../text/phrase.ts';
import { applyActionCommand, applyActionNow } from './code-action.ts';
import {
  fixAllCommand,
  fixAllNow,
  ignoreCommand,
  ignoreNow,
  updateContentsCommand,
  updateContentsNow,
} from './fix-commands.ts';
import { renumberCommand, renumberNow } from './renumber.ts';
import type { Server } from './server.ts';

/** Does what it is named for; answers with words for the person, empty for none. */
type Command = (server: Server, argument: unknown, token: CancellationToken) => Promise<Words>;

export const commands: Readonly<Record<string, Command>> = {
  [renumberCommand]: renumberNow,
  [updateContentsCommand]: updateContentsNow,
  [fixAllCommand]: fixAllNow,
  [applyActionCommand]: applyActionNow,
  [ignoreCommand]: ignoreNow,
};

export async function onExecuteCommand(
  server: Server,
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<null> {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  const message = run ? server.tell(await run(server, argument, token)) : '';
  if (message !== '') {
    const params: ShowMessageParams = { type: MessageType.Info, message };
    void server.connection.sendNotification(ShowMessageNotification.type, params);
  }
  return null;
}
