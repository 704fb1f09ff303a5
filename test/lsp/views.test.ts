/**
 * Views, coverage and fixes over the protocol: what other editors can ask for.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeAction } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CoverageAnswer } from '../../server/src/lsp/coverage-types.ts';
import type { ViewAnswer, ViewParams } from '../../server/src/lsp/view-types.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { pullClient, startClient, type TestClient } from './client.ts';

const uri = 'file:///drafts/a.md';
const text = `---
profile: generic
---

# CONTENTS

- II. Ports
- I. Staff

# I. Staff

1. 🛢 Harbour Strategy point 2 is served by 12 keepers.

3. See paragraph 9.

# II. Ports

4. There are 3 ports.
`;
const files = memoryFiles({
  '/drafts/crossfoot.yaml': 'root: true\nreports: ["*.md"]\ncatalogues: [harbour.yaml]\n',
  '/drafts/harbour.yaml':
    'id: harbour\ntitle: Harbour Strategy\nitems:\n  - kind: point\n    number: "1"\n  - kind: point\n    number: "2"\n',
});

let client: TestClient;
const start = async (more: object = {}, options?: object) => {
  client = await startClient({ ...pullClient, ...more }, files, createEngine, options);
  await client.open(uri, text);
};
afterEach(() => client.stop());

const ask = <T>(method: string, params: object) =>
  client.connection.sendRequest<T>(method, { textDocument: { uri }, ...params });
const view = (params: Partial<ViewParams>) => ask<ViewAnswer | null>('crossfoot/view', params);
const command = (name: string, argument: object) =>
  client.connection.sendRequest('workspace/executeCommand', {
    command: name,
    arguments: [argument],
  });

/** The text after the one edit that the client was asked to apply. */
function applied({ edit }: ApplyWorkspaceEditParams): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  const [change] = edit.documentChanges ?? [];
  if (!change || !('edits' in change)) throw new Error('no edits');
  return change.edits
    .map(({ range, ...rest }) => ({
      from: offset(range.start),
      to: offset(range.end),
      text: 'newText' in rest ? rest.newText : '',
    }))
    .sort((a, b) => b.from - a.from)
    .reduce((result, each) => result.slice(0, each.from) + each.text + result.slice(each.to), text);
}

describe('views over the protocol', () => {
  beforeEach(() => start());

  it('give lines with places, those below on demand', async () => {
    let findings = await view({ view: 'findings' });
    if (findings?.incomplete) findings = await view({ view: 'findings' });
    const lines = findings?.lines.flatMap(({ children }) => children ?? []) ?? [];
    expect(lines).toContainEqual(
      expect.objectContaining({
        mark: 'error',
        uri,
        range: { start: { line: 13, character: 0 }, end: { line: 13, character: 1 } },
      }),
    );
    const figures = await view({ view: 'figures', filter: { text: 'keepers' } });
    expect(figures).toMatchObject({ shown: 1 });
    const [section] = figures!.lines;
    const below = await view({
      view: 'figures',
      filter: { text: 'keepers' },
      below: [section!.id],
    });
    expect(below?.lines[0]).toMatchObject({ mark: 'unverified', uri });
    // The sign before the figure is two UTF-16 units wide.
    const at = text.split('\n')[11]!.indexOf('12 keepers');
    expect(below?.lines[0]?.range?.start.character).toBe(at);
    const names = await view({ view: 'names' });
    expect(names?.lines[0]).toMatchObject({ id: 'unresolved', description: '1' });
  });

  it('answer null for what is no report, and nothing for what is not there', async () => {
    const other = 'file:///elsewhere/README.md';
    await client.open(other, '# Readme\n');
    expect(await view({ view: 'tables', textDocument: { uri: other } })).toBeNull();
    expect(await client.connection.sendRequest('crossfoot/view', {})).toBeNull();
    expect(await view({ view: 'tables', below: ['no', 'such', 'line'] })).toEqual({ lines: [] });
    expect(await view({ view: 'nonsense' as 'tables' })).not.toBeNull();
  });
});

describe('coverage over the protocol', () => {
  beforeEach(() => start());

  it('gives the matrix with places, and files', async () => {
    const answer = await ask<CoverageAnswer | null>('crossfoot/coverage', {});
    const [map] = answer!.maps;
    expect(map).toMatchObject({ id: 'harbour', gaps: expect.arrayContaining([]) });
    const row = map!.matrices[0]!.rows.find(({ name }) => name === 'I. Staff');
    expect(row).toMatchObject({
      line: 10,
      place: { line: 9, character: 0 },
      cells: [{ column: 1, mark: 'reference', places: [{ line: 11, character: 29 }] }],
    });
    const svg = await ask<string>('crossfoot/coverageFile', {
      format: 'svg',
      catalogue: 'harbour',
    });
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    const csv = await ask<string>('crossfoot/coverageFile', { format: 'csv' });
    expect(csv).toContain('a.md,10,1,I. Staff,Harbour Strategy');
  });
});

describe('fixes over the protocol', () => {
  const shows = {
    workspace: {
      ...pullClient.workspace,
      applyEdit: true,
      workspaceEdit: {
        documentChanges: true,
        changeAnnotationSupport: { groupsOnLabel: true },
      },
    },
  };

  it('are marked to be confirmed where they change several places', async () => {
    await start(shows);
    await command('crossfoot.fixAllIn', { uri });
    const [edit] = client.applied;
    expect(applied(edit!)).toContain('\n2. See paragraph 9.\n\n# II. Ports\n\n3. There');
    expect(edit!.edit.changeAnnotations).toEqual({
      crossfoot: { label: 'Fix all safe problems', needsConfirmation: true },
    });
    expect(client.shown).toEqual([expect.stringMatching(/^\d safe problems were fixed\.$/)]);
  });

  it('update the list of contents alone', async () => {
    await start(shows);
    await command('crossfoot.updateContentsIn', { uri });
    expect(applied(client.applied[0]!)).toContain('\n- I. Staff\n- II. Ports\n');
    expect(applied(client.applied[0]!)).toContain('\n3. See paragraph 9.');
    await client.change(uri, 2, text.replace(/# CONTENTS[^#]*/, ''));
    await command('crossfoot.updateContentsIn', { uri });
    expect(client.shown.at(-1)).toBe('This report has no list of contents.');
  });

  it('never ask while a report is saved', async () => {
    await start(shows);
    const onSave = (triggerKind: 1 | 2) =>
      ask<CodeAction[]>('textDocument/codeAction', {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only: ['source.fixAll'], triggerKind },
      });
    expect((await onSave(2))[0]?.edit?.changeAnnotations).toBeUndefined();
    expect((await onSave(1))[0]?.edit?.changeAnnotations).toBeDefined();
  });

  it('ignore a finding for a reason', async () => {
    await start(shows, { asksReasons: true, confirmsEdits: true });
    const range = { start: { line: 13, character: 0 }, end: { line: 13, character: 0 } };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      range,
      context: { diagnostics: [] },
    });
    const renumber = actions.find(({ isPreferred }) => isPreferred);
    expect(renumber?.edit).toBeUndefined();
    await command('crossfoot.applyAction', renumber!.command!.arguments![0]);
    expect(client.applied[0]?.edit.changeAnnotations).toBeDefined();
    const ignore = actions.find(({ title }) => title.endsWith(', because …'));
    expect(ignore?.command?.command).toBe('crossfoot.ignoreBecause');
    const reason = ' as --> printed |\n here ';
    await command('crossfoot.ignoreAt', { ...ignore!.command!.arguments![0], reason });
    expect(applied(client.applied[1]!)).toContain(
      '<!-- crossfoot-disable-next-line numbering/paragraph -- as – printed / here -->\n3. See',
    );
    await command('crossfoot.ignoreAt', { uri, rule: 'table/total' });
    expect(client.shown).toEqual(['That finding is not there any more.']);
  });
});
