/**
 * The list of all claim patterns. Must not hold any logic.
 */
import type { ClaimPattern } from '../claim.ts';
import { changePatterns } from './change-patterns.ts';
import { partPatterns } from './part-patterns.ts';

export const claimPatterns: readonly ClaimPattern[] = [...changePatterns, ...partPatterns];
