/**
 * The VS Code extension where it runs in a browser: the server is a web worker. Must not need Node.
 */
import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';

export { deactivate } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (log, mayRestart) => {
    const { createWorkerClient } = await import('./server/in-worker.ts');
    return createWorkerClient(context, log, mayRestart);
  });
}
