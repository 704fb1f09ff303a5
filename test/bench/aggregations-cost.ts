/**
 * What it costs to find the aggregations of a table, beside merely reading its numerals. Must not score
 * what was found.
 */
import { inferAggregates } from '../../server/src/tables/inference/infer-aggregates.ts';
import { type BenchTable, readReadings } from './aggregations-predict.ts';

/** Milliseconds, the least of some runs. */
export interface Cost {
  readonly id: string;
  readonly cells: number;
  readonly read: number;
  readonly infer: number;
  /** Inference for each millisecond of reading. */
  readonly ratio: number;
}

export function costOf({ id, cells: texts }: BenchTable): Cost {
  const read = time(() => readReadings(texts));
  const readings = readReadings(texts);
  const infer = time(() => inferAggregates({ texts, readings }));
  const cells = texts.reduce((sum, row) => sum + row.length, 0);
  return { id, cells, read, infer, ratio: infer / Math.max(read, 0.001) };
}

/** Milliseconds of processor time so far: what else the machine does is not counted. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Least time of five runs, in milliseconds. */
function time(task: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = spent();
    task();
    least = Math.min(least, spent() - start);
  }
  return least;
}

/** The value below which `share` of the list lies. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
