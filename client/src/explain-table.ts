/**
 * "Explain this table": asks the server about the table at the cursor and shows its answer beside the
 * draft, read-only. Must not word anything about a table.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const scheme = 'crossfoot-table';

interface TableExplanation {
  readonly title: string;
  readonly text: string;
}

/** Registers the command and the documents that it shows; `client` gives the running one. */
export function registerExplainTable(
  client: () => BaseLanguageClient | undefined,
): vscode.Disposable {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  };
  const show = async (named?: TablePlace) => {
    const place = readPlace(named) ?? placeOfCursor(client());
    const explanation = place && (await ask(client(), place));
    if (!explanation) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('There is no table that Crossfoot reads here.'),
      );
      return;
    }
    const uri = uriOf(vscode.Uri.parse(place.uri), explanation.title);
    keep(texts, uri.toString(), explanation.text);
    changed.fire(uri);
    await showBeside(uri);
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    vscode.commands.registerCommand('crossfoot.explainTable', show),
  );
}

/** A preview reads its document again when it is shown again, hence not only the last one. */
const mostTexts = 50;

function keep(texts: Map<string, string>, key: string, text: string): void {
  texts.delete(key);
  texts.set(key, text);
  const [oldest] = texts.keys();
  if (texts.size > mostTexts && oldest !== undefined) texts.delete(oldest);
}

/** A document and a place in it, as the protocol writes them; the lines above tables name one. */
interface TablePlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

function readPlace(named: TablePlace | undefined): TablePlace | undefined {
  return typeof named?.uri === 'string' && named.position ? named : undefined;
}

function placeOfCursor(client: BaseLanguageClient | undefined): TablePlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client) return undefined;
  const { line, character } = editor.selection.active;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  return { uri, position: { line, character } };
}

async function ask(
  client: BaseLanguageClient | undefined,
  { uri, position }: TablePlace,
): Promise<TableExplanation | null | undefined> {
  return client?.sendRequest<TableExplanation | null>('crossfoot/explainTable', {
    textDocument: { uri },
    position,
  });
}

/** The title is what the tab shows; the draft's own address keeps tables of two drafts apart. */
function uriOf(draft: vscode.Uri, title: string): vscode.Uri {
  const name = title.replace(/[/\\?#:]+/g, ' ').slice(0, 80);
  return vscode.Uri.from({ scheme, path: `/${name}.md`, query: draft.toString() });
}

/** As a page, or as text where the Markdown extension of VS Code is switched off. */
async function showBeside(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    const document = await vscode.workspace.openTextDocument(uri);
    const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true };
    await vscode.window.showTextDocument(document, options);
  }
}
