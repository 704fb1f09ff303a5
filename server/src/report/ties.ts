/**
 * Finds the figures of a report that state one fact twice: prose with prose, and prose with tables.
 * Equal values tie where words, units and periods bear it out; values a slip apart only where there
 * is hardly a doubt. Must not report anything.
 */
import type { Heading } from '../outline/outline.ts';
import type { Tie } from './ledger.ts';
import type { ListedFigures } from './ledger-figures.ts';
import { sayTie } from './ties-because.ts';
import { agreesEnough, type Evidence, evidenceFor, leastForAgreement } from './ties-evidence.ts';
import { type Pair, pairsASlipApart, pairsOfValue, pairsWithinRounding } from './ties-pairs.ts';
import { findSlips, linesTold, wouldNotice } from './ties-slips.ts';
import { readSurroundings, type Surroundings } from './ties-surroundings.ts';

/** In the order of the report, by the first figure and then the second. */
export function findTies(
  listed: ListedFigures,
  text: string,
  headings: readonly Heading[],
): readonly Tie[] {
  const around = readSurroundings(listed, text, headings);
  const { figures } = listed;
  const found = [
    ...agreeing(around, pairsOfValue(figures)),
    ...agreeing(around, pairsWithinRounding(figures)),
  ];
  const lines = linesTold(figures, found);
  const agrees = found.map(({ a, b, evidence }): Tie => {
    const sure = wouldNotice(around, lines, { a, b }, evidence);
    const because = sayTie(around, a, b, evidence);
    return { a, b, outcome: 'agrees', declared: false, ...(!sure && { doubtful: true }), because };
  });
  const near = findSlips(around, pairsASlipApart(figures), agrees, lines);
  return [...agrees, ...near].sort((x, y) => x.a - y.a || x.b - y.b);
}

interface Agreement {
  readonly a: number;
  readonly b: number;
  readonly evidence: Evidence;
}

function agreeing(around: Surroundings, pairs: Iterable<Pair>): Agreement[] {
  const found: Agreement[] = [];
  for (const { a, b } of pairs) {
    const evidence = evidenceFor(around, a, b, leastForAgreement(around, a, b));
    if (evidence !== undefined && agreesEnough(evidence)) found.push({ a, b, evidence });
  }
  return found;
}
