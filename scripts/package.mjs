// `npm run package`: builds the VS Code extension into crossfoot.vsix.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root, run } from './setup.mjs';

/** Packages what .vscodeignore lets in; answers with the path of the VSIX. */
export async function packageExtension(folder = root) {
  const { build } = await import('./build.mjs');
  await build();
  const vsix = join(folder, 'crossfoot.vsix');
  // Everything is bundled, so that no dependency travels along.
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--out', vsix];
  // For authors; the project's own page is for those who build it too.
  run(process.execPath, [vsce, 'package', ...flags, '--readme-path', 'client/README.md']);
  return vsix;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
  process.stdout.write(`${await packageExtension()}\n`);
}
