/**
 * Says which figures of a report state one fact twice: prose with prose, and prose with tables.
 * Equal values tie where words, units and periods bear it out; values a slip apart only where there
 * is hardly a doubt. Must not report anything.
 */

import type { Heading } from '../outline/outline.ts';
import { countBelow } from '../text/count-below.ts';
import type { Words } from '../text/phrase.ts';
import type { Tie } from './ledger.ts';
import type { ListedFigures, Passage } from './ledger-figures.ts';
import { sayTie } from './ties-because.ts';
import { evidenceFor } from './ties-evidence.ts';
import { type Agreement, TieIndex } from './ties-index.ts';
import { type Slip, wouldNotice } from './ties-slips.ts';
import type { Stated } from './ties-surroundings.ts';
import { indexOf, inOrder } from './ties-values.ts';
import { toldTies } from './told-lines.ts';

export interface FoundTies {
  /** Those of figures with cells of lines that a sentence tells, in no order. */
  told(): readonly Tie[];
  /** Those of one figure that agree. */
  agreeing(index: number): readonly Tie[];
  /** Those that do not, in the order of the report. */
  readonly slips: readonly Tie[];
}

/**
 * `kept`: what was found in the report before an edit, to be brought up to date. What is asked once it has
 * moved on to a later text is found anew.
 */
export function findTies(
  listed: ListedFigures,
  text: string,
  headings: readonly Heading[],
  kept?: TieIndex,
): FoundTies {
  const made = (index: TieIndex) => {
    index.update(listed, text, headings);
    return { index, version: index.version };
  };
  let current = made(kept ?? new TieIndex());
  const index = (): TieIndex => {
    if (current.index.version !== current.version) current = made(new TieIndex());
    return current.index;
  };
  return {
    told: () => toldTies(index(), (at) => sourceOf(listed.passages[at]!, text)),
    agreeing: (at) => agreeingWith(index(), at),
    get slips() {
      return [...index().slips]
        .sort((x, y) => inOrder(x.a, y.a) || inOrder(x.b, y.b))
        .map((slip) => ofSlip(slip));
    },
  };
}

function sourceOf(passage: Passage, text: string): string {
  return passage.kind === 'prose' ? text.slice(passage.block.from, passage.block.to) : '';
}

function agreeingWith(index: TieIndex, at: number): readonly Tie[] {
  const own = statedAt(index, at);
  const partners = own && index.partnersOf(own);
  if (own === undefined || partners === undefined || partners.size === 0) return none;
  return [...partners]
    .sort(([one], [other]) => inOrder(one, other))
    .map(([other, agreement]) => ofAgreement(index, own, other, agreement));
}

const none: readonly Tie[] = [];

function statedAt({ passages }: TieIndex, at: number): Stated | undefined {
  const passage = passages[countBelow(passages, ({ first }) => first <= at) - 1];
  return passage?.stated[at - passage.first];
}

function ofAgreement(index: TieIndex, one: Stated, other: Stated, { strength }: Agreement): Tie {
  const [a, b] = inOrder(one, other) < 0 ? [one, other] : [other, one];
  const noticed = wouldNotice(a, b, strength, (figure) => index.partnersOf(figure).keys());
  const because = (): Words =>
    sayTie(a, b, evidenceFor(index.whole, a, b, Number.NEGATIVE_INFINITY) ?? { shared: [] });
  return {
    a: indexOf(a),
    b: indexOf(b),
    outcome: 'agrees',
    declared: false,
    ...(!noticed && { doubtful: true }),
    get because() {
      return because();
    },
  };
}

function ofSlip({ a, b, evidence, doubtful }: Slip): Tie {
  return {
    a: indexOf(a),
    b: indexOf(b),
    outcome: 'near',
    declared: false,
    ...(doubtful && { doubtful: true }),
    because: sayTie(a, b, evidence),
  };
}
