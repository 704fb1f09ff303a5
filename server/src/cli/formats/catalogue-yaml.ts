/**
 * A catalogue as the YAML of a catalogue file. Must not change what an item says.
 */
import type { Catalogue } from '../../frameworks/framework.ts';

/** Loads again as the same catalogue. */
export function formatCatalogue({ id, title, adoptedBy, items }: Catalogue): string {
  const lines = [
    `id: ${quoted(id)}`,
    `title: ${quoted(title)}`,
    ...(adoptedBy === undefined ? [] : [`adoptedBy: ${quoted(adoptedBy)}`]),
    'items:',
    ...items.flatMap((item) => [
      `  - kind: ${quoted(item.kind)}`,
      `    number: ${quoted(item.number)}`,
      ...(item.title === undefined ? [] : [`    title: ${quoted(item.title)}`]),
      ...(item.text === undefined ? [] : [`    text: ${quoted(item.text)}`]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** JSON's strings are YAML's, once the signs are escaped that YAML does not take as they are. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
