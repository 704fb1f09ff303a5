/**
 * Gives the messages of all rules one style: a single sentence ends without a full stop, as in compilers
 * and linters; several sentences keep theirs. Must not change a word.
 */

/** Words that are quoted may hold sentences of their own. */
const quoted = /“[^“”]*”/gu;
/** The end of a sentence with another one behind it; "No. 12" and "e.g. Alder" are none. */
const between = /(?:\p{L}{3}|\d|[)\]%”])[.?!] +\p{Lu}/u;

/** "Table 4 comes twice." loses its stop; "It is binary. Save it as CSV." does not. */
export function withoutLoneStop(message: string): string {
  if (!message.endsWith('.') || message.endsWith('..')) return message;
  const bare = message.replace(quoted, 'quotation');
  return between.test(bare) ? message : message.slice(0, -1);
}
