/**
 * Finds, for every line that announces percentages, differences or changes, the formula that it
 * follows, if the numbers bear one out. Must not say what to do about cells that do not follow.
 */

import { rankOf } from '../candidates.ts';
import type { Grid } from '../grid.ts';
import { readAxes } from '../lines.ts';
import { announcedLines, type ResultLine, speaksOf } from './announced.ts';
import { formulasFor } from './candidates.ts';
import { isNetResult } from './net-result.ts';
import type { Formula, Relation } from './relation.ts';
import { isPromising, type Scale, type Weight, weigh } from './weigh.ts';

/** Bits that must be left when search, labels and misses are paid for. */
const enough = 7;
/** Bits that the names of all three lines are worth. */
const namedBits = 6;
/** Steps (formulas times crossings) for one grid: hostile tables must end. */
const mostSteps = 3_000_000;

/** The believed relations of a grid, at most one for each line and stretch of crossings. */
export function findRelations(grid: Grid, rounded: Uint8Array): Relation[] {
  const axes = readAxes(grid);
  if (axes === undefined) return [];
  const relations: Relation[] = [];
  let budget = mostSteps;
  for (const axis of [axes.down, axes.across]) {
    const scale: Scale = { grid, axis, rounded, lines: new Map() };
    for (const line of announcedLines(grid, axis)) {
      const formulas = formulasFor(scale, line);
      budget -= (formulas.length + 1) * axis.crossings.length;
      if (budget < 0) return relations;
      relations.push(...bestRelations(scale, line, formulas));
    }
  }
  return relations;
}

/** One relation for the whole line, or else one for each block whose whole stands in it. */
function bestRelations(
  scale: Scale,
  line: ResultLine,
  formulas: readonly Formula[],
): readonly Relation[] {
  const cost = Math.log2(formulas.length + 1);
  let best: Relation | undefined;
  for (const formula of formulas) {
    if (!isPromising(scale, line, formula)) continue;
    const weight = weigh(scale, line, formula);
    const relation = toRelation(line, formula, [0, line.values.length], weight, cost);
    if (relation !== undefined && isBetter(relation, best)) best = relation;
  }
  if (best !== undefined && best.misses === 0) return [best];
  const blocks = blockRelations(scale, line, formulas, cost);
  const holds = blocks.reduce((sum, block) => sum + block.holds, 0);
  return holds > (best?.holds ?? 0) || best === undefined ? blocks : [best];
}

function isBetter(relation: Relation, best: Relation | undefined): boolean {
  if (best === undefined) return true;
  if (relation.misses !== best.misses && relation.holds >= best.holds) {
    if (relation.misses < best.misses) return true;
  }
  return relation.score > best.score;
}

/** Shares of the totals of blocks: each from the whole before or after it. */
function blockRelations(
  scale: Scale,
  line: ResultLine,
  formulas: readonly Formula[],
  cost: number,
): Relation[] {
  const wholes = [...new Set(formulas.filter(hasCrossing).map(({ second }) => second))].sort(
    (a, b) => a - b,
  );
  if (wholes.length < 2) return [];
  const found: Relation[] = [];
  for (const [index, whole] of wholes.entries()) {
    const before = [(wholes[index - 1] ?? -1) + 1, whole + 1] as const;
    const after = [whole, wholes[index + 1] ?? line.values.length] as const;
    for (const formula of formulas) {
      if (!hasCrossing(formula) || formula.second !== whole) continue;
      for (const [from, to] of [before, after]) {
        const weight = weigh(scale, line, formula, from, to);
        const relation = toRelation(line, formula, [from, to], weight, cost + 1);
        if (relation !== undefined) found.push(relation);
      }
    }
  }
  found.sort((a, b) => b.score - a.score);
  const kept: Relation[] = [];
  for (const relation of found) {
    const free = kept.every((other) => relation.to <= other.from || other.to <= relation.from);
    if (free) kept.push(relation);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function hasCrossing({ base }: Formula): boolean {
  return base === 'crossing';
}

function toRelation(
  line: ResultLine,
  formula: Formula,
  [from, to]: readonly [number, number],
  { outcomes, holds, misses, bits }: Weight,
  cost: number,
): Relation | undefined {
  const isNamed = isNetResult(line.axis, line.at, formula);
  if (isNamed ? holds < 1 || misses > holds : holds < 2 || misses * 2 > holds) return undefined;
  const said = isNamed ? namedBits : 0;
  const score = bits - cost - choices(holds + misses, misses) + prior(line, formula) + said;
  return score < enough ? undefined : { line, formula, from, to, outcomes, holds, misses, score };
}

/** Bits for leaving the misses anywhere among the lines. */
function choices(all: number, misses: number): number {
  let bits = 0;
  for (let at = 0; at < misses; at++) bits += Math.log2((all - at) / (at + 1));
  return bits;
}

/** What labels and places say for a formula, in bits. */
function prior(line: ResultLine, { kind, first, base, second }: Formula): number {
  const { lines, crossings } = line.axis;
  const own = lines[line.at]!;
  let bits = 0;
  if (kind === 'share') {
    const whole = base === 'line' ? lines[second]! : crossings[second]!;
    if (rankOf(whole) > 0) bits += 2;
    if (base === 'line' && speaksOf(own.label, lines[first]!.label)) bits += 3;
    if (base === 'line' && speaksOf(own.label, lines[second]!.label)) bits += 1;
    if (line.saysChange && !line.percent) bits -= 3;
  } else if (line.saysChange) bits += 3;
  if (base === 'line') bits -= 0.3 * Math.log2(Math.abs(first - second));
  bits -= 0.3 * Math.log2(1 + Math.abs(first - line.at));
  return bits;
}
