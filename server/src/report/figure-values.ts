/**
 * Turns values into keys by which equal ones are found. Must not round.
 */
import type { Numeral } from '../numbers/reading.ts';

interface Traits {
  readonly key: string;
  readonly digits: number;
  readonly magnitude: number;
}

/** Numerals live as long as the block or table they were read from; an edit leaves most alone. */
const known = new WeakMap<Numeral, Traits>();

function traitsOf(numeral: Numeral): Traits {
  const before = known.get(numeral);
  if (before) return before;
  const { coefficient, exponent } = numeral.value;
  const printed = coefficient.toString();
  let end = printed.length;
  if (coefficient !== 0n) while (printed.charCodeAt(end - 1) === zero) end -= 1;
  const power = coefficient === 0n ? 0 : exponent + printed.length - end;
  const traits = {
    key: `${printed.slice(0, end)}e${power}${numeral.unit === '%' ? '%' : ''}`,
    digits: coefficient < 0n ? end - 1 : end,
    magnitude: coefficient === 0n ? 0 : printed.length - (coefficient < 0n ? 1 : 0) + exponent,
  };
  known.set(numeral, traits);
  return traits;
}

const zero = '0'.charCodeAt(0);

/** The same for two numerals of one value and kind: 1.50 and 1.5, but not 50 and 50%. */
export function valueKey(numeral: Numeral): string {
  return traitsOf(numeral).key;
}

/** Digits without the zeros at either end: 3 for 1,250. */
export function significantDigits(numeral: Numeral): number {
  return traitsOf(numeral).digits;
}

/** Digits before the decimal mark: 2 for 12.5, 0 and less for what is below 1. */
export function magnitudeOf(numeral: Numeral): number {
  return traitsOf(numeral).magnitude;
}
