/**
 * The language server and the command line find the same: their JSON is held against diagnostics,
 * pulled and published, on the real reports and the examples.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/cli/node-files.ts';
import { run } from '../../server/src/cli/run.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { endFault } from '../support/message-style.ts';
import { patience } from '../support/patience.ts';
import { sharedFolder } from '../support/shared.ts';
import { describeFinding, type ExpectedReport } from '../vscode/expected.ts';
import { pullClient, pushClient, startClient, type TestClient } from './client.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const reports = join(sharedFolder, 'reports');
const folders = [examples, reports].filter(existsSync);

/** What the command line prints for a folder. */
async function lint(folder: string): Promise<readonly ExpectedReport[]> {
  let stdout = '';
  const output = (write: (text: string) => void) => ({ write, columns: undefined });
  await run({
    args: ['lint', '.', '--format', 'json'],
    cwd: folder,
    env: {},
    stdout: output((text) => (stdout += text)),
    stderr: output(() => undefined),
    readStdin: async () => new Uint8Array(),
  });
  return JSON.parse(stdout).reports;
}

const severities = ['error', 'warning', 'info'] as const;

function describeDiagnostics(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ range: { start, end }, severity, code, message }) =>
    describeFinding({
      rule: String(code),
      severity: severities[(severity ?? 1) - 1]!,
      message: String(message),
      range: {
        start: { line: start.line + 1, column: start.character + 1 },
        end: { line: end.line + 1, column: end.character + 1 },
      },
    }),
  );
}

describe.each(folders)('findings in %s', (folder) => {
  let expected: readonly ExpectedReport[];
  let pulling: TestClient;
  let waiting: TestClient;
  beforeAll(async () => {
    expected = await lint(folder);
    pulling = await startClient(pullClient, nodeFiles, createEngine);
    waiting = await startClient(pushClient, nodeFiles, createEngine);
  }, patience);
  afterAll(async () => {
    await pulling.stop();
    await waiting.stop();
  });

  it('end alike: one sentence without a full stop', () => {
    const messages = expected.flatMap(({ findings }) => findings.map(({ message }) => message));
    expect(messages.flatMap((message) => endFault(message) ?? [])).toEqual([]);
  });

  it('are those of the command line', async () => {
    expect(expected.length).toBeGreaterThan(0);
    for (const report of expected) {
      const uri = pathToFileURL(join(folder, report.path)).href;
      const text = readFileSync(join(folder, report.path), 'utf8');
      const wanted = report.findings.map(describeFinding);
      await pulling.open(uri, text);
      const pulled = (await pulling.pull(uri)) as FullDocumentDiagnosticReport;
      expect(describeDiagnostics(pulled.items), report.path).toEqual(wanted);
      // One published report a folder is enough: both ways share all but the last step.
      if (report !== expected[0]) continue;
      await waiting.open(uri, text);
      const published = await waiting.publication(uri, ({ version }) => version === 1);
      expect(describeDiagnostics(published.diagnostics), report.path).toEqual(wanted);
    }
  });

  it('are none in files that are no reports', async () => {
    const others = readdirSync(folder).filter(
      (name) => name.endsWith('.md') && !expected.some(({ path }) => path === name),
    );
    for (const name of others) {
      const uri = pathToFileURL(join(folder, name)).href;
      await pulling.open(uri, readFileSync(join(folder, name), 'utf8'));
      expect(await pulling.pull(uri), name).toMatchObject({ kind: 'full', items: [] });
    }
  });
});
