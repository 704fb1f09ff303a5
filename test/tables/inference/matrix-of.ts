/** Tables for the tests of inference: a text with bars into readings and texts. */
import { readCell } from '../../../server/src/numbers/read-cell.ts';
import { inferNumberStyle } from '../../../server/src/numbers/style.ts';
import {
  type Inference,
  inferAggregates,
  type Slot,
} from '../../../server/src/tables/inference/infer-aggregates.ts';

/** Infers from cells as text, in the style that they show. */
export function inferCells(texts: readonly (readonly string[])[]): Inference {
  const style = inferNumberStyle(texts.flat());
  return inferAggregates({
    texts,
    readings: texts.map((row) => row.map((text) => readCell(text, style))),
  });
}

/** Infers from lines of cells separated by bars. */
export function inferTable(table: string): Inference {
  const rows = table.trim().split('\n');
  return inferCells(rows.map((row) => row.split('|').map((cell) => cell.trimEnd())));
}

const name = ([row, column]: Slot) => `${row}.${column}`;

/** The aggregates in short, sorted: `sum 3.1 = 1.1 2.1`. */
export function shortAggregates({ aggregates }: Inference): string[] {
  return aggregates
    .map(
      ({ kind, result, operands }) => `${kind} ${name(result)} = ${operands.map(name).join(' ')}`,
    )
    .sort();
}

/** The failures in short: `3.1 suspect 3.1 changed`. */
export function shortFailures({ failures }: Inference): string[] {
  return failures.map(({ result, suspects }) => {
    const first = suspects[0];
    return `${name(result)} suspect ${first ? name(first.slot) : 'none'} ${first?.slip ?? 'no slip'}`;
  });
}
