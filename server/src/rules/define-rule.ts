/**
 * The shape of a rule: its meaning, its check and its examples in one file.
 */
import type { RuleFacts } from './facts.ts';
import type { SaidFinding, Severity } from './finding.ts';

/** A text with markers: `^^^` under a span, followed by a part of the message that is due there. */
export interface RuleExample {
  readonly title: string;
  /**
   * A draft. A line that holds only spaces, `^^^` and a text marks the line above it: exactly one
   * finding of this rule starts at the first caret, ends after the last, and its message holds
   * the text. A draft without markers must be silent.
   */
  readonly text: string;
  /** The draft after the finding's first fix was applied (without markers). */
  readonly fixed?: string;
  /** Other files that the draft needs (profile, catalogue, config), by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Options of the rule for this example. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What the docs page says; every text is Markdown and speaks to an author. */
export interface RuleDocs {
  /** One line: "A total differs from the sum of its parts". */
  readonly summary: string;
  /** Why it matters to a reader of the report. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** What the rule deliberately does not report, if that needs saying. */
  readonly silent?: string;
}

export interface Rule<K extends keyof RuleFacts = keyof RuleFacts> {
  /** `family/name`; never changes once published. */
  readonly id: string;
  /** The version that brought the rule: "0.1.0". */
  readonly since: string;
  readonly severity: Severity;
  /** The facts the rule reads; the engine re-runs it when one of them has changed. */
  readonly reads: readonly K[];
  /**
   * What it finds between two headings depends on what stands there alone, and lies there: after an
   * edit the engine gives it the facts of that section only, where it can.
   */
  readonly within?: 'section';
  readonly docs: RuleDocs;
  /** JSON Schema of the rule's options (an object schema); absent: no options. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly examples: readonly RuleExample[];
  /** Yields findings in any order. Must not throw: an exception is a bug of the rule. */
  check(
    facts: Pick<RuleFacts, K>,
    options: Readonly<Record<string, unknown>>,
  ): Iterable<SaidFinding>;
}

/** Checks the rule's shape at compile time; returns it as it is. */
export function defineRule<const K extends keyof RuleFacts>(rule: Rule<K>): Rule {
  return rule as unknown as Rule;
}
