/**
 * Workings: every cell of a table that is believed to follow from others, whether a sum or a relation
 * says so, in one shape for all who show them. Must not word anything.
 */

import type { Decimal } from '../numbers/decimal.ts';
import { say, type Words } from '../text/phrase.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import type { Grid } from './grid.ts';
import { type FootedTable, type RelationReading, readRelations } from './relations/arbitrate.ts';
import type { Relation, RelationSlip } from './relations/relation.ts';
import { operandsOf } from './relations/relation-slips.ts';

/** `open`: neither borne out nor contradicted, as where a part is suppressed. */
export type WorkingState = 'holds' | 'rounding' | 'fails' | 'open';

/** One cell, what it is computed from, and whether it agrees. */
export interface Working extends Omit<Aggregate, 'rounded'> {
  readonly state: WorkingState;
  /** What the operands give, where that is not what is printed. */
  readonly expected?: Decimal;
  /** Result as printed minus what the operands give, for sums that are off. */
  readonly difference?: Decimal;
  /** Only the sign is wrong. */
  readonly sign?: boolean;
  /** The value stands behind the cell's own: the percentage of `37 (51%)`. */
  readonly inMarks?: boolean;
  /** Operands lie on the result's own line, so that the other direction tells them apart. */
  readonly onOwnLine?: boolean;
}

const known = new WeakMap<readonly Aggregate[], { grid: Grid; workings: readonly Working[] }>();

/** All workings of a table in the order of its cells. */
export function workingsOf(table: FootedTable): readonly Working[] {
  const { grid, aggregates, verdicts } = table;
  const kept = known.get(aggregates);
  if (kept?.grid === grid) return kept.workings;
  const sums = aggregates.map((aggregate, at) => ofAggregate(aggregate, verdicts[at]!));
  const told = new Set(sums.map(identity));
  const related = ofRelations(grid, readRelations(table)).filter(
    (working) => !told.has(identity(working)),
  );
  const workings = [...sums, ...related].sort((a, b) => a.result - b.result);
  known.set(aggregates, { grid, workings });
  return workings;
}

/** Two readings of one cell in one direction and by one kind of formula say the same. */
function identity({ kind, direction, result }: Working): string {
  return kind === 'sum' ? '' : `${kind} ${direction} ${result}`;
}

const states: Readonly<Record<Verdict['kind'], WorkingState>> = {
  holds: 'holds',
  rounding: 'rounding',
  withheld: 'open',
  fails: 'fails',
};

function ofAggregate({ rounded: _, ...aggregate }: Aggregate, verdict: Verdict): Working {
  return {
    ...aggregate,
    state: states[verdict.kind],
    ...('expected' in verdict && { expected: verdict.expected }),
    ...('difference' in verdict && { difference: verdict.difference }),
  };
}

function ofRelations(grid: Grid, { relations, slips }: RelationReading): Working[] {
  const told = slips.flatMap((slip) => [slip, ...slip.also]);
  return relations.flatMap((relation) => {
    const own = told.filter((slip) => slip.relation === relation);
    const byCrossing = new Map(own.map((slip) => [slip.crossing, slip]));
    const workings: Working[] = [];
    for (let crossing = relation.from; crossing < relation.to; crossing++) {
      const working = ofCrossing(grid, relation, crossing, byCrossing.get(crossing));
      if (working !== undefined) workings.push(working);
    }
    return workings;
  });
}

function ofCrossing(
  grid: Grid,
  relation: Relation,
  crossing: number,
  slip: RelationSlip | undefined,
): Working | undefined {
  const { line, formula, outcomes } = relation;
  const result = line.cells[crossing]!;
  if (result < 0 || line.values[crossing] === undefined || outcomes[crossing] === 'unknown') {
    return undefined;
  }
  const operands = operandsOf(relation, crossing);
  if (operands.some((cell) => grid.cells[cell]?.reading?.kind !== 'number')) return undefined;
  return {
    kind: formula.kind,
    direction: line.axis.direction,
    result,
    operands,
    source: relation.declared === undefined ? 'inferred' : 'declared',
    because: because(relation),
    state: slip === undefined ? stateOf(relation, crossing) : slipState(slip),
    ...(slip && { expected: slip.expected, ...(slip.outcome === 'sign' && { sign: true }) }),
    ...(line.inMarks && { inMarks: true }),
    ...(formula.base !== 'line' && { onOwnLine: true }),
  };
}

/** What follows no more closely than others, yet is told nowhere, has some explanation. */
function stateOf({ outcomes }: Relation, crossing: number): WorkingState {
  return outcomes[crossing] === 'holds' ? 'holds' : 'open';
}

function slipState({ outcome }: RelationSlip): WorkingState {
  return outcome === 'near' ? 'rounding' : 'fails';
}

function because({ line, holds, misses, declared }: Relation): Words {
  if (declared !== undefined) return declared;
  const all = holds + misses;
  const row = line.axis.direction === 'down';
  if (misses === 0)
    return row
      ? say`all ${all} values in this row follow in this way`
      : say`all ${all} values in this column follow in this way`;
  return row
    ? say`${holds} of the ${all} values in this row follow in this way`
    : say`${holds} of the ${all} values in this column follow in this way`;
}
