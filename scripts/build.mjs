// Bundles the command line, the language server and the extension into dist/.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './setup.mjs';

/** What the command line imports of packages that most of its runs do without: bundles of their own. */
const rarelyUsed = {
  yaml: ['Document', 'isAlias', 'isMap', 'isScalar', 'isSeq', 'parseAllDocuments'],
  parse5: ['html', 'parseFragment'],
};

/** An export that loads its package when it is first called or constructed, or asked for a property. */
function lazyExport(packageName, name) {
  const real = `require('./${packageName}.cjs').${name}`;
  return `export const ${name} = new Proxy(function () {}, {
    apply: (_target, _this, args) => ${real}(...args),
    construct: (_target, args) => new (${real})(...args),
    get: (_target, key) => ${real}[key],
  });`;
}

const loadRarelyUsed = {
  name: 'load rarely used packages late',
  setup(esbuild) {
    const filter = new RegExp(`^(?:${Object.keys(rarelyUsed).join('|')})$`);
    esbuild.onResolve({ filter }, ({ path }) => ({ path, namespace: 'lazy' }));
    esbuild.onLoad({ filter, namespace: 'lazy' }, ({ path }) => ({
      contents: rarelyUsed[path].map((name) => lazyExport(path, name)).join('\n'),
    }));
  },
};

/** The renderer of previews is large: the command line has it in a bundle of its own. */
const previewEntry = 'server/src/preview/render-page.ts';

const loadPreviewLate = {
  name: 'load the renderer of previews late',
  setup(esbuild) {
    const filter = /\/preview\/render-page\.ts$/;
    esbuild.onResolve({ filter }, () => ({ path: './preview.cjs', external: true }));
  },
};

/** Languages are files beside dist/: they are read when somebody is spoken to in them. */
const loadLanguagesLate = {
  name: 'load languages late',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\/l10n\/[^/]+\.json$/ }, ({ path }) => ({
      path: `../l10n/${path.slice(path.lastIndexOf('/') + 1)}`,
      external: true,
    }));
  },
};

/** The client's package is large: it is loaded with the first report. */
const clientEntry = 'client/src/server/in-process.ts';

const loadClientLate = {
  name: 'load the client late',
  setup(esbuild) {
    const filter = /\/server\/in-process\.ts$/;
    esbuild.onResolve({ filter }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './client.cjs', external: true },
    );
  },
};

const bundles = [
  {
    in: 'server/src/cli/main.ts',
    out: 'cli.cjs',
    minifyWhitespace: true,
    plugins: [loadRarelyUsed, loadPreviewLate, loadLanguagesLate],
    external: Object.keys(rarelyUsed).map((name) => `./${name}.cjs`),
  },
  ...Object.keys(rarelyUsed).map((name) => ({ in: name, out: `${name}.cjs` })),
  {
    in: 'server/src/lsp/main.ts',
    out: 'server.cjs',
    minifyWhitespace: true,
    plugins: [loadLanguagesLate],
  },
  { in: previewEntry, out: 'preview.cjs', minifyWhitespace: true },
  {
    in: 'client/src/extension.ts',
    out: 'extension.cjs',
    minifyWhitespace: true,
    plugins: [loadClientLate],
    external: ['vscode'],
  },
  { in: clientEntry, out: 'client.cjs', minifyWhitespace: true, external: ['vscode'] },
  {
    in: 'client/src/web-extension.ts',
    out: 'web-extension.cjs',
    minifyWhitespace: true,
    external: ['vscode'],
    platform: 'browser',
    target: 'es2022',
  },
  {
    in: 'server/src/lsp/worker.ts',
    out: 'server-worker.js',
    platform: 'browser',
    // Packages have other files for pages than for workers, which have no document.
    conditions: ['worker'],
    minifyIdentifiers: true,
    format: 'iife',
    target: 'es2022',
    minifyWhitespace: true,
  },
  {
    in: 'client/src/preview/window/main.ts',
    out: 'preview-window.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
  {
    in: 'client/src/coverage-map/window/main.ts',
    out: 'coverage-window.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
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
  const scripts = ['build.mjs', 'launcher.cjs', 'keep-compiled.cjs'];
  const inputs = ['server/src', 'client/src', 'schemas', 'package-lock.json'].concat(
    scripts.map((name) => join('scripts', name)),
  );
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
        platform: bundle.platform ?? 'node',
        format: bundle.format ?? 'cjs',
        target: bundle.target ?? 'node20',
        // Else patterns are built anew at every use.
        supported: {
          'regexp-unicode-property-escapes': true,
          // The launcher runs a bundle as a script, which cannot import: it requires.
          'dynamic-import': bundle.platform === 'browser',
        },
        conditions: bundle.conditions ?? [],
        external: bundle.external ?? [],
        plugins: bundle.plugins ?? [],
        mainFields: [...(bundle.platform === 'browser' ? ['browser'] : []), 'module', 'main'],
        banner: { js: `// build ${Date.now().toString(36)}` },
        define: {
          'process.env.NODE_ENV': '"production"',
          // Results that another build kept are not believed.
          'process.env.CROSSFOOT_BUILD': `"${Date.now().toString(36)}"`,
        },
        loader: { '.yaml': 'text' },
        minifySyntax: true,
        minifyWhitespace: bundle.minifyWhitespace ?? false,
        minifyIdentifiers: bundle.minifyIdentifiers ?? false,
        logLevel: 'warning',
      }),
    ),
  );
  toAscii(join(root, 'dist', 'cli.cjs'));
  addLauncher();
}

/** Escapes what esbuild leaves in patterns: V8 keeps and reads ASCII in half the room. */
function toAscii(path) {
  const source = readFileSync(path, 'utf8');
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const ascii = source.replace(/\\.|[^\0-\x7f]/gs, (part) =>
    part.charCodeAt(part.length - 1) < 128 ? part : escaped(part.at(-1)),
  );
  writeFileSync(path, ascii);
}

/** Flags of V8 that launcher.cjs sets. */
const launcherFlags = [
  'interrupt-budget',
  'max-inlined-bytecode-size-cumulative',
  'regexp-tier-up',
  'incremental-marking',
  'heap-growing-percent',
];

/** The command's file, and the code that V8 compiled in a run over the example. */
function addLauncher() {
  const launcher = join(root, 'dist', 'crossfoot.cjs');
  rmSync(join(root, 'dist', 'cli.cache'), { force: true });
  copyFileSync(join(root, 'scripts', 'launcher.cjs'), launcher);
  // Flags that are not there would be complained about at every start.
  const flags = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).stdout ?? '';
  if (!launcherFlags.every((flag) => flags.includes(` --${flag} `))) return;
  const preload = ['--require', join(root, 'scripts', 'keep-compiled.cjs')];
  const run = [...preload, launcher, 'lint', join(root, 'examples')];
  spawnSync(process.execPath, run, { stdio: 'ignore' });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Before `prepare`, npm has installed them itself, unless it installs this package for all programs.
  const installed = existsSync(join(root, 'node_modules', 'esbuild'));
  if (!installed || process.env.npm_lifecycle_event !== 'prepare') install();
  await build({ force: true });
}
