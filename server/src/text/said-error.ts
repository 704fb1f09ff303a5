/**
 * Errors that are for people: what went wrong in words that can be said in any language. Must not be
 * thrown for mistakes of the program.
 */
import { english, type Words } from './phrase.ts';

export class SaidError extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(english(words));
    this.words = words;
  }
}

/** What was thrown, in words; those of another error are as the system wrote them. */
export function messageOf(error: unknown): Words {
  if (error instanceof SaidError) return error.words;
  return error instanceof Error ? error.message : String(error);
}
