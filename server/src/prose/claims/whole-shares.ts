/**
 * Shares of one whole: "47 per cent were men and 53 per cent women", "Europe (32%); Asia (29%) …".
 * Must not take answers to several questions, or rates of several groups, for parts of one whole.
 */
import { absolute, add, compare, decimal, subtract, sum } from '../../numbers/decimal.ts';
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { areComplements, isHedged } from './part-reading.ts';
import { hundred, isNearHundred, isRounded, sharesOf, wholeClaim } from './shares-of-whole.ts';
import { isRest } from './shares-remaining.ts';
import { sketchOf } from './sketch.ts';
import { isSlip } from './slip.ts';
import { isBracketed, joinBefore, leadOf, sentenceAt, sentencesOf } from './text-around.ts';

export const complementaryShares: ClaimPattern = {
  name: 'shares/complements',
  examples: [
    'Of those who registered, 47 per cent were male and 53 per cent female.',
    'It served 45,619 persons, 54 per cent of whom were women and 46 per cent men.',
    'It helped 98,000 persons (68% male, 32% female) to return.',
    'The crew is made up of 56 per cent women and 44 per cent men.',
    'The share of international staff (13%) compared with national staff (87%) is low.',
    '97 per cent of staff were based in the field, and 3 per cent at Headquarters.',
  ],
  counterExamples: [
    'In the survey, 60 per cent of women and 45 per cent of men agreed.',
    'Wages rose by 5 per cent for women and 7 per cent for men.',
    'Literacy is 85 per cent among men and 64 per cent among women.',
    'Women held 47 per cent of all posts, and 46 per cent at the international level.',
    'Of the users, 92 per cent were content, 5 per cent neither and 3 per cent discontent.',
  ],
  find: (text, figures) => {
    const claims: Claim[] = [];
    const shares = sharesOf(figures);
    for (let at = 1; at < shares.length; at++) {
      const claim = readPair(text, figures, shares, at);
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  },
};

/** Words before shares that are rates of each group rather than parts of one whole. */
const rates =
  /\b(?:rates?|literacy|increas\w*|decreas\w*|ros?e|rising|fell|grew|growth|coverage|unemploy\w*|employment|attendance|turnout|participation|satisfaction|(?<!ma[dk]es? )up|down|more|fewer|less)\b/i;
const groupOwn = /^\s?(?:of|for|among|amongst|in)\s(?!whom|which|them|these|those)/i;

function readPair(
  text: string,
  figures: readonly Figure[],
  shares: readonly number[],
  at: number,
): Claim | undefined {
  const [one, other] = [figures[shares[at - 1]!]!, figures[shares[at]!]!];
  const between = text.slice(one.span.to, leadOf(text, other));
  if (between.length > 120 || /[.:!?]\s|;/.test(between)) return undefined;
  const before = text
    .slice(Math.max(0, one.span.from - 70), one.span.from)
    .replace(/^.*[.:;!?]\s/s, '');
  const words = isBracketed(text, other)
    ? [before, between]
    : [between, wordsAfter(text, other.span.to)];
  if (!areComplements(words[0]!, words[1]!)) return undefined;
  if (!isBracketed(text, other)) {
    if (joinBefore(text, other) === undefined || groupOwn.test(words[1]!)) return undefined;
    if (/^\s?(?:among|for|of (?:all |the )?(?:wom|men|male|female|boys|girls))/i.test(words[0]!))
      return undefined;
  }
  if (rates.test(before) || isRest(sketchOf(text, figures), shares[at]!)) return undefined;
  const operands = [shares[at - 1]!, shares[at]!, ...restAfter(text, figures, shares, at)];
  if (!isNearHundred(figures, operands)) return undefined;
  if (operands.length === 2 && hasThird(text, figures, shares, at)) return undefined;
  return wholeClaim(
    complementaryShares.name,
    figures,
    operands,
    true,
    isRounded(figures, operands),
  );
}

/** The words of a share, as far as the next comma or clause. */
function wordsAfter(text: string, from: number): string {
  return /^[^,;.:()]{0,60}/
    .exec(text.slice(from, from + 60))![0]
    .replace(/\s(?:though|although|but|while|whereas|and)\s.*$/s, '');
}

/** "92 per cent were content, 5 per cent neither and 3 per cent not": the two leave something for a third. */
function hasThird(
  text: string,
  figures: readonly Figure[],
  shares: readonly number[],
  at: number,
): boolean {
  const next = shares[at + 1];
  if (next === undefined) return false;
  const figure = figures[next]!;
  const near = figure.span.from - figures[shares[at]!]!.span.to < 50;
  const two = sum([shares[at - 1]!, shares[at]!].map((share) => figures[share]!.numeral.value));
  return near && joinBefore(text, figure) !== undefined && compare(two, hundred) < 0;
}

/** "and 2 per cent unknown": a third share that completes the two. */
function restAfter(
  text: string,
  figures: readonly Figure[],
  shares: readonly number[],
  at: number,
): readonly number[] {
  const next = shares[at + 1];
  if (next === undefined) return [];
  const figure = figures[next]!;
  const near = figure.span.from - figures[shares[at]!]!.span.to < 50;
  const rest =
    /^[^,;.)]{0,12}\b(?:unknown|unspecified|other|others|not (?:specified|stated|known|reported)|undisclosed|non-binary|diverse)\b/i;
  return near && rest.test(text.slice(figure.span.to, figure.span.to + 40)) ? [next] : [];
}

export const listedShares: ClaimPattern = {
  name: 'shares/listed',
  examples: [
    'Activities were distributed as follows: Europe (32%); Asia (29%); Africa (15%); Latin America and the Caribbean (14%) and the Middle East (10%).',
    'They were spread as follows: South Asia: 30 per cent; Europe: 26 per cent; Africa: 22 per cent; America: 15 per cent; and the Middle East: 7 per cent.',
    'Assessments were made for immigrants (64%) and refugees (36%).',
    'Assessments were made for both immigrants (64%) and refugees (35%) in 2024.',
    'Most projects were in Europe (43%), Africa (42%) and Asia (18%).',
    'Pilots came from Europe (12%), Africa (45%), Asia (30%) and the Americas (18%).',
  ],
  counterExamples: [
    'Most projects were in Europe (33%), Africa (22%) and Asia (18%).',
    'Offices worked on health (64%), labour (58%) and borders (45%).',
    'Pilots speak English (62%), French (28%) and Spanish (20%).',
    'Pilots had worked in Africa (45%), Asia (40%) and Europe (25%).',
    'Staff were there for coordination (61% of cases), for information (61% of cases) and for both (35% of cases).',
    'Members agreed that it helped them (88%), that they would come again (79%) and that it was well run (81%).',
  ],
  find: (text, figures) => {
    const shares = sharesOf(figures);
    if (shares.length < 2) return [];
    const sentences = sentencesOf(text);
    const claims: Claim[] = [];
    for (let at = 0; at < shares.length; ) {
      const first = figures[shares[at]!]!;
      const { from } = sentences[sentenceAt(sentences, first.span.from)]!;
      const lead = text.slice(Math.max(from, first.span.from - 300), first.span.from);
      const two = bothOf.test(lead);
      const run = readRun(text, figures, two ? shares.slice(0, at + 2) : shares, at);
      const rest = run.some((share) => isRest(sketchOf(text, figures), share));
      const all = two || exhaustive.test(lead);
      const claim = rest ? undefined : claimOfRun(figures, run, lead, all);
      if (claim !== undefined) claims.push(claim);
      at += Math.max(1, run.length);
    }
    return claims;
  },
};

type Shape = 'bracketed' | 'colon' | undefined;

function shapeOf(text: string, figure: Figure): Shape {
  if (isBracketed(text, figure)) return 'bracketed';
  return joinBefore(text, figure) === ':' ? 'colon' : undefined;
}

/** Shares of one shape that follow one another as items of a list. */
function readRun(
  text: string,
  figures: readonly Figure[],
  shares: readonly number[],
  at: number,
): readonly number[] {
  const shape = shapeOf(text, figures[shares[at]!]!);
  if (shape === undefined) return [];
  const run = [shares[at]!];
  for (let next = at + 1; next < shares.length && run.length < 40; next++) {
    const figure = figures[shares[next]!]!;
    const gap = text.slice(figures[run.at(-1)!]!.span.to, leadOf(text, figure));
    const joined = /^\s?\)?(?:\s[A-Za-z\u00c0-\u024f][^,;:.]{0,80})?(?:[,;]| and\s| and$)/.test(
      gap,
    );
    if (shapeOf(text, figure) !== shape || !joined || gap.length > 240 || /[.!?]\s/.test(gap))
      break;
    run.push(shares[next]!);
  }
  return run.length > 1 ? run : [];
}

const exhaustive =
  /\b(?:as follows|distributed|broken down|breakdown|divided|split|composition|made up|consist(?:s|ed|ing)? of)\b/i;

/** "both immigrants (64%) and refugees (36%)" */
const bothOf = /\bboth\s[^,;.:()]{1,60}\($/i;

/** What comes from one place or goes to one does so once. */
const exclusive =
  /\b(?:c[ao]mes?|coming|arriv\w+|deriv\w+|originat\w+|drawn|obtained) (?:mainly )?from\b|\b(?:funds?|funding|income|revenue|contributions|donations|expenditure|budget|money|resources) (?:[a-z]+ ){1,3}(?:from|on|to)\b|\bsources of [a-z]+:/i;

/** Some named more than one. */
const severalAnswers =
  /\b(?:respondents|named|cited|mentioned|speak|spoke|answers?|agreed|selected|chose|heard|report(?:s|ed)? on|had worked|listed|identified|reported|experience|multiple)\b/i;

function claimOfRun(
  figures: readonly Figure[],
  run: readonly number[],
  lead: string,
  exhaustive: boolean,
): Claim | undefined {
  if (run.length < 2 || (!exhaustive && severalAnswers.test(lead))) return undefined;
  const values = run.map((index) => figures[index]!.numeral.value);
  const added = sum(values);
  const off = compare(added, hundred);
  const all = exhaustive && !isHedged(lead);
  const slips = values.some((value) => isSlip(value, add(value, subtract(hundred, added))));
  const near = compare(absolute(subtract(added, hundred)), decimal(10)) <= 0;
  if (all) return near || slips ? wholeClaim(listedShares.name, figures, run, true) : undefined;
  // Below 100 the list may leave some out; far above it is none of one whole.
  if (off < 0 && compare(added, subtract(hundred, decimal(run.length))) < 0) return undefined;
  if (off > 0 && !near && !slips) return undefined;
  return wholeClaim(listedShares.name, figures, run, false, !exclusive.test(lead));
}
