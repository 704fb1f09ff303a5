/**
 * Turns schema violations into sentences for the person who wrote the file, one for each mistake.
 * Must not know where things stand in the text.
 */
import { english, say, type Words } from '../text/phrase.ts';
import { andList, closestName, hintAt, orList } from './did-you-mean.ts';
import type { SchemaError, SchemaValidator } from './generated/validators.js';
import { pointerParts } from './json-pointer.ts';
import type { Violation } from './problem.ts';

type Path = readonly (string | number)[];
type Schema = Readonly<Record<string, unknown>>;

/** Beyond so many mistakes a file is no file of this kind; more messages would not help. */
const most = 50;

/** What is wrong with `data`; empty where it follows the schema. */
export function findViolations(
  data: unknown,
  validate: SchemaValidator,
  schema: unknown,
): readonly Violation[] {
  if (validate(data)) return [];
  const errors = mistakes(validate.errors ?? []);
  const found = new Map<string, Violation>();
  for (const error of errors) {
    if (found.size >= most) break;
    const violation = inWords(error, data, schema);
    if (!violation) continue;
    const missing = error.keyword === 'required' ? error.params.missingProperty : '';
    const place = JSON.stringify([violation.part, violation.path, missing]);
    if (!found.has(place)) found.set(place, violation);
  }
  if (found.size > 0) return [...found.values()];
  return [{ path: [], part: 'value', message: say`This file is not valid` }];
}

/** The errors without those that only follow from another one of the same value. */
function mistakes(errors: readonly SchemaError[]): readonly SchemaError[] {
  const wrongTypes = new Set<string>();
  const unknownKeys = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword === 'type') wrongTypes.add(instancePath);
    if (keyword !== 'additionalProperties') continue;
    const keys = unknownKeys.get(instancePath) ?? [];
    keys.push(String(params.additionalProperty));
    unknownKeys.set(instancePath, keys);
  }
  return errors.filter(({ keyword, instancePath, params }) => {
    // A value of the wrong type also has no allowed value and no right length.
    if (keyword !== 'type' && wrongTypes.has(instancePath)) return false;
    // A required key that is misspelt is no missing key.
    const unknown = unknownKeys.get(instancePath);
    if (keyword !== 'required' || !unknown) return true;
    const missing = String(params.missingProperty);
    return !unknown.some((key) => closestName(key, [missing]) !== undefined);
  });
}

function inWords(error: SchemaError, data: unknown, root: unknown): Violation | undefined {
  const path = pathOf(error.instancePath, data);
  const schema = schemaOf(error.schemaPath, root);
  const value = valueAt(data, path);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(path, String(error.params.additionalProperty), schema);
    case 'required':
      return missingKey(path, String(error.params.missingProperty));
    case 'type':
      return wrongType(path, value, schema);
    case 'enum':
      return notAllowed(path, value, schema);
    case 'pattern':
      return error.propertyName === undefined
        ? wrongForm(path, 'value', String(value), schema)
        : wrongForm([...path, error.propertyName], 'key', error.propertyName, schema);
    case 'minLength':
    case 'minItems':
      return { path, part: 'value', message: say`${nameOf(path)} is empty` };
    case 'minimum':
    case 'maximum':
      return outOfRange(path, value, schema);
    default:
      // `if` and `propertyNames` only repeat what the errors inside them say.
      return undefined;
  }
}

function unknownKey(path: Path, key: string, schema: Schema): Violation {
  const known = Object.keys((schema.properties as object | undefined) ?? {});
  const meant = closestName(key, known);
  const place = path.length === 0 ? '' : say` in ${nameOf(path)}`;
  const hint = hintAt(meant, say`; the keys here are ${andList(known)}`);
  return {
    path: [...path, key],
    part: 'key',
    message: say`Unknown key “${shortened(key)}”${place}${hint}`,
    ...(meant === undefined ? {} : { replacement: meant }),
  };
}

function missingKey(path: Path, key: string): Violation {
  const place = path.length === 0 ? '' : say` in ${nameOf(path)}`;
  return { path, part: 'key', message: say`The key “${key}” is missing${place}` };
}

function wrongType(path: Path, value: unknown, schema: Schema): Violation {
  const expected = typeInWords(schema);
  const message =
    value === null
      ? say`${nameOf(path)} has no value; write ${expected}, or leave it out`
      : say`${nameOf(path)}: expected ${expected}, found ${valueInWords(value)}`;
  const unquoted =
    english(expected) === 'a text' && ['number', 'boolean', 'bigint'].includes(typeof value);
  return { path, part: 'value', message, ...(unquoted ? { unquoted } : {}) };
}

function notAllowed(path: Path, value: unknown, schema: Schema): Violation {
  const allowed = (schema.enum as readonly unknown[]).map(String);
  const meant = closestName(String(value), allowed);
  const hint = hintAt(meant, '');
  const list = orList(allowed.map(allowedInWords));
  return {
    path,
    part: 'value',
    message: say`${nameOf(path)} cannot be ${valueInWords(value)}; write ${list}${hint}`,
    ...(meant === undefined ? {} : { replacement: meant }),
  };
}

/** Characters that cannot be told apart in a message. */
const characters: Readonly<Record<string, Words>> = {
  '': say`nothing ("")`,
  ' ': say`a space`,
  '\u00a0': say`a no-break space (U+00A0)`,
  '\u2009': say`a thin space (U+2009)`,
  '\u202f': say`a narrow no-break space (U+202F)`,
};

function allowedInWords(word: string): Words {
  return characters[word] ?? (/^\w+$/.test(word) ? word : say`“${word}”`);
}

function wrongForm(path: Path, part: 'key' | 'value', text: string, schema: Schema): Violation {
  const { patternErrorMessage } = schema;
  const advice =
    patternErrorMessage === undefined
      ? say`it has another form than expected`
      : String(patternErrorMessage);
  const name = part === 'key' ? say`The key` : nameOf(path);
  return { path, part, message: say`${name} cannot be “${shortened(text)}”: ${advice}` };
}

function outOfRange(path: Path, value: unknown, schema: Schema): Violation {
  const message = say`${nameOf(path)} is ${String(value)}; write a number from ${String(schema.minimum)} to ${String(schema.maximum)}`;
  return { path, part: 'value', message };
}

/** `rounding`, `item 2 of reports`, `This file`: what a message calls the value at a path. */
export function nameOf(path: Path): Words {
  const last = path.at(-1);
  if (last === undefined) return say`This file`;
  if (typeof last === 'string') return shortened(last);
  const list = path.length > 1 ? say` of ${nameOf(path.slice(0, -1))}` : '';
  return say`item ${last + 1}${list}`;
}

/** `a text`, `a list of texts`, `true or false`: what a schema wants, for people. */
function typeInWords(schema: Schema): Words {
  return orList([schema.type].flat().map((type) => oneTypeInWords(String(type), schema)));
}

function oneTypeInWords(type: string, schema: Schema): Words {
  switch (type) {
    case 'string':
      return Array.isArray(schema.enum) ? orList(schema.enum.map(String)) : say`a text`;
    case 'boolean':
      return say`true or false`;
    case 'integer':
      return say`a whole number`;
    case 'array': {
      const item = (schema.items as Schema | undefined)?.type;
      return item === 'string' ? say`a list of texts` : say`a list`;
    }
    case 'object':
      return say`keys with values`;
    case 'number':
      return say`a number`;
    default:
      return `a ${type}`;
  }
}

/** `"often"`, `the number 8.1`, `a list`, `nothing`: what is there, for people. */
export function valueInWords(value: unknown): Words {
  if (value === null || value === undefined) return say`nothing`;
  if (typeof value === 'string')
    return value.trim() === '' ? say`an empty text` : say`“${shortened(value)}”`;
  if (typeof value === 'number' || typeof value === 'bigint')
    return say`the number ${String(value)}`;
  if (typeof value === 'boolean') return `${value}`;
  return Array.isArray(value) ? say`a list` : say`keys with values`;
}

/** Long texts from a file are cut, line breaks folded, so that a message stays one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The path of a JSON Pointer into `data`; indexes of lists as numbers. */
function pathOf(pointer: string, data: unknown): Path {
  let value = data;
  return pointerParts(pointer).map((part) => {
    const key = Array.isArray(value) ? Number(part) : part;
    value = (value as Record<string | number, unknown> | undefined)?.[key];
    return key;
  });
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    data,
  );
}

/** The schema that holds the keyword at the end of a schema path (`#/properties/id/type`). */
function schemaOf(schemaPath: string, root: unknown): Schema {
  const parent = pointerParts(decodeURIComponent(schemaPath)).slice(0, -1);
  return (valueAt(root, parent) as Schema | undefined) ?? {};
}
