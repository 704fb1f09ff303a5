// Keeps the preset of this version in step with the rules, and writes what all presets say about them. Those of
// earlier versions stay as they were released.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { loadSources } from './load-sources.mjs';

const folder = 'schemas/presets';

export const presets = {
  name: 'presets',
  async produce() {
    const { rules, presetRules } = await loadSources(
      'presets',
      `export { rules } from './server/src/rules/index.ts';
      export { presetRules } from './server/src/profiles/presets.ts';`,
    );
    const ids = rules
      .map(({ id, severity }) => [id, severity])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const today = Object.fromEntries(ids);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const current = version.split('.').slice(0, 2).join('.');
    const frozen = { ...released(), [current]: today };
    const said = Object.fromEntries(
      Object.entries(frozen).map(([name, then]) => [name, presetRules(then, today)]),
    );
    const text = `// Made by scripts/gen/presets.mjs from ${folder}/; do not edit.
import type { ConfiguredSeverity } from '../load-config.ts';

/** By version: what its preset says about the rules of today. */
export const presets: Readonly<Record<string, Readonly<Record<string, ConfiguredSeverity>>>> =
  ${JSON.stringify(said, null, 2)};
`;
    return [
      { path: `${folder}/${current}.json`, text: `${JSON.stringify(today, null, 2)}\n` },
      { path: 'server/src/profiles/generated/presets.ts', text },
    ];
  },
};

function released() {
  let names = [];
  try {
    names = readdirSync(join(root, folder));
  } catch {
    // The first one is made now.
  }
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(root, folder, name), 'utf8')),
    ]),
  );
}
