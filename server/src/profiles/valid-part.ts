/**
 * Turns data with mistakes into the part of it that follows its schema, so that one wrong key does
 * not make a whole file useless. Must not say what was wrong.
 */
import type { SchemaError, SchemaValidator } from './generated/validators.js';
import { pointerParts } from './json-pointer.ts';

const deepest = 40;

/** `data` without what violates the schema; undefined where what is left does not follow it either. */
export function validPart<T>(data: unknown, validate: SchemaValidator): T | undefined {
  if (validate(data)) return data as T;
  const copy: unknown = deepCopy(data);
  // Taking away a wrong value may leave its parent without a required key: a few rounds settle it.
  for (let round = 0; round < 8; round++) {
    if (validate(copy)) return copy as T;
    const errors = validate.errors ?? [];
    const paths = new Map(errors.map((error) => [faultyPath(error).join('\n'), faultyPath(error)]));
    if (paths.has('')) return undefined;
    // From the last to the first, so that taking items out of a list moves none still to be taken.
    for (const path of [...paths.values()].sort(backwards)) remove(copy, path);
  }
  return undefined;
}

function faultyPath(error: SchemaError): readonly string[] {
  const path = pointerParts(error.instancePath);
  const key = error.params.additionalProperty ?? error.params.propertyName;
  return typeof key === 'string' ? [...path, key] : path;
}

function backwards(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return -1;
    if (part !== other) return Number(other) - Number(part) || (part < other ? 1 : -1);
  }
  return a.length === b.length ? 0 : 1;
}

function remove(data: unknown, path: readonly string[]): void {
  let parent: unknown = data;
  for (const key of path.slice(0, -1))
    parent = (parent as Record<string, unknown> | undefined)?.[key];
  const key = path.at(-1);
  if (key === undefined || parent === null || typeof parent !== 'object') return;
  if (Array.isArray(parent)) {
    if (Number(key) < parent.length) parent.splice(Number(key), 1);
  } else {
    delete (parent as Record<string, unknown>)[key];
  }
}

/** A deep copy; what is nested deeper than any file of these kinds needs is left out. */
function deepCopy(value: unknown, depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((item) => deepCopy(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    Object.defineProperty(copy, key, {
      value: deepCopy(inner, depth + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
