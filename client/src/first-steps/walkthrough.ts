/**
 * The draft of the walkthrough, as a copy that was never saved, and which of its mistakes a reader has
 * mended. Must not change the draft that comes with the extension.
 */
import * as vscode from 'vscode';

/** The rules of its three mistakes; `crossfoot.walkthrough.RULE` is set once its findings are gone. */
const mistakes = ['numbering/paragraph', 'table/total', 'figure/tie'];

/** In milliseconds: findings may go for a moment while a draft is checked anew. */
const settled = 800;

export function registerWalkthrough({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  let watching: vscode.Disposable | undefined;
  const open = async () => {
    const place = vscode.Uri.joinPath(extensionUri, 'examples', 'walkthrough', 'draft.md');
    await goBeside();
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    watching?.dispose();
    watching = watchMistakes(document.uri);
    await vscode.window.showTextDocument(document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('crossfoot.openExample', open),
    new vscode.Disposable(() => watching?.dispose()),
  );
}

/** The walkthrough stays in sight. */
async function goBeside(): Promise<void> {
  const isAlone = vscode.window.tabGroups.all.length === 1;
  const step = isAlone ? 'newGroupRight' : 'focusNextGroup';
  await vscode.commands.executeCommand(`workbench.action.${step}`);
}

/** A mistake counts as mended when it was found before and is found no longer. */
function watchMistakes(uri: vscode.Uri): vscode.Disposable {
  const found = new Set<string>();
  const rulesNow = () => new Set(vscode.languages.getDiagnostics(uri).map(ruleOf));
  const look = () => {
    const rules = rulesNow();
    const isOpen = vscode.workspace.textDocuments.some(
      (document) => document.uri.toString() === uri.toString(),
    );
    for (const rule of mistakes) {
      if (found.has(rule) && !rules.has(rule) && isOpen) setContext(rule);
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    if (!uris.some((changed) => changed.toString() === uri.toString())) return;
    // At once: a quick reader mends it before it has settled.
    const rules = rulesNow();
    for (const rule of mistakes) if (rules.has(rule)) found.add(rule);
    clearTimeout(timer);
    timer = setTimeout(look, settled);
  });
}

function setContext(rule: string): void {
  void vscode.commands.executeCommand('setContext', `crossfoot.walkthrough.${rule}`, true);
}

function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  if (source !== 'crossfoot') return undefined;
  return String(typeof code === 'object' ? code.value : code);
}
