/**
 * Finds figures of this report that last year's report states in other words: the evidence for ties,
 * taken from two reports at once. Must not find what names of rows and columns already told.
 */
import type { Heading } from '../outline/outline.ts';
import type { FoundComparative } from './comparative.ts';
import type { ListedFigure, ListedFigures } from './ledger-figures.ts';
import { type Pair, roundedPairs, slipPairs, valuePairs } from './prior-pairs.ts';
import { sayTie } from './ties-because.ts';
import { agreesEnough, type Evidence, evidenceFor, leastForAgreement } from './ties-evidence.ts';
import { bestOf, judgeSlip, strengthOf, wouldNotice } from './ties-slips.ts';
import { type Around, type Stated, surround, titlesOver } from './ties-surroundings.ts';
import { Tally, usesIn, type Whole } from './ties-tally.ts';
import { indexOf } from './ties-values.ts';

/** One of the two reports. */
export interface Side {
  readonly path: string;
  readonly listed: ListedFigures;
  readonly text: string;
  readonly headings: readonly Heading[];
}

const noPartners = (): readonly Stated[] => [];

/** `candidates`: the figures of `own` to look for. `usable`: what may be found in `prior`. */
export function compareProse(
  own: Side,
  candidates: readonly number[],
  prior: Side,
  usable: (figure: ListedFigure) => boolean,
): readonly FoundComparative[] {
  const here = surroundAll(own);
  const there = priorSide(prior);
  const whole = bothTogether(here, there.usesOf);
  const stated = statedIn(here);
  const wanted = candidates.map((at) => stated[at]!);
  const targets = there.stated.filter((_, at) => usable(prior.listed.figures[at]!));
  const pairs = [...valuePairs(wanted, targets), ...roundedPairs(wanted, targets)];
  const agrees = pairs.flatMap((pair) => agreement(whole, pair));
  const settled = new Set(agrees.map(({ a }) => a));
  const open = wanted.filter((one) => !settled.has(one));
  const slips = [...slipPairs(open, targets)].flatMap(
    ([a, b]) => judgeSlip(whole, a, b, noPartners) ?? [],
  );
  const common = { byName: false, certain: false };
  return [
    ...bestEach(agrees).map(({ a, b, evidence }): FoundComparative => {
      const because = sayTie(a, b, evidence);
      return { figure: indexOf(a), prior: indexOf(b), outcome: 'agrees', ...common, because };
    }),
    ...bestOf(slips).map(({ a, b, evidence, doubtful }): FoundComparative => {
      const found = { figure: indexOf(a), prior: indexOf(b), outcome: 'differs' } as const;
      const because = sayTie(a, b, evidence);
      return { ...found, ...common, ...(doubtful && { doubtful }), because };
    }),
  ];
}

interface Weighed {
  readonly a: Stated;
  readonly b: Stated;
  readonly evidence: Evidence;
}

function agreement(whole: Whole, [a, b]: Pair): readonly Weighed[] {
  const evidence = evidenceFor(whole, a, b, leastForAgreement(whole, a, b));
  if (evidence === undefined || !agreesEnough(evidence)) return [];
  return wouldNotice(a, b, strengthOf(evidence), noPartners) ? [{ a, b, evidence }] : [];
}

/** Of several places that agree, the one that most speaks for. */
function bestEach(agrees: readonly Weighed[]): readonly Weighed[] {
  const best = new Map<Stated, Weighed>();
  const bitsOf = ({ evidence }: Weighed) => evidence.value + strengthOf(evidence);
  for (const one of agrees) {
    const known = best.get(one.a);
    if (known === undefined || bitsOf(known) < bitsOf(one)) best.set(one.a, one);
  }
  return [...best.values()];
}

/** What is rare in this report, with values that may stand more often in last year's. */
function bothTogether(here: readonly Around[], usesThere: Whole['usesOf']): Whole {
  const tally = new Tally();
  tally.exchange([], here);
  return {
    bitsOf: (stem) => tally.bitsOf(stem),
    usesOf: (key) => Math.max(tally.usesOf(key), usesThere(key)),
    year: undefined,
  };
}

function surroundAll({ listed, text, headings }: Side): readonly Around[] {
  const titles = titlesOver(listed.passages, headings);
  return listed.passages.map((passage, at) => surround(passage, titles[at]!, text));
}

/** By their indexes. */
function statedIn(passages: readonly Around[]): readonly Stated[] {
  return passages.flatMap(({ stated }): readonly Stated[] => stated);
}

interface PriorSide extends Pick<Whole, 'usesOf'> {
  readonly stated: readonly Stated[];
}

/** Blocks of two reports are never near each other. */
const farOff = 1_000_000;

const known = new WeakMap<ListedFigures, PriorSide>();

function priorSide(side: Side): PriorSide {
  const before = known.get(side.listed);
  if (before) return before;
  const passages = surroundAll(side);
  for (const passage of passages) passage.order += farOff;
  const read = { stated: statedIn(passages), usesOf: usesIn(passages) };
  known.set(side.listed, read);
  return read;
}
