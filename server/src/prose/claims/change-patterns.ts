/**
 * The patterns that compare two figures: changes, directions, shares of a base, ratios. Must not
 * hold any logic.
 */
import type { ClaimPattern } from '../claim.ts';

export const changePatterns: readonly ClaimPattern[] = [];
