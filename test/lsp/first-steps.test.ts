/**
 * The first minutes over the protocol: settings that explain themselves, profiles to choose from, drafts
 * that begin from them, and what a report is held against.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompletionItem, Hover } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { pullClient, startClient, type TestClient } from './client.ts';

const settings = 'file:///drafts/crossfoot.yaml';
const profile = 'id: harbour-report\ntitle: Harbour report\nextends: generic\n';
const files = {
  '/drafts/crossfoot.yaml': 'profiles: [harbour.yaml]\n',
  '/drafts/harbour.yaml': profile,
};

let client: TestClient;
beforeEach(async () => {
  client = await startClient(pullClient, memoryFiles(files), createEngine);
});
afterEach(() => client.stop());

const ask = <T>(method: string, params: unknown) =>
  client.connection.sendRequest<T>(method, params);

describe('settings over the protocol', () => {
  it('complete their keys and say what they mean', async () => {
    await client.open(settings, 'profiles: [harbour.yaml]\nrules:\n  table/to');
    const textDocument = { uri: settings };
    const items = await ask<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 2, character: 10 },
    });
    expect(items.find(({ label }) => label === 'table/total')?.textEdit).toEqual({
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 10 } },
      newText: 'table/total: ',
    });
    const position = { line: 0, character: 2 };
    const hover = await ask<Hover>('textDocument/hover', { textDocument, position });
    expect(hover.contents).toMatchObject({ value: expect.stringMatching(/^Profile files/) });
  });

  it('of a profile are known by the configuration that names it', async () => {
    const uri = 'file:///drafts/harbour.yaml';
    await client.open(uri, `${profile}numbering:\n  `);
    const items = await ask<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 4, character: 2 },
    });
    expect(items.map(({ label }) => label)).toEqual(['headings', 'paragraphs', 'footnotes']);
  });

  it('are no other YAML file', async () => {
    const uri = 'file:///drafts/other.yaml';
    await client.open(uri, 'ro');
    const position = { line: 0, character: 2 };
    const completion = await ask('textDocument/completion', { textDocument: { uri }, position });
    expect(completion ?? []).toEqual([]);
  });
});

describe('first drafts over the protocol', () => {
  const folder = 'file:///drafts';

  it('begin from the profiles that there are', async () => {
    const profiles = await ask<{ id: string }[]>('crossfoot/profiles', { folder });
    expect(profiles).toContainEqual({ id: 'harbour-report', title: 'Harbour report' });
    const asked = { title: 'Report\nfor 2031', year: '2031', organization: 'the Council' };
    const params = { folder, profile: 'harbour-report', ...asked };
    const text = await ask<string>('crossfoot/newReport', params);
    expect(text).toMatch(/^---\nprofile: harbour-report\ntitle: Report for 2031\n---\n/);
    await client.open('file:///drafts/new.md', text);
    const status = await ask('crossfoot/reportStatus', {
      textDocument: { uri: 'file:///drafts/new.md' },
    });
    expect(status).toEqual({
      profile: {
        id: 'harbour-report',
        title: 'Harbour report',
        uri: 'file:///drafts/harbour.yaml',
      },
    });
  });

  it('become reports by a line that names a profile', async () => {
    const textDocument = { uri: 'file:///drafts/plain.md' };
    await client.open(textDocument.uri, '# Ports\n');
    expect(await ask('crossfoot/reportStatus', { textDocument })).toBeNull();
    const params = { textDocument, profile: 'harbour-report' };
    const start = { line: 0, character: 0 };
    expect(await ask('crossfoot/nameProfile', params)).toEqual({
      range: { start, end: start },
      newText: '---\nprofile: harbour-report\n---\n\n',
    });
    await client.open('file:///drafts/report.md', '---\nprofile: generic\n---\n');
    const named = { ...params, textDocument: { uri: 'file:///drafts/report.md' } };
    expect(await ask('crossfoot/nameProfile', named)).toBeNull();
  });

  it('bear odd requests', async () => {
    expect(await ask('crossfoot/nameProfile', null)).toBeNull();
    expect(await ask('crossfoot/nameProfile', { textDocument: 7, profile: [] })).toBeNull();
    expect(await ask('crossfoot/newReport', { folder, profile: 'none' })).toBeNull();
    expect(await ask('crossfoot/reportStatus', null)).toBeNull();
    expect(await ask('crossfoot/profiles', { folder: 7 })).toBeInstanceOf(Array);
    expect(await ask('crossfoot/starterSettings', null)).toMatch(/^root: true$/m);
    expect(await ask('crossfoot/starterSettings', { reports: ['a.md'] })).toMatch(/- "a\.md"/);
  });
});
