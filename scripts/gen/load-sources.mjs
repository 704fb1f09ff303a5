// The sources as they are now, for a generator that asks them.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../setup.mjs';

/** Runs a TypeScript module, given as text with paths relative to the project; gives its exports. */
export async function loadSources(name, contents) {
  const outfile = join(root, 'dist', 'scripts', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  // A changed file under a known name would come from the module cache.
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
