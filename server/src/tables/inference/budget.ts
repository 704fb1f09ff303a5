/**
 * Budgets: how much work the search in one table may take, so that no table stalls its reader. Must
 * not decide what is left out.
 */

/** Counts down; one unit is about a nanosecond of an ordinary machine. */
export interface Budget {
  /** Work that may still be done; zero or less once it is used up. */
  left: number;
}

/** Work for every table, and for each of its numbers; no table gets more than the most. */
const base = 8_000_000;
const perNumber = 100_000;
const most = 80_000_000;

/** The budget of a table with so many numbers. */
export function newBudget(numbers = Number.POSITIVE_INFINITY): Budget {
  return { left: Math.min(most, base + perNumber * numbers) };
}

/** A budget of its own with a share (0 to 1) of what `budget` has left. */
export function shareOf(budget: Budget, share: number): Budget {
  return { left: share * Math.max(0, budget.left) };
}

/** Takes `work` from the budget; false once it is used up. */
export function spend(budget: Budget, work: number): boolean {
  budget.left -= work;
  return budget.left > 0;
}
