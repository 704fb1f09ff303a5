// The JSON Schemas of schemas/, for the generators that read them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** Names of the schema files: `config` is schemas/config.schema.json. */
export const schemaNames = [
  'config',
  'profile',
  'catalogue',
  'acronyms',
  'front-matter',
  'lint-output',
  'tables-output',
  'coverage-output',
  'figures-output',
];

export function readSchema(name) {
  return JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
}

/** A copy without what only people and editors read. */
export function withoutAnnotations(schema) {
  return mapSchema(schema, (key, value) => {
    if (key === 'examples' && Array.isArray(value)) return undefined;
    if (
      (key === 'description' || key === 'title' || key === '$schema') &&
      typeof value === 'string'
    )
      return undefined;
    return value;
  });
}

/** A copy with every definition in the places that refer to it; no schema here refers to itself. */
export function withoutReferences(schema) {
  const { definitions = {}, ...rest } = schema;
  return mapSchema(rest, (_, value) => {
    const definition = definitions[value?.$ref?.replace('#/definitions/', '')];
    if (!definition) return value;
    const { $ref: _ref, ...own } = value;
    return { ...definition, ...own };
  });
}

/** A deep copy; `change` gives each key's new value, undefined to leave the key out. */
export function mapSchema(value, change) {
  if (Array.isArray(value)) return value.map((item) => mapSchema(item, change));
  if (value === null || typeof value !== 'object') return value;
  const copy = {};
  for (const [key, inner] of Object.entries(value)) {
    const changed = change(key, inner);
    if (changed !== undefined) copy[key] = mapSchema(changed, change);
  }
  return copy;
}
