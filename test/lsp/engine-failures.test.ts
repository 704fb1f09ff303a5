/**
 * What a person is told where the engine fails at a report: that it failed, not that there is no report.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { Engine, FileSystem } from '../../server/src/engine/engine.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { pullClient, startClient, type TestClient } from './client.ts';

const uri = 'file:///drafts/report.md';
const text = '---\nprofile: generic\n---\n\n# I. Ports\n';
const textDocument = { uri };

/** Fails as long as the text says so. */
function failingEngine(options: { readonly files: FileSystem }): Engine {
  const engine = createEngine({ ...options, log: () => {} });
  const check: Engine['check'] = async (path, budget) => {
    if ((await engine.text(path))?.includes('FAIL')) throw new Error('a hole in the engine');
    return engine.check(path, budget);
  };
  return Object.assign(Object.create(engine) as Engine, { check });
}

let client: TestClient;
beforeEach(async () => {
  client = await startClient(pullClient, memoryFiles({}), failingEngine);
});
afterEach(() => client.stop());

describe('where the engine fails', () => {
  const requests = [
    ['crossfoot/preview', {}],
    ['crossfoot/previewPage', {}],
    ['crossfoot/coverage', {}],
    ['crossfoot/coverageFile', { format: 'csv' }],
    ['crossfoot/view', { view: 'findings' }],
    ['crossfoot/view', { view: 'tables' }],
  ] as const;

  it.each(requests)(
    '%s %j is answered so, and answered again after an edit',
    async (method, more) => {
      await client.open(uri, `${text}\nFAIL\n`);
      const ask = () => client.connection.sendRequest(method, { textDocument, ...more });
      await expect(ask()).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed });
      expect(client.logged.join('\n')).toContain('a hole in the engine');
      await client.change(uri, 2, [6, 0, 6, 4, 'Fine']);
      expect(await ask()).not.toBeNull();
    },
  );

  it('commands say so, and that nothing was changed', async () => {
    await client.open(uri, `${text}\nFAIL\n`);
    const commands = ['crossfoot.fixAllIn', 'crossfoot.updateContentsIn', 'crossfoot.renumberAt'];
    for (const command of commands) {
      await client.connection.sendRequest('workspace/executeCommand', {
        command,
        arguments: [{ uri }],
      });
      expect(client.shown.pop()).toBe(
        'Crossfoot could not check this report, and nothing was changed. Its log says why.',
      );
    }
    expect(client.applied).toEqual([]);
  });

  it('no report is still no report', async () => {
    await client.open(uri, '# Ports\n');
    expect(await client.connection.sendRequest('crossfoot/preview', { textDocument })).toBeNull();
  });
});
