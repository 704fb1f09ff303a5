/**
 * What the client tells the server: which documents it hears of, and what this editor can do. Must not
 * choose among reports.
 */
import type { LanguageClientOptions } from 'vscode-languageclient';
import { confirmEdits } from './confirm-edits.ts';
import { uriConverters, virtualSchemes } from './virtual-files.ts';

/** The server says which of these are reports or settings of one; all others it leaves alone. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      { scheme: 'untitled', language: 'markdown' },
      ...['file', ...virtualSchemes()].flatMap((scheme) => [
        { scheme, language: 'markdown' },
        { scheme, language: 'yaml' },
        // Profiles, catalogues and lists of acronyms may be JSON.
        { scheme, language: 'json' },
        // Files of tables; no language of VS Code itself is called CSV.
        { scheme, pattern: '**/*.{csv,tsv,tab}' },
      ]),
    ],
    initializationOptions: {
      explainsTables: true,
      asksReasons: true,
      confirmsEdits: true,
      keepsBaselines: true,
    },
    uriConverters: uriConverters(),
    middleware: confirmEdits(),
    diagnosticPullOptions: { onChange: true },
  };
}
