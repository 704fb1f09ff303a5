/**
 * Predictions for the aggregation benchmark: a table's text cells into aggregations and findings in
 * the benchmark's format. The number format is worked out from the cells.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCell } from '../../server/src/numbers/read-cell.ts';
import type { CellReading } from '../../server/src/numbers/reading.ts';
import { inferNumberStyle } from '../../server/src/numbers/style.ts';
import { inferAggregates, type Slot } from '../../server/src/tables/inference/infer-aggregates.ts';

/** One table of a dataset; only these fields may be read to predict. */
export interface BenchTable {
  readonly id: string;
  readonly variant?: 'clean' | 'corrupted';
  readonly cells: readonly (readonly string[])[];
}

export interface Prediction {
  readonly id: string;
  readonly variant: 'clean' | 'corrupted';
  readonly aggregations: readonly {
    operator: string;
    aggregator: Slot;
    aggregatees: readonly Slot[];
  }[];
  readonly findings: readonly {
    operator: string;
    aggregator: Slot;
    cells: readonly Slot[];
    suspect: readonly Slot[];
  }[];
}

/** Reads a JSON Lines file, plain or gzip. Throws an Error that names file and line. */
export function readTables(path: string): BenchTable[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as BenchTable];
    } catch (error) {
      throw new Error(`${path}:${index + 1}: ${(error as Error).message}`);
    }
  });
}

/** The cells as read in the style that the table itself shows. */
export function readReadings(cells: BenchTable['cells']): CellReading[][] {
  const style = inferNumberStyle(cells.flat());
  return cells.map((row) => row.map((cell) => readCell(cell, style)));
}

const operators = {
  sum: 'Sum',
  average: 'Average',
  share: 'Division',
  change: 'RelativeChange',
} as const;

export function predict(table: BenchTable): Prediction {
  const inference = inferAggregates({ texts: table.cells, readings: readReadings(table.cells) });
  return {
    id: table.id,
    variant: table.variant ?? 'clean',
    aggregations: inference.aggregates.map(({ kind, result, operands }) => ({
      operator: operators[kind],
      aggregator: result,
      aggregatees: operands,
    })),
    findings: inference.failures.map(({ result, operands, suspects }) => ({
      operator: 'Sum',
      aggregator: result,
      cells: operands,
      suspect: suspects.map(({ slot }) => slot),
    })),
  };
}
