/**
 * Units of a line statement: turns "1, 3–5 and 2" into the pieces that move as wholes (`1`, `3–5`,
 * `2`), and new orders of them into edits that keep the line's style. Must not decide what is wrong.
 */
import type { Span, TextEdit } from '../text/span.ts';
import type { Statement } from './framework.ts';
import { compareNumbers } from './numbering.ts';

/** A number or a range as written. */
export interface Unit {
  readonly span: Span;
  /** The number, or the first of the range. */
  readonly number: string;
  readonly isRange: boolean;
}

export function unitsOf(statement: Statement): readonly Unit[] {
  const units: Unit[] = [];
  for (const { number, numberSpan, range } of statement.items) {
    const span = range ?? numberSpan;
    if (range && units[units.length - 1]?.span.from === span.from) continue;
    units.push({ span, number, isRange: range !== undefined });
  }
  return units;
}

/** The units in counting order; equal ones keep their order. */
export function sortUnits(units: readonly Unit[]): readonly Unit[] {
  return [...units].sort((a, b) => compareNumbers(a.number, b.number));
}

const plainSeparator = /^\s*(?:[,;]\s*)?(?:(?:and|or|et|ou|y|e|o|u)\s+|&\s*)?$/u;

/** Whether only commas and an "and" stand between the units, so that the line may be rewritten. */
export function isPlain(statement: Statement, text: string): boolean {
  return statement.separators.every(({ from, to }) => plainSeparator.test(text.slice(from, to)));
}

/** Whether the last unit is joined by an "and" or its like. */
export function endsWithAnd(statement: Statement, text: string): boolean {
  const last = statement.separators[statement.separators.length - 1];
  return last !== undefined && /[\p{L}&]/u.test(text.slice(last.from, last.to));
}

/** The units in other places, everything between them as it is: one edit for each place that changes. */
export function reorder(units: readonly Unit[], order: readonly Unit[], text: string): TextEdit[] {
  return units.flatMap((unit, at): TextEdit[] => {
    const { from, to } = order[at]!.span;
    const written = text.slice(from, to);
    return written === text.slice(unit.span.from, unit.span.to)
      ? []
      : [{ span: unit.span, text: written }];
  });
}

/** The list rewritten with only `units`, its commas and its "and" as before. */
export function rewrite(statement: Statement, units: readonly Unit[], text: string): TextEdit[] {
  const all = unitsOf(statement);
  const span = { from: all[0]!.span.from, to: all[all.length - 1]!.span.to };
  const written = statement.separators.map(({ from, to }) => text.slice(from, to));
  const comma = written.find(
    (separator) => !/[\p{L}&]/u.test(separator) && separator.trim() !== '',
  );
  let last = [...written].reverse().find((separator) => /[\p{L}&]/u.test(separator));
  // "1, 2, and 3" without 2 is "1 and 3".
  if (units.length === 2) last = last?.replace(/^\s*[,;]\s*/u, ' ');
  const parts = units.map((unit) => text.slice(unit.span.from, unit.span.to));
  const joined = parts.reduce((list, part, at) => {
    const separator = at === parts.length - 1 ? (last ?? comma) : comma;
    return `${list}${separator ?? ', '}${part}`;
  });
  return [{ span, text: joined }];
}
