/**
 * All rules, in the order of their ids; a test compares the list with the folder. Data only.
 */
import type { Rule } from './define-rule.ts';

export const rules: readonly Rule[] = [];
