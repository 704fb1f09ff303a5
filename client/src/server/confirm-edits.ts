/**
 * Edits that the server wants confirmed: shown as a comparison, the draft as it is beside the draft as it
 * would be, with the question whether to make them. Must not change an edit.
 */
import * as vscode from 'vscode';
import type {
  ApplyWorkspaceEditParams,
  Middleware,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageclient';

const scheme = 'crossfoot-after';

/** For a language client; an edit that needs no confirmation goes through as it is. */
export function confirmEdits(): Middleware {
  return {
    workspace: {
      handleApplyEdit: async (params, next) => {
        const { token } = new vscode.CancellationTokenSource();
        const edits = editsToConfirm(params);
        if (edits.length === 0) return next(params, token);
        const isWanted = await compare(params.label ?? '', edits);
        return isWanted ? next(withoutAnnotations(params, edits), token) : { applied: false };
      },
    },
  };
}

function editsToConfirm({ edit }: ApplyWorkspaceEditParams): readonly TextDocumentEdit[] {
  const annotations = Object.values(edit.changeAnnotations ?? {});
  if (!annotations.some(({ needsConfirmation }) => needsConfirmation)) return [];
  return (edit.documentChanges ?? []).filter((change) => 'edits' in change);
}

/** What a person agreed to is not asked for again. */
function withoutAnnotations(
  { label }: ApplyWorkspaceEditParams,
  edits: readonly TextDocumentEdit[],
): ApplyWorkspaceEditParams {
  const documentChanges = edits.map(({ textDocument, edits: own }) => ({
    textDocument,
    edits: own.map(toTextEdit),
  }));
  return { edit: { documentChanges }, ...(label !== undefined && { label }) };
}

/** The server sends text, no snippets. */
function toTextEdit(edit: TextDocumentEdit['edits'][number]): TextEdit {
  return { range: edit.range, newText: 'newText' in edit ? edit.newText : '' };
}

interface Changed {
  readonly before: vscode.Uri;
  readonly after: vscode.Uri;
  readonly text: string;
  readonly count: number;
}

/** Whether the person wants the edits; closing the comparison means no. */
async function compare(label: string, edits: readonly TextDocumentEdit[]): Promise<boolean> {
  const from = vscode.window.activeTextEditor;
  const changed = await Promise.all(edits.map(changedDocument));
  const texts = new Map(changed.map(({ after, text }) => [after.toString(), text]));
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  };
  const registered = vscode.workspace.registerTextDocumentContentProvider(scheme, provider);
  try {
    await showComparison(label, changed);
    return await ask(label, changed);
  } finally {
    await vscode.window.tabGroups.close(comparisons());
    registered.dispose();
    if (from) await vscode.window.showTextDocument(from.document, from.viewColumn);
  }
}

/** Counts up, so that a comparison never shows the text of the one before. */
let times = 0;

async function changedDocument({ textDocument, edits }: TextDocumentEdit): Promise<Changed> {
  const before = vscode.Uri.parse(textDocument.uri);
  const document = await vscode.workspace.openTextDocument(before);
  const spans = edits
    .map(toTextEdit)
    .map(({ range: { start, end }, newText }) => ({
      from: document.offsetAt(new vscode.Position(start.line, start.character)),
      to: document.offsetAt(new vscode.Position(end.line, end.character)),
      newText,
    }))
    .sort((a, b) => a.from - b.from);
  let text = '';
  let at = 0;
  for (const { from, to, newText } of spans) {
    text += document.getText().slice(at, from) + newText;
    at = to;
  }
  text += document.getText().slice(at);
  const after = before.with({ scheme, query: String(++times) });
  return { before, after, text, count: edits.length };
}

async function showComparison(label: string, changed: readonly Changed[]): Promise<void> {
  const [first] = changed;
  if (first && changed.length === 1) {
    const title = `${label}: ${nameOf(first.before)}`;
    await vscode.commands.executeCommand('vscode.diff', first.before, first.after, title);
    return;
  }
  const resources = changed.map(({ before, after }) => [before, before, after]);
  await vscode.commands.executeCommand('vscode.changes', label, resources);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function comparisons(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => {
    if (input instanceof vscode.TabInputTextDiff) return input.modified.scheme === scheme;
    const several = input as
      | { readonly textDiffs?: readonly vscode.TabInputTextDiff[] }
      | undefined;
    return several?.textDiffs?.some(({ modified }) => modified.scheme === scheme) ?? false;
  });
}

interface Choice extends vscode.QuickPickItem {
  readonly isYes: boolean;
}

function ask(label: string, changed: readonly Changed[]): Promise<boolean> {
  const count = changed.reduce((sum, each) => sum + each.count, 0);
  const size =
    changed.length === 1
      ? vscode.l10n.t('{0} changes', count)
      : vscode.l10n.t('{0} changes in {1} files', count, changed.length);
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = label;
  pick.placeholder = vscode.l10n.t('Left the text as it is, right as it would be');
  pick.ignoreFocusOut = true;
  pick.items = [
    { label: `$(check) ${vscode.l10n.t('Apply')}`, description: size, isYes: true },
    { label: `$(close) ${vscode.l10n.t('Discard')}`, isYes: false },
  ];
  return new Promise((resolve) => {
    const closed = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (comparisons().length === 0) pick.hide();
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.isYes ?? false);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(false);
      closed.dispose();
      pick.dispose();
    });
    pick.show();
  });
}
