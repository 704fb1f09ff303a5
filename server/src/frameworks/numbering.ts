/**
 * Numbering of catalogue items: their order, which numbers there are, and what a wrong number may
 * have meant. Must not look at a report.
 */
import { allOf, type Phrase, say, type Words } from '../text/phrase.ts';
import { itemsOfKind } from './catalogue-index.ts';
import type { Catalogue } from './framework.ts';
import { kindName } from './kinds.ts';

/** Orders item numbers as people count them: 2 < 10, 8.2 < 8.10 < 8.a. */
export function compareNumbers(a: string, b: string): number {
  const left = a.toLowerCase().split('.');
  const right = b.toLowerCase().split('.');
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareParts(left[at]!, right[at]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareParts(a: string, b: string): number {
  const numeric = Number(!isDigits(a)) - Number(!isDigits(b));
  if (numeric !== 0) return numeric;
  if (!isDigits(a)) return a < b ? -1 : Number(a > b);
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : Number(left > right);
}

function isDigits(part: string): boolean {
  return /^\d+$/.test(part);
}

/** `10.7` belongs to `10`; `7` to the empty prefix. */
function prefixOf(number: string): string {
  return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

/** The numbers of one kind, in counting order, by their prefix. */
interface Families {
  readonly all: readonly string[];
  readonly byPrefix: ReadonlyMap<string, readonly string[]>;
}

const families = new WeakMap<Catalogue, Map<string, Families>>();

function familiesOf(catalogue: Catalogue, kind: string): Families {
  const kinds = families.get(catalogue) ?? new Map<string, Families>();
  families.set(catalogue, kinds);
  const known = kinds.get(kind);
  if (known) return known;
  const all = [...itemsOfKind(catalogue, kind).keys()].sort(compareNumbers);
  const byPrefix = new Map<string, string[]>();
  for (const number of all) {
    const family = byPrefix.get(prefixOf(number));
    if (family) family.push(number);
    else byPrefix.set(prefixOf(number), [number]);
  }
  kinds.set(kind, { all, byPrefix });
  return { all, byPrefix };
}

/**
 * Whether the catalogue can be expected to hold a number of this shape, so that a missing one is
 * wrong: its numbers of the kind count from 1 with hardly a gap. A catalogue may list only the
 * indicators that somebody needed.
 */
export function knowsAll(catalogue: Catalogue, kind: string, number: string): boolean {
  const depth = number.split('.').length;
  const { all, byPrefix } = familiesOf(catalogue, kind);
  const family = byPrefix.get(prefixOf(number.toLowerCase()));
  if (family) return countsThrough(family);
  // No such family at all ("18.2"): then the families themselves must count through.
  const prefixes = [...byPrefix.keys()].filter((prefix) => prefix.split('.').length === depth - 1);
  return prefixes.length > 1 ? countsThrough(prefixes) : depth > 1 && knowsDepth(all);
}

/** "7.2" of a catalogue that has only whole numbers. */
function knowsDepth(numbers: readonly string[]): boolean {
  return numbers.every((number) => !number.includes('.')) && countsThrough(numbers);
}

function countsThrough(numbers: readonly string[]): boolean {
  const last = numbers.map((number) => number.slice(number.lastIndexOf('.') + 1)).filter(isDigits);
  if (last.length < 2 || Number(last[0]) !== 1) return false;
  return last.length >= 0.8 * Number(last[last.length - 1]);
}

/** "points 1 to 12", "targets 10.1 to 10.7 and 10.a to 10.c" for the family of a number. */
export function describeNumbers(catalogue: Catalogue, kind: string, number: string): Phrase {
  const { all, byPrefix } = familiesOf(catalogue, kind);
  const family = byPrefix.get(prefixOf(number.toLowerCase())) ?? all;
  const runs: Words[] = [];
  for (const group of [family.filter(endsInDigit), family.filter((n) => !endsInDigit(n))]) {
    const [first, last] = [group[0], group[group.length - 1]];
    if (first === undefined || last === undefined) continue;
    runs.push(group.length === 1 ? first : say`${first} to ${last}`);
  }
  return say`${kindName(kind, family.length)} ${allOf(runs)}`;
}

function endsInDigit(number: string): boolean {
  return /\d$/.test(number);
}

/**
 * The one number that a wrong one may have been meant to be: one slip of a finger away, not among
 * `taken`, and between its neighbours in an ordered list. Undefined where several come into question.
 */
export function nearestNumber(
  catalogue: Catalogue,
  kind: string,
  number: string,
  bounds: { after?: string; before?: string; taken: ReadonlySet<string> },
): string | undefined {
  const wrong = number.toLowerCase();
  if (wrong.length > 12) return undefined;
  const near = slipsOf(wrong).filter((other) => {
    if (!itemsOfKind(catalogue, kind).has(other) || bounds.taken.has(other)) return false;
    if (bounds.after !== undefined && compareNumbers(bounds.after, other) >= 0) return false;
    return bounds.before === undefined || compareNumbers(other, bounds.before) < 0;
  });
  return near.length === 1 ? near[0] : undefined;
}

/** All texts that one digit or letter added, dropped, changed or swapped away from `number`. */
function slipsOf(number: string): readonly string[] {
  const signs = [...'0123456789abcdef'];
  const slips = new Set<string>();
  for (let at = 0; at <= number.length; at++) {
    const [before, after] = [number.slice(0, at), number.slice(at)];
    for (const sign of signs) {
      slips.add(before + sign + after);
      if (after !== '') slips.add(before + sign + after.slice(1));
    }
    slips.add(before + after.slice(1));
    if (after.length > 1) slips.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  slips.delete(number);
  return [...slips];
}
