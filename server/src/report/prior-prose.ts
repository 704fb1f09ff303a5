/**
 * Finds figures of this report that last year's report states in other words: the evidence for ties,
 * taken from two reports at once. Must not find what names of rows and columns already told.
 */
import type { Heading } from '../outline/outline.ts';
import type { Tie } from './ledger.ts';
import type { ListedFigure, ListedFigures } from './ledger-figures.ts';
import type { FoundComparative } from './prior.ts';
import { roundedPairs, slipPairs, valuePairs } from './prior-pairs.ts';
import { sayTie } from './ties-because.ts';
import { agreesEnough, type Evidence, evidenceFor, leastForAgreement } from './ties-evidence.ts';
import type { Pair } from './ties-pairs.ts';
import { findSlips, type Lines, wouldNotice } from './ties-slips.ts';
import { readSurroundings, type Surroundings } from './ties-surroundings.ts';

/** One of the two reports. */
export interface Side {
  readonly path: string;
  readonly listed: ListedFigures;
  readonly text: string;
  readonly headings: readonly Heading[];
}

const noLines: Lines = new Map();

/** `candidates`: the figures of `own` to look for. `usable`: what may be found in `prior`. */
export function compareProse(
  own: Side,
  candidates: readonly number[],
  prior: Side,
  usable: (figure: ListedFigure) => boolean,
): readonly FoundComparative[] {
  const around = joined(own, prior);
  const first = own.listed.figures.length;
  const targets = prior.listed.figures.flatMap((figure, at) =>
    usable(figure) ? [first + at] : [],
  );
  const { figures } = around;
  const pairs = [
    ...valuePairs(figures, candidates, targets),
    ...roundedPairs(figures, candidates, targets),
  ];
  const agrees = agreeing(around, pairs);
  const settled = new Set(agrees.map(({ a }) => a));
  const open = candidates.filter((at) => !settled.has(at));
  const near = findSlips(around, slipPairs(figures, open, targets), agrees, noLines);
  return [...bestEach(agrees), ...near].map(({ a, b, outcome, because, doubtful }) => ({
    figure: a,
    prior: b - first,
    outcome: outcome === 'agrees' ? 'agrees' : 'differs',
    byName: false,
    certain: false,
    ...(doubtful && { doubtful }),
    because,
  }));
}

interface Weighed extends Tie {
  readonly bits: number;
}

function agreeing(around: Surroundings, pairs: readonly Pair[]): readonly Weighed[] {
  return pairs.flatMap(({ a, b }) => {
    const evidence = evidenceFor(around, a, b, leastForAgreement(around, a, b));
    if (evidence === undefined || !agreesEnough(evidence)) return [];
    if (!wouldNotice(around, noLines, { a, b }, evidence)) return [];
    const because = sayTie(around, a, b, evidence);
    return [{ a, b, outcome: 'agrees', declared: false, because, bits: bitsOf(evidence) }];
  });
}

function bitsOf({ value, words, neighbours, noun, missing }: Evidence): number {
  return value + words + neighbours + noun - missing;
}

/** Of several places that agree, the one that most speaks for. */
function bestEach(agrees: readonly Weighed[]): readonly Tie[] {
  const best = new Map<number, Weighed>();
  for (const tie of agrees) {
    const known = best.get(tie.a);
    if (known === undefined || known.bits < tie.bits) best.set(tie.a, tie);
  }
  return [...best.values()];
}

/** Blocks of two reports are never near each other. */
const farOff = 1_000_000;

/** What surrounds the figures of both, those of last year behind those of this one. */
function joined(own: Side, prior: Side): Surroundings {
  const here = readSurroundings(own.listed, own.text, own.headings);
  const there = surroundingsOf(prior);
  const first = here.figures.length;
  const far = there.figures.map((figure) =>
    figure.kind === 'prose' ? { ...figure, order: figure.order + farOff } : figure,
  );
  const uses = new Map(here.uses);
  for (const [key, times] of there.uses) uses.set(key, Math.max(times, uses.get(key) ?? 0));
  return {
    figures: [...here.figures, ...far],
    words: [...here.words, ...there.words],
    heads: [...here.heads, ...there.heads],
    headings: [...here.headings, ...there.headings],
    telling: here.telling,
    uses,
    neighbours: [...here.neighbours, ...there.neighbours],
    written: (at) => (at < first ? here.written(at) : there.written(at - first)),
    year: undefined,
  };
}

const known = new WeakMap<ListedFigures, Surroundings>();

function surroundingsOf({ listed, text, headings }: Side): Surroundings {
  const before = known.get(listed);
  if (before) return before;
  const read = readSurroundings(listed, text, headings);
  known.set(listed, read);
  return read;
}
