/**
 * Number styles: from the numerals of one table or document, the thousands and decimal marks that
 * it prints. Must not read values.
 */
import { type DigitRun, isDigit, markKind, scanRun, spaces } from './digits.ts';
import type { NumberStyle } from './reading.ts';

/** A style with how sure it is. */
export interface InferredStyle extends NumberStyle {
  /** `certain`: numerals prove both marks that occur; `likely`: best guess; `default`: no mark seen. */
  readonly certainty: 'certain' | 'likely' | 'default';
  /** Numerals with marks that the style explains, and that it does not. */
  readonly agreeing: number;
  readonly contradicting: number;
  /**
   * Whether `482.084` is doubtful here: thousands are grouped by another mark, and no other numeral
   * has three decimals.
   */
  readonly doubtThreeDecimals: boolean;
}

/** English without thousands marks: what is assumed where nothing is seen. */
export const defaultStyle: NumberStyle = { thousands: '', decimal: '.' };

/** What the runs with marks prove (`thousands`, `decimal`) or leave open (`either`). */
interface Tally {
  readonly thousands: Map<string, number>;
  readonly decimal: Map<string, number>;
  readonly either: Map<string, number>;
  /** Printed characters behind each kind of mark. */
  readonly printed: Map<string, number>;
  /** Runs that certainly have three decimals. */
  threeDecimals: number;
  marked: number;
}

/**
 * The style of the numerals in `texts` (cells or paragraphs as seen). `prior` is the style of the
 * surroundings: it decides where the texts leave it open.
 */
export function inferNumberStyle(
  texts: Iterable<string>,
  prior: NumberStyle = defaultStyle,
): InferredStyle {
  const tally: Tally = {
    thousands: new Map(),
    decimal: new Map(),
    either: new Map(),
    printed: new Map(),
    threeDecimals: 0,
    marked: 0,
  };
  for (const text of texts) {
    if (marked.test(text)) for (const run of looseRuns(text)) tallyRun(run, tally);
  }
  return chooseStyle(tally, prior);
}

const pointThousands = /(?<![\d.,/-])[1-9]\d{0,2}(?:\.\d{3})+(?![\d/-]|[.,]\d)/;
const commaDecimals = /(?<![\d.,/-])\d+,\d{1,2}(?![\d/-]|[.,]\d)|\d\.\d{3},\d/;
const pointDecimals = /(?<![\d.,/-])\d+\.\d{1,2}(?![\d/-]|[.,]\d)|\d,\d{3}\.\d/;

/**
 * `1.284` is a thousand where the same text prints `6,6` and no `6.6`: points mark thousands, commas decimals.
 * Undefined where the text does not show it.
 */
export function shownStyle(text: string): NumberStyle | undefined {
  const shows = pointThousands.test(text) && commaDecimals.test(text) && !pointDecimals.test(text);
  return shows ? continental : undefined;
}

const continental: NumberStyle = { thousands: '.', decimal: ',' };

/** A mark between digits: without one a text tells nothing of its style. */
const marked = new RegExp(String.raw`\d[.,'\u2019${spaces}]\d`);

/** The digit runs of a text that do not hang on letters, slashes or hyphens. */
function* looseRuns(text: string): Iterable<DigitRun> {
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const run = scanRun(text, at)!;
    const before = text[at - 1] ?? ' ';
    const hangs =
      /[\p{L}\d/_.,:#^]/u.test(before) ||
      (before === '-' && /[\p{L}\d]/u.test(text[at - 2] ?? ' '));
    if (!hangs && !/[/:_-]/.test(text[run.to] ?? ' ')) yield run;
    at = run.to;
  }
}

function count(map: Map<string, number>, key: string, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function tallyRun(run: DigitRun, tally: Tally): void {
  const { groups, marks } = run;
  if (marks.length === 0) return;
  const kinds = marks.map(markKind);
  const last = kinds[kinds.length - 1]!;
  const uniform = kinds.every((kind) => kind === last);
  const read = uniform ? tallyUniform(groups, last, tally) : tallyMixed(groups, kinds, tally);
  if (!read) return;
  tally.marked += 1;
  for (const mark of marks) count(tally.printed, mark);
}

/** Whether the first `to` groups are thousands: one to three digits, then threes. */
function inThrees(groups: readonly string[], to = groups.length): boolean {
  const lead = groups[0]!;
  if (lead.length === 0 || lead.length > 3 || lead === '0') return false;
  return groups.slice(1, to).every((group) => group.length === 3);
}

const canBeDecimal = (kind: string) => kind === '.' || kind === ',';

/** One kind of mark only: `1 234 567`, `12.5`, or `1,234`, which leaves it open. */
function tallyUniform(groups: readonly string[], kind: string, tally: Tally): boolean {
  const thousands = inThrees(groups);
  if (groups.length > 2 || !canBeDecimal(kind)) {
    if (thousands) count(tally.thousands, kind, groups.length > 2 ? 2 : 1);
    return thousands;
  }
  if (thousands) {
    count(tally.either, kind);
    return true;
  }
  count(tally.decimal, kind);
  if (groups[1]!.length === 3) tally.threeDecimals += 1;
  return true;
}

/** Thousands marks of one kind, then a decimal mark: `1,234.5`. */
function tallyMixed(groups: readonly string[], kinds: readonly string[], tally: Tally): boolean {
  const first = kinds[0]!;
  const last = kinds[kinds.length - 1]!;
  const clean = canBeDecimal(last) && kinds.slice(0, -1).every((kind) => kind === first);
  if (!clean || !inThrees(groups, groups.length - 1)) return false;
  count(tally.thousands, first);
  count(tally.decimal, last);
  if (groups[groups.length - 1]!.length === 3) tally.threeDecimals += 1;
  return true;
}

const thousandsKinds = ['', ' ', ',', '.', "'"];
const decimalMarks = ['.', ','] as const;

function chooseStyle(tally: Tally, prior: NumberStyle): InferredStyle {
  if (tally.marked === 0) {
    return {
      ...prior,
      certainty: 'default',
      agreeing: 0,
      contradicting: 0,
      doubtThreeDecimals: false,
    };
  }
  let best: { thousands: string; decimal: '.' | ','; score: number } | undefined;
  for (const thousands of thousandsKinds) {
    for (const decimal of decimalMarks) {
      if (thousands === decimal) continue;
      const score = scoreStyle(tally, prior, thousands, decimal);
      if (best === undefined || score > best.score) best = { thousands, decimal, score };
    }
  }
  return describeStyle(tally, best!.thousands, best!.decimal, prior);
}

/** How well a style explains the runs; ties go to the surroundings, then to the decimal point. */
function scoreStyle(
  tally: Tally,
  prior: NumberStyle,
  thousands: string,
  decimal: '.' | ',',
): number {
  const { either } = tally;
  const priorThousands = markKind(prior.thousands);
  let score = (tally.thousands.get(thousands) ?? 0) + (tally.decimal.get(decimal) ?? 0);
  // `1,234` alone is far more often a thousand than three decimals, `1.234` the other way round,
  // unless the surroundings group by points.
  const asGroup = thousands === '.' && priorThousands !== '.' ? 0.6 : 1.1;
  const asDecimal = decimal === ',' && prior.decimal !== ',' ? 0.6 : 1;
  score += (either.get(thousands) ?? 0) * asGroup + (either.get(decimal) ?? 0) * asDecimal;
  if (thousands === priorThousands) score += 0.05;
  if (decimal === prior.decimal) score += 0.1;
  return score;
}

function describeStyle(
  tally: Tally,
  thousands: string,
  decimal: '.' | ',',
  prior: NumberStyle,
): InferredStyle {
  const get = (map: Map<string, number>, key: string) => map.get(key) ?? 0;
  const asGroup = get(tally.thousands, thousands) + get(tally.either, thousands);
  const asDecimal = get(tally.decimal, decimal) + get(tally.either, decimal);
  const all = [tally.thousands, tally.decimal, tally.either].flatMap((map) => [...map.values()]);
  const agreeing = asGroup + asDecimal;
  const contradicting = all.reduce((a, b) => a + b, 0) - agreeing;
  const proven =
    (asGroup === 0 || get(tally.thousands, thousands) > 0) &&
    (asDecimal === 0 || get(tally.decimal, decimal) > 0);
  const ambiguous = get(tally.either, decimal);
  return {
    thousands: printedMark(tally, thousands, prior),
    decimal,
    certainty: proven && contradicting === 0 ? 'certain' : 'likely',
    agreeing,
    contradicting,
    doubtThreeDecimals: asGroup >= 3 && tally.threeDecimals === 0 && ambiguous * 3 <= asGroup,
  };
}

/** The character most used for a kind of thousands mark. */
function printedMark(tally: Tally, kind: string, prior: NumberStyle): string {
  let best = kind;
  let most = 0;
  for (const [mark, times] of tally.printed) {
    if (markKind(mark) !== kind) continue;
    if (times > most || (times === most && mark === prior.thousands)) {
      best = mark;
      most = times;
    }
  }
  return best;
}
