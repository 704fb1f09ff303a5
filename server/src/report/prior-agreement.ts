/**
 * Whether two printed values can be one value, each as precise as it is printed. Must not look at
 * words.
 */
import { absolute, compare, decimal, multiply, subtract } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';

/** Equal where both are equally precise; else the finer one rounds to the coarser one, either way at half. */
export function sameValue(a: Numeral, b: Numeral): boolean {
  if (compare(a.value, b.value) === 0) return true;
  if (a.place === b.place) return false;
  const half = multiply(decimal(5n, -1), decimal(1n, Math.max(a.place, b.place)));
  return compare(absolute(subtract(a.value, b.value)), half) <= 0;
}

/** The same, where a table may leave it to the text around it that its values are millions. */
export function samePrinted(a: Numeral, b: Numeral): boolean {
  return sameValue(a, b) || (a.scale !== b.scale && sameValue(unscaled(a), unscaled(b)));
}

function unscaled(numeral: Numeral): Numeral {
  const { value, place, scale } = numeral;
  return { ...numeral, value: multiply(value, decimal(1n, -scale)), place: place - scale };
}

/** Whether the units allow one fact; where one names none, the text around it may. */
export function sameUnit(a: Numeral, b: Numeral): boolean {
  if ((a.unit === '%') !== (b.unit === '%')) return false;
  return a.unit === undefined || b.unit === undefined || a.unit === b.unit;
}
