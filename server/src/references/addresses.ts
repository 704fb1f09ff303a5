/**
 * Finds web addresses, also those typed without a scheme. Must not take the end of a sentence and the
 * next word for one.
 */
import type { VisibleText } from '../markdown/visible-text.ts';
import type { Address } from './reference.ts';

const withScheme = /(?:https?:\/\/|www\.)[^\s<>()[\]{}"“”«»|\\]{3,200}/gi;
const bareHost =
  /(?<![\w@./-])[a-z\d](?:[a-z\d-]{0,60}\.){1,4}(?:org|int|com|net|it|eu|info|edu|gov|ch|fr|es|de|uk)(?![\w@-]|\.\w)/g;

/** All addresses in one block, in source order. */
export function findAddresses({ text, spanOf }: VisibleText): readonly Address[] {
  const found = new Map<number, string>();
  for (const match of text.matchAll(withScheme)) {
    found.set(match.index, match[0].replace(/[.,;:!?'’*_]+$/, ''));
  }
  for (const match of text.matchAll(bareHost)) {
    if (!found.has(match.index)) found.set(match.index, match[0]);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, address]) => ({
      span: spanOf(at, at + address.length),
      text: address,
      host: hostOf(address),
    }));
}

function hostOf(address: string): string {
  const host = address.toLowerCase().replace(/^https?:\/\//, '');
  return (/^[^/?#:]*/.exec(host)?.[0] ?? '').replace(/^www\./, '').replace(/\.$/, '');
}
