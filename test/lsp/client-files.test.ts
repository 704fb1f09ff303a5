/**
 * Files that only the client can read, for a server that knows paths.
 */
import { describe, expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { clientFiles, noFiles } from '../../server/src/lsp/client-files.ts';
import { memoryFiles } from '../support/memory-files.ts';

const remote = '/@vscode-vfs:github/owner/';
const content: Readonly<Record<string, unknown>> = {
  'crossfoot/readFile file:///%40vscode-vfs%3Agithub/owner/a.md': btoa('# I. \xc3\x89t\xc3\xa9'),
  'crossfoot/listFolder file:///%40vscode-vfs%3Agithub/owner/': ['a.md', 'profiles/'],
};
const asked: string[] = [];
const connection = {
  sendRequest: async (method: string, { uri }: { uri: string }) => {
    asked.push(`${method} ${uri}`);
    if (uri.endsWith('broken.md')) throw new Error('no permission');
    return content[`${method} ${uri}`] ?? null;
  },
} as unknown as Connection;

describe('files of the client', () => {
  const files = clientFiles(connection, memoryFiles({ '/drafts/b.md': 'here' }));

  it('are asked for by their addresses', async () => {
    expect(new TextDecoder().decode(await files.read(`${remote}a.md`))).toBe('# I. Été');
    expect(await files.list(remote)).toEqual(['a.md', 'profiles/']);
    expect(await files.read(`${remote}none.md`)).toBeUndefined();
    await expect(files.read(`${remote}broken.md`)).rejects.toThrow('no permission');
    expect(await files.realPath?.(`${remote}a.md`)).toBe(`${remote}a.md`);
  });

  it('are no files of this machine', async () => {
    asked.length = 0;
    expect(new TextDecoder().decode(await files.read('/drafts/b.md'))).toBe('here');
    expect(await files.list('/drafts/')).toEqual(['b.md']);
    expect(asked).toEqual([]);
  });

  it('are all that there is in a browser', async () => {
    const alone = clientFiles(connection, noFiles);
    expect(await alone.read('/etc/hosts')).toBeUndefined();
    expect(await alone.list('/')).toEqual([]);
  });
});
