/**
 * The patterns that take a whole apart: parts and their sum, shares that make 100, counts of what
 * is listed. Must not hold any logic.
 */
import type { ClaimPattern } from '../claim.ts';

export const partPatterns: readonly ClaimPattern[] = [];
