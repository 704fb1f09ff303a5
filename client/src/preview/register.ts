/**
 * "Open Review Preview", "Export Report as HTML" and "Print Report": the commands and the panels that
 * they open. Must not render anything.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fillPanel, type PreviewHost } from './panel.ts';

const viewType = 'crossfoot.preview';

/** Registers the commands; `client` gives the running one. */
export function registerPreview(
  context: vscode.ExtensionContext,
  client: () => BaseLanguageClient | undefined,
): vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();
  const host: PreviewHost = {
    extension: context.extensionUri,
    client,
    save: (draft) => save(client(), draft),
    print: (draft) => print(client(), draft, context.globalStorageUri),
  };
  const adopt = (panel: vscode.WebviewPanel, draft: vscode.Uri) => {
    panels.set(draft.toString(), panel);
    panel.onDidDispose(() => panels.delete(draft.toString()));
    fillPanel(panel, draft, host);
  };
  const open = (named?: unknown) => {
    const draft = draftOf(named);
    if (!draft) return;
    const known = panels.get(draft.toString());
    if (known) return known.reveal(undefined, true);
    const name = draft.path.slice(draft.path.lastIndexOf('/') + 1);
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    adopt(
      vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Review {0}', name), place),
      draft,
    );
  };
  const withDraft = (act: (draft: vscode.Uri) => Promise<void>) => async (named?: unknown) => {
    const draft = draftOf(named);
    if (draft) await act(draft);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('crossfoot.openPreview', open),
    vscode.commands.registerCommand('crossfoot.exportHtml', withDraft(host.save)),
    vscode.commands.registerCommand('crossfoot.printReport', withDraft(host.print)),
  );
}

/** The draft that a menu names, else the one in front. */
function draftOf(named: unknown): vscode.Uri | undefined {
  return named instanceof vscode.Uri ? named : vscode.window.activeTextEditor?.document.uri;
}

async function pageOf(client: BaseLanguageClient | undefined, draft: vscode.Uri) {
  const uri = client?.code2ProtocolConverter.asUri(draft);
  const page = await client?.sendRequest<string | null>('crossfoot/previewPage', {
    textDocument: { uri },
  });
  if (!page)
    vscode.window.showInformationMessage(vscode.l10n.t('This is no report that Crossfoot checks.'));
  return page ? new TextEncoder().encode(page) : undefined;
}

async function save(
  client: BaseLanguageClient | undefined,
  draft: vscode.Uri,
  title?: string,
): Promise<void> {
  const page = await pageOf(client, draft);
  if (!page) return;
  const defaultUri = draft.with({
    scheme: draft.scheme === 'untitled' ? 'file' : draft.scheme,
    path: `${draft.path.replace(/\.[^./]*$/, '')}.html`,
  });
  const filters = { HTML: ['html'] };
  const target = await vscode.window.showSaveDialog({
    defaultUri,
    filters,
    ...(title && { title }),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, page);
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is saved.', name), 6000);
}

/** A window inside the editor cannot print; the browser can, where both are on one machine. */
async function print(
  client: BaseLanguageClient | undefined,
  draft: vscode.Uri,
  storage: vscode.Uri,
): Promise<void> {
  const { uiKind, remoteName } = vscode.env;
  if (uiKind === vscode.UIKind.Web || remoteName !== undefined) {
    const title = vscode.l10n.t('Save as a page, to open it in the browser and print it there');
    return save(client, draft, title);
  }
  const page = await pageOf(client, draft);
  if (!page) return;
  await vscode.workspace.fs.createDirectory(storage);
  const target = vscode.Uri.joinPath(storage, 'report.html');
  await vscode.workspace.fs.writeFile(target, page);
  await vscode.env.openExternal(target);
}
