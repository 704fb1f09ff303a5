// `npm run check`: what a developer runs before a commit. Goes on after a failure, so that one run
// shows everything; ends with one line for each step.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './setup.mjs';

install();
const bin = (path) => [process.execPath, join(root, 'node_modules', path)];
const steps = [
  { name: 'format and lint', command: [...bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'types', command: [...bin('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
  {
    name: 'types of the core',
    command: [...bin('typescript/bin/tsc'), '-p', 'tsconfig.core.json'],
  },
  {
    name: 'types of the preview window',
    command: [...bin('typescript/bin/tsc'), '-p', 'tsconfig.window.json'],
  },
  {
    name: 'generated files',
    command: [process.execPath, join(root, 'scripts', 'gen.mjs'), '--check'],
  },
  { name: 'layers and tests', command: [process.execPath, join(root, 'scripts', 'test.mjs')] },
];

const results = steps.map(({ name, command: [program, ...args] }) => {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  return { name, ok: status === 0 };
});
process.stdout.write(
  `\n${results.map(({ name, ok }) => `${ok ? 'ok     ' : 'FAILED '} ${name}`).join('\n')}\n`,
);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
