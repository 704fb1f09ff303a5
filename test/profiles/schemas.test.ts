/**
 * The schemas themselves: what editors need is there, and the generated files are up to date.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

function undescribed(schema: Schema, path: string, all: Schema): string[] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const target = property.$ref
      ? all.definitions?.[property.$ref.replace('#/definitions/', '')]
      : undefined;
    const own = property.description ?? target?.description;
    return [...(own ? [] : [`${path}/${name}`]), ...undescribed(property, `${path}/${name}`, all)];
  });
  const defined = Object.entries(schema.definitions ?? {}).flatMap(([name, definition]) =>
    undescribed(definition, `${path}#${name}`, all),
  );
  return [...below, ...defined, ...(schema.items ? undescribed(schema.items, path, all) : [])];
}

describe.each([
  'config',
  'profile',
  'catalogue',
  'acronyms',
  'front-matter',
  'lint-output',
  'coverage-output',
  'figures-output',
])('%s schema', (name) => {
  const schema = JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')) as Schema;
  it('describes every key', () => {
    // A range is described where it is defined; what its place means, the key says.
    expect(
      undescribed(schema, '', schema).filter((path) => !/\/(?:start|end)$/.test(path)),
    ).toEqual([]);
  });
});

describe('generated files', () => {
  it('are up to date', () => {
    execFileSync(process.execPath, ['scripts/gen.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  });
});
