/**
 * `textDocument/documentSymbol` and `workspace/symbol`: the outline of one report, and of all open
 * ones. Must not decide what belongs in an outline.
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
import { checkNewest } from './check-newest.ts';
import { type Encoding, toRange } from './positions.ts';
import type { Server } from './server.ts';

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
  const checked = await checkNewest(server, uri, 0, token);
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

/** The symbols of open reports whose name has the words asked for. */
export async function onWorkspaceSymbol(
  server: Server,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const wanted = String(query ?? '').toLowerCase();
  const found: SymbolInformation[] = [];
  for (const { uri } of server.documents.all()) {
    const checked = await checkNewest(server, uri, 0, token);
    if (!checked) continue;
    const symbols = flatSymbols(checked, uri, server.client.encoding);
    found.push(...symbols.filter(({ name }) => name.toLowerCase().includes(wanted)));
    if (found.length >= mostWorkspaceSymbols) break;
  }
  return found.slice(0, mostWorkspaceSymbols);
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
