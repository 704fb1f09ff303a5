/**
 * The last place that a printed value stands for: zeros that a spreadsheet pads with say nothing.
 * Must not change a value.
 */
import { normalize } from '../numbers/decimal.ts';
import type { Numeral } from '../numbers/reading.ts';

/** Nobody prints more decimals than this by hand. */
const mostDecimals = 3;

/** Power of ten of the last meaningful place: `1.5` is −1, `1.50000` too. */
export function printedPlace({ place, value }: Numeral): number {
  if (place >= -mostDecimals) return place;
  return Math.min(0, Math.max(place, normalize(value).exponent));
}

/** The numeral as if it were printed without padding zeros. */
export function withoutPadding(numeral: Numeral): Numeral {
  const place = printedPlace(numeral);
  return place === numeral.place ? numeral : { ...numeral, place };
}
