/**
 * Proposes the formulas that a line of percentages, differences or changes may follow. Must not
 * decide which of them holds.
 */
import { rankOf } from '../candidates.ts';
import { growthNoun, type ResultLine } from './announced.ts';
import type { Formula } from './relation.ts';
import { lineValues, type Scale } from './weigh.ts';

/** Lines further away are no operands, unless they are totals. */
const nearest = 10;
const mostTotals = 8;

/** All formulas worth trying for a line. */
export function formulasFor(scale: Scale, line: ResultLine): Formula[] {
  const operands = operandLines(scale, line);
  const numbers = operands.filter((at) => !lineValues(scale, at).percent);
  const percents = operands.filter((at) => lineValues(scale, at).percent);
  const found: Formula[] = [];
  if (line.saysShare) found.push(...shares(scale, line, numbers));
  if (line.inMarks) return found;
  if (line.percent || line.saysShare) found.push(...changes(line, numbers));
  if (line.saysChange) {
    const terms = line.percent ? percents : line.saysShare ? operands : numbers;
    found.push(...differences(growing(line, terms)));
  }
  return found;
}

function operandLines({ axis }: Scale, line: ResultLine): number[] {
  const totals: number[] = [];
  const close: number[] = [];
  axis.lines.forEach((other, at) => {
    if (at === line.at && !line.inMarks) return;
    if (Math.abs(at - line.at) <= nearest) close.push(at);
    else if (rankOf(other) > 0 && totals.length < mostTotals) totals.push(at);
  });
  return [...close, ...totals].sort((a, b) => a - b);
}

function factors(line: ResultLine): readonly (1 | 100)[] {
  if (line.signed) return [100];
  const sizes = line.values.flatMap((value) => (value === undefined ? [] : [value]));
  // Fractions have decimals; whole numbers can only be percentages.
  return sizes.some(({ place }) => place < 0) ? [100, 1] : [100];
}

function shares(scale: Scale, line: ResultLine, operands: readonly number[]): Formula[] {
  const found: Formula[] = [];
  const bases = baseCrossings(scale, line);
  const firsts = line.inMarks ? [line.at] : operands;
  for (const factor of factors(line)) {
    for (const first of firsts) {
      for (const second of operands) {
        if (second === first) continue;
        found.push({ kind: 'share', factor, first, base: 'line', second });
      }
      for (const second of bases) {
        found.push({ kind: 'share', factor, first, base: 'crossing', second });
      }
    }
  }
  return found;
}

const mostBases = 12;

/** Crossings that the whole may stand at: totals, and where the line itself says 100. */
function baseCrossings({ axis }: Scale, line: ResultLine): number[] {
  const whole = (at: number) => {
    const value = line.values[at]?.value;
    return value !== undefined && Number(value.coefficient) * 10 ** value.exponent === 100;
  };
  const found = axis.crossings.flatMap((crossing, at) =>
    rankOf(crossing) > 0 || whole(at) ? [at] : [],
  );
  return found.slice(0, mostBases);
}

function changes(line: ResultLine, operands: readonly number[]): Formula[] {
  const found: Formula[] = [];
  for (const factor of factors(line)) {
    for (const first of operands) {
      for (const second of operands) {
        if (second !== first) found.push({ kind: 'change', factor, first, base: 'line', second });
      }
      found.push({ kind: 'change', factor, first, base: 'previous', second: 0 });
    }
  }
  return found;
}

/** The lines that speak of what a line says is growing; all where it names nothing. */
function growing({ axis, at }: ResultLine, operands: readonly number[]): readonly number[] {
  const noun = growthNoun(axis.lines[at]!.label);
  if (noun === undefined) return operands;
  return operands.filter((other) => axis.lines[other]!.label.toLowerCase().includes(noun));
}

function differences(operands: readonly number[]): Formula[] {
  const found: Formula[] = [];
  for (const first of operands) {
    for (const second of operands) {
      if (second === first) continue;
      found.push({ kind: 'difference', factor: 1, first, base: 'line', second });
    }
    found.push({ kind: 'difference', factor: 1, first, base: 'previous', second: 0 });
  }
  return found;
}
