/**
 * Budgets: how much work the search in one table may take, so that no table stalls its reader. Must
 * not decide what is left out.
 */

/** Counts down; shared by all searches in one table. */
export interface Budget {
  /** Cells that may still be looked at. */
  left: number;
}

/** Enough for the largest tables that people print; about half a second. */
export function newBudget(): Budget {
  return { left: 60_000_000 };
}

/** Takes `work` from the budget; false once it is used up. */
export function spend(budget: Budget, work: number): boolean {
  budget.left -= work;
  return budget.left > 0;
}
