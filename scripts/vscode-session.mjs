// Workbenches in code-server with the extension as it is now, for pictures and benches; the real reports
// are in their folder where ../shared is beside the project.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from './package.mjs';
import { root } from './setup.mjs';
import { findChromium, installExtensions, serve, setUpHost } from './vscode-host.mjs';
import { makeWorkspace } from './vscode-workspace.mjs';

/** Packages the extension; answers with a function that serves it to `act` with some settings more. */
export async function prepareSessions() {
  const scratch = mkdtempSync(join(tmpdir(), 'crossfoot-session-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  setUpHost();
  const vsix = await packageExtension(scratch);
  let count = 0;
  return async (settings, act) => {
    const folder = join(scratch, String(count++));
    const profile = join(folder, 'profile');
    const user = join(profile, 'data', 'User');
    mkdirSync(user, { recursive: true });
    const usual = JSON.parse(readFileSync(join(root, 'test', 'vscode', 'settings.json'), 'utf8'));
    writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...usual, ...settings }));
    installExtensions(profile, [vsix]);
    const { folder: workspace } = makeWorkspace(join(folder, 'workspace'));
    const server = await serve(profile, {});
    try {
      return await act({ chromium: findChromium(), url: server.url, workspace });
    } finally {
      await server.stop();
    }
  };
}

/** Bundles a TypeScript file that drives a workbench, and loads it. */
export async function loadDriver(file) {
  const esbuild = await import('esbuild');
  const outfile = join(root, 'dist', 'test', `${file.replace(/[^a-z0-9]+/gi, '-')}.cjs`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['mocha', 'playwright-core'],
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}
