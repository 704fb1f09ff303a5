/**
 * Exact decimals: an integer coefficient and a power of ten. Never floating point.
 */

/** The value `coefficient × 10^exponent`. `52 131` is (52131, 0), `1.5` is (15, −1). */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}
