/**
 * One preview beside one draft: shows what the server sends, and keeps cursor and scrolling of both
 * together. Must not know what a report looks like.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkingParams } from '../../../server/src/preview/update.ts';
import type { FromWindow, ToWindow } from './messages.ts';
import { previewPage } from './page.ts';
import { startUpdates } from './updates.ts';

export interface PreviewHost {
  readonly extension: vscode.Uri;
  client(): BaseLanguageClient | undefined;
  /** Saves the report as a page, or opens it in the browser. */
  save(draft: vscode.Uri): Promise<void>;
  print(draft: vscode.Uri): Promise<void>;
}

const noReport = () =>
  vscode.l10n.t(
    'This draft is no report that Crossfoot checks: its front matter names no profile, and no crossfoot.yaml lists it.',
  );

/** In milliseconds: for so long after one side moved the other, what that side does is its answer. */
const settle = 350;

/** Fills a panel that is empty; ends with it. */
export function fillPanel(panel: vscode.WebviewPanel, draft: vscode.Uri, host: PreviewHost): void {
  let quietUntil = 0;
  let lookedAt = offsetAtTop(draft) ?? 0;
  let files: Readonly<Record<string, string>> = {};
  const outbox = createOutbox(panel);
  const { send } = outbox;
  const isDraft = (document: vscode.TextDocument) => document.uri.toString() === draft.toString();
  const updates = startUpdates({
    draft,
    client: host.client,
    isShown: () => panel.visible,
    lookedAt: () => lookedAt,
    show(update, isFirst) {
      files = update?.files ?? {};
      send(update ? { kind: 'update', update } : { kind: 'empty', words: noReport() });
      if (!update || !isFirst) return;
      send({ kind: 'scroll', offset: lookedAt });
      const editor = editorOf(draft);
      if (editor) send(cursorOf(editor));
    },
  });
  const empty = () => {
    lookedAt = offsetAtTop(draft) ?? lookedAt;
    updates.again();
  };
  const listen = async (message: FromWindow) => {
    if (message.kind === 'go' || message.kind === 'scroll') quietUntil = Date.now() + settle;
    switch (message.kind) {
      case 'ready':
        return outbox.open() || empty();
      case 'again':
        return empty();
      case 'go':
        return goTo(fileOf(draft, files, message.inFile), message.from, message.to);
      case 'scroll':
        lookedAt = message.offset;
        return scrollTo(draft, message.offset);
      case 'working':
        return send(await workingOf(host.client(), draft, message));
      case 'export':
        return host.save(draft);
      case 'print':
        return host.print(draft);
    }
  };
  const all = vscode.Disposable.from(
    updates,
    panel.webview.onDidReceiveMessage(listen),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isDraft(document) && contentChanges.length > 0) updates.edited();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === draft.toString())) updates.changed();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isDraft(textEditor.document)) send(cursorOf(textEditor));
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
      if (!first || !isDraft(textEditor.document) || Date.now() < quietUntil) return;
      lookedAt = textEditor.document.offsetAt(first.start);
      send({ kind: 'scroll', offset: lookedAt });
    }),
  );
  panel.onDidDispose(() => all.dispose());
  showPage(panel.webview, host.extension);
}

function showPage(webview: vscode.Webview, extension: vscode.Uri): void {
  const folder = vscode.Uri.joinPath(extension, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [folder], enableForms: false };
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'preview-window.js'));
  const nonce = crypto.randomUUID();
  webview.html = previewPage(script.toString(), webview.cspSource, nonce);
}

interface Outbox {
  send(message: ToWindow): void;
  /** The window listens. False where it did so before: what it showed is gone. */
  open(): boolean;
}

/** Keeps what is sent before the window's script has begun. */
function createOutbox({ webview }: vscode.WebviewPanel): Outbox {
  let held: ToWindow[] | undefined = [];
  return {
    send: (message) => void (held ? held.push(message) : webview.postMessage(message)),
    open() {
      if (!held) return false;
      for (const message of held) void webview.postMessage(message);
      held = undefined;
      return true;
    },
  };
}

function cursorOf({ document, selection }: vscode.TextEditor): ToWindow {
  return { kind: 'cursor', offset: document.offsetAt(selection.active) };
}

function editorOf(draft: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === draft.toString(),
  );
}

function offsetAtTop(draft: vscode.Uri): number | undefined {
  const editor = editorOf(draft);
  const [first] = editor?.visibleRanges ?? [];
  return first && editor?.document.offsetAt(first.start);
}

async function workingOf(
  client: BaseLanguageClient | undefined,
  draft: vscode.Uri,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<ToWindow> {
  const uri = client?.code2ProtocolConverter.asUri(draft) ?? draft.toString();
  const params: WorkingParams = { textDocument: { uri }, id, at };
  const words = await client?.sendRequest<string | null>('crossfoot/previewWorking', params);
  return { kind: 'working', id, at, words: words ?? '' };
}

/** The draft, or the table's own file. */
function fileOf(
  draft: vscode.Uri,
  files: Readonly<Record<string, string>>,
  block: string | undefined,
): vscode.Uri {
  const file = block === undefined ? undefined : files[block];
  return file === undefined ? draft : vscode.Uri.parse(file);
}

async function goTo(file: vscode.Uri, from: number, to: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const selection = new vscode.Range(document.positionAt(from), document.positionAt(to));
  const viewColumn = editorOf(file)?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function scrollTo(draft: vscode.Uri, offset: number): void {
  const editor = editorOf(draft);
  if (!editor) return;
  const place = editor.document.positionAt(offset);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
}
