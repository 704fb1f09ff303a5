/**
 * The side bar of Crossfoot: its four views, their badge, and the commands of their titles. Must not do
 * anything while none of them is visible but count the findings that VS Code knows already.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FindingsOrder } from '../../../server/src/features/views/findings-view.ts';
import type { ViewAnswer } from '../../../server/src/lsp/view-types.ts';
import type { ActiveDraft } from './active-draft.ts';
import { createFiguresFilter } from './figures-filter.ts';
import { createTree, type Tree, type TreeLine, type ViewHost } from './tree.ts';

/** `client` starts the server if need be. */
export function registerViews(
  draft: ActiveDraft,
  client: () => BaseLanguageClient | undefined,
): vscode.Disposable {
  const host: ViewHost = {
    draft,
    client,
    told: (state) => setContext('crossfoot.draft', state),
  };
  return vscode.Disposable.from(
    findingsTree(host),
    createTree(host, { view: 'tables' }),
    figuresTree(host),
    createTree(host, { view: 'names' }),
    vscode.commands.registerCommand('crossfoot.showFixes', showFixes),
  );
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

function findingsTree(host: ViewHost): vscode.Disposable {
  let order: FindingsOrder = 'section';
  const tree = createTree(host, { view: 'findings', params: () => ({ order }) });
  const orderBy = (next: FindingsOrder) => () => {
    order = next;
    setContext('crossfoot.findingsOrder', next);
    tree.refresh();
  };
  return vscode.Disposable.from(
    tree,
    showBadge(tree, host.draft),
    vscode.commands.registerCommand('crossfoot.groupFindingsByRule', orderBy('rule')),
    vscode.commands.registerCommand('crossfoot.groupFindingsBySection', orderBy('section')),
  );
}

/** Errors and warnings of the draft in front, as VS Code has them; remarks are counted on hover. */
function showBadge({ view }: Tree, draft: ActiveDraft): vscode.Disposable {
  const count = () => {
    const { document } = draft;
    const all = document ? vscode.languages.getDiagnostics(document.uri) : [];
    const own = all.filter(({ source }) => source === 'crossfoot');
    const grave = own.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    const name = document?.uri.path.split('/').at(-1) ?? '';
    view.description = document ? name : '';
    if (own.length === 0) {
      view.badge = undefined;
      return;
    }
    const tooltip = vscode.l10n.t(
      '{0}: {1} errors and warnings, {2} remarks',
      name,
      grave.length,
      own.length - grave.length,
    );
    view.badge = { value: grave.length, tooltip };
  };
  count();
  return vscode.Disposable.from(
    draft.onDidSwitch(count),
    draft.onDidChange((what) => {
      if (what === 'findings') count();
    }),
  );
}

function figuresTree(host: ViewHost): vscode.Disposable {
  const filter = createFiguresFilter();
  let last: ViewAnswer | undefined;
  const tree = createTree(host, {
    view: 'figures',
    params: () => ({ filter: filter.value }),
    key: () => JSON.stringify(filter.value),
    answered(answer) {
      last = answer;
      tree.view.message = (answer && filter.words(answer)) ?? '';
      setContext('crossfoot.figuresFiltered', Object.keys(filter.value).length > 0);
    },
  });
  return vscode.Disposable.from(
    tree,
    vscode.commands.registerCommand('crossfoot.filterFigures', async () => {
      if (await filter.choose(last?.figures)) tree.refresh();
    }),
    vscode.commands.registerCommand('crossfoot.showAllFigures', () => {
      filter.clear();
      tree.refresh();
    }),
  );
}

/** Goes to a finding of the tree and opens the menu of what can be done about it. */
async function showFixes(target?: TreeLine): Promise<void> {
  if (target?.uri === undefined || !target.position) return;
  const { line, character } = target.position;
  const place = new vscode.Range(line, character, line, character);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri));
  await vscode.window.showTextDocument(document, { selection: place });
  await vscode.commands.executeCommand('editor.action.quickFix');
}
