/**
 * The question what kind of report a draft is. Must not know profiles but the weakest one.
 */
import * as vscode from 'vscode';

export interface ProfileChoice {
  readonly id: string;
  readonly title: string;
}

/** The one that fits whatever a person has. */
const weakest = 'generic';

/** The id of a profile; undefined where a person leaves the question. `title` stands above it. */
export async function askProfile(
  profiles: readonly ProfileChoice[],
  title?: string,
): Promise<string | undefined> {
  const first = profiles.filter(({ id }) => id === weakest);
  const ordered = [...first, ...profiles.filter(({ id }) => id !== weakest)];
  const picked = await vscode.window.showQuickPick(ordered.map(itemOf), {
    ...(title !== undefined && { title }),
    placeHolder: vscode.l10n.t('What kind of report is it? Its profile says what it must have.'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.description;
}

function itemOf({ id, title }: ProfileChoice) {
  const label = id === weakest ? vscode.l10n.t('Any report') : title;
  const detail = vscode.l10n.t('Asks for nothing, and checks whatever is there.');
  return { label, description: id, ...(id === weakest && { detail }) };
}
