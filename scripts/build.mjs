// Bundles the command line, the language server and the extension into dist/.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './setup.mjs';

const bundles = [
  { in: 'server/src/cli/main.ts', out: 'cli.cjs', external: [] },
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
  const outputs = [...bundles.map((bundle) => bundle.out), 'crossfoot.cjs'].map((name) =>
    join(root, 'dist', name),
  );
  if (!outputs.every(existsSync)) return false;
  const scripts = ['scripts/build.mjs', 'scripts/launcher.cjs'];
  const inputs = ['server/src', 'client/src', 'schemas', 'package-lock.json', ...scripts];
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
        banner: { js: `// build ${Date.now().toString(36)}` },
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.yaml': 'text' },
        minifySyntax: true,
        logLevel: 'warning',
      }),
    ),
  );
  addLauncher();
}

/** The command's file, and the code that V8 compiled in a run over the example. */
function addLauncher() {
  const launcher = join(root, 'dist', 'crossfoot.cjs');
  rmSync(join(root, 'dist', 'cli.cache'), { force: true });
  copyFileSync(join(root, 'scripts', 'launcher.cjs'), launcher);
  const flags = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).stdout ?? '';
  if (!flags.includes('--interrupt-budget ')) return;
  spawnSync(process.execPath, [launcher, 'lint', join(root, 'examples')], {
    env: { ...process.env, CROSSFOOT_WRITE_CACHE: '1' },
    stdio: 'ignore',
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  await build({ force: true });
}
