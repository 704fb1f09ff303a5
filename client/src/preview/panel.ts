/**
 * One preview beside one draft: shows what the server sends, and keeps cursor and scrolling of both
 * together. Must not know what a report looks like.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewUpdate, WorkingParams } from '../../../server/src/preview/update.ts';
import { failureWords, noReportWords } from '../server/failure.ts';
import type { FromWindow, ToWindow } from './messages.ts';
import { previewPage } from './page.ts';
import { startUpdates, type Updates } from './updates.ts';

export interface PreviewHost {
  readonly extension: vscode.Uri;
  client(): BaseLanguageClient | undefined;
  /** Saves the report as a page, or opens it in the browser. */
  save(draft: vscode.Uri): Promise<void>;
  print(draft: vscode.Uri): Promise<void>;
}

/** In milliseconds: for so long after one side moved the other, what that side does is its answer. */
const settle = 350;

/** What a preview knows while it is open. */
interface View {
  readonly draft: vscode.Uri;
  readonly host: PreviewHost;
  readonly outbox: Outbox;
  readonly updates: Updates;
  /** Where a person looks: an offset of the draft. */
  lookedAt: number;
  /** Until then the editor moves because the window did. */
  quietUntil: number;
  /** By the ids of blocks, the addresses of the files that their tables come from. */
  files: Readonly<Record<string, string>>;
}

/** Fills a panel that is empty; ends with it. */
export function fillPanel(panel: vscode.WebviewPanel, draft: vscode.Uri, host: PreviewHost): void {
  const view: View = {
    draft,
    host,
    outbox: createOutbox(panel),
    updates: startUpdates({
      draft,
      client: host.client,
      isShown: () => panel.visible,
      lookedAt: () => view.lookedAt,
      show: (update, isFirst) => show(view, update, isFirst),
      fail: () => view.outbox.send({ kind: 'empty', words: failureWords() }),
    }),
    lookedAt: offsetAtTop(draft) ?? 0,
    quietUntil: 0,
    files: {},
  };
  const all = vscode.Disposable.from(
    view.updates,
    panel.webview.onDidReceiveMessage((message: FromWindow) => answer(view, message)),
    ...watchDraft(view),
  );
  panel.onDidDispose(() => all.dispose());
  showPage(panel.webview, host.extension);
}

function show(view: View, update: PreviewUpdate | null, isFirst: boolean): void {
  const { send } = view.outbox;
  view.files = update?.files ?? {};
  send(update ? { kind: 'update', update } : { kind: 'empty', words: noReportWords() });
  if (!update || !isFirst) return;
  send({ kind: 'scroll', offset: view.lookedAt });
  const editor = editorOf(view.draft);
  if (editor) send(cursorOf(editor));
}

async function answer(view: View, message: FromWindow): Promise<void> {
  const { draft, host, outbox } = view;
  if (message.kind === 'go' || message.kind === 'scroll') view.quietUntil = Date.now() + settle;
  switch (message.kind) {
    case 'ready':
      return outbox.open() ? undefined : beginAnew(view);
    case 'again':
      return beginAnew(view);
    case 'go':
      return goTo(fileOf(view, message.inFile) ?? draft, message.from, message.to);
    case 'scroll':
      view.lookedAt = message.offset;
      return scrollTo(draft, message.offset);
    case 'working':
      return outbox.send(await workingOf(host.client(), draft, message));
    case 'export':
      return host.save(draft);
    case 'print':
      return host.print(draft);
  }
}

function beginAnew(view: View): void {
  view.lookedAt = offsetAtTop(view.draft) ?? view.lookedAt;
  view.updates.again();
}

/** The file of the table that a block shows. */
function fileOf({ files, host }: View, block = ''): vscode.Uri | undefined {
  const file = files[block];
  return file === undefined ? undefined : host.client()?.protocol2CodeConverter.asUri(file);
}

function watchDraft(view: View): readonly vscode.Disposable[] {
  const address = view.draft.toString();
  const isDraft = (document: vscode.TextDocument) => document.uri.toString() === address;
  const { updates, outbox } = view;
  return [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isDraft(document) && contentChanges.length > 0) updates.edited();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === address)) updates.changed();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isDraft(textEditor.document)) outbox.send(cursorOf(textEditor));
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
      if (!first || !isDraft(textEditor.document) || Date.now() < view.quietUntil) return;
      view.lookedAt = textEditor.document.offsetAt(first.start);
      outbox.send({ kind: 'scroll', offset: view.lookedAt });
    }),
  ];
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
