/** Findings in the CSV files of tables: published, pulled, fixed and refreshed in the files themselves. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { brief, pullClient, pushClient, startClient, type TestClient, waitFor } from './client.ts';

const report = 'file:///drafts/draft.md';
const csv = 'file:///drafts/data/staff.csv';
const draft = '---\nprofile: generic\n---\n\n::table[Table 2: Staff]{src=data/staff.csv}\n';
const right = 'Grade,Women,Men,Total\nP-5,12,15,27\nP-4,20,21,41\nTotal,32,36,68\n';
const wrong = right.replace('41', '42');
const expected = ['2:10-12 table/total Total for P-4 is 42, but Women 20'];

let client: TestClient;
afterEach(() => client.stop());

async function start(capabilities: typeof pullClient, content: string) {
  const files = { '/drafts/crossfoot.yaml': 'root: true\n', '/drafts/data/staff.csv': content };
  client = await startClient(capabilities, memoryFiles(files), createEngine);
  return files;
}

const shown = (diagnostics: Parameters<typeof brief>[0]) =>
  brief(diagnostics).map((line) => line.slice(0, expected[0]!.length));

const items = async (uri: string) =>
  ((await client.pull(uri)) as FullDocumentDiagnosticReport).items;

describe.each([
  ['asks', pullClient],
  ['waits', pushClient],
])('a client that %s for diagnostics', (kind, capabilities) => {
  it('is told of findings in a file that it has not open, with the place in the report', async () => {
    await start(capabilities, wrong);
    await client.open(report, draft);
    const { diagnostics } = await client.publication(csv);
    expect(shown(diagnostics)).toEqual(expected);
    expect(diagnostics[0]?.relatedInformation?.at(-1)?.location).toEqual({
      uri: report,
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 43 } },
    });
    if (kind === 'asks') expect(await items(report)).toEqual([]);
    else expect((await client.publication(report)).diagnostics).toEqual([]);
  });

  it('is told anew when the file changes on disk, and when the report lets go of it', async () => {
    const files = await start(capabilities, wrong);
    await client.open(report, draft);
    await client.publication(csv, ({ diagnostics }) => diagnostics.length === 1);
    files['/drafts/data/staff.csv'] = right;
    const change = { uri: csv, type: 2 };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [change],
    });
    await client.publication(csv, ({ diagnostics }) => diagnostics.length === 0);
    files['/drafts/data/staff.csv'] = wrong;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [change],
    });
    await told(1);
    await client.change(report, 2, '---\nprofile: generic\n---\n\nNo table.\n');
    await told(0);
  });
});

/** Waits until the last that the client was told of the file is so many findings. */
function told(count: number): Promise<boolean> {
  const last = () => client.published.filter(({ uri }) => uri === csv).at(-1)?.diagnostics.length;
  return waitFor(() => (last() === count ? true : undefined), 5000);
}

describe('a file of a table that is open itself', () => {
  it('has its findings when asked for, as it is in the editor', async () => {
    await start(pullClient, right);
    await client.open(report, draft);
    expect(await items(report)).toEqual([]);
    await client.open(csv, wrong, 'csv');
    expect(shown(await items(csv))).toEqual(expected);
    await client.change(csv, 2, [2, 10, 2, 12, '41']);
    expect(await items(csv)).toEqual([]);
  });

  it('has them published where the client waits, also after an edit of the report', async () => {
    await start(pushClient, right);
    await client.open(report, draft);
    await client.publication(report);
    await client.open(csv, wrong, 'csv');
    await client.publication(csv, ({ diagnostics }) => diagnostics.length === 1);
    const skipped = draft.replace('::table', '<!-- crossfoot: skip -->\n\n::table');
    await client.change(report, 2, skipped);
    await told(0);
  });

  it('offers the sums that would be right, as edits of that file', async () => {
    await start(pullClient, wrong);
    await client.open(report, draft);
    await client.pull(report);
    await client.open(csv, wrong, 'csv');
    const [diagnostic] = await items(csv);
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: csv },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    expect(actions.map(({ title }) => title)).toContain('Change the total to 41');
    expect(JSON.stringify(actions[0]?.edit)).toContain(csv);
  });
});
