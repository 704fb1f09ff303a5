/**
 * Tables over the protocol: hover, highlights, explanations and what can be said about a table.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, DocumentHighlight, Hover } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { pullClient, startClient, type TestClient } from './client.ts';

const uri = 'file:///drafts/report.md';
const text = `---
profile: generic
---

| Öl 🛢 | Women | Men | Total |
| --- | ---: | ---: | ---: |
| Under 18 🙂 | 16 748 | 18 325 | 35 073 |
| 18–29 | 24 027 | 28 105 | 52 131 |
| 30 and over | 15 503 | 18 643 | 34 146 |
`;

let client: TestClient;
beforeEach(async () => {
  client = await startClient(pullClient, undefined, createEngine);
  await client.open(uri, text);
});
afterEach(() => client.stop());

function at(words: string) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length + 1 };
  return { textDocument: { uri }, position };
}

const ask = <T>(method: string, params: unknown) =>
  client.connection.sendRequest<T>(method, params);

describe('tables over the protocol', () => {
  it('hover over the range of the cell', async () => {
    const hover = await ask<Hover>('textDocument/hover', at('35 073'));
    expect(hover.range).toEqual({
      start: { line: 6, character: 34 },
      end: { line: 6, character: 40 },
    });
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(hover.contents)).toContain('Total for Under 18 🙂');
    expect(await ask('textDocument/hover', at('Women'))).toBeNull();
  });

  it('highlight parts and totals', async () => {
    const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', at('52 131'));
    expect(found.map(({ kind, range }) => [range.start.character, kind])).toEqual([
      [10, 2],
      [19, 2],
      [28, 3],
    ]);
    expect(await ask('textDocument/documentHighlight', at('Under'))).toBeNull();
  });

  it('explain the table at a place, and bear odd requests', async () => {
    const explanation = await ask<{ text: string }>('crossfoot/explainTable', at('52 131'));
    expect(explanation.text).toContain('✗ off by 1');
    expect(await ask('crossfoot/explainTable', {})).toBeNull();
    expect(await ask('crossfoot/explainTable', { textDocument: { uri: 7 } })).toBeNull();
    const other = { textDocument: { uri: 'file:///drafts/other.md' } };
    expect(await ask('crossfoot/explainTable', other)).toBeNull();
  });

  it('offer what can be said about the table, asked or unasked', async () => {
    const { position, textDocument } = at('52 131');
    const range = { start: position, end: position };
    const titles = async (only?: string[]) => {
      const context = { diagnostics: [], ...(only && { only }) };
      const params = { textDocument, range, context };
      return (await ask<CodeAction[]>('textDocument/codeAction', params)).map(({ title }) => title);
    };
    expect(await titles(['refactor'])).toContain('Tell Crossfoot that this table is rounded');
    expect(await titles()).toContain("Don't check this table");
    expect(await titles(['quickfix'])).not.toContain("Don't check this table");
  });
});
