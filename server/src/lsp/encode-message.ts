/**
 * Messages to bytes. Of a long list of diagnostics most were in the list before: their bytes are kept. Must
 * not be given diagnostics that change after they were sent.
 */
import type { MessageWriterOptions } from 'vscode-languageserver/node';

type Encoder = NonNullable<MessageWriterOptions['contentTypeEncoder']>;

export const messageEncoder: Encoder = {
  name: 'application/json',
  encode: (message) => Promise.resolve(encodeMessage(message)),
};

/** JSON that says what `JSON.stringify` of the message does. */
export function encodeMessage(message: object): Buffer {
  const { result, params, ...others } = message as Partial<Record<string, unknown>>;
  if (isObject(result) && isList(result.items)) {
    const { items, ...rest } = result;
    return withList({ ...others, result: { ...rest, items: [] } }, items);
  }
  if (isObject(params) && isList(params.diagnostics)) {
    const { diagnostics, ...rest } = params;
    return withList({ ...others, params: { ...rest, diagnostics: [] } }, diagnostics);
  }
  return Buffer.from(JSON.stringify(message));
}

type Diagnostics = readonly { readonly range: object; readonly message: string }[];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Completions are lists of items, too. */
function isList(value: unknown): value is Diagnostics {
  if (!Array.isArray(value) || value.length === 0) return false;
  return isObject(value[0]) && 'range' in value[0] && 'message' in value[0];
}

/** A message that ends with an empty list, filled. */
function withList(message: object, list: Diagnostics): Buffer {
  const json = JSON.stringify(message);
  const middle = json.length - ']}}'.length;
  const [first, ...others] = list.map(bytesOf);
  return Buffer.concat([
    Buffer.from(json.slice(0, middle)),
    first!.subarray(1),
    ...others,
    Buffer.from(json.slice(middle)),
  ]);
}

const kept = new WeakMap<object, Buffer>();

/** With a comma before it. */
function bytesOf(diagnostic: object): Buffer {
  const known = kept.get(diagnostic);
  if (known) return known;
  const bytes = Buffer.from(`,${JSON.stringify(diagnostic)}`);
  kept.set(diagnostic, bytes);
  return bytes;
}
