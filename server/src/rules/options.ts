/**
 * Holds the options of a rule against the rule's own schema, a small part of JSON Schema: one flat
 * object of booleans, numbers, texts, choices and lists of texts. Must not know where they stand.
 */

import { closestName, orList } from '../profiles/did-you-mean.ts';
import type { Violation } from '../profiles/problem.ts';
import { english } from '../text/phrase.ts';
import type { RuleOptions } from './run.ts';

/** The schema of one option. */
export interface OptionSchema {
  readonly type: 'boolean' | 'integer' | 'number' | 'string' | 'array';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

const kinds: Readonly<Record<OptionSchema['type'], string>> = {
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  array: 'a list of texts',
};

/** The options that a rule's schema describes, by name. */
export function optionsOf(
  schema: Readonly<Record<string, unknown>> | undefined,
): ReadonlyMap<string, OptionSchema> {
  const properties = (schema?.properties ?? {}) as Readonly<Record<string, OptionSchema>>;
  return new Map(Object.entries(properties));
}

/** What is wrong with `options`, in words; paths begin at the options. */
export function optionProblems(
  rule: string,
  options: RuleOptions,
  schema: Readonly<Record<string, unknown>> | undefined,
): readonly Violation[] {
  const known = optionsOf(schema);
  return Object.entries(options).flatMap(([name, value]): Violation[] => {
    const option = known.get(name);
    if (!option) return [unknownOption(rule, name, [...known.keys()])];
    const expected = mismatch(value, option);
    if (expected === undefined) return [];
    return [{ path: [name], part: 'value', message: `${name}: expected ${expected}` }];
  });
}

/** The options that follow the schema; the others count as not given. */
export function usableOptions(
  options: RuleOptions,
  schema: Readonly<Record<string, unknown>> | undefined,
): RuleOptions {
  const known = optionsOf(schema);
  const usable = Object.entries(options).filter(([name, value]) => {
    const option = known.get(name);
    return option !== undefined && mismatch(value, option) === undefined;
  });
  return Object.fromEntries(usable);
}

function unknownOption(rule: string, name: string, known: readonly string[]): Violation {
  const meant = closestName(name, known);
  const hint =
    known.length === 0
      ? `${rule} has no options`
      : meant === undefined
        ? `the options of ${rule} are ${english(orList(known))}`
        : `did you mean "${meant}"?`;
  const message = `There is no option "${name}"; ${hint}${hint.endsWith('?') ? '' : '.'}`;
  return { path: [name], part: 'key', message };
}

/** What was expected instead of `value`; undefined where it is right. */
function mismatch(value: unknown, option: OptionSchema): string | undefined {
  if (option.enum) {
    return option.enum.some((choice) => choice === value)
      ? undefined
      : english(orList(option.enum));
  }
  if (!hasType(value, option.type)) return kinds[option.type];
  if (typeof value !== 'number') return undefined;
  if (option.minimum !== undefined && value < option.minimum) return `at least ${option.minimum}`;
  if (option.maximum !== undefined && value > option.maximum) return `at most ${option.maximum}`;
  return undefined;
}

function hasType(value: unknown, type: OptionSchema['type']): boolean {
  if (type === 'array')
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
}
