/**
 * `textDocument/codeLens`: what was checked above tables, which items a section serves. Must not decide
 * what they say.
 */
import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import { lensesOf } from '../features/lenses.ts';
import { readNewest } from './check-newest.ts';
import { toPosition } from './positions.ts';
import { preferencesOf } from './preferences.ts';
import type { Server } from './server.ts';

/** The client's command that explains a table, for clients that say that they have it. */
const explainCommand = 'crossfoot.explainTable';

export async function onCodeLens(
  server: Server,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[] | null> {
  const { codeLens: wanted } = await preferencesOf(server);
  if (!wanted.tables && !wanted.sections) return null;
  const checked = await readNewest(server, uri, token);
  if (!checked) return null;
  return lensesOf(checked, wanted).map(({ span, title, kind }) => {
    const position = toPosition(checked.document, span.from, server.client.encoding);
    const explains = kind === 'table' && server.client.explainsTables;
    const command = explains
      ? { title, command: explainCommand, arguments: [{ uri, position }] }
      : { title, command: '' };
    return { range: { start: position, end: position }, command };
  });
}
