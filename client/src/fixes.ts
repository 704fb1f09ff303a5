/**
 * Commands that fix a report: they tell the server which report is meant, and ask what only a person can
 * say. Must not change the draft: the server sends the edits and says what it did.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Answers when the server does. */
type Start = () => Promise<BaseLanguageClient>;

export function registerFixes(start: Start): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('crossfoot.fixAll', () => withDraft(start, 'crossfoot.fixAllIn')),
    register('crossfoot.updateContents', () => withDraft(start, 'crossfoot.updateContentsIn')),
    register('crossfoot.renumber', (options?: unknown) => renumber(start, options)),
    register('crossfoot.ignoreBecause', (finding: object) => ignoreBecause(start, finding)),
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
