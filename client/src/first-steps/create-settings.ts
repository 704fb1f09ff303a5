/**
 * "Create crossfoot.yaml": opens the one that a folder has, else writes a first one, with comments that
 * explain it. Must not write over a file.
 */
import * as vscode from 'vscode';
import { exists } from '../exists.ts';
import type { Client } from '../server/life.ts';
import { pickFolder } from './pick-folder.ts';

export function registerCreateSettings(start: () => Promise<Client>): vscode.Disposable {
  return vscode.commands.registerCommand('crossfoot.createSettings', async () => {
    const folder = await folderForSettings();
    if (!folder) return;
    const place = vscode.Uri.joinPath(folder, 'crossfoot.yaml');
    if (!(await exists(place))) {
      const client = await start();
      const params = { reports: reportsIn(folder) };
      const text = await client.sendRequest<string>('crossfoot/starterSettings', params);
      await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
    }
    await vscode.window.showTextDocument(place);
  });
}

/** The workspace's folder, by choice where it has several; without a workspace that of the draft in front. */
async function folderForSettings(): Promise<vscode.Uri | undefined> {
  if (vscode.workspace.workspaceFolders?.length) return pickFolder();
  const front = vscode.window.activeTextEditor?.document.uri;
  if (front && front.scheme !== 'untitled') return vscode.Uri.joinPath(front, '..');
  vscode.window.showInformationMessage(
    vscode.l10n.t('Open the folder with your drafts first: crossfoot.yaml is written there.'),
  );
  return undefined;
}

/** The draft in front, if it is one of the folder: most likely it is what Crossfoot is wanted for. */
function reportsIn(folder: vscode.Uri): readonly string[] {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return [];
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const { scheme, path } = document.uri;
  if (scheme !== folder.scheme || !path.startsWith(start)) return [];
  // Signs that have a meaning in patterns are taken by themselves.
  return [path.slice(start.length).replace(/[[\]{}*?!]/g, '?')];
}
