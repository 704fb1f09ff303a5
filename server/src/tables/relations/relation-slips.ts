/**
 * Turns believed relations into the cells that break them, where it is clear that they are wrong
 * and not rounded, cut off or printed by another habit. Must not word anything.
 */
import { absolute, equal, isNegative, isZero, subtract } from '../../numbers/decimal.ts';
import type { Numeral } from '../../numbers/reading.ts';
import type { Grid } from '../grid.ts';
import { entryAt } from '../lines.ts';
import { withoutPadding } from '../printed-place.ts';
import { findRelations } from './find-relations.ts';
import type { Outcome, Relation, RelationSlip } from './relation.ts';
import { verify } from './verify.ts';

/** The cells of a grid that break a relation, in the order of the grid's cells. */
export function findRelationSlips(
  grid: Grid,
  rounded: Uint8Array,
  relations: readonly Relation[] = findRelations(grid, rounded),
): RelationSlip[] {
  const slips = relations.flatMap((relation) => {
    if (relation.misses === 0 || isHabit(relation)) return [];
    return slipsOf(grid, rounded, relation);
  });
  return onePerCell(slips).sort((a, b) => a.cell - b.cell);
}

/** Signs left out throughout are a way of printing. */
function isHabit({ outcomes }: Relation): boolean {
  return outcomes.filter((outcome) => outcome === 'sign').length > 1;
}

function slipsOf(grid: Grid, rounded: Uint8Array, relation: Relation): RelationSlip[] {
  const { line, formula } = relation;
  const found: RelationSlip[] = [];
  relation.outcomes.forEach((outcome, crossing) => {
    if (outcome === 'holds' || outcome === 'unknown') return;
    const cell = line.cells[crossing]!;
    const operands = operandsOf(relation, crossing);
    const [a, b] = operands.map((index) => numeralAt(grid, index));
    if (a === undefined || b === undefined) return;
    const isRounded = operands.map((index) => rounded[index] === 1);
    const verdict = verify(
      formula,
      withoutPadding(line.values[crossing]!),
      { numeral: withoutPadding(a), rounded: isRounded[0]! },
      { numeral: withoutPadding(b), rounded: isRounded[1]! },
    );
    if (verdict === undefined || verdict.holds || isSummary(relation, crossing)) return;
    if (verdict.sign && formula.kind === 'change' && isNegative(b.value)) return;
    if (thirdTermExplains(grid, relation, crossing)) return;
    const kind = verdict.near ? 'near' : verdict.sign ? 'sign' : 'fails';
    const exact = !isRounded[0] && !isRounded[1];
    const { expected } = verdict;
    found.push({ relation, crossing, outcome: kind, cell, operands, expected, exact });
  });
  return found.filter((slip) => isTelling(found, slip));
}

const summary =
  /(?<!\p{L})(?:max|maximum|min|minimum|highest|lowest|range|std|standard deviation|variance)(?!\p{L})/iu;

/** Averages and extremes of ratios are no ratios of averages and extremes. */
function isSummary({ line }: Relation, crossing: number): boolean {
  const { label, reading } = line.axis.crossings[crossing]!;
  return reading.kind === 'ratio' || summary.test(label.slice(0, 200));
}

/**
 * Whether a third line explains what a difference is off by, one that says nothing wherever the
 * difference holds: exceptional items in a statement of accounts.
 */
export function thirdTermExplains(grid: Grid, relation: Relation, crossing: number): boolean {
  const { line, formula, outcomes } = relation;
  if (formula.kind !== 'difference') return false;
  const [a, b] = operandsOf(relation, crossing).map((index) => numeralAt(grid, index)?.value);
  if (a === undefined || b === undefined) return false;
  const expected = subtract(a, b);
  const { axis } = line;
  const off = absolute(subtract(line.values[crossing]!.value, expected));
  const valueAt = (at: number, other: number) =>
    numeralAt(grid, axis.matrix.cells[entryAt(axis, at, other)]!)?.value;
  return axis.lines.some((_, at) => {
    if (at === line.at || at === formula.first || at === formula.second) return false;
    const value = valueAt(at, crossing);
    if (value === undefined || isZero(value) || !equal(absolute(value), off)) return false;
    return outcomes.every((outcome, other) => {
      const known = outcome === 'holds' ? valueAt(at, other) : undefined;
      return known === undefined || isZero(known);
    });
  });
}

/** Indexes of the two operands of a result in the grid's cells. */
export function operandsOf({ line, formula }: Relation, crossing: number): [number, number] {
  const { axis } = line;
  const at = (position: number, other: number) =>
    axis.matrix.cells[entryAt(axis, position, other)]!;
  const { first, base, second } = formula;
  const top = at(first, crossing);
  if (base === 'line') return [top, at(second, crossing)];
  return [top, at(first, base === 'crossing' ? second : crossing - 1)];
}

function numeralAt(grid: Grid, index: number): Numeral | undefined {
  const reading = grid.cells[index]?.reading;
  return reading?.kind === 'number' ? reading.numeral : undefined;
}

/**
 * Rounding the other way is a slip only where exact counts leave no room, where others show that
 * the line is rounded to nearest, and where it happens once: cut off digits and shares adjusted to
 * make 100 come in numbers.
 */
function isTelling(slips: readonly RelationSlip[], slip: RelationSlip): boolean {
  const { relation, outcome } = slip;
  if (outcome === 'fails') return true;
  if (outcome === 'sign') return announcesSign(slip);
  const near = slips.filter((other) => other.outcome === 'near').length;
  return slip.exact && near === 1 && relation.holds >= 4;
}

/** Whether some other cell of the line prints its sign. */
function announcesSign({ relation }: RelationSlip): boolean {
  const { line, outcomes } = relation;
  const signed = (outcome: Outcome, at: number) =>
    outcome === 'holds' && line.values[at]?.negative !== undefined;
  const label = line.axis.lines[line.at]!.label;
  return outcomes.some(signed) || /[(+\u2212-]|decrease/i.test(label);
}

/** A cell may stand in a percentage row and a percentage column: the surer relation speaks. */
function onePerCell(slips: readonly RelationSlip[]): RelationSlip[] {
  const best = new Map<number, RelationSlip>();
  for (const slip of slips) {
    const known = best.get(slip.cell);
    if (known === undefined || known.relation.score < slip.relation.score)
      best.set(slip.cell, slip);
  }
  return [...best.values()];
}
