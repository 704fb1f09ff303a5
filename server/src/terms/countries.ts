/**
 * Lists of countries in English text, and the alphabetical order of their official names. Must not
 * decide whether a report keeps that order.
 */
import { countryAliases, officialCountries } from '../text/country-names.ts';
import type { Span } from '../text/span.ts';

/** Official name by name as written; apostrophes straight. */
const names: ReadonlyMap<string, string> = new Map([
  ...officialCountries.map((name): [string, string] => [name, name]),
  ...countryAliases,
]);

/** The most words of a name, "the former Yugoslav Republic of Macedonia" among them. */
const mostWords = 7;

/** One country of a list; spans are relative to the text. */
export interface ListedCountry {
  /** With its article and the remark in brackets behind it. */
  readonly span: Span;
  readonly name: string;
  readonly official: string;
  /** What it is sorted by: its official name, folded. */
  readonly key: string;
  /** Whether a number stands in the brackets behind it. */
  readonly counted: boolean;
}

/**
 * Runs of three countries or more with nothing but commas between them, and `and` before the last:
 * "between Mali and Togo, Chad and Niger" is none.
 */
export function countryLists(text: string): readonly (readonly ListedCountry[])[] {
  const lists: ListedCountry[][] = [];
  let run: ListedCountry[] = [];
  const close = () => {
    const joined = run.findIndex(
      (one, i) => i > 0 && /and\s$/.test(between(text, run[i - 1]!, one)),
    );
    const plain = joined < 0 || joined === run.length - 1;
    if (run.length >= 3 && plain) lists.push(run);
    run = [];
  };
  const starts = /(?<![\p{L}\d-])(?:the )?\p{Lu}/gu;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const country = countryAt(text, match.index);
    if (country === undefined) continue;
    const last = run.at(-1);
    if (last && !/^(?:[,;]\s(?:and\s)?|\sand\s)$/.test(text.slice(last.span.to, country.span.from)))
      close();
    run.push(country);
    starts.lastIndex = country.span.to;
  }
  close();
  return lists;
}

const between = (text: string, a: ListedCountry, b: ListedCountry) =>
  text.slice(a.span.to, b.span.from);

function countryAt(text: string, from: number): ListedCountry | undefined {
  const start =
    text.startsWith('the ', from) && !text.startsWith('the former', from) ? from + 4 : from;
  const name = longestName(text, start);
  if (name === undefined) return undefined;
  let to = start + name.length;
  const remark = /^\s\([^()]{1,60}\)/.exec(text.slice(to, to + 64))?.[0] ?? '';
  to += remark.length;
  return {
    span: { from, to },
    name,
    official: names.get(straight(name))!,
    key: fold(names.get(straight(name))!),
    counted: /\d/.test(remark),
  };
}

/** The longest name that starts at `from`, as written. */
function longestName(text: string, from: number): string | undefined {
  const window = text.slice(from, from + 60);
  const ends = [...window.matchAll(/[\p{L}).](?=[^\p{L}\p{M}'’-]|$)/gu)].slice(0, mostWords + 1);
  for (const { index } of ends.reverse()) {
    const name = window.slice(0, index + 1);
    if (names.has(straight(name))) return name;
  }
  return undefined;
}

const straight = (name: string) => name.replace(/\u2019/g, "'").replace(/\s/g, ' ');

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z ]/g, ' ')
    .toLowerCase();
}

/** The list in order; the same countries in the order in which they stand where it is kept. */
export function sortedCountries(list: readonly ListedCountry[]): readonly ListedCountry[] {
  return [...list].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
