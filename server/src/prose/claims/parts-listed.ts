/**
 * Parts that are listed right behind their total: "27 audits (11 in Africa, 9 in Europe and 7 in
 * Asia)", "517 projects: 203 … and 314 …", "209 workers, made up of two …". Must not take other
 * numbers in brackets for parts.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { areExclusive } from './part-kinds.ts';
import {
  areComplements,
  chooseTotal,
  claimsWithYearBefore,
  fitOf,
  isHedged,
  isWithinTenth,
  namesRest,
  type Parts,
  partsClaim,
  readParts,
  totalsBefore,
  wordsOf,
} from './part-reading.ts';
import {
  closingBracket,
  firstFrom,
  leadOf,
  listEnd,
  sentencesOf,
  unitOf,
  yearBefore,
} from './text-around.ts';

export const inBrackets: ClaimPattern = {
  name: 'parts/in-brackets',
  examples: [
    'The unit made 27 audits (11 in Africa and the Middle East, 7 in Europe, 7 in Asia and 2 in the Americas).',
    'It assisted a total of 359 persons who returned to their country (62 females and 297 males).',
    'Training reached more than 3,500 staff members (approximately 1,350 female and 2,150 male staff).',
    'Training reached 4,250 people (2,380 women, 1,870 men).',
  ],
  counterExamples: [
    'They published 5 reports in 2011 (2010: 4, 2009: 6).',
    'It held 12 workshops (180 women and 210 men).',
    'Staff came from 40 offices (including 12 in Asia and 5 in Europe).',
    'There were 12,400 users (up from 9,800 in 2010 and 7,100 in 2009).',
  ],
  find: (text, figures) => {
    if (figures.length < 3) return [];
    const claims: Claim[] = [];
    for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      const close = closingBracket(text, open);
      if (close < 0) continue;
      const claim = readList(inBrackets.name, text, figures, {
        at: open,
        from: open + 1,
        to: close,
      });
      if (claim !== undefined) claims.push(...claimsWithYearBefore(text, figures, claim));
    }
    return claims;
  },
};

const madeUp =
  /(?:,|\s)(?:which (?:was|were|is|are) |being )?(?:made up|composed|comprised|consist(?:s|ed|ing)|compris(?:ing|es?)|divided|split|broken down|distributed)(?: (?:of|into|between|among|as follows|as))?:?(?=\s)|:(?<=[A-Za-z\u00c0-\u024f\d)%]:)(?=\s)|,? (?:namely|i\.e\.|viz\.?),?(?=\s)|\s[–—](?=\s)/gi;

/** Whether a text can hold one of these at all: cheap. */
const mayList =
  /:\s|made up|compos|compris|consist|divided|split|broken down|distributed|namely|i\.e\.|viz|\s[–—]\s/i;

export const madeUpOf: ClaimPattern = {
  name: 'parts/listed',
  examples: [
    'It carried out 517 projects in this domain: 203 projects related to emergencies and 314 to recovery.',
    'The office had a total of 15 staff: 12 in Panama plus another three funded by a programme.',
    'It brought back 207 health workers in the camps, made up of two doctors, 63 nurses, 19 midwives and 123 health workers.',
    'The team has 10 members, namely three international and seven national staff.',
  ],
  counterExamples: [
    'In 2011, 2,929 contracts were reviewed: 910 in January and 2,000 by the end of June, among others.',
    'It has 40 offices: 12 courses and 8 seminars were held there.',
    'The total was 36: see tables 12 and 24.',
  ],
  find: (text, figures) => {
    if (figures.length < 3 || !mayList.test(text)) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    for (const match of text.matchAll(madeUp)) {
      const from = match.index + match[0].length;
      const to = listEnd(sentences, from);
      if (to === undefined) continue;
      const listing = { at: match.index, from, to };
      const claim =
        readList(madeUpOf.name, text, figures, listing) ?? readNamed(text, figures, listing);
      if (claim !== undefined) claims.push(...claimsWithYearBefore(text, figures, claim));
    }
    return claims;
  },
};

/** Where a list begins: its sign, and the text in which its parts stand. */
interface Listing {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far a total may stand before its list, in UTF-16 units. */
const reach = 160;

function readList(
  pattern: string,
  text: string,
  figures: readonly Figure[],
  { at, from, to }: Listing,
): Claim | undefined {
  const first = firstFrom(figures, from);
  const head = figures[first];
  if (head === undefined || yearBefore(text, head) !== undefined) return undefined;
  if (text.slice(from, leadOf(text, head)).trim() !== '') return undefined;
  const parts = readParts(text, figures, first, to);
  if (parts === undefined || !isWholeList(text, figures, parts)) return undefined;
  if (isHedged(text.slice(at, to))) return undefined;
  const totals = totalsBefore(text, figures, first, at - reach).filter((index) =>
    isJoined(text.slice(figures[index]!.span.to, at)),
  );
  const total = chooseTotal(figures, totals, parts.indexes);
  if (total === undefined) return undefined;
  const fit = fitOf(figures, total, parts.indexes);
  if (fit === 'agrees' || areKin(text, figures, total, parts))
    return partsClaim(pattern, figures, total, parts.indexes, 'exhaustive');
  // Behind a colon, with no other figure between, they look like all there is.
  const isPlain = text[at] === ':' && totals[0] === total && fit !== 'apart';
  return isPlain && isWithinTenth(figures, total, parts.indexes)
    ? partsClaim(pattern, figures, total, parts.indexes, 'apparent')
    : undefined;
}

/** Names with their parts in brackets: "was split between networks (€158 million) and IT (€22 million)". */
function readNamed(
  text: string,
  figures: readonly Figure[],
  { at, from, to }: Listing,
): Claim | undefined {
  const first = firstFrom(figures, from);
  const indexes: number[] = [];
  let last = from;
  for (let index = first; index < figures.length && figures[index]!.span.to <= to; index++) {
    const figure = figures[index]!;
    const between = text.slice(last, leadOf(text, figure));
    const isNext = indexes.length === 0 ? nameBefore : nameBetween;
    if (unitOf(figure) !== unitOf(figures[first]!) || !isNext.test(between)) break;
    indexes.push(index);
    last = figure.span.to;
  }
  const end = figures[indexes.at(-1) ?? -1];
  if (end === undefined || indexes.length < 2 || unitOf(end) === '%') return undefined;
  const joint = text.slice(figures[indexes.at(-2)!]!.span.to, end.span.from);
  if (!/,?\s(?:and|et|y)\s/.test(joint) || isHedged(text.slice(at, to))) return undefined;
  const totals = totalsBefore(text, figures, first, at - reach).filter((index) =>
    isJoined(text.slice(figures[index]!.span.to, at)),
  );
  const total = chooseTotal(figures, totals, indexes);
  return total === undefined || fitOf(figures, total, indexes) === 'apart'
    ? undefined
    : partsClaim(madeUpOf.name, figures, total, indexes, 'exhaustive');
}

const nameBefore = /^[^.;:()\d]{1,60}\($/;
const nameBetween = /^\s?\),?\s(?:(?:and|et|y)\s)?[^.;:()\d]{1,60}\($/;

/** Whether a list has come to its end: "and" closes it, or two parts can't have a third beside them. */
function isWholeList(text: string, figures: readonly Figure[], parts: Parts): boolean {
  if (parts.closed || parts.indexes.length > 2) return true;
  const [one = '', other = ''] = wordsOf(text, figures, parts);
  return areComplements(one, other);
}

/** Whether no clause ends between a total and its list. */
function isJoined(between: string): boolean {
  return !/[.;:!?](?=\s)/.test(between.replace(/\([^()]*\)/g, ''));
}

const place =
  /^\s?(?:\([^()]{0,40}\)\s)?(?:(?:were|was|are|is|being)\s)?(?:in|at|for|from|to|on|by|under|within|of|concerning|relating|related|concerned|involving)\s|^\s(?:overseas|abroad|elsewhere|online|locally)\b/;

/**
 * Whether total and parts count the same: the parts name no noun of their own ("11 in Africa"), or
 * the total's, or divide it (women and men).
 */
function areKin(text: string, figures: readonly Figure[], total: number, parts: Parts): boolean {
  const words = wordsOf(text, figures, parts);
  if (words.length === 2 && areComplements(words[0]!, words[1]!)) return true;
  if (namesRest(text, figures, parts)) return true;
  const bare = words.slice(0, -1).every((one) => place.test(one) || /^\s*,?\s*$/.test(one));
  if (bare && place.test(words.at(-1)!)) return true;
  const end = figures[parts.indexes[0]!]!.span.from;
  const nouns = nounsOf(text.slice(figures[total]!.span.to, end));
  if (areExclusive(words, false) || shareNoun(words)) return true;
  return words.some((one) => nounsOf(one).some((noun) => nouns.includes(noun)));
}

/** "academic staff, research staff and other staff": one thing, told apart. */
function shareNoun(words: readonly string[]): boolean {
  const [first = [], ...others] = words.map((one) => lastNoun(one));
  return others.length > 1 && others.every((noun) => noun !== '' && noun === first);
}

function lastNoun(phrase: string): string {
  const own = phrase.replace(/[\s,;.]*(?:\band\b)?[\s,;.]*$/, '');
  return /^\s(?:[a-z-]+\s){1,4}([a-z]{4,})$/.exec(own)?.[1] ?? '';
}

/** The words of a phrase that can be nouns, without their plural. */
function nounsOf(phrase: string): readonly string[] {
  const words =
    phrase
      .slice(0, 120)
      .toLowerCase()
      .match(/[A-Za-z\u00c0-\u024f]{4,}/g) ?? [];
  return words.map((word) => word.replace(/s$/, '')).filter((word) => !dull.has(word));
}

const dull = new Set(
  'with from were that which this total made into their have been other also more than'.split(' '),
);
