/**
 * "Show Coverage Map": the command, the panel that it opens beside the draft, and the files that are
 * saved from it. Must not decide what is a gap.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CoverageAnswer, CoverageFileParams } from '../../../server/src/lsp/coverage-types.ts';
import { failureWords, isFailure, noReportWords } from '../server/failure.ts';
import type { FromWindow, ToWindow } from './messages.ts';
import { coveragePage } from './page.ts';
import { coverageWords } from './words.ts';

const viewType = 'crossfoot.coverageMap';

type GetClient = () => BaseLanguageClient | undefined;

/** `client` starts the server if need be. */
export function registerCoverageMap(
  { extensionUri }: vscode.ExtensionContext,
  client: GetClient,
): vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();
  return vscode.commands.registerCommand('crossfoot.showCoverageMap', (named?: unknown) => {
    const draft =
      named instanceof vscode.Uri ? named : vscode.window.activeTextEditor?.document.uri;
    if (!draft) return;
    const known = panels.get(draft.toString());
    if (known) return known.reveal();
    const title = vscode.l10n.t('Coverage of {0}', draft.path.split('/').at(-1) ?? '');
    const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Beside);
    panels.set(draft.toString(), panel);
    panel.onDidDispose(() => panels.delete(draft.toString()));
    fillPanel(panel, draft, extensionUri, client);
  });
}

/** In milliseconds: how long typing must pause. */
const pause = 400;
/** While the server starts. */
const retry = 700;

function fillPanel(
  panel: vscode.WebviewPanel,
  draft: vscode.Uri,
  extension: vscode.Uri,
  client: GetClient,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), milliseconds);
  };
  const update = async () => {
    // A window that is shown again says that it is ready.
    if (!panel.visible) return;
    try {
      const message = toMessage(await ask(client, draft));
      await panel.webview.postMessage(message);
    } catch (error) {
      if (!isFailure(error)) return soon(retry);
      await panel.webview.postMessage({ kind: 'empty', words: failureWords() } satisfies ToWindow);
    }
  };
  const listening = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(async (message: FromWindow) => {
      if (message.kind === 'ready') await update();
      else if (message.kind === 'go') await goTo(draft, message);
      else await save(client, draft, message);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.toString() === draft.toString()) soon(pause);
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listening.dispose();
  });
  showPage(panel.webview, extension);
}

function showPage(webview: vscode.Webview, extension: vscode.Uri): void {
  const folder = vscode.Uri.joinPath(extension, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [folder], enableForms: false };
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder, 'coverage-window.js'));
  webview.html = coveragePage(script.toString(), crypto.randomUUID());
}

function toMessage(answer: CoverageAnswer | null): ToWindow {
  if (answer && answer.maps.length > 0) {
    return { kind: 'maps', maps: answer.maps, words: coverageWords() };
  }
  const words = answer
    ? vscode.l10n.t(
        'This report names no item of a framework that Crossfoot knows. Frameworks are catalogues: crossfoot.yaml lists their files under “catalogues”, and “crossfoot catalogue extract” makes one from the document that adopted a framework.',
      )
    : noReportWords();
  return { kind: 'empty', words };
}

/** Rejects while the server does not answer. */
async function ask(client: GetClient, draft: vscode.Uri): Promise<CoverageAnswer | null> {
  const running = await ready(client, draft);
  const uri = running.code2ProtocolConverter.asUri(draft);
  return running.sendRequest<CoverageAnswer | null>('crossfoot/coverage', {
    textDocument: { uri },
  });
}

/** A draft that no editor shows is opened, so that the server knows it. */
async function ready(client: GetClient, draft: vscode.Uri): Promise<BaseLanguageClient> {
  await vscode.workspace.openTextDocument(draft);
  const running = client();
  if (!running) throw new Error('The language server is not running.');
  return running;
}

async function goTo(
  draft: vscode.Uri,
  { line, character }: Extract<FromWindow, { kind: 'go' }>,
): Promise<void> {
  const selection = new vscode.Range(line, character, line, character);
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === draft.toString(),
  );
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
  const document = await vscode.workspace.openTextDocument(draft);
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function save(
  client: GetClient,
  draft: vscode.Uri,
  { format, catalogue }: Extract<FromWindow, { kind: 'save' }>,
): Promise<void> {
  const running = await ready(client, draft);
  const uri = running.code2ProtocolConverter.asUri(draft);
  const params: CoverageFileParams = { textDocument: { uri }, format, catalogue };
  const text = await running.sendRequest<string | null>('crossfoot/coverageFile', params);
  if (text === null) return;
  const scheme = draft.scheme === 'untitled' ? 'file' : draft.scheme;
  const path = draft.path.replace(/(?:\.[^./]*)?$/, `-coverage.${format}`);
  const target = await vscode.window.showSaveDialog({
    defaultUri: draft.with({ scheme, path }),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
