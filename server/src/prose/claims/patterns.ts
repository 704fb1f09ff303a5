/**
 * The list of all claim patterns, and all claims of a block. Must not know what any pattern looks for.
 */
import type { Claim, ClaimPattern } from '../claim.ts';
import type { Figure } from '../figure.ts';
import { changeFinders, changePatterns } from './change-patterns.ts';
import { partPatterns } from './part-patterns.ts';

export const claimPatterns: readonly ClaimPattern[] = [...changePatterns, ...partPatterns];

const order: ReadonlyMap<string, number> = new Map(
  claimPatterns.map(({ name }, index) => [name, index]),
);

/** The claims of a block, in the order of the patterns. */
export function claimsIn(text: string, figures: readonly Figure[]): readonly Claim[] {
  const found: Claim[] = [];
  for (const find of changeFinders) add(find(text, figures), found);
  if (found.length > 1) found.sort((a, b) => order.get(a.pattern)! - order.get(b.pattern)!);
  for (const { find } of partPatterns) add(find(text, figures), found);
  return found;
}

function add(claims: readonly Claim[], to: Claim[]): void {
  for (const claim of claims) to.push(claim);
}
