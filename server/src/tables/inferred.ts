/**
 * Sums and averages that a table's numbers show where no label announces them, as aggregates of its
 * grid. Must not contradict what labels say: a result that is announced already is left alone.
 */

import type { CellReading } from '../numbers/reading.ts';
import { type Phrase, say } from '../text/phrase.ts';
import type { Aggregate, Verdict } from './aggregate.ts';
import { foot } from './foot.ts';
import type { Grid } from './grid.ts';
import {
  type InferredAggregate,
  type InferredFailure,
  inferAggregates,
  type Slot,
} from './inference/infer-aggregates.ts';
import type { TableMatrix } from './inference/matrix.ts';
import { listsSome } from './labelled.ts';
import { roundedCells, type TableContext } from './rounding.ts';

const text: CellReading = { kind: 'text' };

/**
 * The inferred sums of a grid that `known` does not hold yet, in the order of their results: those
 * that hold, and those that fail though the same pattern holds elsewhere; and the averages that hold.
 */
export function inferredAggregates(
  grid: Grid,
  context: TableContext,
  known: readonly Aggregate[],
): Aggregate[] {
  if (context.pragma === 'skip' || areExplained(grid, known)) return [];
  const inference = inferAggregates(matrixOf(grid));
  const taken = new Set(known.map(resultKey));
  const relations = new Set(known.map(relationKey));
  const rounded = roundedCells(grid, context);
  const isNew = (sum: Aggregate) =>
    numbersIn(grid, sum) > 1 && !taken.has(resultKey(sum)) && !relations.has(relationKey(sum));
  const borneOut = patternCounts(inference.aggregates);
  const isChance = (sum: InferredAggregate, kind: Verdict['kind']) =>
    kind === 'rounding' && sum.operands.length < fewParts && borneOut.get(patternKey(sum)) === 1;
  const holding = inference.aggregates
    .filter(({ kind }) => kind === 'sum' || kind === 'average')
    .flatMap((one) => {
      const sum = toAggregate(grid, one, rounded);
      const { kind } = foot(grid, sum);
      // What agrees only within rounding, in a table that nothing calls rounded, may be chance.
      return isNew(sum) && kind !== 'fails' && !isChance(one, kind) ? [sum] : [];
    });
  // Where a table lists only some of its parts, a total above their sum is no slip.
  const failures = listsSome(grid, context) ? [] : inference.failures;
  const failing = failures
    .filter((failure) => (borneOut.get(patternKey(failure)) ?? 0) >= witnesses)
    .map((failure) => toAggregate(grid, failure, rounded))
    .filter((sum) => isNew(sum) && foot(grid, sum).kind === 'fails');
  return [...holding, ...failing].sort((a, b) => a.result - b.result);
}

/** The share of numbers that labels must explain for the search to have nothing to add. */
const mostly = 0.75;

/** Whether nearly every number is a part or the result of a sum that labels announce. */
function areExplained(grid: Grid, known: readonly Aggregate[]): boolean {
  if (known.length === 0) return false;
  const explained = new Uint8Array(grid.cells.length);
  for (const { result, operands } of known) {
    explained[result] = 1;
    for (const cell of operands) explained[cell] = 1;
  }
  let numbers = 0;
  let count = 0;
  grid.cells.forEach((cell, at) => {
    if (cell.reading?.kind !== 'number') return;
    numbers++;
    count += explained[at]!;
  });
  return count >= numbers * mostly;
}

/** Fewer parts than this agree with one value by chance, give or take a rounding. */
const fewParts = 4;

/** So many lines must add up in a way before one that does not is worth a word. */
const witnesses = 3;

type Sum = Pick<InferredFailure, 'direction' | 'result' | 'operands'> & {
  readonly kind?: InferredAggregate['kind'];
};

/** How many lines of the table bear each pattern out. */
function patternCounts(sums: readonly InferredAggregate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sum of sums) {
    if (sum.kind !== 'sum') continue;
    const key = patternKey(sum);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The same for sums that relate the same rows, or the same columns, in another line. */
function patternKey({ direction, result, operands }: Sum): string {
  const place = (slot: Slot) => slot[direction === 'down' ? 0 : 1];
  return `${direction} ${[result, ...operands].map(place).join(' ')}`;
}

function matrixOf(grid: Grid): TableMatrix {
  const texts: string[][] = [];
  const readings: CellReading[][] = [];
  for (let row = 0; row < grid.rows; row++) {
    const slots = Array.from(grid.slots.subarray(row * grid.columns, (row + 1) * grid.columns));
    texts.push(slots.map((slot) => grid.cells[slot]?.text ?? ''));
    readings.push(
      slots.map((slot, column) => {
        const cell = grid.cells[slot];
        const own = cell?.row === row && cell.column === column;
        return (own ? cell.reading : undefined) ?? text;
      }),
    );
  }
  return { texts, readings };
}

function toAggregate(grid: Grid, sum: Sum, rounded: Uint8Array): Aggregate {
  const cellOf = ([row, column]: Slot) => grid.slots[row * grid.columns + column] ?? -1;
  const result = cellOf(sum.result);
  const average = sum.kind === 'average';
  return {
    kind: average ? 'average' : 'sum',
    direction: sum.direction,
    result,
    operands: sum.operands.map(cellOf),
    source: 'inferred',
    because: whyBelieved(average, sum.direction === 'down'),
    rounded: rounded[result] === 1,
  };
}

function whyBelieved(average: boolean, down: boolean): Phrase {
  if (average)
    return down
      ? say`most columns of the table have their average there`
      : say`most rows of the table have their average there`;
  return down
    ? say`most columns of the table add up in this way`
    : say`most rows of the table add up in this way`;
}

/** Of one number alone, a "sum" is a copy. */
function numbersIn(grid: Grid, { operands }: Aggregate): number {
  return operands.filter((cell) => grid.cells[cell]?.reading?.kind === 'number').length;
}

function resultKey({ direction, result }: Aggregate): string {
  return `${direction} ${result}`;
}

/** The same cells stand in the same relation, whichever of them is called the total. */
function relationKey({ direction, result, operands }: Aggregate): string {
  return `${direction} ${[result, ...operands].sort((a, b) => a - b).join(' ')}`;
}
