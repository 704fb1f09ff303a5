/**
 * Renumbering over the protocol: one edit for the report and those that name it, and a message.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { pullClient, pushClient, startClient, type TestClient } from './client.ts';

const uri = 'file:///drafts/reports/a.md';
const text = `---
profile: iom-council-paper
symbol: PC/12
---

1. The harbour was busy all year.

2. The harbour was busy all year.

2. The harbour was busy all year.

3. 🛢 See paragraph 2 of PC/12 and paragraph 3.
`;
const other = '---\nprofile: generic\n---\n\nAs paragraph 3 of PC/12 says.\n';
const files = memoryFiles({ '/drafts/reports/b.md': other, '/drafts/reports/c.md': '# PC/12\n' });

let client: TestClient;
beforeEach(async () => {
  client = await startClient(pullClient, files, createEngine);
  await client.open(uri, text);
});
afterEach(() => client.stop());

const command = (argument: unknown) =>
  client.connection.sendRequest('workspace/executeCommand', {
    command: 'crossfoot.renumberAt',
    arguments: [argument],
  });

describe('renumbering over the protocol', () => {
  it('sends one edit for all documents, and says what it did', async () => {
    expect(await command({ uri, position: { line: 5, character: 4 } })).toBeNull();
    expect(client.applied).toHaveLength(1);
    const [{ label, edit }] = client.applied as [TestClient['applied'][number]];
    expect(label).toBe('Renumber the paragraphs');
    const changes = edit.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => textDocument)).toEqual([
      { uri, version: 1 },
      { uri: 'file:///drafts/reports/b.md', version: null },
    ]);
    expect(changes[0]?.edits).toMatchObject([
      { range: { start: { line: 9, character: 0 } }, newText: '3' },
      { range: { start: { line: 11, character: 0 } }, newText: '4' },
      { range: { start: { line: 11, character: 45 } }, newText: '4' },
    ]);
    expect(changes[1]?.edits).toMatchObject([{ newText: '4' }]);
    expect(client.shown).toEqual([
      '2 paragraphs, 1 reference and 1 reference in 1 other report renumbered; 1 reference left: paragraph 2 in line 12 (several have that number).',
    ]);
  });

  it('is offered as an action where numbers are out of order', async () => {
    await client.stop();
    const workspace = { ...pullClient.workspace, applyEdit: true };
    client = await startClient({ ...pullClient, workspace }, files, createEngine);
    await client.open(uri, text);
    const offered = (line: number, only: readonly string[]) =>
      client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character: 0 }, end: { line, character: 0 } },
        context: { diagnostics: [], only },
      });
    const [action, ...rest] = await offered(5, ['refactor']);
    expect(rest).toEqual([]);
    expect(action?.title).toBe('Renumber all paragraphs, with everything that refers to them');
    expect(await offered(1, ['refactor'])).toEqual([]);
    expect((await offered(5, ['quickfix'])).every(({ command }) => !command)).toBe(true);
    await client.connection.sendRequest('workspace/executeCommand', action?.command);
    expect(client.applied).toHaveLength(1);
  });

  it('takes a family, and says where nothing is to be done', async () => {
    await command({ uri, family: 'tables' });
    await command({ uri: 'file:///drafts/reports/c.md' });
    expect(client.applied).toEqual([]);
    expect(client.shown).toEqual([
      'There are no numbered tables in this report.',
      'This is no report that Crossfoot checks.',
    ]);
  });

  it('bears odd arguments', async () => {
    for (const argument of [undefined, 7, { uri: 7 }, { uri, family: 'x', position: 'y' }]) {
      expect(await command(argument)).toBeNull();
    }
    expect(client.logged).toEqual([]);
  });

  it('serves clients that take changes by address', async () => {
    await client.stop();
    client = await startClient(pushClient, files, createEngine);
    await client.open(uri, text);
    await command({ uri });
    expect(Object.keys(client.applied[0]?.edit.changes ?? {})).toEqual([
      uri,
      'file:///drafts/reports/b.md',
    ]);
  });
});

describe('renaming over the protocol', () => {
  const at = (line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });
  const ask = <T>(method: string, params: unknown) =>
    client.connection.sendRequest<T>(method, params);

  it('takes the references of other reports along', async () => {
    expect(await ask('textDocument/prepareRename', at(11, 0))).toEqual({
      range: { start: { line: 11, character: 0 }, end: { line: 11, character: 1 } },
      placeholder: '3',
    });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at(11, 0), newName: '8' });
    const changes = edit.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ textDocument, edits }) => [textDocument.uri, edits.length])).toEqual([
      [uri, 2],
      ['file:///drafts/reports/b.md', 1],
    ]);
  });

  it('says why not', async () => {
    await expect(ask('textDocument/rename', { ...at(11, 0), newName: '2' })).rejects.toThrow(
      'Paragraph 2 stands in line 8 already.',
    );
    expect(await ask('textDocument/prepareRename', at(5, 9))).toBeNull();
    expect(await ask('textDocument/rename', { ...at(5, 9), newName: 'x' })).toBeNull();
    const unknown = { textDocument: { uri: 'file:///drafts/none.md' }, position: null };
    expect(await ask('textDocument/prepareRename', unknown)).toBeNull();
  });
});
