/**
 * The VS Code extension: starts the language server and shows what it says. Must not know anything
 * about reports.
 */
import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';

import { registerExplainTable } from './explain-table.ts';
import { registerPreview } from './preview/register.ts';
import { registerRenumber } from './renumber.ts';

const fixAllKind = 'source.fixAll.crossfoot';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Crossfoot', { log: true });
  client = createClient(context, log);
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand('crossfoot.fixAll', fixAll),
    registerExplainTable(() => client),
    registerPreview(context, () => client),
    registerRenumber(),
    vscode.commands.registerCommand('crossfoot.restartServer', () => client?.restart()),
    vscode.commands.registerCommand('crossfoot.showLog', () => log.show()),
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  // A client whose server never started has nothing to stop.
  if (client?.needsStop()) await client.stop();
}

function createClient(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
  };
  const options: LanguageClientOptions = {
    // The server says which of these are reports or settings of one; all others it leaves alone.
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'untitled', language: 'markdown' },
      { scheme: 'file', language: 'yaml' },
      // Files of tables; no language of VS Code itself is called CSV.
      { scheme: 'file', pattern: '**/*.{csv,tsv,tab}' },
    ],
    outputChannel,
    initializationOptions: { explainsTables: true },
    diagnosticPullOptions: { onChange: true },
  };
  return new LanguageClient('crossfoot', 'Crossfoot', server, options);
}

/** Applies all safe fixes to the report in front, as saving does where settings ask for it. */
async function fixAll(): Promise<void> {
  if (!vscode.window.activeTextEditor) return;
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: fixAllKind,
    apply: 'first',
  });
}
