/**
 * The folder of the workspace that a command is about, where no draft says it. Must not ask where there is no
 * choice.
 */
import * as vscode from 'vscode';

/** By choice where the workspace has several; undefined where it has none, or a person chooses none. */
export async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  return folders[0]?.uri;
}
