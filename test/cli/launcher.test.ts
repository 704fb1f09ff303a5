/**
 * The command's launcher starts the bundle whatever became of the compiled code beside it.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

beforeAll(() => {
  spawnSync(process.execPath, ['scripts/start.mjs', '--version'], { cwd: project });
}, 120_000);

/** The command in a folder of its own; `change` makes other compiled code of that of the build. */
function installed(change: (cache: Buffer) => Buffer | undefined): string {
  const folder = makeFolder({});
  for (const name of ['crossfoot.cjs', 'cli.cjs', 'yaml.cjs', 'parse5.cjs']) {
    copyFileSync(join(project, 'dist', name), join(folder, name));
  }
  const cache = change(readFileSync(join(project, 'dist', 'cli.cache')));
  if (cache) writeFileSync(join(folder, 'cli.cache'), cache);
  return folder;
}

function start(folder: string) {
  const command = [join(folder, 'crossfoot.cjs'), 'lint', join(project, 'examples')];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    cwd: project,
  });
  return { status, stdout, stderr };
}

/** The first line says which build the rest belongs to, the second one of the cache which V8. */
const firstLine = (file: Buffer) => file.subarray(0, file.indexOf('\n') + 1);
const mark = (cache: Buffer) =>
  Buffer.concat([firstLine(cache), Buffer.from(`${process.versions.v8}\n`)]);

const cases: readonly (readonly [string, (cache: Buffer) => Buffer | undefined])[] = [
  ['none', () => undefined],
  ['an empty file', () => Buffer.alloc(0)],
  ['half of it', (cache) => cache.subarray(0, cache.length / 2)],
  ['nothing V8 knows', (cache) => Buffer.concat([mark(cache), Buffer.alloc(5000, 'x')])],
  ['nothing at all of this build', (cache) => mark(cache)],
  ['that of another V8', (cache) => Buffer.concat([firstLine(cache), Buffer.from('1.2\n'), cache])],
  ['that of another build', (cache) => Buffer.concat([Buffer.from('// build 0\n'), cache])],
];

describe('launcher', () => {
  it('finds the compiled code of the build', () => {
    const cache = join(project, 'dist', 'cli.cache');
    expect(existsSync(cache)).toBe(true);
    expect(firstLine(readFileSync(cache)).toString()).toBe(
      firstLine(readFileSync(join(project, 'dist', 'cli.cjs'))).toString(),
    );
  });

  it.each(cases)('starts with %s as compiled code', (_, change) => {
    expect(start(installed(change))).toEqual(start(join(project, 'dist')));
  });

  it('finds the renderer of previews, which is a bundle of its own', () => {
    const command = [join(project, 'dist', 'crossfoot.cjs'), 'render'];
    const report = join(project, 'examples', 'clean', 'annual-report-2025.md');
    const { stdout, stderr } = spawnSync(process.execPath, [...command, report], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.startsWith('<!DOCTYPE html>')).toBe(true);
  });
});
