/**
 * The server as clients start it: the bundle, as a process of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createMessageConnection } from 'vscode-languageserver-protocol/node';
import { waitFor } from './client.ts';

const bundle = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));

let child: ChildProcess;
afterEach(() => child?.kill());

function start(...args: readonly string[]) {
  if (!existsSync(bundle)) throw new Error('dist/server.cjs is missing: npm run build');
  child = spawn(process.execPath, [bundle, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  connection.listen();
  return connection;
}

function exitCode(): Promise<number> {
  return waitFor(() => child.exitCode ?? undefined, 5000);
}

describe('the server process', () => {
  it.each(['--stdio', ''])('speaks on standard streams (“%s”) and ends when told', async (flag) => {
    const connection = start(...(flag ? [flag] : []));
    const published: PublishDiagnosticsParams[] = [];
    connection.onNotification('textDocument/publishDiagnostics', (params) => {
      published.push(params);
    });
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    await connection.sendNotification('initialized', {});
    const text = '---\nprofile: no-such-profile\n---\n';
    const textDocument = { uri: 'untitled:draft', languageId: 'markdown', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const first = await waitFor(() => published[0], 5000);
    expect(first.diagnostics.map(({ code }) => code)).toContain('front-matter/unknown-profile');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await exitCode()).toBe(0);
  });

  it('ends when its client goes without a word', async () => {
    const connection = start('--stdio');
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    child.stdin!.end();
    expect(await exitCode()).toBe(1);
  });

  it('ends on what is no message at all', async () => {
    start('--stdio');
    child.stdin!.end('Content-Length: 5\r\n\r\n{"a":\r\nnonsense\r\n\r\n');
    expect(await exitCode()).toBe(1);
  });
});
