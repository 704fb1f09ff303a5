// `npm start`: sets up what is missing, then runs the command line; without arguments it lints
// the shipped example.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './setup.mjs';

install();
const { build } = await import('./build.mjs');
await build();
const args = process.argv.slice(2);
const result = spawnSync(
  process.execPath,
  [
    join(root, 'dist', 'crossfoot.cjs'),
    ...(args.length > 0 ? args : ['lint', join(root, 'examples')]),
  ],
  { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() },
);
process.exitCode = result.status ?? 2;
