/**
 * The aggregation benchmark. `predict DATASET` writes predictions to stdout; `bench DATASET` scores
 * them with the benchmark's own scripts (detection, planted errors) on the whole, on two thirds and on the
 * third that is held out, and measures the cost of inference against merely reading the numerals.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Cost, costOf, quantile } from './aggregations-cost.ts';
import { type BenchTable, predict, readTables } from './aggregations-predict.ts';

const usage =
  'usage: predict DATASET.jsonl[.gz] | bench DATASET.jsonl[.gz] [--seed TEXT] [--scorers FOLDER]';

function main(args: readonly string[]): void {
  const [mode, dataset] = args.filter(
    (arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'),
  );
  if ((mode !== 'predict' && mode !== 'bench') || dataset === undefined) throw new Error(usage);
  const tables = readTables(dataset);
  if (mode === 'predict') {
    for (const table of tables) process.stdout.write(`${JSON.stringify(predict(table))}\n`);
    return;
  }
  const option = (name: string) => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : args[at + 1];
  };
  const scorers = resolve(option('scorers') ?? '../shared/bench/aggregations');
  if (!existsSync(join(scorers, 'score.mjs')))
    throw new Error(`No score.mjs in ${scorers}; name the folder with --scorers`);
  const work = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'));
  try {
    score(dataset, scorers, option('seed') ?? '1', work);
    measure(tables);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whether a table is held out: by a hash of its id (FNV-1a, mixed), whatever the order of tables. */
function isHeldOut(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const char of `holdout|${id}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  hash = (hash + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(hash ^ (hash >>> 15), 1 | hash);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 < 1 / 3;
}

function score(dataset: string, scorers: string, seed: string, work: string): void {
  const bytes = readFileSync(dataset);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const held = (line: string) => isHeldOut((JSON.parse(line) as BenchTable).id);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['all tables', lines],
    ['two thirds', lines.filter((line) => !held(line))],
    ['held out', lines.filter(held)],
  ];
  for (const [name, part] of parts) {
    const path = join(work, `${name.replace(' ', '-')}.jsonl`);
    writeFileSync(path, `${part.join('\n')}\n`);
    console.log(`\n=== ${name}: ${part.length} tables, number format not given ===\n`);
    const predictions = writePredictions(path, [path]);
    run(scorers, 'score.mjs', path, predictions);
    const errors = join(work, `${name.replace(' ', '-')}-errors`);
    run(scorers, 'inject.mjs', path, errors, '--seed', seed);
    const both = writePredictions(errors, [
      join(errors, 'clean.jsonl'),
      join(errors, 'corrupted.jsonl'),
    ]);
    run(scorers, 'score-errors.mjs', path, join(errors, 'corrupted.jsonl'), both);
  }
}

function writePredictions(base: string, datasets: readonly string[]): string {
  const path = `${base}.predictions.jsonl`;
  const records = datasets.flatMap((dataset) => readTables(dataset).map(predict));
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

function run(scorers: string, script: string, ...args: string[]): void {
  const result = spawnSync(process.execPath, [join(scorers, script), ...args], {
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`${script} failed: ${result.stderr.trim()}`);
  console.log(result.stdout.trimEnd());
}

function measure(tables: readonly BenchTable[]): void {
  const costs = tables.map(costOf);
  const show = (name: string, pick: (cost: Cost) => number, unit: string) => {
    const list = costs.map(pick);
    console.log(
      `  ${name}: median ${quantile(list, 0.5).toFixed(2)}${unit}, 95th percentile ${quantile(list, 0.95).toFixed(2)}${unit}`,
    );
  };
  console.log('\n=== cost of inference, processor time, best of five runs ===\n');
  show('inference', (cost) => cost.infer, ' ms');
  show('reading the numerals', (cost) => cost.read, ' ms');
  show('inference / reading', (cost) => cost.ratio, ' ×');
  const largest = costs.reduce((a, b) => (b.cells > a.cells ? b : a));
  console.log(`  largest table: ${largest.cells} cells, ${largest.infer.toFixed(0)} ms`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
