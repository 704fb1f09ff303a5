/**
 * Hints, lenses, colours, selections and formatting over the protocol, and the switches for them.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeLens,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { pullClient, startClient, type TestClient, waitFor } from './client.ts';

const uri = 'file:///drafts/report.md';
const text = `---
profile: generic
---

# I. Ports

🛢 See Table 1. Some 120 ships came.

**Table 1: Fleet**

|Port|Ships|
|-|-:|
|Alder|12|
|Birch|8|
|Total|21|
`;

const capable: ClientCapabilities = {
  ...pullClient,
  workspace: {
    ...pullClient.workspace,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

let client: TestClient;
let settings: unknown;
const refreshed: string[] = [];

async function start(capabilities: ClientCapabilities) {
  client = await startClient(capabilities, memoryFiles({}), createEngine);
  client.connection.onRequest('workspace/configuration', () => [settings]);
  for (const what of ['inlayHint', 'codeLens']) {
    client.connection.onRequest(`workspace/${what}/refresh`, () => {
      refreshed.push(what);
      return null;
    });
  }
  await client.open(uri, text);
}

beforeEach(async () => {
  settings = null;
  refreshed.length = 0;
  await start(capable);
});
afterEach(() => client.stop());

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const textDocument = { uri };
const ask = <T>(method: string, params: object = {}) =>
  client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument, ...params });
const hints = async () =>
  (await ask<InlayHint[] | null>('inlayHint', { range: whole }))?.map(
    ({ position: { line, character }, label }) => `${line}:${character} ${label}`,
  );

describe('between the lines', () => {
  it('shows hints and lenses', async () => {
    expect(await hints()).toEqual(['6:14 Fleet', '14:9 ✗ +1']);
    const lenses = await ask<CodeLens[]>('codeLens');
    expect(lenses).toEqual([
      {
        range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } },
        command: { title: '✗ 1 of 1 checks fails', command: '' },
      },
    ]);
  });

  it('follows the switches', async () => {
    settings = { inlayHints: { totals: false }, codeLens: { tables: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await waitFor(() => (refreshed.length === 2 ? refreshed : undefined));
    expect(await hints()).toEqual(['6:14 Fleet']);
    expect(await ask('codeLens')).toEqual([]);
    settings = { inlayHints: { totals: false, references: false }, codeLens: 'odd' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    expect(await hints()).toBeUndefined();
    expect(await ask('codeLens')).toHaveLength(1);
  });

  it('needs no settings', async () => {
    await client.stop();
    await start(pullClient);
    expect(await hints()).toHaveLength(2);
  });

  it('counts out tokens, all of them or those of a range', async () => {
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    // "Table 1" begins after a sign of two units and "See ", "120" nine units after its end.
    expect(data).toEqual([6, 7, 7, 0, 0, 0, 14, 3, 2, 0]);
    expect(client.initialized.capabilities.semanticTokensProvider).toMatchObject({
      legend: { tokenTypes: ['reportReference', 'reportStatement', 'reportFigure'] },
    });
    const range = { start: { line: 7, character: 0 }, end: { line: 9, character: 0 } };
    expect(await ask('semanticTokens/range', { range })).toEqual({ data: [] });
  });

  it('grows selections', async () => {
    const positions = [
      { line: 12, character: 2 },
      { line: 99, character: 0 },
    ];
    const [cell, end] = await ask<SelectionRange[]>('selectionRange', { positions });
    expect(cell?.range).toEqual({
      start: { line: 12, character: 1 },
      end: { line: 12, character: 6 },
    });
    expect(cell?.parent?.range.start).toEqual({ line: 12, character: 0 });
    expect(end?.range.start.line).toBe(0);
    expect(await ask('selectionRange', { positions: 'odd' })).toBeNull();
  });

  it('formats tables, and no file that is no report', async () => {
    const edits = await ask<TextEdit[]>('formatting', { options: {} });
    expect(edits.map(({ newText }) => newText)).toEqual([
      '| Port  | Ships |',
      '| ----- | ----: |',
      '| Alder |    12 |',
      '| Birch |     8 |',
      '| Total |    21 |',
    ]);
    const above = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    expect(await ask('rangeFormatting', { options: {}, range: above })).toEqual([]);
    const plain = { uri: 'file:///drafts/plain.md' };
    await client.open(plain.uri, '|A|\n|-|\n|1|\n');
    expect(await ask('formatting', { options: {}, textDocument: plain })).toBeNull();
  });
});
