/**
 * `textDocument/documentSymbol` and `workspace/symbol`: the outline of one report, and of all
 * of the workspace. Must not decide what belongs in an outline.
 */
import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { CheckedDocument } from '../engine/engine.ts';
import { type ReportSymbol, symbolsOf } from '../features/symbols.ts';
import { checkNow, readNewest, stopIfCancelled } from './check-newest.ts';
import { toUri } from './paths.ts';
import { type Encoding, toRange } from './positions.ts';
import type { Server } from './server.ts';
import { folderAround } from './workspace-reports.ts';

const kinds: Readonly<Record<ReportSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.String,
  annex: SymbolKind.String,
  paragraph: SymbolKind.Number,
  table: SymbolKind.Array,
  figure: SymbolKind.Object,
  box: SymbolKind.Object,
};

/** Nested where the client takes that, else in one list. */
export async function onDocumentSymbol(
  server: Server,
  { textDocument: { uri } }: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const checked = await readNewest(server, uri, token);
  if (!checked) return null;
  const { encoding, nestedSymbols } = server.client;
  if (!nestedSymbols) return flatSymbols(checked, uri, encoding);
  const toSymbol = ({ name, kind, span, nameSpan, children }: ReportSymbol): DocumentSymbol => ({
    name,
    kind: kinds[kind],
    range: toRange(checked.document, span, encoding),
    selectionRange: toRange(checked.document, nameSpan, encoding),
    children: children.map(toSymbol),
  });
  return symbolsOf(checked).map(toSymbol);
}

const mostWorkspaceSymbols = 1000;

/** The symbols of all reports of the workspace whose name has the words asked for; open ones first. */
export async function onWorkspaceSymbol(
  server: Server,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const wanted = String(query ?? '').toLowerCase();
  const found: SymbolInformation[] = [];
  for await (const symbols of symbolsOfAll(server, token)) {
    found.push(...symbols.filter(({ name }) => name.toLowerCase().includes(wanted)));
    if (found.length >= mostWorkspaceSymbols) break;
  }
  return found.slice(0, mostWorkspaceSymbols);
}

async function* symbolsOfAll(
  server: Server,
  token: CancellationToken,
): AsyncGenerator<readonly SymbolInformation[]> {
  const open = server.documents.all();
  for (const { uri } of open) {
    const checked = await readNewest(server, uri, token);
    if (checked) yield flatSymbols(checked, uri, server.client.encoding);
  }
  const folders = server.folders.paths().map((folder) => `${folder}/`);
  for (const { path } of open) folders.push(folderAround(server, path));
  const paths = new Set<string>();
  for (const folder of new Set(folders)) {
    for (const path of await server.engine.reports(folder)) paths.add(path);
  }
  for (const path of paths) {
    if (open.some((each) => each.path === path)) continue;
    stopIfCancelled(token);
    yield await symbolsOfFile(server, path);
  }
}

interface FileSymbols {
  readonly text: string;
  readonly symbols: readonly SymbolInformation[];
}

const knownFiles = new WeakMap<Server, Map<string, FileSymbols>>();

/** A person types the words of a query one by one: a file is checked once as long as it is the same. */
async function symbolsOfFile(server: Server, path: string): Promise<readonly SymbolInformation[]> {
  const known = knownFiles.get(server) ?? new Map<string, FileSymbols>();
  knownFiles.set(server, known);
  const text = await server.engine.text(path);
  const before = known.get(path);
  if (text === undefined || before?.text === text) return before?.symbols ?? [];
  const checked = await checkNow(server, path);
  const uri = toUri(path);
  const symbols = checked?.report ? flatSymbols(checked, uri, server.client.encoding) : [];
  if (checked?.report) known.set(path, { text, symbols });
  return symbols;
}

function flatSymbols(
  checked: CheckedDocument,
  uri: string,
  encoding: Encoding,
): SymbolInformation[] {
  const flat = (symbol: ReportSymbol, containerName?: string): SymbolInformation[] => [
    {
      name: symbol.name,
      kind: kinds[symbol.kind],
      location: { uri, range: toRange(checked.document, symbol.nameSpan, encoding) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...symbol.children.flatMap((child) => flat(child, symbol.name)),
  ];
  return symbolsOf(checked).flatMap((symbol) => flat(symbol));
}
