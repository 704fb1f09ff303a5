/**
 * How the values of a table were rounded, beyond the nearest last place. A type only.
 */
import type { Decimal } from '../numbers/decimal.ts';

/** How the printed values of a table came from true ones, beyond rounding to the last place. */
export interface Coarseness {
  /** All values are rounded to multiples of this. */
  readonly step?: Decimal;
  /** Digits were cut off. */
  readonly truncated?: true;
}
