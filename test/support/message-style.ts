/**
 * What is wrong with the end of a message: a single sentence has no full stop, as in compilers and
 * linters; several have theirs.
 */

/** Words that are quoted may hold sentences of their own. */
const quoted = /“[^“”]*”/gu;
/** The end of a sentence with another one behind it; "No. 12" and "e.g. Alder" are none. */
const between = /(?:\p{L}{3}|\d|[)\]%”])[.?!] +\p{Lu}/u;
/** An end that belongs to the last word: "42 a.m.", "and so on …". */
const ownStop = /(?:\.\.|…)$/u;

/** Undefined where the message is as it should be. */
export function endFault(message: string): string | undefined {
  if (ownStop.test(message)) return undefined;
  const several = between.test(message.replace(quoted, 'quotation'));
  const stopped = message.endsWith('.');
  if (several === stopped) return undefined;
  return `${several ? 'no full stop' : 'a full stop'}: ${message}`;
}
