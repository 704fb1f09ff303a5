import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { notices } from '../../server/src/rules/notices.ts';
import { optionsOf } from '../../server/src/rules/options.ts';

const folder = fileURLToPath(new URL('../../server/src/rules', import.meta.url));

const written = readdirSync(folder)
  .filter((name) => statSync(join(folder, name)).isDirectory())
  .flatMap((family) => readdirSync(join(folder, family)).map((name) => ({ family, name })))
  .filter(({ name }) => /^[a-z0-9-]+\.ts$/.test(name));

describe('the list of rules', () => {
  it('holds every rule of the folder, in order', async () => {
    const ids: string[] = [];
    for (const { family, name } of written) {
      const path = `${folder}/${family}/${name}`;
      const module = (await import(path)) as { default?: { id: string } };
      // Rules have a default export, what they share has none.
      if (module.default) ids.push(`${family}/${name.replace(/\.ts$/, '')}`);
    }
    expect(rules.map((rule) => rule.id)).toEqual(ids.sort());
  });

  it('has ids that are used once, and are well-formed', () => {
    const ids = [...rules, ...notices].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
    expect(notices.map(({ id }) => id)).toEqual(notices.map(({ id }) => id).sort());
  });

  it.each(rules)('$id: its options are of the kinds that can be checked', ({ options }) => {
    for (const [name, option] of optionsOf(options)) {
      expect([name, option.type]).toEqual([
        name,
        expect.stringMatching(/^(boolean|integer|number|string|array)$/),
      ]);
      expect(option.description.length).toBeGreaterThan(10);
    }
  });
});
