/**
 * Pairs of figures that a text compares: "from 1,041 to 1,142", "76,697 compared with 66,041",
 * "(2010: 2,300)". Must not know what is said of the difference.
 */
import { compare, decimal, divide, isNegative, isZero } from '../../numbers/decimal.ts';
import type { Numeral } from '../../numbers/reading.ts';
import type { Span } from '../../text/span.ts';
import { pairInBrackets, pairsAhead } from './change-ahead.ts';
import { when } from './change-phrases.ts';
import { mayBeRomance, romancePairs } from './romance-changes.ts';
import {
  figureCharacters,
  figureStarts,
  matchSketch,
  type Sketch,
  type SketchMatch,
  sentenceOf,
  sketchPattern,
  tokenFrom,
} from './sketch.ts';

/**
 * How a text compares. `fromTo`: both figures in one phrase; `both`: both in brackets; `base`: a
 * base behind "compared with", its present figure still to be found; `year`: "(2010: 2,300)".
 */
export type PairForm = 'fromTo' | 'both' | 'base' | 'year';

export interface ChangePair extends Span {
  readonly form: PairForm;
  readonly base: number;
  /** Undefined where the pattern does not say what the base is compared with. */
  readonly now: number | undefined;
  /** For `base`: the linking words, "up from". */
  readonly link?: string;
}

const noun = '(?: [a-z][a-z-]{1,20}){0,3}?';
const link =
  '(?<link>(?:as )?compared (?:with|to)|in comparison (?:with|to)|as against|against|versus|vs\\.?|relative to|up from|down from|instead of|over|from|on|above|below|than|(?:times|twice) as (?:many|much|high|large) as|times|twice)';
const compared =
  '(?:(?:as )?compared (?:with|to)|as against|against|up from|down from|instead of|versus|vs\\.?)';
const notTime = `(?! (?:years?|months?|weeks?|days?|decades?|quarters?|hours?)\\b)(?! (?:out )?of (?:the )?[${figureCharacters}])`;
const gap = `[^\\n.;,()${figureCharacters}]`;

const fig = `[${figureStarts}]`;
const behindFrom = new RegExp(`from ${fig}`);
const behindBracket = new RegExp(`\\(${fig}`);
const behindYear = new RegExp(`\\d: ${fig}`);
const behindVerb = new RegExp(`(?:of|at|was) ${fig}`);
const behindWord = new RegExp(`[a-z.] ${fig}`);

const behindComparison = /(?:^|\n) *(?:compared|against|after|while|whereas|in) /;

/** Each with what a text must hold for it: cheap to look for. */
const patterns: readonly (readonly [PairForm, RegExp, needs: RegExp])[] = [
  [
    'fromTo',
    sketchPattern(`\\bfrom {base}(?<left>${noun})${when}?,? to {now}(?<right>${noun})`),
    behindFrom,
  ],
  [
    'fromTo',
    sketchPattern(`\\bto {now}(?<right>${noun})${when}?,? from {base}(?<left>${noun})`),
    behindFrom,
  ],
  [
    'both',
    sketchPattern(`\\({now}${noun}${when}?,? (?<link>${compared}) {base}[^()\\n]{0,60}\\)`),
    behindBracket,
  ],
  ['base', sketchPattern(`\\b${link} (?:that of |the )?{base}${notTime}`), behindWord],
  // "11.4 months, down from 12.1 months": both times.
  [
    'base',
    sketchPattern(
      `{same} (?<left>years|months|weeks|days|hours)\\b[^\\n.;()]{0,60}?, ${gap}{0,12}(?:{more})?${gap}{0,24}?\\b(?<link>up from|down from|compared (?:with|to)|against|than) (?:${gap}{1,60}\\(|the (?:[a-z]+ ){1,3}of )?{base} (?<right>years|months|weeks|days|hours)\\b`,
    ),
    behindWord,
  ],
  ['base', sketchPattern(`\\b${link} (?<words>${gap}{1,140})\\({base}${notTime}`), behindBracket],
  [
    'base',
    sketchPattern(`\\b${link} (?<words>${gap}{1,80}?) (?:of|at|was) {base}${notTime}`),
    behindVerb,
  ],
  [
    'base',
    sketchPattern(
      `\\b(?<link>than) in (?:19|20)\\d\\d(?:[/-]\\d\\d)?, when (?:it was |they were |there were )?{base}${notTime}`,
    ),
    behindWord,
  ],
  [
    'year',
    sketchPattern(
      `{now}${noun}${when}? \\((?:(?:19|20)\\d\\d(?:[/-]\\d\\d)?|fy ?(?:20)?\\d\\d): {base}\\)`,
    ),
    behindYear,
  ],
  ['year', sketchPattern(`{now}${noun}${when}? \\({base} in (?:19|20)\\d\\d\\)`), behindBracket],
];

const behindLetter = new RegExp(`[a-zà] ${fig}`);
const romance = romancePairs.map(([form, pattern]) => [form, pattern, behindLetter] as const);

/** "118 in 2024 and 104 in 2023". */
const twoYears = sketchPattern(
  `{now}${noun} in (?<later>(?:19|20)\\d\\d),? (?:and|against|compared with) {base}${noun} in (?<earlier>(?:19|20)\\d\\d)\\b`,
);

/** Looked for before all others: they name both figures. */
const ahead: typeof patterns = [
  ...pairsAhead.map((pattern) => ['fromTo', pattern, behindComparison] as const),
  ['fromTo', pairInBrackets, behindBracket],
  ['fromTo', twoYears, /in (?:19|20)\d\d,? (?:and|against|compared)/],
];

/** Words before a base in brackets or behind "of" that say that it is a figure of another time. */
const baseWords =
  /(?:19|20)\d\d|year|period|figure|level|total|number|result|previous|amount|value|budget|expenditure|record|average|target|plan|estimate|forecast|original|initial|revised|median|mean|ceiling|limit|baseline/;

/** All pairs, in order; a figure may be the base of one pair only. */
export function changePairs(sketch: Sketch): readonly ChangePair[] {
  const found: ChangePair[] = [];
  const taken = new Set<number>();
  const holds = [...ahead, ...patterns].filter(([, , needs]) => needs.test(sketch.text));
  const other = romance.filter(([, , needs]) => needs.test(sketch.text));
  if (other.length > 0 && mayBeRomance.test(sketch.text)) holds.push(...other);
  for (const [form, pattern] of holds) {
    for (const match of matchSketch(sketch, pattern)) {
      const pair = toPair(sketch, form, match);
      if (pair === undefined || taken.has(pair.base)) continue;
      taken.add(pair.base);
      found.push(pair);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function toPair(sketch: Sketch, form: PairForm, match: SketchMatch): ChangePair | undefined {
  const { figures, groups } = match;
  const said = (span: Span | undefined) => (span ? sketch.text.slice(span.from, span.to) : '');
  const turned = groups.later !== undefined && said(groups.later) < said(groups.earlier);
  const base = turned ? figures.now : figures.base;
  const now = turned ? figures.base : figures.now;
  if (base === undefined) return undefined;
  if (form === 'base' && groups.words && !baseWords.test(said(groups.words))) return undefined;
  if (figures.same !== undefined && said(groups.left) !== said(groups.right)) return undefined;
  if (form === 'fromTo' && !sameNoun(said(groups.left), said(groups.right))) return undefined;
  if (now !== undefined && !comparable(sketch, now, base, form === 'fromTo')) return undefined;
  const words = said(groups.link);
  const from = figures.same === undefined ? match.from : groups.link!.from;
  return { from, to: match.to, form, base, now, ...(words && { link: words }) };
}

/** "From 12 offices to 25 countries" compares nothing. */
function sameNoun(left: string, right: string): boolean {
  const first = left.trim().split(' ')[0] ?? '';
  const second = right.trim().split(' ')[0] ?? '';
  return first === '' || second === '' || stem(first) === stem(second) || !/s$/.test(first);
}

function stem(word: string): string {
  return word.replace(/(?:ies|y)$/, 'i').replace(/s$/, '');
}

/** Whether two figures can be one quantity at two times: unit, scale, size. */
export function comparable(sketch: Sketch, now: number, base: number, bareBase = false): boolean {
  const a = sketch.figures[now]!.numeral;
  const b = sketch.figures[base]!.numeral;
  if (now === base || a.range !== undefined || b.range !== undefined) return false;
  if (!sameUnit(a, b, bareBase) || !sameSize(a, b)) return false;
  return !halfScaled(a, b) && !halfScaled(b, a);
}

function sameUnit(a: Numeral, b: Numeral, bareBase: boolean): boolean {
  if (a.unit === b.unit) return true;
  // "From 10 to 13 per cent"; "USD 81 million … compared with 69 million".
  if (bareBase && b.unit === undefined && a.unit === '%') return b.scale === 0;
  const money = a.unit ?? b.unit;
  return money !== '%' && (a.unit ?? b.unit) === (b.unit ?? a.unit) && a.scale > 0 && b.scale > 0;
}

/** "From USD 1.2 to USD 1.4 million": the scale word stands for both. */
function halfScaled(a: Numeral, b: Numeral): boolean {
  return a.scale > 0 && b.scale === 0 && compare(b.value, decimal(1000)) < 0;
}

/** No one compares a figure with one a hundred times as large. */
function sameSize(a: Numeral, b: Numeral): boolean {
  if (isZero(a.value) || isZero(b.value)) return true;
  if (isNegative(a.value) || isNegative(b.value)) return true;
  const ratio = divide(a.value, b.value, -4);
  return (
    ratio !== undefined && compare(ratio, decimal(1, -2)) > 0 && compare(ratio, decimal(100)) < 0
  );
}

/** How many figures before a phrase may be what it speaks of. */
const mostCandidates = 6;

/**
 * The figures before `offset` in its sentence that `base` may be compared with, nearest first;
 * those of the sentence before where its own has none and begins with "This" or "It".
 */
export function presentFigures(
  sketch: Sketch,
  offset: number,
  base: number,
  not: ReadonlySet<number>,
): readonly number[] {
  const sentence = sentenceOf(sketch, offset);
  const own = before(sketch, offset, sentence, base, not);
  if (own.length > 0 || sentence === 0) return own;
  const start = sketch.breaks[sentence - 1]! + 1;
  const pronoun = /^ *(?:this|that|it|these|the figure)\b/.test(
    sketch.text.slice(start, start + 40),
  );
  return pronoun ? before(sketch, start, sentence - 1, base, not) : own;
}

function before(
  sketch: Sketch,
  offset: number,
  sentence: number,
  base: number,
  not: ReadonlySet<number>,
): readonly number[] {
  const found: number[] = [];
  const end = tokenFrom(sketch, offset);
  for (let token = end - 1; token >= 0 && end - token <= mostCandidates; token--) {
    const { from } = sketch.tokens[token]!;
    if (sentenceOf(sketch, from) !== sentence) break;
    const figure = sketch.at.get(from)!;
    if (not.has(figure) || isWhole(sketch, from)) continue;
    if (comparable(sketch, figure, base)) found.push(figure);
  }
  return found;
}

const ofBefore = new RegExp(`[${figureCharacters}] (?:out )?of (?:the )?$`);

/** The 40 of "12 of 40 seats". */
function isWhole({ text }: Sketch, from: number): boolean {
  return ofBefore.test(text.slice(Math.max(0, from - 14), from));
}
