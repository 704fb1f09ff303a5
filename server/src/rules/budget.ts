/**
 * Keeps account of the time that rules and the facts they read take, so that in little time the cheap ones
 * run and the dear ones wait. Must not know what rules find.
 */
import type { Rule } from './define-rule.ts';
import type { RuleFacts } from './facts.ts';

/** Time for rules; whatever the clock counts in. */
export interface Budget {
  now(): number;
  /** No rule is begun that would not be done by then, but for the first one of `least`. */
  readonly until: number;
  /** How many rules run in any case. */
  readonly least: number;
}

/** What rules cost by themselves, and reading the facts that they need, when they last did. */
export interface Costs {
  readonly rules: Map<string, number>;
  readonly facts: Map<keyof RuleFacts, number>;
  /** The rule with all that it reads. */
  of(rule: Rule): number;
}

export function createCosts(): Costs {
  const rules = new Map<string, number>();
  const facts = new Map<keyof RuleFacts, number>();
  return {
    rules,
    facts,
    of: ({ id, reads }) =>
      reads.reduce((sum, name) => sum + (facts.get(name) ?? 0), rules.get(id) ?? 0),
  };
}

export interface Spending {
  affords(rule: Rule): boolean;
  /** The facts, with account of what reading them takes. */
  on(rule: Rule, facts: RuleFacts): RuleFacts;
  /** To be told when the rule has run. */
  done(rule: Rule): void;
}

const free: Spending = { affords: () => true, on: (_, facts) => facts, done: () => {} };

/** Without a budget nothing is counted. */
export function spend(costs: Costs, budget: Budget | undefined): Spending {
  if (budget === undefined) return free;
  const { now, until, least } = budget;
  const read = new Set<keyof RuleFacts>();
  let begun = 0;
  let runs = 0;
  return {
    affords({ id, reads }) {
      if (runs < least) return true;
      const unread = reads.reduce(
        (sum, name) => sum + (read.has(name) ? 0 : (costs.facts.get(name) ?? 0)),
        0,
      );
      return now() + unread + (costs.rules.get(id) ?? 0) <= until;
    },
    on({ reads }, facts) {
      for (const name of reads) {
        if (read.has(name)) continue;
        const start = now();
        void facts[name];
        read.add(name);
        costs.facts.set(name, blend(costs.facts.get(name), now() - start));
      }
      runs += 1;
      begun = now();
      return facts;
    },
    done({ id }) {
      if (begun > 0) costs.rules.set(id, blend(costs.rules.get(id), now() - begun));
      begun = 0;
    },
  };
}

/** Up at once, down slowly: a fact costs little where another one has just been read for it. */
function blend(before: number | undefined, now: number): number {
  return before === undefined || now > before ? now : (3 * before + now) / 4;
}
