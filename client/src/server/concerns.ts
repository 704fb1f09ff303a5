/**
 * Whether a document gives reason to start the server: a draft whose front matter names a profile, or
 * a file below a folder with a crossfoot.yaml. Must not decide what is a report: the server does.
 */
import * as vscode from 'vscode';
import { exists } from '../exists.ts';

const settingsName = 'crossfoot.yaml';

/** In UTF-16 units: as much of a draft as may be front matter. */
const longestFrontMatter = 4000;

export async function mayConcern(document: vscode.TextDocument): Promise<boolean> {
  const { languageId, uri } = document;
  if (languageId === 'markdown' && namesProfile(document)) return true;
  return /^(?:markdown|yaml|json)$/.test(languageId) && hasSettingsAbove(uri);
}

function namesProfile(document: vscode.TextDocument): boolean {
  const start = new vscode.Range(
    new vscode.Position(0, 0),
    document.positionAt(longestFrontMatter),
  );
  return /^\ufeff?---[ \t]*\n[\s\S]*?^profile[ \t]*:/m.test(
    document.getText(start).replaceAll('\r', ''),
  );
}

/** A draft that was never saved stands in the workspace's first folder, as far as settings go. */
async function hasSettingsAbove(uri: vscode.Uri): Promise<boolean> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const isUnsaved = uri.scheme === 'untitled';
  if (isUnsaved && !first) return false;
  let folder = isUnsaved && first ? first.uri : vscode.Uri.joinPath(uri, '..');
  for (;;) {
    if (await exists(vscode.Uri.joinPath(folder, settingsName))) return true;
    const above = vscode.Uri.joinPath(folder, '..');
    if (above.path === folder.path) return false;
    folder = above;
  }
}

/**
 * Calls `start` once, for the first document that may concern the server, whether it is open already,
 * is opened later, or becomes one while it is written.
 */
export function onFirstConcern(start: () => void): vscode.Disposable {
  let isOver = false;
  const look = async (document: vscode.TextDocument) => {
    if (isOver || !(await mayConcern(document)) || isOver) return;
    isOver = true;
    start();
    watching.dispose();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${settingsName}`, false, true, true);
  const lookAtAll = () => vscode.workspace.textDocuments.forEach((document) => void look(document));
  const watching = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(lookAtAll),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      // Only typing at the top can name a profile; settings do not come by typing.
      if (!isOver && document.languageId === 'markdown' && namesProfile(document))
        void look(document);
    }),
  );
  lookAtAll();
  return watching;
}
