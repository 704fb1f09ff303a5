/**
 * The server in a web worker, where VS Code runs in a browser. Must not be loaded before it is needed.
 */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { clientOptions } from './options.ts';
import { restartWhile } from './restarts.ts';
import { serveVirtualFiles } from './virtual-files.ts';

/** What of a browser is needed; the project's types know Node's globals only. */
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

export function createWorkerClient(
  { extensionUri }: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
  mayRestart: () => boolean,
): LanguageClient {
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'server-worker.js');
  const options = { ...clientOptions(), outputChannel, errorHandler: restartWhile(mayRestart) };
  // Asked for whenever the server starts, so that a restart is a new worker.
  const start = async () => {
    const worker = new Worker(await workerAddress(script));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient('crossfoot', 'Crossfoot', start, options);
  serveVirtualFiles(client);
  return client;
}

/** VS Code starts no worker at an address of an extension that is installed on a server. */
async function workerAddress(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = new Blob([Uint8Array.from(await vscode.workspace.fs.readFile(script))]);
  return URL.createObjectURL(source);
}
