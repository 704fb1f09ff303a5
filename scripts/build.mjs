// Bundles the command line, the language server and the extension into dist/.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './setup.mjs';

const bundles = [
  { in: 'server/src/cli/main.ts', out: 'crossfoot.cjs', external: [], banner: '#!/usr/bin/env node' },
  { in: 'server/src/lsp/main.ts', out: 'server.cjs', external: [] },
  { in: 'client/src/extension.ts', out: 'extension.cjs', external: ['vscode'] },
];

/** Newest modification time, in ms, of the files under a folder or of one file. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function upToDate() {
  const outputs = bundles.map((bundle) => join(root, 'dist', bundle.out));
  if (!outputs.every(existsSync)) return false;
  const inputs = ['server/src', 'client/src', 'schemas', 'scripts/build.mjs', 'package-lock.json'];
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return inputs.every((path) => newest(join(root, path)) < built);
}

/** Builds dist/ if a source is newer than what is there; `force` builds in any case. */
export async function build({ force = false } = {}) {
  if (!force && upToDate()) return;
  const esbuild = await import('esbuild');
  await Promise.all(
    bundles.map((bundle) =>
      esbuild.build({
        absWorkingDir: root,
        entryPoints: [bundle.in],
        outfile: join('dist', bundle.out),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        external: bundle.external,
        mainFields: ['module', 'main'],
        banner: bundle.banner ? { js: bundle.banner } : {},
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.yaml': 'text' },
        minifySyntax: true,
        logLevel: 'warning',
      }),
    ),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  await build({ force: true });
}
