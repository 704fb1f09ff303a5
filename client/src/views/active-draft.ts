/**
 * The draft that the views speak of: the Markdown document in front, and as long as something else is in
 * front, the one before. Must not ask the server about it.
 */
import * as vscode from 'vscode';

export interface ActiveDraft extends vscode.Disposable {
  /** Undefined before the first one, and once it was closed. */
  readonly document: vscode.TextDocument | undefined;
  /** Another document, or none. */
  readonly onDidSwitch: vscode.Event<void>;
  /** Its text changed, or what was found in it. */
  readonly onDidChange: vscode.Event<'text' | 'findings'>;
}

export function watchActiveDraft(): ActiveDraft {
  let document = draftIn(vscode.window.activeTextEditor);
  const switched = new vscode.EventEmitter<void>();
  const changed = new vscode.EventEmitter<'text' | 'findings'>();
  const isDraft = (uri: vscode.Uri) => uri.toString() === document?.uri.toString();
  const change = (next: vscode.TextDocument | undefined) => {
    if (next === document) return;
    document = next;
    switched.fire();
  };
  const listening = vscode.Disposable.from(
    switched,
    changed,
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const next = draftIn(editor);
      if (next) change(next);
    }),
    vscode.workspace.onDidOpenTextDocument(() => {
      // A document gets another language by being opened again.
      const next = draftIn(vscode.window.activeTextEditor);
      if (next) change(next);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (isDraft(uri)) change(draftIn(vscode.window.activeTextEditor));
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
      if (contentChanges.length > 0 && isDraft(uri)) changed.fire('text');
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(isDraft)) changed.fire('findings');
    }),
  );
  return {
    get document() {
      return document;
    },
    onDidSwitch: switched.event,
    onDidChange: changed.event,
    dispose: () => listening.dispose(),
  };
}

/** What only shows a text: an older one, an explanation, a draft as it would be. */
const noDrafts = /^(?:output|git|crossfoot-.*)$/;

function draftIn(editor: vscode.TextEditor | undefined): vscode.TextDocument | undefined {
  const document = editor?.document;
  if (document?.languageId !== 'markdown') return undefined;
  return noDrafts.test(document.uri.scheme) ? undefined : document;
}
