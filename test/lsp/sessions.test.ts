/**
 * Whole conversations with the language server over real streams.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../server/src/engine/engine.ts';
import {
  brief,
  pause,
  pullClient,
  pushClient,
  startClient,
  type TestClient,
  waitFor,
} from './client.ts';

const uri = 'file:///drafts/report.md';
const head = '---\nprofile: generic\n---\n';

let client: TestClient;
afterEach(() => client.stop());

function items(report: DocumentDiagnosticReport) {
  return (report as FullDocumentDiagnosticReport).items;
}

async function actions(
  place: readonly [number, number, number, number],
  only?: readonly string[],
  of = uri,
): Promise<CodeAction[]> {
  const [line, character, endLine, endCharacter] = place;
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: of },
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

/** Edits of an action in one line each: `3:0-3:3 good`. */
function editsOf(action: CodeAction | undefined): readonly string[] {
  const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
  const edits = change?.edits ?? Object.values(action?.edit?.changes ?? {})[0] ?? [];
  return edits.map((edit) => {
    if (!('newText' in edit)) return 'snippet';
    const { start, end } = edit.range;
    return `${start.line}:${start.character}-${end.line}:${end.character} ${edit.newText}`;
  });
}

describe('diagnostics on demand', () => {
  it('gives findings with source, code, page and related places', async () => {
    client = await startClient(pullClient);
    await client.open(uri, `${head}A BAD word\n`);
    const report = await client.pull(uri);
    expect(report.kind).toBe('full');
    expect(items(report)).toEqual([
      {
        range: { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } },
        severity: 1,
        source: 'crossfoot',
        code: 'word/bad',
        codeDescription: { href: expect.stringMatching(/word\/bad/) },
        message: 'BAD is not a word',
        relatedInformation: [
          {
            location: {
              uri,
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
            },
            message: 'front matter',
          },
        ],
      },
    ]);
    expect(client.published).toEqual([]);
  });

  it('says unchanged while nothing changes, and follows edits', async () => {
    client = await startClient(pullClient);
    await client.open(uri, `${head}A BAD word\n`);
    const { resultId } = await client.pull(uri);
    await client.change(uri, 2, [4, 0, 4, 0, 'fine\n']);
    expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.change(uri, 3, [3, 2, 3, 5, 'very BAD and ODD']);
    expect(brief(items(await client.pull(uri, resultId)))).toEqual([
      '3:7-10 word/bad BAD is not a word',
      '3:15-18 word/odd ODD is not a word',
    ]);
  });

  it('answers for the newest text although edits come while it checks', async () => {
    client = await startClient(pullClient);
    await client.open(uri, `${head}BAD\n`);
    const asked = client.pull(uri);
    await client.change(uri, 2, [3, 0, 3, 3, 'one BAD']);
    await client.change(uri, 3, [3, 0, 3, 3, 'three']);
    expect(brief(items(await asked))).toEqual(['3:6-9 word/bad BAD is not a word']);
  });

  it('leaves alone what is no report, no file, or not to be read', async () => {
    client = await startClient(pullClient);
    await client.open('file:///drafts/README.md', '# BAD\n');
    await client.open('git:/drafts/report.md', `${head}BAD\n`);
    await client.open('file:///drafts/broken.md', `${head}BAD\n`);
    for (const other of [
      'file:///drafts/README.md',
      'git:/drafts/report.md',
      'file:///drafts/broken.md',
    ]) {
      expect(await client.pull(other)).toMatchObject({ kind: 'full', items: [] });
      expect(await actions([0, 0, 5, 0], undefined, other)).toEqual([]);
    }
    expect(client.logged).toEqual(['broken.md cannot be read: it is broken']);
  });

  it('checks a report that was never saved', async () => {
    client = await startClient(pullClient);
    await client.open('untitled:Untitled-1', `${head}BAD\n`);
    expect(items(await client.pull('untitled:Untitled-1'))).toHaveLength(1);
  });

  it('asks to refresh when settings change on disk', async () => {
    let settings = '';
    const files: FileSystem = {
      read: async (path) =>
        path.endsWith('crossfoot.yaml') ? new TextEncoder().encode(settings) : undefined,
      list: async () => [],
    };
    client = await startClient(pullClient, files);
    await client.open(uri, `${head}ODD\n`);
    expect(items(await client.pull(uri))).toHaveLength(1);
    settings = 'quiet';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///drafts/crossfoot.yaml', type: 2 }],
    });
    await waitFor(() => (client.refreshes() > 0 ? true : undefined));
    expect(items(await client.pull(uri))).toEqual([]);
  });
});

describe('settings that nobody has open', () => {
  const settings = 'file:///drafts/crossfoot.yaml';

  it.each([
    ['pulls', pullClient],
    ['waits', pushClient],
  ])('show their findings to a client that %s, until they are open or right', async (_, kind) => {
    let text = 'BAD';
    const read = async (path: string) =>
      path.endsWith('crossfoot.yaml') ? new TextEncoder().encode(text) : undefined;
    client = await startClient(kind, { read, list: async () => [] });
    const last = () => client.published.filter((params) => params.uri === settings).at(-1);
    const until = (count: number) =>
      waitFor(() => (last()?.diagnostics.length === count ? true : undefined));
    await client.open(uri, `${head}fine\n`);
    await until(1);
    await client.open(settings, 'BAD BAD', 'yaml');
    await until(kind === pullClient ? 0 : 2);
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: settings },
    });
    await until(1);
    text = 'fine';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: settings, type: 2 }],
    });
    await until(0);
  });
});

describe('published diagnostics', () => {
  it('come once for a burst of edits, with the newest version, and go on close', async () => {
    client = await startClient(pushClient);
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(uri, `${head}BAD\n`);
    for (let version = 2; version <= 20; version++) {
      await client.change(uri, version, [3, 0, 3, 0, 'x']);
    }
    const published = await client.publication(uri, ({ version }) => version === 20);
    expect(brief(published.diagnostics)).toEqual(['3:19-22 word/bad BAD is not a word']);
    expect(client.published).toHaveLength(1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.publication(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('come again for every report when the settings are edited', async () => {
    client = await startClient(pushClient);
    const settings = 'file:///drafts/crossfoot.yaml';
    await client.open(uri, `${head}ODD\n`);
    await client.open(settings, '', 'yaml');
    await client.publication(uri, ({ diagnostics }) => diagnostics.length === 1);
    await client.change(settings, 2, 'quiet');
    await client.publication(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('do not come for a document closed meanwhile', async () => {
    client = await startClient(pushClient);
    await client.open(uri, `${head}BAD\n`);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await pause(40);
    expect(client.published.map(({ diagnostics }) => diagnostics)).toEqual([[]]);
  });
});

describe('positions', () => {
  it.each([
    ['utf-16', 7],
    ['utf-8', 10],
    ['utf-32', 6],
  ])('count in %s', async (encoding, character) => {
    client = await startClient({ ...pullClient, general: { positionEncodings: [encoding] } });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    await client.open(uri, `${head}É 📈 x BAD\n`);
    const [diagnostic] = items(await client.pull(uri));
    expect(diagnostic?.range.start).toEqual({ line: 3, character });
    await client.change(uri, 2, [3, character, 3, character + 3, 'fine']);
    expect(items(await client.pull(uri))).toEqual([]);
  });

  it('survive CRLF, and edits beyond the text or turned round', async () => {
    client = await startClient(pullClient);
    await client.open(uri, `${head}one\r\nBAD`.replace(/\r?\n/g, '\r\n'));
    expect(brief(items(await client.pull(uri)))).toEqual(['4:0-3 word/bad BAD is not a word']);
    await client.change(uri, 2, [99, 5, 99, 9, ' BAD'], [3, 3, 3, 0, 'ODD'], [3, 88, 3, 99, '!']);
    expect(brief(items(await client.pull(uri)))).toEqual([
      '3:0-3 word/odd ODD is not a word',
      '4:0-3 word/bad BAD is not a word',
      '4:4-7 word/bad BAD is not a word',
    ]);
  });
});

describe('code actions', () => {
  it('fix what touches the cursor; the safe one is preferred', async () => {
    client = await startClient(pullClient);
    await client.open(uri, `${head}BAD\nODD\nBAD\n`);
    const found = await actions([3, 3, 4, 0]);
    expect(found.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Write good', 'quickfix', true],
      ['Write even', 'quickfix', undefined],
      ['Fix all safe problems in this report', 'quickfix', undefined],
    ]);
    expect(found[0]?.diagnostics?.map(({ message }) => message)).toEqual(['BAD is not a word']);
    expect(found.map(editsOf)).toEqual([
      ['3:0-3:3 good'],
      ['4:0-4:3 even'],
      ['3:0-3:3 good', '5:0-5:3 good'],
    ]);
    expect(await actions([1, 0, 1, 0])).toEqual([]);
  });

  it.each(['source', 'source.fixAll', 'source.fixAll.crossfoot'])(
    'fix all for %s',
    async (kind) => {
      client = await startClient(pushClient);
      await client.open(uri, `${head}BAD\nODD\nBAD\n`);
      const found = await actions([0, 0, 0, 0], [kind]);
      expect(found.map((action) => action.kind)).toEqual(['source.fixAll.crossfoot']);
      expect(editsOf(found[0])).toEqual(['3:0-3:3 good', '5:0-5:3 good']);
      expect(await actions([0, 0, 0, 0], ['refactor'])).toEqual([]);
    },
  );

  it('give their edits late to clients that can wait, and not for another version', async () => {
    const { textDocument } = pullClient;
    client = await startClient({
      ...pullClient,
      textDocument: {
        ...textDocument,
        codeAction: {
          ...textDocument?.codeAction,
          dataSupport: true,
          resolveSupport: { properties: ['edit'] },
        },
      },
    });
    await client.open(uri, `${head}BAD\n`);
    const [fix] = await actions([3, 0, 3, 0]);
    expect(fix?.edit).toBeUndefined();
    const resolved: CodeAction = await client.connection.sendRequest('codeAction/resolve', fix);
    expect(editsOf(resolved)).toEqual(['3:0-3:3 good']);
    expect(resolved.edit?.documentChanges?.[0]).toMatchObject({
      textDocument: { uri, version: 1 },
    });
    await client.change(uri, 2, [3, 0, 3, 0, 'so ']);
    await expect(client.connection.sendRequest('codeAction/resolve', fix)).rejects.toThrow(
      'edited',
    );
  });
});

describe('a client that misbehaves', () => {
  it('gets errors, and the server goes on', async () => {
    client = await startClient(pullClient);
    const { connection } = client;
    const nonsense = [undefined, {}, { textDocument: {} }, { textDocument: { uri: 'no uri' } }];
    for (const params of nonsense) {
      await connection.sendRequest('textDocument/diagnostic', params).catch(() => undefined);
      await connection.sendRequest('textDocument/codeAction', params).catch(() => undefined);
      await connection.sendRequest('codeAction/resolve', params).catch(() => undefined);
      await connection.sendNotification('textDocument/didOpen', params);
      await connection.sendNotification('textDocument/didChange', params);
      await connection.sendNotification('textDocument/didClose', params);
      await connection.sendNotification('workspace/didChangeWatchedFiles', params);
    }
    await expect(connection.sendRequest('crossfoot/unknown')).rejects.toThrow();
    await client.change('file:///drafts/never-opened.md', 2, [0, 0, 0, 0, 'x']);
    await client.open(uri, `${head}BAD\n`);
    expect(items(await client.pull(uri))).toHaveLength(1);
  });

  it('may cancel; cancelled is not empty', async () => {
    client = await startClient(pullClient);
    await client.open(uri, `${head}BAD\n`);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });
});
