/**
 * Turns a JSON Pointer (`/rules/table~1total`) into its parts. Must not look at the data.
 */

/** `['rules', 'table/total']`; the empty pointer has no parts. */
export function pointerParts(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
