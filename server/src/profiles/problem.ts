/**
 * Problems: what is wrong in a settings file, at its exact place. Plain
 * data; must not know how it is shown.
 */
import type { Words } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';

export type ProblemRule =
  | 'config/invalid'
  | 'profile/invalid'
  | 'catalogue/invalid'
  | 'acronyms/invalid';

export interface Problem {
  readonly rule: ProblemRule;
  readonly severity: 'error' | 'warning';
  /** In the text of the file that has the problem. */
  readonly span: Span;
  /** For the person who wrote the file. */
  readonly message: Words;
  /** What to write at `span` instead, where that is likely enough to be offered. */
  readonly replacement?: string;
}

/** A problem together with the file it is in. */
export interface LocatedProblem extends Problem {
  readonly path: string;
}

/** One violation of a schema in words, before it has a place. */
export interface Violation {
  /** Keys and indexes from the root to the value concerned. */
  readonly path: readonly (string | number)[];
  /** Whether the key itself is wrong, or its value. */
  readonly part: 'key' | 'value';
  readonly message: Words;
  readonly replacement?: string;
  /** A text is due, and YAML took what is written for a number or for true or false. */
  readonly unquoted?: boolean;
}

/** In the order of their places. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}
