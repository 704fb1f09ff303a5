/**
 * Turns averages into claims: "USD 1.6 million for 10,978 staff, or USD 147 each", "800 people attended 25 workshops,
 * an average of 32 per workshop". Must not look beyond one sentence.
 */
import { compare, decimal } from '../../numbers/decimal.ts';
import type { Claim } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { foldWord } from '../words.ts';
import {
  matchSketch,
  type Sketch,
  type SketchMatch,
  saidIn,
  sentenceOf,
  sketchOf,
  sketchPattern,
  word,
  words,
} from './sketch.ts';

const that =
  '(?:that is|i\\.e\\.|or|the equivalent of|equivalent to|averaging|on average|(?:for |at |with )?an average of|which is|representing|this represents)(?: an average of)?,? ';
const inAll = '(?:in all|in total|altogether|overall)';
const the = '(?:the |our |its |these )?';
/** What all of them come to, where the text says so. */
const total = `,? (?:(?:for |making |or |came to |giving )?a total of {total:A}(?<sum>${words(3)})|{all:A}(?<whole>${words(2)}) ${inAll})(?=[.,;)\\n]|$)`;

/** An average at the end: its whole and its number stand before it. */
const behind: readonly RegExp[] = [
  `[ ,(]${that}{each:A}(?<what>${words(2)}) (?:(?:per|a|for each|for every) (?<unit>${word})|each\\b)(?! of)`,
  `,? (?:with|at|for) an average (?<unit>${word})(?: size| value| cost| amount)? of {each:A}`,
].map(sketchPattern);

/** The same without a word that says that it is one: the nouns have to. */
const bare = sketchPattern(
  `(?:, |\\(| - ){each:A}(?<what>${words(2)}) (?:(?:per|for each|for every) (?<unit>${word})|each\\b)(?<average> on average)?(?=[.,;)\\n]|$)`,
);

/** All three in one phrase. */
const complete: readonly RegExp[] = [
  `{each:A}(?<what>${words(3)}) (?:${word} ){1,3}each of ${the}{n:N}${words(6)}${total}`,
  `\\beach of ${the}{n:N}${words(8)} {each:A}(?<what>${words(2)})(?: on average)?${total}`,
  `{n:N}${words(3)} (?:averaging|of|at) {each:A}(?<what>${words(2)})(?: each)?${total}`,
  `{n:N}${words(3)} of {each:A}(?<what>${words(2)}) each${words(2)} (?:came to|cost|totalled|amounted to) (?:a total of )?{total:A}`,
  `\\baverage${words(5)} {each:A} \\({total:A} (?:for|over|across|divided by|among|to) {n:N}${words(2)}\\)`,
  `\\baverage,? each${words(5)} {each:A}(?<what>${words(2)}) \\({total:A}(?<whole>${words(2)}) (?:in|for|at|over|across|to) {n:N}${words(2)}\\)`,
  `\\bcost of {total:A} for ${the}{n:N}${words(3)}, each${words(3)} {each:A}(?= on average|[.,;\\n]|$)`,
].map(sketchPattern);

/** Whether a text can hold one of them at all: cheap. */
const mayTellEach = /\bper\s(?!cent\b)|\beach\b|\ba\shead\b|\baverag/i;

/** The claims of averages of a block. */
export function averageClaims(text: string, figures: readonly Figure[]): readonly Claim[] {
  if (figures.length < 3 || !mayTellEach.test(text)) return [];
  const sketch = sketchOf(text, figures);
  const found = new Map<number, Claim>();
  const add = (average: Average | undefined) => {
    if (average === undefined || found.has(average.each) || !isAverage(sketch, average)) return;
    found.set(average.each, claimOf(sketch, average));
  };
  for (const pattern of complete) {
    for (const match of matchSketch(sketch, pattern)) add(completeAverage(sketch, match));
  }
  for (const pattern of behind) {
    for (const match of matchSketch(sketch, pattern)) add(averageBehind(sketch, match, true));
  }
  for (const match of matchSketch(sketch, bare)) {
    add(averageBehind(sketch, match, match.groups.average !== undefined));
  }
  return [...found.values()];
}

/** Indexes into the figures. */
interface Average {
  readonly each: number;
  readonly total: number;
  readonly number: number;
  /** Whether each one got just that, and it is no average. */
  readonly exact?: true | undefined;
}

function isAverage(sketch: Sketch, { each, total, number }: Average): boolean {
  const [one, all, heads] = [each, total, number].map((at) => sketch.figures[at]!.numeral);
  if ([one, all, heads].some((numeral) => numeral!.range ?? numeral!.fraction)) return false;
  if (one!.unit !== all!.unit || one!.unit === '%' || heads!.unit !== undefined) return false;
  return compare(one!.value, all!.value) < 0 && each !== number && total !== number;
}

/** Numbers of such things are counted, though they may end in zeros. */
const counted = decimal(1000);

function claimOf({ figures }: Sketch, { each, total, number, exact }: Average): Claim {
  const few = compare(figures[number]!.numeral.value, counted) < 0;
  const spans = [each, total, number].map((at) => figures[at]!.span);
  return {
    kind: 'ratio',
    pattern: 'ratio/each',
    span: {
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    },
    stated: { figure: each, ...(exact && { exact }) },
    operands: [{ figure: total }, { figure: number, ...(few && { exact: true }) }],
  };
}

function completeAverage(sketch: Sketch, match: SketchMatch): Average | undefined {
  const { from, to, figures } = match;
  const { each, n: number } = figures;
  const total = figures.total ?? figures.all;
  if (each === undefined || number === undefined || total === undefined) return undefined;
  const said = (name: string) => saidIn(sketch, match, name);
  // "250 books each, 3,600 pupils in total": of something else.
  const [one = ''] = said('what').split(' ');
  const [all = ''] = (said('whole') || said('sum')).split(' ');
  const agree = one === '' || all === '' || foldWord(one) === foldWord(all);
  if (!agree && sketch.figures[each]!.numeral.unit === undefined) return undefined;
  const told = /\baverag/.test(sketch.text.slice(Math.max(0, from - 16), to));
  return { each, total, number, ...(!told && { exact: true }) };
}

/** `told`: the words say that it is an average. */
function averageBehind(sketch: Sketch, match: SketchMatch, told: boolean): Average | undefined {
  const { each } = match.figures;
  if (each === undefined) return undefined;
  const said = (name: string) => saidIn(sketch, match, name);
  const before = figuresBefore(sketch, each);
  const { unit: money } = sketch.figures[each]!.numeral;
  return money === undefined
    ? countedAverage(sketch, each, before, said('unit'), said('what'), told)
    : paidAverage(sketch, each, before, said('unit'), told);
}

/** "USD 2.36 million for 236 wells, or USD 10,000 per well". */
function paidAverage(
  sketch: Sketch,
  each: number,
  before: readonly number[],
  unit: string,
  told: boolean,
): Average | undefined {
  const unitOf = (at: number) => sketch.figures[at]!.numeral.unit;
  const totals = before.filter((at) => unitOf(at) === unitOf(each));
  const counts = before.filter((at) => unitOf(at) === undefined);
  const named = counts.filter((at) => isNamed(sketch, at, unit));
  // "to 58 fellows (USD 30,000 each)": the number stands right before it.
  const next = unit === '' && counts[0] === before[0];
  const heads = named.length === 1 ? named : told || next ? counts : [];
  if (totals.length !== 1 || heads.length !== 1) return undefined;
  return { each, total: totals[0]!, number: heads[0]! };
}

/** "800 people attended 25 workshops, an average of 32 per workshop"; "32 people each". */
function countedAverage(
  sketch: Sketch,
  each: number,
  before: readonly number[],
  unit: string,
  what: string,
  told: boolean,
): Average | undefined {
  const [second, first, ...others] = before;
  if (second === undefined || first === undefined || others.length > 0) return undefined;
  const isTotal = (at: number) => isNamed(sketch, at, what);
  const isNumber = (at: number) =>
    unit === '' ? isTotal(first) === (at === second) : isNamed(sketch, at, unit);
  if (isNumber(first) === isNumber(second)) return undefined;
  const [number, total] = isNumber(first) ? [first, second] : [second, first];
  return told || isTotal(total) ? { each, total, number } : undefined;
}

/** Whether a figure counts what a word says: one of the words right behind it. */
function isNamed(sketch: Sketch, figure: number, name: string): boolean {
  const { to } = sketch.tokens[figure]!;
  const behind = sketch.text.slice(to, to + 60).match(/^(?: [a-z][a-z-]*){1,3}/)?.[0] ?? '';
  const [first = ''] = name.split(' ');
  return first !== '' && behind.split(' ').some((one) => foldWord(one) === foldWord(first));
}

/** The figures before one in its sentence but for shares, nearest first, no more than four. */
function figuresBefore(sketch: Sketch, figure: number): readonly number[] {
  const sentence = sentenceOf(sketch, sketch.tokens[figure]!.from);
  const found: number[] = [];
  for (let one = figure - 1; one >= 0 && found.length < 4; one--) {
    if (sentenceOf(sketch, sketch.tokens[one]!.from) !== sentence) break;
    if (sketch.figures[one]!.numeral.unit !== '%') found.push(one);
  }
  return found;
}
