/**
 * Reads the numbers behind a reference's word: one, a list, a range. Must not take a figure with its
 * unit for one ("the figure 3.5 million").
 */
import type { ReferenceKind } from './reference.ts';

/** Offsets into the text that was read. */
export interface FoundNumber {
  readonly from: number;
  readonly to: number;
  readonly number: string;
  readonly through: boolean;
}

const roman = '[IVXLC]{1,8}';
const numberEnd = String.raw`(?![A-Za-zÀ-ɏ\d_%/]|[.,]\d|-[a-z])`;
const numbered = String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?|${roman}|[A-Z](?:[.-]?\d{1,2})?)`;

const tokens: Readonly<Record<ReferenceKind, RegExp>> = {
  paragraph: token(String.raw`\d{1,4}(?:\.\d{1,3}){0,3}`),
  section: token(
    String.raw`(?:${roman}|[A-Z]|\d{1,3})(?:\.(?:${roman}|[A-Z]|\d{1,3}|[a-z](?![a-z])))*`,
  ),
  annex: token(String.raw`(?:\d{1,3}|${roman}|[A-Z]\d{0,2})`),
  table: token(numbered),
  figure: token(numbered),
  box: token(numbered),
  footnote: token(String.raw`\d{1,3}`),
};

function token(pattern: string): RegExp {
  return new RegExp(pattern + numberEnd, 'y');
}

const separator =
  /\s{0,2}(?:[–—−‑-]\s{0,2}|[,;]\s{1,2}(?:(?:and|et|y|or|ou|&)\s{1,2})?|\s(?:and|et|y|or|ou|&|to|through|à|a|au|al)\s{1,2})/y;
const ranging = /^\s*(?:[–—−‑-]|to|through|à|a|au|al)\s*$/;
const joining = /(?:and|et|y|or|ou|&)\s*$/;
const unit =
  /\s{0,2}(?:%|per\s?cent|percent|pour cent|por ciento|million|billion|thousand|millones|milliers)/iy;

const mostNumbers = 100;

/**
 * The numbers from `at` on, or undefined where none stands there: `12, 14 and 15–17` gives 12, 14, 15
 * and 17, the last one with `through`. After a word in the singular one number or range is read.
 */
export function readNumbers(
  text: string,
  at: number,
  kind: ReferenceKind,
  plural: boolean,
): readonly FoundNumber[] | undefined {
  const first = tokenAt(text, at, kind);
  if (!first) return undefined;
  const found = [{ ...first, through: false }];
  let closing = false;
  while (found.length < mostNumbers) {
    const last = found[found.length - 1]!;
    separator.lastIndex = last.to;
    const between = separator.exec(text)?.[0];
    if (between === undefined) break;
    const through = ranging.test(between);
    const fits = through ? !last.through && (plural || !between.includes(' ')) : plural;
    // After the "and" only a range goes on: `3 and 4, 12 persons`.
    if (!fits || (closing && !through)) break;
    const next = tokenAt(text, last.to + between.length, kind);
    if (!next || (through && !ascends(last.number, next.number))) break;
    found.push({ ...next, through });
    closing ||= joining.test(between);
  }
  return found;
}

function tokenAt(
  text: string,
  at: number,
  kind: ReferenceKind,
): Omit<FoundNumber, 'through'> | undefined {
  const pattern = tokens[kind];
  pattern.lastIndex = at;
  const number = pattern.exec(text)?.[0];
  if (number === undefined) return undefined;
  const to = at + number.length;
  unit.lastIndex = to;
  return unit.test(text) ? undefined : { from: at, to, number };
}

/** Whether a range can run from one to the other; of letters, the report has to tell. */
function ascends(first: string, last: string): boolean {
  return !/^\d+$/.test(first) || !/^\d+$/.test(last) ? true : Number(first) < Number(last);
}
