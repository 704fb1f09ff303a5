/**
 * "Renumber": tells the server where the cursor stands. Must not change the draft itself: the server
 * sends the edit and says what it did.
 */
import * as vscode from 'vscode';

/** The server's own command, which the language client registers while the server runs. */
const serverCommand = 'crossfoot.renumberAt';

/** The command takes what a key binding may give it: `{ "family": "tables" }`. */
export function registerRenumber(): vscode.Disposable {
  return vscode.commands.registerCommand('crossfoot.renumber', async (options?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const family = (options as { readonly family?: unknown } | undefined)?.family;
    await vscode.commands.executeCommand(serverCommand, {
      uri: editor.document.uri.toString(),
      position: { line, character },
      ...(typeof family === 'string' && { family }),
    });
  });
}
