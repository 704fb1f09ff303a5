// Bundles the profiles of schemas/profiles/ as data, so that nothing is read or parsed at run time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../setup.mjs';

export const builtInProfiles = {
  name: 'built-in-profiles',
  async produce() {
    const folder = join(root, 'schemas', 'profiles');
    const profiles = readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => {
        const profile = parse(readFileSync(join(folder, name), 'utf8'));
        if (`${profile.id}.yaml` !== name) throw new Error(`${name}: the id is ${profile.id}`);
        return profile;
      });
    const text = `// Made by scripts/gen/built-in-profiles.mjs from schemas/profiles/; do not edit.
import type { ProfileFile } from './files.ts';

export const builtInProfiles: readonly ProfileFile[] = ${JSON.stringify(profiles, null, 2)};
`;
    return [{ path: 'server/src/profiles/generated/built-in.ts', text }];
  },
};
