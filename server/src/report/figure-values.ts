/**
 * Turns values into keys by which equal ones are found. Must not round.
 */
import type { Decimal } from '../numbers/decimal.ts';

/** A numeral, or what it is rounded to. */
interface Valued {
  readonly value: Decimal;
  readonly unit?: string | undefined;
}

export interface ValueTraits {
  /** The same for two numerals of one value and kind: 1.50 and 1.5, but not 50 and 50%. */
  readonly key: string;
  /** Digits without the zeros at either end: 3 for 1,250. */
  readonly digits: number;
  /** Digits before the decimal mark: 2 for 12.5, 0 and less for what is below 1. */
  readonly magnitude: number;
  /** The power of ten of the last of `digits`: 1 for 1,250. */
  readonly power: number;
}

/** For what is asked several times; the functions below read one trait each. */
export function traitsOf({ value, unit }: Valued): ValueTraits {
  const { coefficient, exponent } = value;
  const printed = coefficient.toString();
  let end = printed.length;
  if (coefficient !== 0n) while (printed.charCodeAt(end - 1) === zero) end -= 1;
  const power = coefficient === 0n ? 0 : exponent + printed.length - end;
  return {
    key: `${printed.slice(0, end)}e${power}${unit === '%' ? '%' : ''}`,
    digits: coefficient < 0n ? end - 1 : end,
    magnitude: coefficient === 0n ? 0 : printed.length - (coefficient < 0n ? 1 : 0) + exponent,
    power,
  };
}

const zero = '0'.charCodeAt(0);

export function valueKey(numeral: Valued): string {
  return traitsOf(numeral).key;
}

export function significantDigits(numeral: Valued): number {
  return traitsOf(numeral).digits;
}
