/**
 * One preview beside one draft: asks the server for what changed, and keeps cursor and scrolling of
 * both together. Must not know what a report looks like.
 */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewParams, PreviewUpdate } from '../../../server/src/preview/update.ts';
import type { FromWindow, ToWindow } from './messages.ts';
import { previewPage } from './page.ts';

export interface PreviewHost {
  readonly extension: vscode.Uri;
  client(): BaseLanguageClient | undefined;
  /** Saves the report as a page, or opens it in the browser. */
  save(draft: vscode.Uri): Promise<void>;
  print(draft: vscode.Uri): Promise<void>;
}

const noReport =
  'This draft is no report that Crossfoot checks: its front matter names no profile, and no crossfoot.yaml lists it.';

/** In milliseconds: edits that come together are sent together. */
const gather = 15;
/** Rules that had no time to run are asked for once typing pauses. */
const pause = 200;
/** For so long after one side moved the other, the answer of that side is no movement of its own. */
const settle = 350;

/** Fills a panel that is empty; ends with it. */
export function fillPanel(
  panel: vscode.WebviewPanel,
  draft: vscode.Uri,
  host: PreviewHost,
): vscode.Disposable {
  let quietUntil = 0;
  const quiet = () => {
    quietUntil = Date.now() + settle;
  };
  const send = (message: ToWindow) => void panel.webview.postMessage(message);
  const isDraft = (document: vscode.TextDocument) => document.uri.toString() === draft.toString();
  const sendCursor = (editor: vscode.TextEditor | undefined) => {
    if (!editor || !isDraft(editor.document)) return;
    send({ kind: 'cursor', offset: editor.document.offsetAt(editor.selection.active) });
  };
  const showPlace = () => {
    const editor = editorOf(draft);
    const [first] = editor?.visibleRanges ?? [];
    if (!editor || !first) return;
    send({ kind: 'scroll', offset: editor.document.offsetAt(first.start) });
    sendCursor(editor);
  };
  const updates = startUpdates(panel, draft, host, showPlace);
  const listen = async (message: FromWindow) => {
    switch (message.kind) {
      case 'ready':
      case 'again':
        return updates.again();
      case 'go':
        quiet();
        return goTo(draft, message.from, message.to);
      case 'scroll':
        quiet();
        return scrollTo(draft, message.offset);
      case 'export':
        return host.save(draft);
      case 'print':
        return host.print(draft);
    }
  };
  const all = vscode.Disposable.from(
    updates,
    panel.webview.onDidReceiveMessage(listen),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isDraft(document)) updates.soon(gather);
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === draft.toString())) updates.soon(gather);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => sendCursor(textEditor)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
      if (!first || !isDraft(textEditor.document) || Date.now() < quietUntil) return;
      send({ kind: 'scroll', offset: textEditor.document.offsetAt(first.start) });
    }),
  );
  panel.onDidDispose(() => all.dispose());
  const { webview } = panel;
  const folder = vscode.Uri.joinPath(host.extension, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [folder], enableForms: false };
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'preview-window.js'));
  const nonce = randomBytes(18).toString('base64url');
  webview.html = previewPage(script.toString(), webview.cspSource, nonce);
  return all;
}

interface Updates extends vscode.Disposable {
  /** Asks for what changed, in so many milliseconds. */
  soon(milliseconds: number): void;
  /** Asks for all blocks. */
  again(): void;
}

/** One request at a time; what changes meanwhile is asked for afterwards. `showPlace`: all blocks came. */
function startUpdates(
  panel: vscode.WebviewPanel,
  draft: vscode.Uri,
  host: PreviewHost,
  showPlace: () => void,
): Updates {
  let known: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isAsking = false;
  let isStale = false;
  let isOver = false;
  const soon = (milliseconds: number) => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => void ask(), milliseconds);
  };
  const ask = async () => {
    isStale = isAsking;
    if (isAsking) return;
    isAsking = true;
    try {
      const update = await request(host.client(), draft, known);
      if (isOver) return;
      const isFirst = known === undefined;
      known = update?.revision;
      const message: ToWindow = update
        ? { kind: 'update', update }
        : { kind: 'empty', words: noReport };
      void panel.webview.postMessage(message);
      if (isFirst) showPlace();
      if (update?.incomplete) soon(pause);
    } catch {
      // The server restarts or is not there yet, and its log says why.
      soon(1000);
    } finally {
      isAsking = false;
      if (isStale) soon(0);
      isStale = false;
    }
  };
  return {
    soon,
    again() {
      known = undefined;
      soon(0);
    },
    dispose() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

async function request(
  client: BaseLanguageClient | undefined,
  draft: vscode.Uri,
  known: number | undefined,
): Promise<PreviewUpdate | null> {
  if (!client) throw new Error('The language server is not running.');
  // A draft that no editor shows is opened, so that the server knows it.
  await vscode.workspace.openTextDocument(draft);
  const uri = client.code2ProtocolConverter.asUri(draft);
  const params: PreviewParams = { textDocument: { uri }, ...(known !== undefined && { known }) };
  return client.sendRequest<PreviewUpdate | null>('crossfoot/preview', params);
}

function editorOf(draft: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === draft.toString(),
  );
}

async function goTo(draft: vscode.Uri, from: number, to: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(draft);
  const selection = new vscode.Range(document.positionAt(from), document.positionAt(to));
  const viewColumn = editorOf(draft)?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function scrollTo(draft: vscode.Uri, offset: number): void {
  const editor = editorOf(draft);
  if (!editor) return;
  const place = editor.document.positionAt(offset);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
}
