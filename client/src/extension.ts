/**
 * The VS Code extension where it runs on Node: the server is a process. Must not know anything about
 * reports.
 */
import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';
import { registerTasks } from './tasks.ts';

export { deactivate } from './activate.ts';

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(registerTasks(context));
  activateWith(context, async (log, mayRestart) => {
    // Loaded when the first report is opened, not when VS Code starts.
    const { createProcessClient } = await import('./server/in-process.ts');
    return createProcessClient(context, log, mayRestart);
  });
}
