/**
 * What a server meets in the wild: workspaces of thousands of files, files that go while they are open,
 * folders that come, rules that fail.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClientCapabilities, CompletionItem, Diagnostic } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { pullClient, startClient, type TestClient } from './client.ts';

vi.mock('../../server/src/rules/index.ts', async (original) => {
  const { rules } = await original<typeof import('../../server/src/rules/index.ts')>();
  const broken = {
    ...rules[0],
    within: undefined,
    id: 'test/broken',
    reads: ['document'],
    // Fails on drafts that say so.
    check({ document }: { readonly document: { readonly text: string } }) {
      if (document.text.includes('FAIL')) throw new Error('a hole in the rule');
      return [];
    },
  };
  return { rules: [...rules, broken] };
});

const uri = 'file:///drafts/report.md';
const head = '---\nprofile: generic\n---\n\n';
const wrong = '| Port | Ships |\n| --- | --: |\n| Anse | 11 |\n| Brevik | 12 |\n| Total | 24 |\n';

let client: TestClient;
afterEach(() => client.stop());

const codes = (report: unknown) =>
  (report as { readonly items: readonly Diagnostic[] }).items.map(({ code }) => code);

describe('a rule that fails', () => {
  it('is logged once, has a finding of its own, and stops no other', async () => {
    client = await startClient(pullClient, memoryFiles({}), createEngine);
    await client.open(uri, `${head}FAIL\n\n${wrong}`);
    expect(codes(await client.pull(uri)).toSorted()).toEqual([
      'internal/rule-failed',
      'table/total',
    ]);
    await client.change(uri, 2, [0, 0, 0, 0, '']);
    await client.pull(uri);
    const logged = client.logged.filter((line) => line.includes('test/broken'));
    expect(logged).toEqual([expect.stringMatching(/test\/broken.*a hole in the rule/s)]);
    await client.change(uri, 3, [4, 0, 4, 4, 'Fine']);
    // The first answer may be that of the text before.
    await vi.waitFor(async () => expect(codes(await client.pull(uri))).toEqual(['table/total']));
  });
});

describe('files', () => {
  it('that are deleted while they are open keep their findings', async () => {
    const files: Record<string, string> = { '/drafts/report.md': head + wrong };
    client = await startClient(pullClient, memoryFiles(files), createEngine);
    await client.open(uri, head + wrong);
    delete files['/drafts/report.md'];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 3 }],
    });
    expect(codes(await client.pull(uri))).toEqual(['table/total']);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await client.pull(uri)).toMatchObject({ items: [] });
  });

  it('may be ten thousand', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `/drafts/${at % 100}/note-${at}.md`);
    const files = Object.fromEntries(names.map((name) => [name, '# A note\n']));
    const listed = { ...memoryFiles({ ...files, '/drafts/7/report.md': head + wrong }) };
    client = await startClient(
      pullClient,
      { ...listed, list: listOf(Object.keys(files)) },
      createEngine,
    );
    await client.open('file:///drafts/7/report.md', head + wrong);
    expect(codes(await client.pull('file:///drafts/7/report.md'))).toEqual(['table/total']);
    const symbols = await client.connection.sendRequest('workspace/symbol', { query: 'note' });
    expect(symbols).toEqual([]);
  });
});

/** As a disk lists them: each folder by itself. */
function listOf(paths: readonly string[]) {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let at = 1; at < parts.length; at++) {
      const folder = `${parts.slice(0, at).join('/')}/`;
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(parts[at]! + (at < parts.length - 1 ? '/' : '')));
    }
  }
  return async (folder: string) => [...(folders.get(folder) ?? [])];
}

describe('workspace folders', () => {
  const files = memoryFiles({
    '/drafts/a.md': `${head}# Ports\n`,
    '/archive/b.md': `${head}# Ports of old\n`,
  });
  const names = async () => {
    const symbols = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', {
      query: 'ports',
    });
    return symbols.map(({ name }) => name);
  };

  it('come and go', async () => {
    const capabilities: ClientCapabilities = {
      ...pullClient,
      workspace: { ...pullClient.workspace, workspaceFolders: true },
    };
    client = await startClient(capabilities, files, createEngine);
    expect(await names()).toEqual(['Ports']);
    const archive = { uri: 'file:///archive', name: 'archive' };
    const change = (event: unknown) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await change({ added: [archive], removed: [] });
    expect(await names()).toEqual(['Ports', 'Ports of old']);
    await change({ added: [], removed: [{ uri: 'file:///drafts', name: 'drafts' }] });
    expect(await names()).toEqual(['Ports of old']);
  });
});

describe('completion', () => {
  it('describes the item that a person looks at', async () => {
    client = await startClient(pullClient, memoryFiles({}), createEngine);
    const numbered = Array.from(
      { length: 12 },
      (_, at) => `${at + 1}. Of ships of ${at + 1} masts.\n\n`,
    );
    const text = `${head}# I. Ports\n\n${numbered.join('')}See paragraph \n`;
    await client.open(uri, text);
    const line = text.split('\n').length - 2;
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: 14 },
    });
    const second = items.find(({ label }) => label === '2');
    const resolve = () =>
      client.connection.sendRequest<CompletionItem>('completionItem/resolve', second);
    expect((await resolve()).documentation).toMatchObject({
      value: expect.stringContaining('Of ships of 2 masts'),
    });
    await client.change(uri, 2, [0, 0, 0, 0, '']);
    expect((await resolve()).documentation).toBeUndefined();
  });
});
