/**
 * Cuts a text into runs of letters and runs of digits. Must not know words: what hyphens and apostrophes join is
 * several runs.
 */
import { isLetter } from './letters.ts';

/** Visits each run with its place, in order; `P-4` has two. */
export function eachRun(
  text: string,
  visit: (from: number, to: number, isNumber: boolean) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const from = at;
    const code = text.charCodeAt(at++);
    if (isDigit(code)) {
      while (isDigit(text.charCodeAt(at))) at += 1;
      visit(from, at, true);
    } else if (isLetter(code)) {
      while (isLetter(text.charCodeAt(at))) at += 1;
      visit(from, at, false);
    }
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57;
