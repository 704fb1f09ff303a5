/**
 * Turns a claim and its figures into a verdict, by interval arithmetic over what is printed. Must
 * not look at the text.
 */
import type { Claim, ClaimVerdict } from './claim.ts';
import type { Figure } from './figure.ts';

/** What the operands say of the stated figure. */
export function checkClaim(_claim: Claim, _figures: readonly Figure[]): ClaimVerdict {
  return { kind: 'undecided' };
}
