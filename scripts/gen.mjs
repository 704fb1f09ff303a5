// Writes the files that are made from other files; with --check, says which are out of date instead.
// A generator is { name, produce() }; produce returns [{ path, text }], paths relative to the
// project. They run in this order, since later ones may load modules that import earlier output.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './setup.mjs';

const { lineSchema } = await import('./gen/line-schema.mjs');
const { validators } = await import('./gen/validators.mjs');
const { schemaTypes } = await import('./gen/schema-types.mjs');
const { builtInProfiles } = await import('./gen/built-in-profiles.mjs');
const { configurationDocs } = await import('./gen/configuration-docs.mjs');
const { manPage } = await import('./gen/man-page.mjs');
const { presets } = await import('./gen/presets.mjs');
const { ruleDocs } = await import('./gen/rule-docs.mjs');

/** `folder`: every file in it is the generator's; what it no longer makes is deleted. */
const generators = [
  lineSchema,
  validators,
  schemaTypes,
  builtInProfiles,
  configurationDocs,
  manPage,
  presets,
  ruleDocs,
];

const check = process.argv.includes('--check');
const stale = [];

for (const generator of generators) {
  const files = await generator.produce();
  for (const { path, text } of files) {
    const target = join(root, path);
    const current = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    if (current === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const path of leftovers(generator.folder, files)) {
    stale.push(path);
    if (!check) rmSync(join(root, path));
  }
}

for (const path of stale) process.stderr.write(`${check ? 'out of date' : 'written'}: ${path}\n`);
if (check && stale.length > 0) {
  process.stderr.write('Run npm run gen and commit what it writes.\n');
  process.exitCode = 1;
}

function leftovers(folder, files) {
  if (!folder || !existsSync(join(root, folder))) return [];
  const made = new Set(files.map((file) => file.path));
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !made.has(path));
}
