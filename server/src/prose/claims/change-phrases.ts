/**
 * Phrases of change in a sketch: "an increase of 7 per cent", "fell by USD 5 million", "more than
 * doubled". Must not look for what is compared.
 */
import { type Decimal, decimal } from '../../numbers/decimal.ts';
import type { Interval } from '../../numbers/interval.ts';
import type { Span } from '../../text/span.ts';
import {
  mayBeRomance,
  romanceBare,
  romanceMultiple,
  romanceRising,
  romanceStating,
} from './romance-changes.ts';
import { matchSketch, type Sketch, type SketchMatch, sketchPattern } from './sketch.ts';

/** How many times as much a word says that something became. */
export interface Multiple {
  readonly value: Decimal;
  readonly room: Interval;
}

/** One phrase of change; `neutral`: "a change of 5", whichever way. */
export interface ChangePhrase extends Span {
  /** `bare`: without an amount; `multiple`: doubled; `signed`: "(+7%)". */
  readonly form: 'of' | 'before' | 'by' | 'than' | 'signed' | 'multiple' | 'bare' | 'neutral';
  readonly direction: 'up' | 'down' | undefined;
  /** The figures that say how much: "by USD 48.2 million, or 24 per cent". */
  readonly stated: readonly number[];
  readonly multiple?: Multiple;
}

const upNouns = 'increase|rise|growth|gain|jump|surge|upturn|overrun|overspend';
const downNouns = 'decrease|decline|fall|drop|reduction|cut|underspend';
const upVerbs =
  'increased|increases|increasing|rose|risen|rising|rises|grew|grown|grows|growing|climbed|jumped|surged|expanded|went up|gone up|going up|was up|were up|raised|picked up|edged up|widened|accelerated';
const downVerbs =
  'decreased|decreases|decreasing|fell|fallen|falling|falls|declined|declines|declining|dropped|dropping|reduced|reducing|shrank|shrunk|went down|gone down|going down|was down|were down|lowered|contracted|cut|slashed|shortened|trimmed|edged down|slowed|narrowed|eased|slipped|dipped';
const more = 'more|higher|greater|larger|longer|above';
const less = 'less|fewer|lower|smaller|shorter|below';

const rising = new Set([
  ...[upNouns, upVerbs, more, 'up'].flatMap((list) => list.split('|')),
  ...romanceRising,
]);

/** "in 2006", "at the end of 2007", "as at 31 December 2007": what may stand beside a figure. */
export const when =
  '(?:,? (?:(?:in|during|for|at|as at|by|over|since|of|from|to|on)(?: the)?(?: (?:same|end|beginning|first|last|previous|year|period|months?|quarter|close|half|of|in)){0,4}(?: \\d{1,2})?(?: [a-z]+)? (?:19|20)\\d\\d(?:[/-]\\d\\d(?!\\d))?|(?:in |during )?fy ?(?:20)?\\d\\d|(?:year on year )?in the (?:first|second|third|fourth|last|previous) quarter(?: of (?:19|20)\\d\\d)?|(?:the )?(?:year before|previous year|year earlier|a year earlier|last year|that year|this year)))';

const also =
  '(?:,? \\(?or {also}\\)?|(?: [a-z][a-z-]{2,})?(?: [a-z][a-z-]{2,})? \\((?:or )?{share:P}\\))?';
const adjective =
  '(?:(?:net|overall|further|annual|real|nominal|general|total|slight|small|marked|significant|substantial|sharp|steady|year-on-year) )?';
const adverb = '(?: [a-z]{2,14}ly| further| again)?';

/** Hundredths of a percentage point. */
export const basisPoints = '(?: (?:basis points?|bps?))(?![a-z])';

/** "2 points lower", "12 minutes more", "3 basis points above". */
const measure = `(?:${basisPoints}| (?:points|minutes|hours|days|weeks|months|years))?`;

/** Words of change with an amount, the most telling first. */
const stating: readonly (readonly [ChangePhrase['form'], RegExp])[] = [
  ['of', sketchPattern(`\\b(?<word>${upNouns}|${downNouns})${when}? of {stated}${measure}${also}`)],
  [
    'neutral',
    sketchPattern(
      `\\ban? (?:change|difference|gap|improvement|shift) of {stated}${measure}${also}`,
    ),
  ],
  ['before', sketchPattern(`{stated}[ -]${adjective}(?<word>${upNouns}|${downNouns})\\b`)],
  [
    'by',
    sketchPattern(
      `\\b(?<word>${upVerbs}|${downVerbs})${adverb}${when}? by (?:only |just |as much as )?{stated}${measure}${also}`,
    ),
  ],
  // "Revenue increased 12% to …"
  [
    'by',
    sketchPattern(`\\b(?<word>${upVerbs}|${downVerbs}) {stated:M}${also}(?=,? (?:to |from |\\())`),
  ],
  ['by', sketchPattern(`\\b(?<!ma[dk]es? )(?<word>up|down)(?: by)? {stated}${measure}${also}`)],
  [
    'than',
    sketchPattern(`{stated}${measure} (?<word>${more}|${less})(?: [a-z][a-z-]+){0,4}?(?= than\\b)`),
  ],
  ['than', sketchPattern(`{stated}${measure} (?<word>above|below)\\b`)],
  ['before', sketchPattern(`{stated}${measure} (?<word>${more}|${less})(?=[.,;)\\n]|$)`)],
];

/** "The median was 75.5, higher than the 76.2 of 2023": no amount, but what it is held against. */
const comparative = sketchPattern(
  `(?<word>\\b(?:${more}|${less}))(?= than (?:the |in |that |a year ))`,
);

const bare = sketchPattern(`\\b(?<word>${upNouns}|${downNouns}|${upVerbs}|${downVerbs})s?\\b`);
const signedShare = sketchPattern('\\({stated:P}\\)');

/** Whether a text can hold a phrase of change at all: cheap. */
export function mayChange(text: string): boolean {
  return english.test(text) || mayBeRomance.test(text);
}

const english =
  /increas|decreas|\br[io]s[ei]|\brisen|\bf[ae]ll|\bgr[eo]w|growth|declin|drop|reduc|doubl|tripl|trebl|halv|quadrupl|times|twice|than|\bup\b|\bdown\b|[(][+\u2212-]\d|jump|surge|climb|gain|shr[aiu]nk|lower|contract|above|below|expand|rais|\bcut|slash|shorten|trimm|an? (?:change|difference|gap|improvement|shift) of|slipped|dipped|longer|shorter|overrun|overspen|underspen|picked up|widen|accelerat|slowed|eased|narrow|i\.e\. by|that is,? by/i;

const kept = new WeakMap<Sketch, readonly ChangePhrase[]>();

/** All phrases of change, in order; those with an amount win over words alone. Found only once. */
export function changePhrases(sketch: Sketch): readonly ChangePhrase[] {
  let phrases = kept.get(sketch);
  if (phrases === undefined) {
    phrases = findPhrases(sketch);
    kept.set(sketch, phrases);
  }
  return phrases;
}

function findPhrases(sketch: Sketch): readonly ChangePhrase[] {
  const found: ChangePhrase[] = [...multiples(sketch)];
  const isRomance = mayBeRomance.test(sketch.text);
  const other = isRomance ? romanceStating : [];
  for (const [form, pattern] of [...stating, ...other]) {
    for (const match of matchSketch(sketch, pattern)) found.push(withAmount(sketch, form, match));
  }
  for (const match of matchSketch(sketch, signedShare)) {
    const stated = match.figures.stated!;
    if (!/^[+\u2212\u2013-]/.test(sketch.figures[stated]!.numeral.printed)) continue;
    found.push({ ...spanOf(match), form: 'signed', direction: undefined, stated: [stated] });
  }
  const wordsAlone = [bare];
  if (sketch.text.includes(' than ')) wordsAlone.push(comparative);
  if (isRomance) wordsAlone.push(romanceBare);
  for (const pattern of wordsAlone) {
    for (const match of matchSketch(sketch, pattern)) {
      const direction = directionOf(sketch, match);
      found.push({ ...spanOf(match), form: 'bare', direction, stated: [] });
    }
  }
  return withoutOverlaps(found);
}

function withAmount(sketch: Sketch, form: ChangePhrase['form'], match: SketchMatch): ChangePhrase {
  const { stated, also: other, share } = match.figures;
  const second = other ?? share;
  const direction = form === 'neutral' ? undefined : directionOf(sketch, match);
  const amounts = second === undefined ? [stated!] : [stated!, second];
  return { ...spanOf(match), form, direction, stated: amounts };
}

function directionOf({ text }: Sketch, { groups: { word } }: SketchMatch): 'up' | 'down' {
  const said = word === undefined ? '' : text.slice(word.from, word.to);
  return rising.has(said) ? 'up' : 'down';
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

/** Earlier in the list wins; the result is in the order of the text. */
function withoutOverlaps(phrases: readonly ChangePhrase[]): readonly ChangePhrase[] {
  const taken: ChangePhrase[] = [];
  const starts = new Map<number, number>();
  const ranked = phrases.map((phrase, rank) => ({ phrase, rank }));
  ranked.sort((a, b) => a.phrase.from - b.phrase.from || a.rank - b.rank);
  for (const { phrase, rank } of ranked) {
    const last = taken[taken.length - 1];
    if (last === undefined || phrase.from >= last.to) {
      taken.push(phrase);
      starts.set(taken.length - 1, rank);
    } else if (rank < starts.get(taken.length - 1)!) {
      taken[taken.length - 1] = phrase;
      starts.set(taken.length - 1, rank);
    }
  }
  return taken;
}

const nearWords =
  '(?<near>more than|over|almost|nearly|close to|about|roughly|approximately|around)';
const multipleWord = sketchPattern(
  `(?:\\b${nearWords} )?\\b(?<word>doubl(?:ed|ing|es)|tripl(?:ed|ing|es)|trebl(?:ed|ing|es)|quadrupl(?:ed|ing|es)|halv(?:ed|ing|es))\\b`,
);
const timesWord = sketchPattern(
  `(?:\\b${nearWords} )?(?:\\b(?<word>two|three|four|five|six|seven|eight|nine|ten) times|{times:N} times|\\b(?<twice>twice))(?= the | as (?:many|much|high)|,? (?:more than in|that of) )`,
);

/** Each with what a text must hold for it: cheap to look for. */
const multiplePatterns: readonly (readonly [RegExp, RegExp])[] = [
  [multipleWord, /doubl|tripl|trebl|quadrupl|halv/],
  [timesWord, /times|twice/],
  [romanceMultiple, /doubl|tripl|doble|duplic/],
];

const factors: Readonly<Record<string, number>> = {
  doubl: 20,
  dupl: 20,
  dobl: 20,
  tripl: 30,
  trebl: 30,
  quadrupl: 40,
  halv: 5,
  twice: 20,
  two: 20,
  three: 30,
  four: 40,
  five: 50,
  six: 60,
  seven: 70,
  eight: 80,
  nine: 90,
  ten: 100,
};

function* multiples(sketch: Sketch): Iterable<ChangePhrase> {
  for (const [pattern, needs] of multiplePatterns) {
    if (!needs.test(sketch.text)) continue;
    for (const match of matchSketch(sketch, pattern)) {
      const tenths = tenthsOf(sketch, match);
      if (tenths === undefined) continue;
      yield {
        ...spanOf(match),
        form: 'multiple',
        direction: undefined,
        stated: [],
        multiple: { value: decimal(tenths, -1), room: roomAround(tenths, nearOf(sketch, match)) },
      };
    }
  }
}

function tenthsOf(sketch: Sketch, { figures, groups }: SketchMatch): number | undefined {
  const { times } = figures;
  if (times !== undefined) {
    const { value, place } = sketch.figures[times]!.numeral;
    const tenths = Number(value.coefficient) * 10 ** (value.exponent + 1);
    return place >= -1 && tenths >= 11 && tenths <= 1000 ? Math.round(tenths) : undefined;
  }
  const word = groups.word ?? groups.twice;
  const said = word === undefined ? '' : sketch.text.slice(word.from, word.to);
  return factors[said.replace(/(?:ed|ing|es|[ée]s?|ée|icó|icaron|e)$/, '')];
}

function nearOf(sketch: Sketch, { figures, groups: { near } }: SketchMatch): string {
  if (near !== undefined) return sketch.text.slice(near.from, near.to);
  const { times } = figures;
  const approximator =
    times === undefined ? undefined : sketch.figures[times]?.numeral.approximator;
  return { above: 'over', below: 'almost', about: 'about', '': '' }[approximator ?? ''];
}

/** What "doubled", "almost doubled" and "more than doubled" leave room for, in thousandths. */
function roomAround(tenths: number, near: string): Interval {
  const whole = tenths * 100;
  const next = tenths < 10 ? whole : 1000;
  const [low, high] =
    near === 'more than' || near === 'over'
      ? tenths < 10
        ? [whole / 2, whole]
        : [whole, whole + next]
      : near === 'almost' || near === 'nearly' || near === 'close to'
        ? tenths < 10
          ? [whole, whole * 1.3]
          : [whole - 400, whole]
        : near === ''
          ? [whole * 0.925, whole * 1.125]
          : [whole * 0.8, whole * 1.25];
  const ends = { lowOpen: false, highOpen: false };
  return { low: decimal(Math.round(low), -3), high: decimal(Math.round(high), -3), ...ends };
}
