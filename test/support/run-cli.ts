/** Runs the command line without a process, in a folder of its own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { CliHost } from '../../server/src/cli/host.ts';
import { run } from '../../server/src/cli/run.ts';

export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSetting {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Width of the terminal; undefined: output goes to a pipe. */
  readonly columns?: number;
  /** The person at the terminal. */
  readonly ask?: (question: string) => Promise<string>;
  readonly watch?: CliHost['watch'];
}

export async function runCli(args: readonly string[], setting: CliSetting): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const output = (write: (text: string) => void) => ({ write, columns: setting.columns });
  const status = await run({
    args,
    cwd: setting.cwd,
    env: setting.env ?? {},
    stdout: output((text) => {
      stdout += text;
    }),
    stderr: output((text) => {
      stderr += text;
    }),
    ask: setting.ask,
    ...(setting.watch && { watch: setting.watch }),
    readStdin: async () => Buffer.from(setting.stdin ?? ''),
  });
  return { status, stdout, stderr };
}

const folders: string[] = [];

// Here it belongs to the test file as a whole, not to the group that makes the first folder.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files, by relative path; it goes when the tests of the file are over. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crossfoot-test-')));
  folders.push(folder);
  // Settings of folders above the temporary one are not the test's.
  for (const [path, content] of Object.entries({ 'crossfoot.yaml': 'root: true\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
