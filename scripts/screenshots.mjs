// `npm run screenshots`: pictures of the extension in docs/images/, light and dark, made in code-server.
// Needs what the editor tests need, and the real reports beside the project.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './setup.mjs';

install();
const { packageExtension } = await import('./package.mjs');
const { findChromium, installExtensions, serve, setUpHost } = await import('./vscode-host.mjs');
const { makeWorkspace } = await import('./vscode-workspace.mjs');

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

async function bundle() {
  const esbuild = await import('esbuild');
  const outfile = join(root, 'dist', 'test', 'screenshots.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/preview/screenshots.ts'],
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

async function picture(theme, scratch, vsix, takeScreenshots) {
  const profile = join(scratch, theme, 'profile');
  const user = join(profile, 'data', 'User');
  mkdirSync(user, { recursive: true });
  const settings = JSON.parse(readFileSync(join(root, 'test', 'vscode', 'settings.json'), 'utf8'));
  settings['workbench.colorTheme'] = themes[theme];
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings));
  installExtensions(profile, [vsix]);
  const { folder } = makeWorkspace(join(scratch, theme, 'workspace'));
  const server = await serve(profile, {});
  try {
    await takeScreenshots({ chromium: findChromium(), url: server.url, workspace: folder, theme });
  } finally {
    await server.stop();
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'crossfoot-screenshots-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const output = join(scratch, 'output');
mkdirSync(join(output, 'screenshots'), { recursive: true });
process.env.CROSSFOOT_TEST_OUTPUT = output;
setUpHost();
const vsix = await packageExtension(scratch);
const { takeScreenshots } = await bundle();
for (const theme of Object.keys(themes)) await picture(theme, scratch, vsix, takeScreenshots);
cpSync(join(output, 'screenshots'), join(root, 'docs', 'images'), { recursive: true });
