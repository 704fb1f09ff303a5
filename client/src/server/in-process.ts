/**
 * The server as a process of its own, where VS Code runs on Node. Must not be loaded before it is needed:
 * the client's package is large.
 */
import type * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './options.ts';
import { restartWhile } from './restarts.ts';
import { serveVirtualFiles } from './virtual-files.ts';

export function createProcessClient(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
  mayRestart: () => boolean,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
  };
  const errorHandler = restartWhile(mayRestart);
  const options = { ...clientOptions(), outputChannel, errorHandler };
  const client = new LanguageClient('crossfoot', 'Crossfoot', server, options);
  serveVirtualFiles(client);
  return client;
}
