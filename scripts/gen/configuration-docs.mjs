// Puts a table of every key into docs/configuration.md, between the marks that name a schema.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { readSchema } from './schemas.mjs';

const path = 'docs/configuration.md';

export const configurationDocs = {
  name: 'configuration-docs',
  async produce() {
    const text = readFileSync(join(root, path), 'utf8');
    const marks = /(<!-- keys of (\S+) -->\n)[\s\S]*?(<!-- end of keys -->)/g;
    const filled = text.replace(
      marks,
      (_, begin, name, end) => `${begin}\n${table(readSchema(name))}\n${end}`,
    );
    return [{ path, text: filled }];
  },
};

function table(schema) {
  const rows = keys(schema, schema, '').map(
    ({ key, required, value, description }) =>
      `| \`${key}\`${required ? ' (required)' : ''} | ${value} | ${description} |`,
  );
  return ['| key | value | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** Every key below `schema`, with dots between levels and [] for the items of a list. */
function keys(root, schema, prefix) {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const property = resolved(root, given);
    const key = `${prefix}${name}`;
    const row = {
      key,
      required: (schema.required ?? []).includes(name),
      value: escaped(valueInWords(root, property)),
      description: escaped(property.description ?? ''),
    };
    return [row, ...below(root, property, key)];
  });
}

function below(root, property, key) {
  if (property.items) {
    const item = resolved(root, property.items);
    return item.properties ? keys(root, item, `${key}[].`) : [];
  }
  if (typeof property.additionalProperties === 'object') {
    const inner = resolved(root, property.additionalProperties);
    return inner.properties && !key.includes('[]') ? keys(root, inner, `${key}.NAME.`) : [];
  }
  return property.properties ? keys(root, property, `${key}.`) : [];
}

function valueInWords(root, property) {
  if (property.enum) return property.enum.map(allowed).join(', ');
  const types = [property.type].flat();
  return types.map((type) => typeInWords(root, property, type)).join(' or ');
}

function typeInWords(root, property, type) {
  if (type === 'object') return 'group of keys';
  if (type !== 'array')
    return { string: 'text', boolean: 'true or false', integer: 'whole number' }[type];
  const groups = property.items && resolved(root, property.items).properties;
  return groups ? 'list of groups of keys' : 'list of texts';
}

/** An allowed value; blanks cannot be told apart in print, so they are named. */
function allowed(value) {
  if (value === '') return '`""`';
  if (/\S/.test(value)) return `\`${value}\``;
  const code = value.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  return value === ' ' ? 'a space' : `U+${code}`;
}

function resolved(root, schema) {
  if (!schema.$ref) return schema;
  const { $ref, ...rest } = schema;
  return { ...root.definitions[$ref.replace('#/definitions/', '')], ...rest };
}

const escaped = (text) => text.replaceAll('|', '\\|');
