/**
 * Number lists: turns "1, 2–4 and 10" into numbers with their places and says what in it cannot be
 * read. Must not know which numbers exist.
 */
import type { MalformedKind } from './framework.ts';

/** Offsets are into the text that was read. */
export interface ListedNumber {
  readonly from: number;
  readonly to: number;
  readonly number: string;
  readonly range?: Place;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

export interface NumberList {
  readonly numbers: readonly ListedNumber[];
  readonly separators: readonly Place[];
  readonly malformed: readonly (Place & { readonly kind: MalformedKind })[];
  /** End of what belongs to the list. */
  readonly to: number;
}

/** `10.7`, `10.c`, `10.7.2`; at most nine digits a part, so that nothing overflows. */
const numberPattern = /\d{1,9}(?:\.(?:\d{1,9}|[a-z](?!\p{L})))*/uy;
const conjunctions = 'and|or|et|ou|y|e|o|u';
const separatorPattern = new RegExp(
  `\\s*[,;]\\s*(?:(?:${conjunctions})\\s+|&\\s*)?|\\s+(?:${conjunctions})\\s+|\\s*&\\s*`,
  'uy',
);
const closeDashPattern = /[–—‑-]/uy;
const rangePattern = /[–—‑-]|\s+(?:to|through|à)\s+/uy;
/** What makes a number a quantity: "12 per cent", "3 million", "12,500", "8th", "2.5". */
const quantityPattern =
  /\s*(?:%|per\s?cent|percent|million|billion|thousand)|[\p{L}\d]|[,.]\d{3}(?!\d)|\.\d/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The number at `at` where it is no quantity. */
function numberAt(text: string, at: number): ListedNumber | undefined {
  const number = matchAt(numberPattern, text, at);
  if (number === undefined) return undefined;
  const to = at + number.length;
  return matchAt(quantityPattern, text, to) === undefined ? { from: at, to, number } : undefined;
}

/** The numbers of the range that begins with `first`; "point 1 to 200 people" is none. */
function rangeAt(text: string, first: ListedNumber, single: boolean): readonly ListedNumber[] {
  const dash = matchAt(single ? closeDashPattern : rangePattern, text, first.to);
  const last = dash === undefined ? undefined : numberAt(text, first.to + dash.length);
  return (last && expandRange(first, last)) ?? [first];
}

/** `1–4` as its four numbers; undefined where that is no range. */
function expandRange(first: ListedNumber, last: ListedNumber): readonly ListedNumber[] | undefined {
  const inner = between(first.number, last.number);
  if (!inner) return undefined;
  const range = { from: first.from, to: last.to };
  return [
    { ...first, range },
    ...inner.map((number) => ({ ...range, number, range })),
    { ...last, number: fullEnd(first.number, last.number), range },
  ];
}

const longestRange = 500;

/** The numbers between two: `1`, `4` gives 2, 3; `10.1`, `10.4` and `10.1`, `4` give 10.2, 10.3. */
function between(first: string, last: string): readonly string[] | undefined {
  const end = fullEnd(first, last);
  const cut = first.lastIndexOf('.') + 1;
  if (end.lastIndexOf('.') + 1 !== cut || end.slice(0, cut) !== first.slice(0, cut))
    return undefined;
  const [low, high] = [Number(first.slice(cut)), Number(end.slice(cut))];
  if (!(low < high) || high - low > longestRange) return undefined;
  return Array.from(
    { length: high - low - 1 },
    (_, index) => first.slice(0, cut) + (low + 1 + index),
  );
}

/** `13.1-3` ends at 13.3. */
function fullEnd(first: string, last: string): string {
  const cut = first.lastIndexOf('.') + 1;
  return cut > 0 && !last.includes('.') ? first.slice(0, cut) + last : last;
}

/**
 * The list that begins with the number at `start`, as far as it can be read without doubt: after
 * an "and" comes one number more. Undefined where no number, or a quantity, stands there.
 * `single`: one number or range only ("Point 4 and 12 countries").
 */
export function readNumberList(
  text: string,
  start: number,
  single: boolean,
): NumberList | undefined {
  let next = numberAt(text, start);
  if (!next) return undefined;
  const numbers: ListedNumber[] = [];
  const separators: Place[] = [];
  for (let ended = single; next; ) {
    numbers.push(...rangeAt(text, next, single));
    const from: number = numbers[numbers.length - 1]!.to;
    const written: string | undefined = ended ? undefined : matchAt(separatorPattern, text, from);
    if (written === undefined) break;
    ended = /[\p{L}&]/u.test(written);
    next = numberAt(text, from + written.length);
    if (!next || (!ended && countsANoun(text, next))) break;
    separators.push({ from, to: next.from });
  }
  return { numbers, separators, malformed: [], to: numbers[numbers.length - 1]!.to };
}

/** "points 3, 4, 35 workshops": without an "and", a number before a noun counts something else. */
function countsANoun(text: string, number: ListedNumber): boolean {
  if (number.number.includes('.')) return false;
  return /^\s(?!and\s)\p{Ll}{3}/u.test(text.slice(number.to, number.to + 5));
}

interface Token {
  readonly kind: 'number' | 'comma' | 'and' | 'dash' | 'word' | 'remark' | 'sign';
  readonly from: number;
  readonly to: number;
}

/** One group for each of `tokenKinds`. */
const tokenPattern =
  /(\([^()]{0,300}\))|(\d{1,9}(?:\.(?:\d{1,9}|[a-z](?!\p{L})))*)|([,;])|([–—‑-])|([\p{L}\p{M}’']+)|([^\s])/gu;
const tokenKinds: readonly Token['kind'][] = ['remark', 'number', 'comma', 'dash', 'word', 'sign'];
const conjunction = new RegExp(`^(?:${conjunctions}|&)$`, 'iu');

function tokenize(text: string, from: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from).matchAll(tokenPattern)) {
    const at = from + match.index;
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    const kind = conjunction.test(match[0]) ? 'and' : tokenKinds[group - 1]!;
    tokens.push({ kind, from: at, to: at + match[0].length });
  }
  return tokens;
}

/**
 * All of `text` from `start` on, read as a list that should fill it: what does not fit is listed as
 * malformed. A bracketed remark, a final full stop and words in `known` ("point") are no mistake.
 */
export function readWholeList(
  text: string,
  start: number,
  known: (word: string) => boolean,
): NumberList {
  const list: OpenList = { numbers: [], separators: [], malformed: [], and: false };
  let gap: Token[] = [];
  for (const token of tokenize(text, start)) {
    if (token.kind === 'remark') continue;
    if (token.kind === 'word' && known(text.slice(token.from, token.to).toLowerCase())) continue;
    if (token.kind !== 'number') gap.push(token);
    else {
      takeNumber(list, gap, { ...token, number: text.slice(token.from, token.to) });
      gap = [];
    }
  }
  const last = gap[gap.length - 1];
  if (last && text.slice(last.from).trim() === '.') gap.pop();
  closeList(list, gap, start);
  const { numbers, separators, malformed } = list;
  return { numbers, separators, malformed, to: numbers[numbers.length - 1]?.to ?? start };
}

interface OpenList {
  readonly numbers: ListedNumber[];
  readonly separators: Place[];
  readonly malformed: (Place & { readonly kind: MalformedKind })[];
  /** Whether an "and" was read: the list should end with the number after it. */
  and: boolean;
}

/** Takes a number and what stands between it and the number before, with one mistake at most. */
function takeNumber(
  list: OpenList,
  gap: readonly Token[],
  token: Place & { number: string },
): void {
  const { from, to, number } = token;
  const before = list.numbers[list.numbers.length - 1];
  if (!before) {
    if (gap.length > 0) list.malformed.push({ kind: kindOfGap(gap, 'separator'), ...placeOf(gap) });
    list.numbers.push({ from, to, number });
    return;
  }
  if (gap.length === 1 && gap[0]!.kind === 'dash') {
    const range = before.range ? undefined : expandRange(before, { from, to, number });
    if (range) {
      list.numbers.splice(-1, 1, ...range);
      return;
    }
    list.malformed.push({ kind: 'range', from: before.from, to });
  } else {
    const repeats = list.numbers.some((other) => other.number === number);
    reportGap(list, gap, { from: before.from, to }, repeats);
  }
  list.separators.push({ from: before.to, to: from });
  list.numbers.push({ from, to, number });
}

/** After an "and", a repeated number is the mistake ("6 and 9, 9"), not the comma before it. */
function reportGap(list: OpenList, gap: readonly Token[], pair: Place, repeats: boolean): void {
  const shape = gap.map((token) => token.kind).join(' ');
  if (shape === '') list.malformed.push({ kind: 'unseparated', ...pair });
  else if (shape === 'comma' || shape === 'and' || shape === 'comma and') {
    if (list.and && !repeats) list.malformed.push({ kind: 'and', ...placeOf(gap) });
  } else list.malformed.push({ kind: kindOfGap(gap, 'separator'), ...placeOf(strayOf(gap)) });
  list.and ||= gap.some((token) => token.kind === 'and');
}

function closeList(list: OpenList, gap: readonly Token[], start: number): void {
  const { numbers, malformed } = list;
  if (gap.length > 0)
    malformed.push({ kind: kindOfGap(gap, 'dangling'), ...placeOf(strayOf(gap)) });
  else if (numbers.length === 0) malformed.push({ kind: 'empty', from: start, to: start });
}

/** The words in a gap, where there are any: they are the mistake, not the commas around them. */
function strayOf(gap: readonly Token[]): readonly Token[] {
  const stray = gap.filter(isStray);
  return stray.length > 0 ? stray : gap;
}

function isStray(token: Token): boolean {
  return token.kind !== 'comma' && token.kind !== 'and';
}

function kindOfGap(gap: readonly Token[], other: MalformedKind): MalformedKind {
  return gap.some(isStray) ? 'stray' : other;
}

function placeOf(tokens: readonly Token[]): Place {
  return { from: tokens[0]!.from, to: tokens[tokens.length - 1]!.to };
}
