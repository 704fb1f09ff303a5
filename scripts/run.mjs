// Runs a TypeScript script of the project: `node scripts/run.mjs FILE.ts [ARG …]`.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { install, root } from './setup.mjs';

install();
const esbuild = await import('esbuild');
const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('usage: node scripts/run.mjs FILE.ts [ARG …]\n');
  process.exit(2);
}
const outfile = join(root, 'dist', 'scripts', `${file.replace(/[^a-z0-9]+/gi, '-')}.mjs`);
await esbuild.build({
  absWorkingDir: root,
  entryPoints: [resolve(root, file)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  loader: { '.yaml': 'text' },
  logLevel: 'warning',
});
const result = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' });
process.exitCode = result.status ?? 2;
