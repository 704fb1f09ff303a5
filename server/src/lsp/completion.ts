/**
 * `textDocument/completion`: numbers with their titles, acronyms, front matter; keys and values of settings
 * files. Must not check a draft for every blank that is typed.
 */
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
} from 'vscode-languageserver';
import type { Completion } from '../features/completion.ts';
import { completionsAt, mayComplete } from '../features/completions.ts';
import { inFrontMatter } from '../features/front-matter-completions.ts';
import type { Thing } from '../features/mentions.ts';
import { describeThing } from '../features/place-hover.ts';
import { settingsCompletions } from '../features/settings-help.ts';
import type { TextDocument } from '../text/document.ts';
import { readNewest } from './check-newest.ts';
import { fromPosition, toRange } from './positions.ts';
import type { Server } from './server.ts';
import { settingsAt } from './settings-at.ts';

export async function onCompletion(
  server: Server,
  { textDocument: { uri }, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionItem[] | null> {
  const { encoding } = server.client;
  const open = server.documents.get(uri)?.document;
  if (!open) return null;
  const settings = await settingsAt(server, uri, position, token);
  if (settings) {
    const { kind, document, offset } = settings;
    return toItems(settingsCompletions(kind, document.text, offset, server.tell), document, server);
  }
  const at = fromPosition(open, position, encoding);
  const { from } = open.lineSpan(open.positionAt(at).line);
  if (!mayComplete(open.text.slice(from, at)) && !inFrontMatter(open.text, at)) return null;
  const checked = await readNewest(server, uri, token);
  if (!checked) return null;
  const offset = fromPosition(checked.document, position, encoding);
  const version = server.documents.get(uri)?.version ?? null;
  const completions = completionsAt(checked, offset);
  return toItems(completions, checked.document, server).map((item, index) => {
    const thing = completions[index]?.thing;
    return thing ? { ...item, data: { uri, version, thing } satisfies CompletionData } : item;
  });
}

/** What an item carries until a person looks at it: what it names, in which version. */
interface CompletionData {
  readonly uri: string;
  readonly version: number | null;
  readonly thing: Thing;
}

/** Adds what hovering over such a reference would show. */
export async function onCompletionResolve(
  server: Server,
  item: CompletionItem,
  token: CancellationToken,
): Promise<CompletionItem> {
  const { uri, version, thing } = (item.data ?? {}) as Partial<CompletionData>;
  if (typeof uri !== 'string' || !thing) return item;
  const checked = await readNewest(server, uri, token);
  const isSame = (server.documents.get(uri)?.version ?? null) === version;
  const value = checked && isSame ? describeThing(checked, thing) : undefined;
  if (value === undefined) return item;
  return { ...item, documentation: { kind: server.client.hoverKind, value } };
}

function toItems(
  completions: readonly Completion[],
  document: TextDocument,
  { client: { encoding, completionLabels } }: Server,
): CompletionItem[] {
  return completions.map(({ span, label, detail, kind, insert }, index) => ({
    label,
    ...(detail !== '' && { detail }),
    ...(detail !== '' && completionLabels && { labelDetails: { description: detail } }),
    kind: kinds[kind],
    sortText: String(index).padStart(6, '0'),
    textEdit: { range: toRange(document, span, encoding), newText: insert ?? label },
  }));
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  reference: CompletionItemKind.Reference,
  term: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};
