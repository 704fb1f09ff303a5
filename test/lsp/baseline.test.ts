/**
 * The baseline in an editor: a finding that is added to it is not reported again, others are.
 */
import { describe, expect, it } from 'vitest';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { BaselineAnswer } from '../../server/src/lsp/baseline.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { brief, pullClient, startClient, type TestClient } from './client.ts';

const uri = 'file:///drafts/reports/a.md';
const text = `---
profile: generic
---

# I. Ports

1. The harbour was busy all year.

3. See paragraph 9.

# II. Piers

4. It has a new pier.
`;
const path = '/drafts/crossfoot-baseline.json';

/** A client whose files the test may change. */
async function start() {
  const contents: Record<string, string> = {
    '/drafts/crossfoot.yaml': 'root: true\nreports: ["**/*.md"]\n',
  };
  const files = {
    read: (name: string) => memoryFiles(contents).read(name),
    list: (folder: string) => memoryFiles(contents).list(folder),
  };
  const options = { keepsBaselines: true };
  const client = await startClient(pullClient, files, createEngine, options);
  await client.open(uri, text);
  const write = async (content: string | undefined) => {
    if (content === undefined) delete contents[path];
    else contents[path] = content;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `file://${path}`, type: 2 }],
    });
  };
  return { client, write };
}

/** Whoever asks twice gets all there is to find. */
async function reported(client: TestClient): Promise<readonly string[]> {
  await client.pull(uri);
  const report: DocumentDiagnosticReport = await client.pull(uri);
  return report.kind === 'full' ? brief(report.items) : ['unchanged'];
}

const withAll = (client: TestClient, more: object = {}) =>
  client.connection.sendRequest<BaselineAnswer | null>('crossfoot/baselineWith', {
    textDocument: { uri },
    ...more,
  });

describe('the baseline in an editor', () => {
  it('keeps one finding from being reported, wherever its line goes', async () => {
    const { client, write } = await start();
    const before = await reported(client);
    expect(before.length).toBeGreaterThan(1);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } },
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title.startsWith('Add to baseline'));
    expect(action?.command?.command).toBe('crossfoot.addToBaseline');
    const answer = await withAll(client, action!.command!.arguments![0]);
    expect(answer).toMatchObject({ uri: `file://${path}`, added: 1 });
    expect(JSON.parse(answer!.text).reports['reports/a.md']).toHaveLength(1);
    await write(answer!.text);
    const rule = /numbering\/paragraph/;
    expect(await reported(client)).toEqual(before.filter((line) => !rule.test(line)));
    await client.change(uri, 2, text.replace('1. The', 'Words.\n\n1. The'));
    expect((await reported(client)).filter((line) => rule.test(line))).toEqual([]);
    await write(undefined);
    expect((await reported(client)).filter((line) => rule.test(line))).toHaveLength(1);
    await client.stop();
  });

  it('takes all findings of a report, and keeps what it says of others', async () => {
    const { client, write } = await start();
    const entry = { rule: 'table/total', message: 'Wrong', text: '1', context: 'x' };
    await write(JSON.stringify({ version: 1, reports: { 'reports/b.md': [entry] } }));
    const answer = await withAll(client);
    const { reports } = JSON.parse(answer!.text);
    expect(reports['reports/b.md']).toEqual([entry]);
    expect(reports['reports/a.md']).toHaveLength(answer!.added);
    await write(answer!.text);
    expect(await reported(client)).toEqual([]);
    expect(await withAll(client)).toMatchObject({ added: 0 });
    await client.stop();
  });

  it('never overwrites a file that is no baseline, and hides nothing by it', async () => {
    const { client, write } = await start();
    const before = await reported(client);
    await write('[1, 2]');
    expect(await reported(client)).toEqual(before);
    await expect(withAll(client)).rejects.toThrow('crossfoot-baseline.json: it is no baseline');
    expect(client.logged.join()).toContain('it is no baseline');
    await client.stop();
  });
});
