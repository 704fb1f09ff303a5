/**
 * "New Report from Profile…": asks for the profile and what it needs, and shows the draft that the server
 * writes. Must not save it: the author chooses its place.
 */
import * as vscode from 'vscode';
import type { Client } from '../server/life.ts';
import { askProfile, type ProfileChoice } from './ask-profile.ts';
import { pickFolder } from './pick-folder.ts';

/** `start` gives the client once its server answers. */
export function registerNewReport(
  { workspaceState }: vscode.ExtensionContext,
  start: () => Promise<Client>,
): vscode.Disposable {
  return vscode.commands.registerCommand('crossfoot.newReport', async () => {
    const client = await start();
    const folder = await folderOf(client);
    const profiles = await client.sendRequest<readonly ProfileChoice[]>('crossfoot/profiles', {
      folder,
    });
    const asked = await ask(profiles, workspaceState);
    if (!asked) return;
    const params = { folder, ...asked };
    const content = await client.sendRequest<string | null>('crossfoot/newReport', params);
    if (content === null) return;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}

/** The folder whose settings hold for the new draft: that of the file in front, else one of the workspace's. */
async function folderOf(client: Client): Promise<string | undefined> {
  const front = vscode.window.activeTextEditor?.document.uri;
  const around = front && vscode.workspace.getWorkspaceFolder(front);
  const folder = around ? vscode.Uri.joinPath(front, '..') : await pickFolder();
  return folder && client.code2ProtocolConverter.asUri(folder);
}

interface Asked {
  readonly profile: string;
  readonly organization: string;
  readonly year: string;
  readonly title: string;
}

const organizationKey = 'organization';

/** Undefined once a person leaves a question. */
async function ask(
  profiles: readonly ProfileChoice[],
  state: vscode.Memento,
): Promise<Asked | undefined> {
  const profile = await askProfile(profiles, step(1));
  if (!profile) return undefined;
  const organization = await askText(2, {
    prompt: vscode.l10n.t(
      'Whose report is it? As the text names it, such as “the Harbour Council”.',
    ),
    value: state.get<string>(organizationKey) ?? '',
  });
  if (!organization) return undefined;
  void state.update(organizationKey, organization);
  const year = await askText(3, {
    prompt: vscode.l10n.t('Which year does it cover?'),
    // Annual reports are written in the year after.
    value: String(new Date().getFullYear() - 1),
    validateInput: (value) =>
      /^\d{4}$/.test(value.trim()) ? undefined : vscode.l10n.t('A year has four digits.'),
  });
  if (!year) return undefined;
  const title = await askText(4, {
    prompt: vscode.l10n.t('What is its title?'),
    value: vscode.l10n.t('Annual report of {0} for {1}', organization, year),
  });
  return title ? { profile, organization, year, title } : undefined;
}

async function askText(
  number: number,
  options: vscode.InputBoxOptions,
): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title: step(number),
    ignoreFocusOut: true,
    ...options,
  });
  return text?.trim();
}

function step(number: number): string {
  return vscode.l10n.t('New Report ({0} of 4)', number);
}
