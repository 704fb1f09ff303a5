// Makes the types of the files that the schemas describe, as their authors may write them.
import { compile } from 'json-schema-to-typescript';
import { mapSchema, readSchema } from './schemas.mjs';

const typed = [
  'config',
  'profile',
  'catalogue',
  'acronyms',
  'lint-output',
  'tables-output',
  'coverage-output',
  'figures-output',
  'diff-output',
];

export const schemaTypes = {
  name: 'schema-types',
  async produce() {
    const parts = [];
    for (const name of typed) {
      const schema = prepared(readSchema(name));
      parts.push(
        await compile(schema, schema.title, {
          bannerComment: '',
          format: true,
          style: { singleQuote: true, printWidth: 100 },
          additionalProperties: true,
          ignoreMinAndMaxItems: true,
        }),
      );
    }
    const text = `// Made by scripts/gen/schema-types.mjs from schemas/*.schema.json; do not edit.\n\n${parts.join('\n')}`;
    return [{ path: 'server/src/profiles/generated/files.ts', text }];
  },
};

/**
 * A schema ready to be compiled: simple definitions put in their places, the others named after the
 * schema, so that names of different schemas do not clash.
 */
function prepared(schema) {
  const prefix = schema.title.replace(/File$/, '');
  const definitions = Object.entries(schema.definitions ?? {});
  const simple = new Map(definitions.filter(([, definition]) => !definition.properties));
  const change = (key, value) => {
    if (key === '$id' || (key === 'examples' && Array.isArray(value))) return undefined;
    if (key === '$ref') return value.replace('#/definitions/', `#/definitions/${prefix}_`);
    const definition = simple.get(value?.$ref?.replace('#/definitions/', ''));
    if (!definition) return value;
    const { $ref: _, ...rest } = value;
    return { ...definition, ...rest };
  };
  const kept = definitions
    .filter(([name]) => !simple.has(name))
    .map(([name, definition]) => [`${prefix}_${name}`, mapSchema(definition, change)]);
  const { definitions: _, ...rest } = schema;
  return { ...mapSchema(rest, change), definitions: Object.fromEntries(kept) };
}
