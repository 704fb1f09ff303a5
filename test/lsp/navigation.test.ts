/**
 * Finding one's way over the protocol: hover, definitions and references.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  DocumentSymbol,
  Hover,
  Location,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { exampleFiles } from '../../server/src/rules/example-catalogue.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { pullClient, startClient, type TestClient } from './client.ts';

const uri = 'file:///drafts/report.md';
const text = `---
profile: generic
---

# I. Ports

🛢 See Table 1.

**Table 1: Ships**

| Port | Ships |
| --- | ---: |
| Alder | 12 |

**Harbour Strategy points: 1 and 3**
`;

let client: TestClient;
beforeEach(async () => {
  const files = Object.entries(exampleFiles).map(([name, content]) => [`/drafts/${name}`, content]);
  client = await startClient(pullClient, memoryFiles(Object.fromEntries(files)), createEngine);
  await client.open(uri, text);
});
afterEach(() => client.stop());

function at(words: string) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return { textDocument: { uri }, position };
}

const ask = <T>(method: string, params: unknown) =>
  client.connection.sendRequest<T>(method, params);

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('navigation over the protocol', () => {
  it('hovers over a reference', async () => {
    const hover = await ask<Hover>('textDocument/hover', at('Table 1.'));
    expect(hover.range).toEqual(range(6, 7, 14));
    expect(hover.contents).toEqual({ kind: 'markdown', value: '**Table 1: Ships**' });
  });

  it('goes to a caption, and to the file of a catalogue', async () => {
    const caption = [{ uri, range: range(8, 0, 18) }];
    expect(await ask('textDocument/definition', at('Table 1.'))).toEqual(caption);
    const [item] = await ask<Location[]>('textDocument/definition', at('3**'));
    expect(item).toEqual({ uri: 'file:///drafts/strategy.yaml', range: range(5, 27, 30) });
    expect(await ask('textDocument/definition', at('Alder'))).toBeNull();
  });

  it('finds references with and without the definition', async () => {
    const use = { uri, range: range(6, 7, 14) };
    const ends = async (includeDeclaration: boolean) =>
      ask('textDocument/references', { ...at('Table 1:'), context: { includeDeclaration } });
    expect(await ends(false)).toEqual([use]);
    expect(await ends(true)).toEqual([use, { uri, range: range(8, 0, 18) }]);
    expect(await ask('textDocument/references', at('Alder'))).toBeNull();
  });

  it('lists symbols, flat for clients that take no tree, and of all open reports', async () => {
    const flat = await ask<SymbolInformation[]>('textDocument/documentSymbol', at('#'));
    expect(flat.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['I. Ports', undefined],
      ['Table 1: Ships', 'I. Ports'],
    ]);
    const [table, ...rest] = await ask<SymbolInformation[]>('workspace/symbol', { query: 'SHIPS' });
    expect(rest).toEqual([]);
    expect(table).toMatchObject({ name: 'Table 1: Ships', location: { uri } });
    expect(await ask('workspace/symbol', {})).toHaveLength(2);
  });

  it('nests symbols for clients that take a tree', async () => {
    await client.stop();
    const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
    const textDocument = { ...pullClient.textDocument, documentSymbol };
    client = await startClient({ ...pullClient, textDocument }, memoryFiles({}), createEngine);
    await client.open(uri, text);
    const tree = await ask<DocumentSymbol[]>('textDocument/documentSymbol', at('#'));
    expect(tree).toHaveLength(1);
    expect(tree[0]?.children).toMatchObject([
      {
        name: 'Table 1: Ships',
        range: { start: { line: 8, character: 0 }, end: { line: 12, character: 14 } },
        selectionRange: range(8, 0, 18),
      },
    ]);
  });

  it('finds symbols of reports that nobody opened', async () => {
    await client.stop();
    const closed = { '/drafts/a.md': text, '/drafts/b/c.md': text, '/drafts/d.md': '# I. Ports\n' };
    client = await startClient(pullClient, memoryFiles(closed), createEngine);
    const ask = () =>
      client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'i. ports' });
    const uris = ['file:///drafts/a.md', 'file:///drafts/b/c.md'];
    expect((await ask()).map(({ location }) => location.uri)).toEqual(uris);
    await client.open(uris[1]!, text.replace('I. Ports', 'I. Ports and quays'));
    expect((await ask()).map(({ name }) => name)).toEqual(['I. Ports and quays', 'I. Ports']);
  });

  it('links references to their targets', async () => {
    expect(await ask('textDocument/documentLink', { textDocument: { uri } })).toEqual([
      { range: range(6, 7, 14), target: `${uri}#L9,9` },
    ]);
  });

  it('completes numbers', async () => {
    const { position, textDocument } = at('1.\n\n**');
    const complete = (character: number) =>
      ask('textDocument/completion', {
        textDocument,
        position: { line: position.line, character },
      });
    expect(await complete(position.character)).toMatchObject([
      { label: '1', detail: 'Ships', textEdit: { range: range(6, 13, 13), newText: '1' } },
    ]);
    expect(await complete(7)).toBeNull();
  });

  it('folds sections and tables', async () => {
    expect(await ask('textDocument/foldingRange', { textDocument: { uri } })).toEqual([
      { startLine: 4, endLine: 14 },
      { startLine: 10, endLine: 12 },
    ]);
  });

  it('bears odd requests', async () => {
    expect(
      await ask('textDocument/definition', {
        textDocument: { uri: 'file:///drafts/none.md' },
        position: { line: -1, character: 9e9 },
      }),
    ).toBeNull();
  });
});
