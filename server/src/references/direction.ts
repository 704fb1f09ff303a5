/**
 * Reads `above` and `below` behind a reference, in three languages. Must not take "above 20 per cent"
 * for one.
 */
import type { Direction } from './reference.ts';

const behind =
  /^,?\s\(?(above|below|supra|infra|ci-dessus|ci-dessous|ci-après|más arriba|más abajo)(?![A-Za-zÀ-ɏ\d-])(?!\s(?:the\s|an?\s)?\d)/i;
const upwards = /^(?:above|supra|ci-dessus|más arriba)$/i;

/** The direction that stands right behind `at`; offsets into `text`. */
export function directionBehind(
  text: string,
  at: number,
): { readonly from: number; readonly to: number; readonly side: Direction['side'] } | undefined {
  // What stands in brackets belongs to the number: paragraph 12 (a) above.
  const skipped = /^(?:\s?\([a-z\d]{1,4}\)){0,3}/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
  const start = at + skipped;
  const match = behind.exec(text.slice(start, start + 24));
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  const to = start + match[0].length;
  return { from: to - word.length, to, side: upwards.test(word) ? 'above' : 'below' };
}
