/**
 * What the patterns on shares of one whole have in common: the shares of a text, and the claim that some of them
 * make 100. Must not look at words.
 */
import { absolute, compare, decimal, subtract, sum } from '../../numbers/decimal.ts';
import type { Claim } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { isSlip } from './slip.ts';

export const hundred = decimal(100);

export function sharesOf(figures: readonly Figure[]): readonly number[] {
  const shares: number[] = [];
  for (let index = 0; index < figures.length; index++) {
    if (figures[index]!.numeral.unit === '%') shares.push(index);
  }
  return shares;
}

/** Whether shares make 100 or miss it so little that a mistake explains it. */
export function isNearHundred(figures: readonly Figure[], shares: readonly number[]): boolean {
  const values = shares.map((index) => figures[index]!.numeral.value);
  const off = subtract(sum(values), hundred);
  if (compare(absolute(off), decimal(20)) <= 0) return true;
  return values.some((value) => isSlip(value, subtract(value, off)));
}

/** Whether rounding alone could take two shares off 100: both would have to end in a half. */
export function isRounded(figures: readonly Figure[], shares: readonly number[]): boolean {
  const numerals = shares.map((index) => figures[index]!.numeral);
  const off = absolute(subtract(sum(numerals.map(({ value }) => value)), hundred));
  const step = decimal(1, Math.max(...numerals.map(({ place }) => place)));
  return compare(off, decimal(0)) > 0 && compare(off, step) <= 0;
}

/** `all`: the text says that nothing is left out. */
export function wholeClaim(
  pattern: string,
  figures: readonly Figure[],
  shares: readonly number[],
  all: boolean,
  doubtful = false,
): Claim {
  const span = {
    from: figures[shares[0]!]!.span.from,
    to: figures[shares.at(-1)!]!.span.to,
  };
  return {
    kind: 'whole',
    pattern,
    span,
    operands: shares.map((figure) => ({ figure })),
    ...(all && { stated: { span: { from: span.from, to: span.from }, value: hundred } }),
    ...(doubtful && { doubtful }),
  };
}
