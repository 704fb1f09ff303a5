/**
 * The language status of a report: its profile and how many findings there are. Must not appear for a
 * draft that is no report.
 */
import * as vscode from 'vscode';
import type { Client } from './server/life.ts';

interface ReportStatus {
  readonly profile: { readonly id: string; readonly title: string };
}

/** What menus ask for, so that they have no entries in other Markdown. */
const reportContext = 'crossfoot.isReport';

/** In milliseconds: changes that come together are shown together. */
const gather = 100;

export function registerStatus(client: () => Client | undefined): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && (await askStatus(client(), document));
    // What came to the front meanwhile has asked for itself.
    if (document !== vscode.window.activeTextEditor?.document) return;
    void vscode.commands.executeCommand('setContext', reportContext, Boolean(status));
    if (!document || !status) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= createItem();
    fill(item, status, vscode.languages.getDiagnostics(document.uri));
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show().catch(() => undefined), gather);
  };
  soon();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const front = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === front)) soon();
    }),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      item?.dispose();
    }),
  );
}

async function askStatus(
  client: Client | undefined,
  document: vscode.TextDocument,
): Promise<ReportStatus | null | undefined> {
  if (!client || document.languageId !== 'markdown') return undefined;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return client.sendRequest<ReportStatus | null>('crossfoot/reportStatus', {
    textDocument: { uri },
  });
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('crossfoot.report', {
    language: 'markdown',
  });
  item.name = 'Crossfoot';
  item.command = {
    command: 'workbench.actions.view.problems',
    title: vscode.l10n.t('Show Problems'),
  };
  return item;
}

function fill(
  item: vscode.LanguageStatusItem,
  { profile }: ReportStatus,
  diagnostics: readonly vscode.Diagnostic[],
): void {
  const own = diagnostics.filter(({ source }) => source === 'crossfoot');
  const severities = vscode.DiagnosticSeverity;
  const [errors, warnings] = [severities.Error, severities.Warning].map(
    (wanted) => own.filter(({ severity }) => severity === wanted).length,
  ) as [number, number];
  item.text = profile.title;
  item.detail =
    own.length === 0
      ? vscode.l10n.t('nothing found')
      : vscode.l10n.t(
          '{0} errors, {1} warnings, {2} hints',
          errors,
          warnings,
          own.length - errors - warnings,
        );
  const levels = vscode.LanguageStatusSeverity;
  if (errors > 0) item.severity = levels.Error;
  else item.severity = warnings > 0 ? levels.Warning : levels.Information;
}
