// `npm test`: sets up what is missing, builds, and runs every test that needs no editor.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './setup.mjs';

install();
const { build } = await import('./build.mjs');
await build();
const result = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
);
process.exitCode = result.status ?? 2;
