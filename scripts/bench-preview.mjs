// `npm run bench:preview`: the review preview of a long report, first in this process (check, rendering,
// what is sent), then in the workbench: opening, from a key to the changed block, and what typing costs
// with it and without; beside it VS Code's own preview of Markdown. `--engine`: the first part only.
import { join } from 'node:path';
import { install, root, run } from './setup.mjs';

install();
run(process.execPath, [join(root, 'scripts', 'run.mjs'), 'test/bench/preview.ts'], {
  stdio: 'inherit',
});
if (!process.argv.includes('--engine')) await benchWorkbench();

async function benchWorkbench() {
  const { loadDriver, prepareSessions } = await import('./vscode-session.mjs');
  const session = await prepareSessions();
  const { measurePreview } = await loadDriver('test/vscode/preview/measure.ts');
  for (const { name, values } of await session({}, measurePreview)) {
    const sorted = [...values].sort((a, b) => a - b);
    const quantile = (share) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    process.stdout.write(
      `${name}: median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms (${sorted.length})\n`,
    );
  }
}
