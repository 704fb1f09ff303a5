/**
 * What still adds up in a table that its author has taken out of the checks: where most of a line's
 * sums hold, those that do say something. Must not find anything wrong.
 */
import { foot } from '../tables/foot.ts';
import type { Grid } from '../tables/grid.ts';
import { labelledAggregates } from '../tables/labelled.ts';
import { perTable } from '../tables/per-grid.ts';
import { type Working, workingsOf } from '../tables/workings.ts';
import type { Table } from './report.ts';

/** A line whose sums fail more often than this has lost its cells; then none of them counts. */
const leastHolding = 0.75;

/** Workings that hold, of sums that labels announce. */
export const unskippedWorkings = perTable((table: Table): readonly Working[] => {
  const { grid } = table;
  const { pragma: _, ...context } = table.context ?? {};
  const aggregates = labelledAggregates(grid, context);
  const verdicts = aggregates.map((aggregate) => foot(grid, aggregate));
  const workings = workingsOf({ ...table, aggregates, verdicts }).filter(
    ({ source, operands }) => source === 'labelled' && countValues(grid, operands) > 1,
  );
  const lines = new Map<string, { holds: number; all: number }>();
  for (const working of workings) {
    const line = lines.get(lineOf(grid, working)) ?? { holds: 0, all: 0 };
    line.all += 1;
    if (working.state === 'holds') line.holds += 1;
    lines.set(lineOf(grid, working), line);
  }
  return workings.filter((working) => {
    const { holds, all } = lines.get(lineOf(grid, working))!;
    return working.state === 'holds' && holds >= all * leastHolding;
  });
});

function countValues({ cells }: Grid, operands: readonly number[]): number {
  return operands.filter((cell) => cells[cell]!.reading?.kind === 'number').length;
}

function lineOf({ cells }: Grid, { direction, result }: Working): string {
  const { row, column } = cells[result]!;
  return direction === 'down' ? `row ${row}` : `column ${column}`;
}
