/**
 * `textDocument/completion`: numbers with their titles, acronyms, front matter. Must not check a draft for every blank that
 * is typed.
 */
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
} from 'vscode-languageserver';
import { type Completion, completionsAt, mayComplete } from '../features/completions.ts';
import { inFrontMatter } from '../features/front-matter-completions.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';

export async function onCompletion(
  server: Server,
  { textDocument: { uri }, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionItem[] | null> {
  const { encoding, completionLabels } = server.client;
  const open = server.documents.get(uri)?.document;
  if (!open) return null;
  const at = fromPosition(open, position, encoding);
  const { from } = open.lineSpan(open.positionAt(at).line);
  if (!mayComplete(open.text.slice(from, at)) && !inFrontMatter(open.text, at)) return null;
  const checked = await readNewest(server, uri, token);
  if (!checked) return null;
  const offset = fromPosition(checked.document, position, encoding);
  return completionsAt(checked, offset).map(({ span, label, detail, kind, insert }, index) => ({
    label,
    ...(detail !== '' && { detail }),
    ...(detail !== '' && completionLabels && { labelDetails: { description: detail } }),
    kind: kinds[kind],
    sortText: String(index).padStart(6, '0'),
    textEdit: { range: toRange(checked.document, span, encoding), newText: insert ?? label },
  }));
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  reference: CompletionItemKind.Reference,
  term: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};
