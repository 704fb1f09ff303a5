/**
 * "Check This Document": lets the draft in front name a profile, which makes it a report, as one edit that
 * Undo takes back. Must not save it, nor change anything else of it.
 */
import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { Client } from '../server/life.ts';
import type { ActiveDraft } from '../views/active-draft.ts';
import { askProfile, type ProfileChoice } from './ask-profile.ts';

/** In milliseconds: as long as it takes to read what was done. */
const readable = 12_000;

/** `start` gives the client once its server answers. */
export function registerCheckDocument(
  draft: ActiveDraft,
  start: () => Promise<Client>,
): vscode.Disposable {
  return vscode.commands.registerCommand('crossfoot.checkDocument', async (from?: unknown) => {
    // The walkthrough speaks of another draft than the example beside it.
    const document = from === 'file' ? await pickFile() : (draft.document ?? (await pickFile()));
    if (!document) return;
    if (vscode.window.activeTextEditor?.document !== document) {
      await vscode.window.showTextDocument(document, { preview: false });
    }
    const words = await checkDocument(document, await start());
    if (words !== undefined) vscode.window.setStatusBarMessage(words, readable);
  });
}

async function pickFile(): Promise<vscode.TextDocument | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Which Draft Should Crossfoot Check?'),
      openLabel: vscode.l10n.t('Check'),
      filters: { Markdown: ['md', 'markdown'] },
    })) ?? [];
  return file && vscode.workspace.openTextDocument(file);
}

/** What was done, in words; undefined where a person chose nothing. */
async function checkDocument(
  document: vscode.TextDocument,
  client: Client,
): Promise<string | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const titleNow = async () => {
    type Status = { readonly profile: ProfileChoice } | null;
    const status = await client.sendRequest<Status>('crossfoot/reportStatus', { textDocument });
    return status?.profile.title;
  };
  const known = await titleNow();
  if (known !== undefined) {
    return vscode.l10n.t('Crossfoot checks this document already, as “{0}”.', known);
  }
  const profile = await askProfile(await profilesAround(document, client));
  if (profile === undefined) return undefined;
  const params = { textDocument, profile };
  const edit = await client.sendRequest<TextEdit | null>('crossfoot/nameProfile', params);
  if (edit !== null && !(await apply(edit, document, client))) {
    return vscode.l10n.t('This document cannot be changed, and so cannot name a profile.');
  }
  const title = await titleNow();
  return title === undefined
    ? vscode.l10n.t('A pattern of crossfoot.yaml keeps this document from being checked.')
    : vscode.l10n.t('Crossfoot now checks this as “{0}”; Undo takes it back.', title);
}

async function profilesAround(
  { uri }: vscode.TextDocument,
  client: Client,
): Promise<readonly ProfileChoice[]> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const around = uri.scheme === 'untitled' ? first?.uri : vscode.Uri.joinPath(uri, '..');
  const folder = around && client.code2ProtocolConverter.asUri(around);
  return client.sendRequest('crossfoot/profiles', { folder });
}

/** Shows the line that came; false where the document does not let itself be changed. */
async function apply(
  edit: TextEdit,
  document: vscode.TextDocument,
  client: Client,
): Promise<boolean> {
  const { range, newText } = client.protocol2CodeConverter.asTextEdit(edit);
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, newText);
  if (!(await vscode.workspace.applyEdit(change))) return false;
  vscode.window.activeTextEditor?.revealRange(range);
  return true;
}
