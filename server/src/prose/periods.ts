/**
 * Periods: the years that running text speaks of, and to which figures each of them belongs. What
 * the words leave open stays open. Must not know the year that the report is about.
 */
import { capitals, isLetter, isSpace, letters } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { Period } from './figure.ts';

/** A figure as far as periods go. */
export interface Placed {
  /** With its currency. */
  readonly span: Span;
  readonly sentence: Span;
}

/** A year, or a run of years, as written. */
interface YearMention extends Period {
  /** From its preposition or month to its last digit. */
  readonly start: number;
  readonly at: number;
  readonly end: number;
  /** `time`: "in 2007"; `than`: "over 2006", what is compared; `name`: "the 2006 level". */
  readonly kind: 'time' | 'than' | 'name';
}

const yearPattern = new RegExp(
  String.raw`(?<![${letters}\d/.,:_-])((?:1[89]|20)\d\d)(?:\s?[-\u2010-\u2013/]\s?((?:1[89]|20)?\d\d)(?![\d/]))?` +
    String.raw`(?![${letters}\d]|[-\u2010\u2011/][${letters}]|[.,]\d)`,
  'g',
);

/** The periods of figures in order, one for each; undefined where the words leave it open. */
export function periodsOf(text: string, figures: readonly Placed[]): (Period | undefined)[] {
  const periods: (Period | undefined)[] = figures.map(() => undefined);
  const years = yearsIn(text);
  if (years.length === 0) return periods;
  const owned = new Set<YearMention>();
  // One pointer each over years and figures, both in order: every figure sees only its neighbours.
  let next = 0;
  for (const [i, figure] of figures.entries()) {
    while (next < years.length && years[next]!.at < figure.span.from) next += 1;
    const before = next > 0 ? years[next - 1] : undefined;
    const after = years[next];
    const limit = figures[i + 1]?.span.from ?? text.length;
    const own =
      ownBefore(text, before, figure, figures[i - 1]) ?? ownAfter(text, after, figure, limit);
    if (own === undefined) continue;
    periods[i] = { from: own.from, to: own.to };
    owned.add(own);
  }
  fillFromSentence(text, figures, years, owned, periods);
  return periods;
}

function yearsIn(text: string): readonly YearMention[] {
  if (!/(?:1[89]|20)\d\d/.test(text)) return [];
  const found: YearMention[] = [];
  for (const match of text.matchAll(yearPattern)) {
    const from = Number(match[1]);
    const second = match[2];
    const to =
      second === undefined
        ? from
        : second.length === 4
          ? Number(second)
          : Math.floor(from / 100) * 100 + Number(second);
    if (to < from) continue;
    const mention = placeYear(text, match.index, match.index + match[0].length, from, to);
    const last = found.at(-1);
    if (
      last !== undefined &&
      from >= last.to &&
      /^ (?:to|and|until) $/.test(text.slice(last.end, match.index))
    ) {
      const lead = text.slice(last.start, last.at);
      if (/^(?:from|between)/i.test(lead) || text[last.end + 1] === 't') {
        found[found.length - 1] = { ...last, to, end: mention.end, kind: 'time' };
        continue;
      }
    }
    found.push(mention);
  }
  return found;
}

/** Words that may stand between a preposition and its year. */
const dateWord: ReadonlySet<string> = new Set(
  (
    'the early late mid end start beginning close course spring summer autumn winter first ' +
    'second third fourth last half quarter semester month months four six nine financial ' +
    'fiscal calendar reporting year years period ended ending cycle biennium january february ' +
    'march april may june july august september october november december janvier février ' +
    'mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo ' +
    "abril mayo junio julio agosto septiembre octubre noviembre diciembre fin finales l'année " +
    "année año el l'exercice exercice"
  ).split(' '),
);
/** Behind these, `of` joins a part of a year to it. */
const partOfYear: ReadonlySet<string> = new Set(
  (
    'end start beginning close course half quarter semester month months year years period ' +
    'part as spring summer autumn winter january february march april may june july august ' +
    'september october november december fin finales enero febrero marzo abril mayo junio ' +
    'julio agosto septiembre octubre noviembre diciembre'
  ).split(' '),
);
const timeLeads: ReadonlySet<string> = new Set(
  (
    'in during for at by throughout on within between until through en au durant pendant ' +
    'durante al as'
  ).split(' '),
);
const thanLeads: ReadonlySet<string> = new Set(
  (
    'over than since from against with to before after like versus vs depuis desde contre que ' +
    'frente'
  ).split(' '),
);

const comparing: ReadonlySet<string> = new Set(['than', 'with', 'to']);

const isDay = (word: string) => word.length < 3 && /^\d{1,2}$/.test(word);
const isDateWord = (lower: string) => dateWord.has(lower) || isDay(lower);
const isPartOfYear = (lower: string) => partOfYear.has(lower) || isDay(lower);
const joinsDates = (lower: string) => lower === 'of' || lower === 'de' || lower === 'du';

/** A year with the words that lead up to it, and what they make of it. */
function placeYear(text: string, at: number, end: number, from: number, to: number): YearMention {
  // `In` left out: "2007 saw …" at the start of a sentence.
  if (/(?:^|[.!?]\s)$/.test(text.slice(Math.max(0, at - 2), at)))
    return { from, to, start: at, at, end, kind: 'time' };
  const { start, qualifies } = overDateWords(text, at);
  const lead = wordBefore(text, start);
  if (lead !== undefined && timeLeads.has(lead.lower)) {
    const earlier = wordBefore(text, lead.from);
    const compared = earlier !== undefined && comparing.has(earlier.lower);
    const kind = compared ? 'than' : qualifies ? 'name' : 'time';
    return { from, to, start: earlier?.lower === 'as' ? earlier.from : lead.from, at, end, kind };
  }
  if (lead !== undefined && thanLeads.has(lead.lower) && !qualifies)
    return { from, to, start: lead.from, at, end, kind: 'than' };
  return { from, to, start, at, end, kind: 'name' };
}

/** Back over `the end of December`; `qualifies`: "the 2006 level", where the year stands like an adjective. */
function overDateWords(text: string, at: number): { start: number; qualifies: boolean } {
  let start = at;
  let qualifies = false;
  for (let steps = 0; steps < 8; steps++) {
    const word = wordBefore(text, start);
    if (word === undefined) break;
    if (joinsDates(word.lower)) {
      const part = wordBefore(text, word.from);
      if (part === undefined || !isPartOfYear(part.lower)) break;
    } else if (!isDateWord(word.lower)) break;
    if (steps === 0 && word.lower === 'the') qualifies = true;
    start = word.from;
  }
  return { start, qualifies };
}

interface Word extends Span {
  readonly lower: string;
}

/** The word or day that ends right before `at`, over white space and a comma of a date. */
function wordBefore(text: string, at: number): Word | undefined {
  let to = at;
  while (to > 0 && isGap(text.charCodeAt(to - 1))) to -= 1;
  if (to > 1 && text[to - 1] === ',' && isDigit(text.charCodeAt(to - 2))) to -= 1;
  let from = to;
  while (from > 0 && to - from < 20 && isInWord(text.charCodeAt(from - 1))) from -= 1;
  return from < to ? { from, to, lower: text.slice(from, to).toLowerCase() } : undefined;
}

const isGap = (code: number) => code === 45 || isSpace(code);
const isDigit = (code: number) => code > 47 && code < 58;

/** Letters, digits and apostrophes. */
function isInWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 39 || code === 0x2019;
}

const currency = String.raw`(?:(?:[A-Z]{3}|[A-Z]{0,2}[$€£])\s?)?`;
const nearness = String.raw`(?:(?:about|around|some|approximately|nearly|almost|over|only|just|more than|less than)\s)?`;
/** "(2010: ", "2006: decrease of CHF ", "2015–2016 cycle: ". */
const labelled = new RegExp(
  String.raw`^(?:\s[^\s\d(),;:.]{1,12})?\s?:\s*(?:[^\s\d(),;:.]{1,12}\s){0,3}${currency}$`,
);
/** "2006 (", "the 2010 figure (". */
const bracketed = new RegExp(
  String.raw`^(?:\s[^\s\d(),;:.]{1,16}){0,3}\s?\(${nearness}${currency}$`,
);
/** "2005 of CHF ". */
const ofYear = new RegExp(String.raw`^\sof\s${nearness}${currency}$`);
/** "the 2006 level of USD ", "the 2007 Programme was CHF ". */
const qualified = new RegExp(
  String.raw`^\s(?:[^\s\d(),;:.]{1,16}\s){1,5}(?:of|at|was|were|is)\s${nearness}${currency}$`,
);

/** The year before a figure that belongs to it alone. */
function ownBefore(
  text: string,
  year: YearMention | undefined,
  { span, sentence }: Placed,
  previous: Placed | undefined,
): YearMention | undefined {
  if (year === undefined || year.at < sentence.from || span.from - year.end > 80) return undefined;
  if (previous !== undefined && previous.span.to > year.end) return undefined;
  const between = text.slice(year.end, span.from);
  if (labelled.test(between)) return year;
  if (ofYear.test(between)) return year;
  if (year.kind === 'time' && !/^\s?\(/.test(between)) return undefined;
  if (bracketed.test(between)) return year;
  return year.kind === 'name' && qualified.test(between) ? year : undefined;
}

/** The year behind a figure, with no more between than what is counted: "28,000 migrants in 2006". */
function ownAfter(
  text: string,
  year: YearMention | undefined,
  { span, sentence }: Placed,
  limit: number,
): YearMention | undefined {
  if (year === undefined || year.kind !== 'time') return undefined;
  if (year.end > sentence.to || year.at > limit || year.start - span.to > 90) return undefined;
  // "CHF 356,038 (USD 271,785) as at 31 December 2007"
  const between = text.slice(span.to, year.start).replace(/^\)/, '');
  if (/[,;:()\u2013\u2014]|\b(?:and|since|which|than|compared|after|before|as)\b/.test(between))
    return undefined;
  return year;
}

const comparedBefore = new RegExp(
  String.raw`\b(?:compared (?:with|to)|against|up from|down from|from|versus|vs\.?|than)\s(?:[${letters}]{1,13}\s){0,2}[${capitals}]{0,3}\s?$`,
);

/** "the centre, opened in 2009, has trained 1,400 persons": when something began, not what is counted. */
function isPast(text: string, { start }: YearMention): boolean {
  return /\b(?:established|created|founded|adopted|launched|opened|inaugurated|signed|approved|introduced|initiated|formed|instituted|concluded|elected|joined|drafted|published|set up|begun|began|since)\s$/.test(
    text.slice(Math.max(0, start - 14), start),
  );
}

/** What is left takes the nearest year before it in its sentence that no other figure has taken. */
function fillFromSentence(
  text: string,
  figures: readonly Placed[],
  years: readonly YearMention[],
  owned: ReadonlySet<YearMention>,
  periods: (Period | undefined)[],
): void {
  let next = 0;
  let open: YearMention | undefined;
  for (const [i, { span, sentence }] of figures.entries()) {
    for (; next < years.length && years[next]!.at < span.from; next++) {
      const year = years[next]!;
      if (year.kind === 'time' && !owned.has(year) && !isPast(text, year)) open = year;
    }
    const previous = figures[i - 1];
    // "CHF 356,038 (USD 271,785)": two ways of saying one thing.
    if (previous !== undefined && /^\s?\($/.test(text.slice(previous.span.to, span.from))) {
      periods[i] ??= periods[i - 1];
      periods[i - 1] ??= periods[i];
      continue;
    }
    if (periods[i] !== undefined) continue;
    if (open === undefined || open.at < sentence.from) continue;
    if (comparedBefore.test(text.slice(Math.max(sentence.from, span.from - 44), span.from)))
      continue;
    periods[i] = { from: open.from, to: open.to };
  }
}
