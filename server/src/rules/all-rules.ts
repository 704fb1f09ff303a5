/**
 * Everything that has an id, a severity and a page: rules, and notices. Must not run any of them.
 */
import type { Rule } from './define-rule.ts';
import { rules } from './index.ts';
import { type NoticeKind, notices } from './notices.ts';

export type Explained = Rule | NoticeKind;

/** Sorted by id. */
export function allRules(): readonly Explained[] {
  return [...rules, ...notices].sort((a, b) => (a.id < b.id ? -1 : 1));
}
