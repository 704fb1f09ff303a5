/** Data with every phrase in it as its English text, to be compared with plain texts. */
import type { Phrase } from '../../server/src/text/phrase.ts';

export function plainWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainWords);
  if (typeof value !== 'object' || value === null) return value;
  if (isPhrase(value)) return value.text;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainWords(each)]));
}

function isPhrase(value: object): value is Phrase {
  return 'text' in value && 'key' in value && 'parts' in value;
}
