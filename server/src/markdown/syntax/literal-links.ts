/**
 * Turns addresses that stand in running text without brackets into links (GFM's extended autolinks).
 * Must not take more of the text than the address: punctuation at its end belongs to the sentence.
 */
import { addNode, type InlineReading } from './inline-reading.ts';

const URL_START = /(?:www\.|https?:\/\/)/iy;
const DOMAIN = /[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63})*/uy;
const PATH = /[^\s<]*/y;

/** The web address at `at`; `www.` needs white space or a bracket before it, `http:` no letter. */
export function readUrl(reading: InlineReading, at: number): number {
  const { text } = reading;
  const start = run(URL_START, text, at);
  const isWww = start === at + 4;
  if (reading.bracket !== undefined || !mayStart(text, at, isWww)) return at;
  const domain = run(DOMAIN, text, isWww ? at : start);
  if (domain < 0 || !isDomain(text.slice(isWww ? at : start, domain), isWww)) return at;
  const to = trimEnd(text, at, run(PATH, text, domain));
  addNode(reading, 'autolink', at, to).target = text.slice(at, to);
  return to;
}

function run(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function mayStart(text: string, at: number, isWww: boolean): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  return isWww ? /[\s*_~([\]]/.test(before) : !/[a-zA-Z]/.test(before);
}

/** The last two parts of a domain hold no underscore. */
function isDomain(domain: string, isWww: boolean): boolean {
  const parts = domain.split('.');
  if (isWww && parts.length < 2) return false;
  return !parts.slice(-2).some((part) => part.includes('_'));
}

const TRAILING = /[?!.,:*_~'"]/;

/** Leaves out punctuation, unmatched `)` and an entity at the end (GFM, extended autolink path). */
function trimEnd(text: string, from: number, end: number): number {
  let to = end;
  let surplus = surplusParens(text, from, end);
  while (to > from) {
    const last = text.charAt(to - 1);
    if (last === ')' && surplus > 0) surplus--;
    else if (last === ';') return entityStart(text, from, to);
    else if (!TRAILING.test(last)) break;
    to--;
  }
  return to;
}

function surplusParens(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 41) count++;
    else if (unit === 40) count--;
  }
  return count;
}

function entityStart(text: string, from: number, to: number): number {
  let at = to - 1;
  while (at > from && /[a-zA-Z0-9]/.test(text.charAt(at - 1))) at--;
  return at > from && text.charAt(at - 1) === '&' && at < to - 1 ? at - 1 : to;
}

const EMAIL_DOMAIN = /@[a-zA-Z0-9_-]{1,63}(?:\.[a-zA-Z0-9_-]{1,63})+/y;

/** The mail address around the `@` at `at`. */
export function readEmail(reading: InlineReading, at: number): number {
  const { text } = reading;
  if (reading.bracket !== undefined) return at;
  let from = at;
  const lowest = Math.max(reading.pending, at - 100);
  while (from > lowest && /[a-zA-Z0-9._+-]/.test(text.charAt(from - 1))) from--;
  const to = run(EMAIL_DOMAIN, text, at);
  if (from === at || to < 0 || /[-_]/.test(text.charAt(to - 1))) return at;
  addNode(reading, 'autolink', from, to).target = `mailto:${text.slice(from, to)}`;
  return to;
}
