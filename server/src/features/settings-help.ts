/**
 * Keys and values of crossfoot.yaml, profiles, catalogues and lists of acronyms while they are written, and
 * what each key means: from their JSON schemas. Must not say what is wrong with them.
 */
import acronyms from '../../../schemas/acronyms.schema.json' with { type: 'json' };
import catalogue from '../../../schemas/catalogue.schema.json' with { type: 'json' };
import config from '../../../schemas/config.schema.json' with { type: 'json' };
import profile from '../../../schemas/profile.schema.json' with { type: 'json' };
import { yamlText } from '../profiles/front-matter-places.ts';
import { rules } from '../rules/index.ts';
import { english, kept, type Tell } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completion.ts';
import { type SettingsPath, type SettingsPlace, settingsPlaceAt } from './settings-place.ts';

/** The files that have a schema, by what they are for. */
const schemas = { acronyms, catalogue, config, profile } as unknown as Readonly<
  Record<SettingsKind, Schema>
>;

export type SettingsKind = 'acronyms' | 'catalogue' | 'config' | 'profile';

/** What of JSON Schema the files in schemas/ use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly then?: Schema;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** What may be written at an offset; keys that are there already are left out. */
export function settingsCompletions(
  kind: SettingsKind,
  text: string,
  offset: number,
  tell: Tell = english,
): readonly Completion[] {
  const place = settingsPlaceAt(text, offset);
  const schema = place && schemaAt(kind, place.path);
  if (!place || !schema) return [];
  const keys = () =>
    keysOf(kind, schema, place).map((key) => ({ ...key, detail: tell(kept(key.detail)) }));
  if (place.kind === 'key') return keys();
  const values = valuesOf(schema, place);
  return place.kind === 'item' && values.length === 0 ? keys() : values;
}

/** What the key at an offset means, in Markdown. */
export function settingsHover(
  kind: SettingsKind,
  text: string,
  offset: number,
  tell: Tell = english,
): { readonly text: string; readonly span: Span } | undefined {
  const line = text.slice(0, offset).lastIndexOf('\n') + 1;
  const key = /[\w*/.-]*$/.exec(text.slice(line, offset))![0];
  const rest = /^[\w*/.-]*/.exec(text.slice(offset, offset + 200))![0];
  const from = offset - key.length;
  const name = key + rest;
  const isKey = /^["']?[ \t]*:/.test(text.slice(offset + rest.length, offset + rest.length + 20));
  const place = name !== '' && isKey ? settingsPlaceAt(text, from + name.length) : undefined;
  if (!place) return undefined;
  const said = wordsFor(kind, [...place.path, name], tell);
  return said === undefined ? undefined : { text: said, span: { from, to: from + name.length } };
}

function wordsFor(kind: SettingsKind, path: SettingsPath, tell: Tell): string | undefined {
  const schema = schemaAt(kind, path);
  const rule = ruleOf(path, tell);
  const description = rule ?? (schema?.description && tell(kept(schema.description)));
  if (!schema || description === undefined) return undefined;
  const values = (schema.enum ?? schema.then?.enum)?.map((value) => `\`${String(value)}\``);
  const [example] = schema.examples ?? [];
  return [
    description,
    ...(values ? [values.join(', ')] : []),
    ...(example === undefined || rule !== undefined
      ? []
      : [`\`\`\`yaml\n${exampleText(path, example)}\n\`\`\``]),
  ].join('\n\n');
}

/** A list or mapping as YAML takes it on one line. */
function exampleText(path: SettingsPath, example: unknown): string {
  return `${path.at(-1)}: ${flow(example)}`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? yamlText(value) : String(value);
  }
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{ ${entries.join(', ')} }`;
}

/** What a rule finds, for the keys that stand directly below `rules`. */
function ruleOf(path: SettingsPath, tell: Tell): string | undefined {
  if (path.at(-2) !== 'rules') return undefined;
  const rule = rules.find(({ id }) => id === path.at(-1));
  return rule && `**${rule.id}** (${rule.severity}): ${tell(kept(rule.docs.summary))}.`;
}

function keysOf(
  kind: SettingsKind,
  schema: Schema,
  { path, span, siblings, inFlow, typed }: SettingsPlace,
): readonly Completion[] {
  const quote = /^["']/.test(typed);
  const known = Object.entries(schema.properties ?? {}).map(([label, unresolved]) => {
    const { type, description = '' } = resolve(kind, unresolved);
    const isBlock = !inFlow && (type === 'object' || type === 'array');
    return { label, detail: description, insert: isBlock ? `${label}:` : `${label}: ` };
  });
  const rulesHere = path.at(-1) === 'rules' ? ruleKeys() : [];
  return [...known, ...rulesHere]
    .filter(({ label }) => !siblings.has(label) && !quote)
    .map((key) => ({ span, kind: 'key', ...key }));
}

/** Every rule, and every family. */
function ruleKeys(): readonly Pick<Completion, 'label' | 'detail' | 'insert'>[] {
  const families = new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))));
  return [
    ...rules.map(({ id, docs }) => ({ label: id, detail: docs.summary, insert: `${id}: ` })),
    ...[...families].sort().map((family) => {
      const label = `${family}/*`;
      return { label, detail: '', insert: `${label}: ` };
    }),
  ];
}

function valuesOf(schema: Schema, { span, inFlow }: SettingsPlace): readonly Completion[] {
  const own = schema.enum ?? schema.then?.enum ?? (schema.type === 'boolean' ? [true, false] : []);
  const examples = own.length > 0 ? own : (schema.examples ?? []);
  return examples.flatMap((value): readonly Completion[] => {
    if (typeof value === 'object' && !inFlow) return [];
    const label = typeof value === 'object' ? flow(value) : String(value);
    const insert = typeof value === 'string' ? yamlText(value) : label;
    return [{ span, label, detail: '', kind: 'value', insert }];
  });
}

/** The schema of what stands at a path; undefined where none speaks of it. */
function schemaAt(kind: SettingsKind, path: SettingsPath): Schema | undefined {
  let schema: Schema | undefined = schemas[kind];
  for (const part of path) {
    if (!schema) return undefined;
    const { properties = {}, additionalProperties, items }: Schema = resolve(kind, schema);
    const rest = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    if (typeof part === 'number') schema = items;
    else schema = Object.hasOwn(properties, part) ? properties[part] : rest;
  }
  return schema && resolve(kind, schema);
}

/** With what `$ref` names; words that stand beside the reference go before. */
function resolve(kind: SettingsKind, schema: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const target = name === undefined ? undefined : schemas[kind].definitions?.[name];
  if (!target) return schema;
  const { $ref, ...own } = schema;
  return { ...resolve(kind, target), ...own };
}
