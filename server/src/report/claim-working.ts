/**
 * Words for a checked claim: its figures as printed and what they come to. Must not decide anything.
 */

import { printDecimal } from '../numbers/print.ts';
import type { Claim, ClaimTerm, ClaimVerdict, ProseBlock } from '../prose/claim.ts';
import { english, joined, type Phrase, say, type Words } from '../text/phrase.ts';

type Sign = (operands: readonly string[], taken: readonly boolean[]) => Words;

const signs: Readonly<Record<Claim['kind'], Sign>> = {
  sum: added,
  difference: ([a, b]) => `${a} − ${b}`,
  change: ([a, b]) => `(${a} − ${b}) / ${b}`,
  points: ([a, b]) => `${a} − ${b}`,
  share: ([a, b]) => `${a} / ${b}`,
  ratio: ([a, b]) => `${a} / ${b}`,
  direction: (operands) => say`from ${joined(operands, say` to `)}`,
  whole: added,
  count: (operands) => operands.join(', '),
};

/** "39,388,000 + 10,280 − 39,115,319" */
export function added(operands: readonly string[], taken: readonly boolean[]): string {
  return english(addedWords(operands, taken));
}

/** The same where the parts may be words: "over 907,000 + over 512,000". */
export function addedWords(operands: readonly Words[], taken: readonly boolean[]): Phrase {
  return joined(
    operands.flatMap((operand, at) => {
      if (at === 0) return taken[0] ? ['−', operand] : [operand];
      return [taken[at] ? ' − ' : ' + ', operand];
    }),
    '',
  );
}

export function isTaken(term: ClaimTerm): boolean {
  return 'figure' in term && term.minus === true;
}

const plain = { thousands: ',', decimal: '.' } as const;

/** "7,680 + 823 = 8,503"; where it fails, what the figures come to instead. */
export function sayClaim(
  block: ProseBlock,
  claim: Claim,
  verdict: ClaimVerdict,
  text: string,
): Words {
  const printed = (term: ClaimTerm) => printTerm(block, term, text);
  const left =
    claim.kind === 'count'
      ? say`${claim.items?.length ?? claim.operands.length} listed`
      : signs[claim.kind](claim.operands.map(printed), claim.operands.map(isTaken));
  const whole = claim.kind === 'whole' ? say`100 per cent` : undefined;
  const right = claim.stated === undefined ? whole : printed(claim.stated);
  const working = right === undefined ? left : joined([left, right], ' = ');
  if (verdict.kind === 'rounding') return say`${working}, within rounding`;
  if (verdict.kind !== 'fails') return working;
  const { suggestion } = verdict;
  return suggestion === undefined
    ? say`${working}: ${say`does not agree`}`
    : say`${working}: ${say`should be ${printDecimal(suggestion, plain)}`}`;
}

function printTerm({ figures, from }: ProseBlock, term: ClaimTerm, text: string): string {
  if ('figure' in term) return figures[term.figure]?.numeral.printed ?? '?';
  return text.slice(from + term.span.from, from + term.span.to) || printDecimal(term.value, plain);
}
