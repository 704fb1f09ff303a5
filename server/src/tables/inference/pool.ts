/**
 * Pools: the candidates of one form as numbers, with how often each was found and what finding it
 * cost. Must not know what the numbers stand for.
 */
import { type Budget, spend } from './budget.ts';

/** Work of keeping one hit, in budget units. */
const hitWork = 60;

/** The candidates of one form; a code tells them apart. */
export class Pool {
  readonly codes: number[] = [];
  /** Bits for having been picked among many: the least at which each was found. */
  readonly costs: number[] = [];
  /** Lines on which each was found. */
  readonly supports: number[] = [];
  readonly #known = new Map<number, number>();
  readonly #limit: number;
  readonly #budget: Budget;

  constructor(limit: number, budget: Budget) {
    this.#limit = limit;
    this.#budget = budget;
  }

  /** Takes work from the budget; false once it is used up. */
  spend(work: number): boolean {
    return spend(this.#budget, work);
  }

  add(code: number, cost: number): void {
    this.#budget.left -= hitWork;
    const at = this.#known.get(code);
    if (at !== undefined) {
      this.supports[at]! += 1;
      if (cost < this.costs[at]!) this.costs[at] = cost;
    } else if (this.codes.length < this.#limit) {
      this.#known.set(code, this.codes.length);
      this.codes.push(code);
      this.costs.push(cost);
      this.supports.push(1);
    }
  }
}
