/**
 * What the extension adds to an editor, wherever it runs: commands, views and the server, which is
 * started when the first report is opened. Must not know anything about reports.
 */
import * as vscode from 'vscode';
import { registerCoverageMap } from './coverage-map/register.ts';
import { registerExplainTable } from './explain-table.ts';
import { registerCheckDocument } from './first-steps/check-document.ts';
import { registerCreateSettings } from './first-steps/create-settings.ts';
import { registerNewReport } from './first-steps/new-report.ts';
import { registerWalkthrough } from './first-steps/walkthrough.ts';
import { registerFixes } from './fixes.ts';
import { registerPreview } from './preview/register.ts';
import { onFirstConcern } from './server/concerns.ts';
import { type Client, createServerLife, type ServerLife } from './server/life.ts';
import { registerStatus } from './status.ts';
import { watchActiveDraft } from './views/active-draft.ts';
import { registerViews } from './views/register.ts';

let server: ServerLife | undefined;

/** Returns at once; `create` loads and makes the client when there is something to check. */
export function activateWith(
  context: vscode.ExtensionContext,
  create: (log: vscode.LogOutputChannel, mayRestart: () => boolean) => Promise<Client>,
): void {
  const log = vscode.window.createOutputChannel('Crossfoot', { log: true });
  const life = createServerLife((mayRestart) => create(log, mayRestart), log);
  server = life;
  const start = () => void life.start().catch((error) => log.error(String(error)));
  /** For what a person asks for, be the draft a report or not. */
  const wanted = () => {
    start();
    return life.client();
  };
  const draft = watchActiveDraft();
  context.subscriptions.push(
    log,
    draft,
    registerExplainTable(life.client),
    registerPreview(context, wanted),
    registerFixes(life.start),
    registerNewReport(context, life.start),
    registerCreateSettings(life.start),
    registerCheckDocument(draft, life.start),
    registerWalkthrough(context),
    registerStatus(life.client),
    registerViews(draft, wanted),
    registerCoverageMap(context, wanted),
    vscode.commands.registerCommand('crossfoot.restartServer', life.restart),
    vscode.commands.registerCommand('crossfoot.showLog', () => log.show()),
    onFirstConcern(start),
  );
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
