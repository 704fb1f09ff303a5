/**
 * The patterns that take a whole apart: parts and their sum, shares that make 100, counts of what
 * is listed. Must not hold any logic.
 */
import type { ClaimPattern } from '../claim.ts';
import { countApposed } from './count-apposed.ts';
import { countInBrackets, countNamed } from './count-list.ts';
import { countSingle } from './count-single.ts';
import { apposed } from './parts-apposed.ts';
import { inBrackets, madeUpOf } from './parts-listed.ts';
import { ofTotal, ofWhich } from './parts-of-which.ts';
import { remainingCount } from './parts-remaining.ts';
import { resultOf } from './parts-result.ts';
import { bracketedPlaces, byPlace, withShares } from './parts-spread.ts';
import { together } from './parts-together.ts';
import { bringingTotal, totalAfter } from './parts-total-after.ts';
import { sharesInRow } from './shares-in-row.ts';
import { remainingShares } from './shares-remaining.ts';
import { complementaryShares, listedShares } from './whole-shares.ts';

export const partPatterns: readonly ClaimPattern[] = [
  ofWhich,
  ofTotal,
  inBrackets,
  madeUpOf,
  apposed,
  together,
  totalAfter,
  bringingTotal,
  remainingCount,
  resultOf,
  withShares,
  bracketedPlaces,
  byPlace,
  complementaryShares,
  listedShares,
  sharesInRow,
  remainingShares,
  countInBrackets,
  countNamed,
  countApposed,
  countSingle,
];
