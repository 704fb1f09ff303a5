/**
 * What the client tells the server: which documents it hears of, and what this editor can do. Must not
 * choose among reports.
 */
import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { confirmEdits } from './confirm-edits.ts';

/** The server says which of these are reports or settings of one; all others it leaves alone. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      { scheme: 'untitled', language: 'markdown' },
      ...schemes().flatMap((scheme) => [
        { scheme, language: 'markdown' },
        { scheme, language: 'yaml' },
        // Files of tables; no language of VS Code itself is called CSV.
        { scheme, pattern: '**/*.{csv,tsv,tab}' },
      ]),
    ],
    initializationOptions: { explainsTables: true, asksReasons: true, confirmsEdits: true },
    middleware: confirmEdits(),
    diagnosticPullOptions: { onChange: true },
  };
}

/** Files, and where folders of the workspace stand elsewhere: a repository on a server, a browser. */
function schemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', ...folders.map(({ uri }) => uri.scheme)])];
}
