/**
 * Commands that fix a report: they tell the server which report is meant, and ask what only a person can
 * say. Must not change the draft: the server sends the edits and says what it did.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { BaselineAnswer, BaselineParams } from '../../server/src/lsp/baseline.ts';

/** Answers when the server does. */
type Start = () => Promise<BaseLanguageClient>;

export function registerFixes(start: Start): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('crossfoot.fixAll', () => withDraft(start, 'crossfoot.fixAllIn')),
    register('crossfoot.updateContents', () => withDraft(start, 'crossfoot.updateContentsIn')),
    register('crossfoot.renumber', (options?: unknown) => renumber(start, options)),
    register('crossfoot.ignoreBecause', (finding: object) => ignoreBecause(start, finding)),
    register('crossfoot.addToBaseline', (finding?: BaselineParams) =>
      addToBaseline(start, finding),
    ),
  );
}

/** Has the server do something with the draft in front. */
async function withDraft(
  start: Start,
  command: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const client = await start();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  await vscode.commands.executeCommand(command, { uri, ...more });
}

/** Takes what a key binding may give it: `{ "family": "tables" }`. */
async function renumber(start: Start, options: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor?.selection.active;
  const family = (options as { readonly family?: unknown } | undefined)?.family;
  await withDraft(start, 'crossfoot.renumberAt', {
    ...(active && { position: { line: active.line, character: active.character } }),
    ...(typeof family === 'string' && { family }),
  });
}

/** `finding`: as the server names it; the reason goes into the comment that switches it off. */
async function ignoreBecause(start: Start, finding: object): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore here'),
    prompt: vscode.l10n.t('Why is this right as it is? The reason is kept in the draft.'),
    placeHolder: vscode.l10n.t('as adopted by the Council'),
  });
  if (reason === undefined) return;
  await start();
  await vscode.commands.executeCommand('crossfoot.ignoreAt', { ...finding, reason });
}

/** `finding`: as the server names it; else all findings of the report in front. */
async function addToBaseline(start: Start, finding: BaselineParams | undefined): Promise<void> {
  const client = await start();
  const draft = vscode.window.activeTextEditor?.document.uri;
  const params = finding?.textDocument
    ? finding
    : draft && { textDocument: { uri: client.code2ProtocolConverter.asUri(draft) } };
  const answer =
    params && (await client.sendRequest<BaselineAnswer | null>('crossfoot/baselineWith', params));
  if (!answer || answer.added === 0) return;
  const file = vscode.Uri.parse(answer.uri);
  const { fs } = vscode.workspace;
  const before = await Promise.resolve(fs.readFile(file)).catch(() => undefined);
  // The server hears of it at once, not only when somebody watches the file.
  const told = () =>
    client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: answer.uri, type: 2 }],
    });
  await fs.writeFile(file, new TextEncoder().encode(answer.text));
  await told();
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const undo = vscode.l10n.t('Undo');
  const words =
    answer.added === 1
      ? vscode.l10n.t('1 finding was added to {0} and is not reported again.', name)
      : vscode.l10n.t(
          '{0} findings were added to {1} and are not reported again.',
          answer.added,
          name,
        );
  if ((await vscode.window.showInformationMessage(words, undo)) !== undo) return;
  await (before ? fs.writeFile(file, before) : fs.delete(file));
  await told();
}
