/**
 * Parts that are spread over a sentence or several: counts with their shares, places with a figure in
 * brackets, one sentence for each region. Must not take numbers for parts by their look alone.
 */
import { absolute, compare, decimal, subtract, sum } from '../../numbers/decimal.ts';
import type { Span } from '../../text/span.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { chooseTotal, fitOf, isWithinTenth, partsClaim, totalsBefore } from './part-reading.ts';
import {
  firstFrom,
  isBracketed,
  joinBefore,
  sentenceAt,
  sentencesOf,
  unitOf,
} from './text-around.ts';

export const withShares: ClaimPattern = {
  name: 'parts/with-shares',
  examples: [
    'Of 57 proposals 52 were funded. Seventeen projects (33%) were funded in Africa, mainly after floods; 9 (17%) in the Americas, and 26 (50%) in Asia.',
    'Most of them (73) were funded: 37 projects (51%) in Africa, 22 (30%) in Asia, 10 (14%) in America and 4 (5%) in Europe.',
  ],
  counterExamples: [
    'Of 73 projects, 37 (51%) were in Africa, 12 (16%) in Asia and 4 (5%) in Europe.',
    'There were 90 members, 60 in favour (67%).',
  ],
  find: (text, figures) => {
    if (figures.length < 5) return [];
    const claims: Claim[] = [];
    const sentences = sentencesOf(text);
    for (const run of runsWithShares(text, figures, sentences)) {
      const shares = sum(run.map((index) => figures[index + 1]!.numeral.value));
      const off = absolute(subtract(shares, decimal(100)));
      if (compare(off, decimal(run.length)) > 0) continue;
      const here = sentenceAt(sentences, figures[run[0]!]!.span.from);
      const from = sentences[here - 1]?.from ?? sentences[here]!.from;
      const total = chooseTotal(figures, totalsBefore(text, figures, run[0]!, from), run);
      if (total === undefined || fitOf(figures, total, run) === 'apart') continue;
      const claim = partsClaim(withShares.name, figures, total, run, 'exhaustive');
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

/** Three counts or more in one sentence, each with its share behind it: "9 (17%)". */
function* runsWithShares(
  text: string,
  figures: readonly Figure[],
  sentences: readonly Span[],
): Iterable<readonly number[]> {
  let run: number[] = [];
  let open = -1;
  for (const [index, figure] of figures.entries()) {
    if (!hasShare(text, figures, index)) continue;
    const sentence = sentenceAt(sentences, figure.span.from);
    const last = run.at(-1);
    const follows =
      last !== undefined &&
      index - last === 2 &&
      sentence === open &&
      joinBefore(text, figure) !== undefined;
    if (!follows) {
      if (run.length >= 3) yield run;
      run = [];
    }
    run.push(index);
    open = sentence;
  }
  if (run.length >= 3) yield run;
}

function hasShare(text: string, figures: readonly Figure[], index: number): boolean {
  const [figure, share] = [figures[index]!, figures[index + 1]];
  if (share === undefined || unitOf(figure) === '%' || unitOf(share) !== '%') return false;
  if (share.span.from - figure.span.to > 40 || !isBracketed(text, share)) return false;
  return /^[\sA-Za-z\u00c0-\u024f’'-]*\($/.test(text.slice(figure.span.to, share.span.from));
}

export const bracketedPlaces: ClaimPattern = {
  name: 'parts/places',
  examples: [
    'A total of 15,009 persons were brought home. They went from Yemen to Ethiopia (5,431), from Zambia to Angola (2,343), from the Congo to Angola (1,526), from Ghana to Liberia (5,401) and from Egypt to Sudan (308).',
    'Help was given to 26,016 persons. 16,975 of those returned from Ethiopia while the rest came from Africa (5,142), Kenya (3,007), the Congo (470), Angola (417) and Botswana (5).',
  ],
  counterExamples: [
    'A total of 15,009 persons were brought home, many of them to Ethiopia (5,431), Angola (2,343) and Liberia (1,526).',
  ],
  find: (text, figures) => {
    if (figures.length < 4) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    let at = 0;
    for (const [index, sentence] of sentences.entries()) {
      const first = at;
      while (at < figures.length && figures[at]!.span.from < sentence.to) at += 1;
      const claim = readPlaces(
        text,
        figures,
        first,
        at,
        sentences[index - 1]?.from ?? sentence.from,
      );
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

/**
 * The figures in brackets from `first` to `end`, with the one that leads them: long numbers that add
 * up to the last digit do not do so by accident.
 */
function readPlaces(
  text: string,
  figures: readonly Figure[],
  first: number,
  end: number,
  from: number,
): Claim | undefined {
  const inBrackets: number[] = [];
  for (let index = first; index < end; index++) {
    const figure = figures[index]!;
    if (isBracketed(text, figure) && unitOf(figure) !== '%') inBrackets.push(index);
    else if (inBrackets.length > 0) return undefined;
  }
  const head = inBrackets[0];
  if (head === undefined || inBrackets.length < 3 || inBrackets.length > 40) return undefined;
  const unit = unitOf(figures[head]!);
  if (inBrackets.some((index) => unitOf(figures[index]!) !== unit)) return undefined;
  const lead =
    head > first &&
    /^\s(?:of|from) (?:those|these|them|which|whom)\b/.test(
      text.slice(figures[head - 1]!.span.to).slice(0, 20),
    );
  const parts = lead ? [head - 1, ...inBrackets] : inBrackets;
  const total = chooseTotal(figures, totalsBefore(text, figures, parts[0]!, from), parts);
  return total === undefined
    ? undefined
    : partsClaim(bracketedPlaces.name, figures, total, parts, 'loose');
}

export const byPlace: ClaimPattern = {
  name: 'parts/by-place',
  examples: [
    'A total of USD 900,000 was given to 10 projects. In Africa, USD 500,000 went to five projects. In Asia, USD 250,000 went to three projects. In Europe, two projects received USD 150,000.',
  ],
  counterExamples: [
    'A total of USD 900,000 was given to 11 projects. In Africa, USD 200,000 went to five projects. In Asia, USD 120,000 went to three projects. In Europe, one project received USD 50,000.',
    'A total of 90 were new. In Africa, 50 were built. In Asia, 12 of 20 were built. In Europe, 30 were built.',
  ],
  find: (text, figures) => {
    if (figures.length < 4 || !/\btotal\b/i.test(text)) return [];
    const sentences = sentencesOf(text);
    const places = [...sentences.keys()].filter((index) => isPlace(text, sentences[index]!));
    const [first, last] = [places[0], places.at(-1)];
    if (
      first === undefined ||
      last === undefined ||
      places.length < 3 ||
      last - first >= places.length * 2
    )
      return [];
    const rows = sentences
      .slice(first, last + 1)
      .map((sentence) => figuresWithin(figures, sentence));
    const heads = sentences
      .slice(Math.max(0, first - 3), first)
      .filter(({ from, to }) => /\btotal\b/i.test(text.slice(from, to)));
    const head = heads.at(-1);
    if (head === undefined) return [];
    const sums = figuresWithin(figures, head).flatMap((total) => {
      const parts = rows.map((row) => onlyLike(text, figures, total, row));
      return parts.some((part) => part === undefined) ? [] : [{ total, parts: parts as number[] }];
    });
    return spreadClaims(figures, sums);
  },
};

/** "In Africa, …", "In the Middle East, …"; not "In 2007", "In addition". */
function isPlace(text: string, { from }: Span): boolean {
  return /^In (?:the )?[A-Z\u00c0-\u00de][a-z\u00df-\u024f]+/.test(text.slice(from, from + 40));
}

function figuresWithin(figures: readonly Figure[], { from, to }: Span): readonly number[] {
  const found: number[] = [];
  for (let index = firstFrom(figures, from); index < figures.length; index++) {
    if (figures[index]!.span.to > to) break;
    found.push(index);
  }
  return found;
}

const alike = new Set(['initiative', 'project', 'programme', 'program', 'activitie']);

/** The one figure of a sentence that counts the same as the total; undefined for none or several. */
function onlyLike(
  text: string,
  figures: readonly Figure[],
  total: number,
  row: readonly number[],
): number | undefined {
  const whole = figures[total]!;
  const nouns = nounsOf(text, whole);
  const same = row.filter((index) => {
    const figure = figures[index]!;
    if (unitOf(figure) !== unitOf(whole) || unitOf(whole) === '%') return false;
    if (unitOf(whole) !== '') return true;
    const others = nounsOf(text, figure);
    return others.some(
      (noun) => nouns.includes(noun) || (alike.has(noun) && nouns.some((one) => alike.has(one))),
    );
  });
  return same.length === 1 ? same[0] : undefined;
}

/** The words of the noun that a figure counts, without their plural. */
function nounsOf(text: string, { noun }: Figure): readonly string[] {
  const words =
    text
      .slice(noun.from, noun.to)
      .toLowerCase()
      .match(/[A-Za-z\u00c0-\u024f]+/g) ?? [];
  return words.map((word) => word.replace(/s$/, ''));
}

interface Spread {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * What the places add up to in each unit: near the total, as places may have been left out. Where
 * another sum says that they have not, a slip explains what is further off.
 */
function spreadClaims(figures: readonly Figure[], sums: readonly Spread[]): readonly Claim[] {
  const near = sums.map(({ total, parts }) => isWithinTenth(figures, total, parts));
  return sums.flatMap(({ total, parts }, index) => {
    const backed = near.some((one, other) => one && other !== index);
    const slip = backed && fitOf(figures, total, parts) === 'slip';
    if (!near[index] && !slip) return [];
    return partsClaim(byPlace.name, figures, total, parts, 'exhaustive') ?? [];
  });
}
