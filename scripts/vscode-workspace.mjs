// The folder that the editor tests open, and what the command line finds in it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const cli = join(root, 'dist', 'crossfoot.cjs');

/**
 * Makes a folder that tests may write to: the real reports with their catalogues (the examples
 * where ../shared is absent), a draft with mistakes, a README that is no report, and in `fixed/`
 * what `crossfoot lint --fix` makes of the draft.
 */
export function makeWorkspace(folder) {
  cpSync(join(root, 'test', 'vscode', 'workspace'), folder, { recursive: true });
  const shared = join(root, '..', 'shared');
  const hasShared = existsSync(join(shared, 'reports'));
  const copies = hasShared ? ['reports', 'catalogues'] : ['examples'];
  for (const name of copies) {
    const from = join(hasShared ? shared : root, name);
    cpSync(from, join(folder, name), { recursive: true, dereference: true });
  }
  mkdirSync(join(folder, 'fixed'));
  const copy = join(folder, 'fixed', 'draft.md');
  cpSync(join(folder, 'draft.md'), copy);
  lint(folder, [copy, '--fix']);
  // Under another name no editor takes it for a report.
  renameSync(copy, `${copy}.txt`);
  return { folder, hasShared };
}

/** Writes what the command line finds in the folder, as JSON, to a file. */
export function writeExpected(folder, file) {
  const { stdout, stderr } = lint(folder, ['.', '--format', 'json']);
  if (!stdout.startsWith('{')) throw new Error(`crossfoot lint failed: ${stderr}`);
  writeFileSync(file, stdout);
}

function lint(cwd, args) {
  const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 };
  return spawnSync(process.execPath, [cli, 'lint', ...args], options);
}
