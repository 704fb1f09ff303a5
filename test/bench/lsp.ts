/**
 * How long an edit waits for its findings in the language server, as ratios to rumdl and to a server
 * that only echoes, all in turns in one run, on one report and on ten copies of it joined; how the time
 * above the echo grows with the document; how long it takes until rules that had no time for the first
 * answer have run; and whether every answer is that of a server which has seen nothing before.
 *
 *   npm run bench:lsp [-- REPORT.md] [--repeat 3] [--edits 60] [--growth 1,2,5,10] [--pairs 15]
 *
 * The measuring itself is done by `../shared/bench/lsp-latency`; `PEERS_DIR` names a folder in which rumdl is
 * installed. What is missing is said, and what can be measured without it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePasses } from './lsp-passes.ts';

const root = process.cwd();
const bench = resolve(root, '../shared/bench/lsp-latency');
const script = join(bench, 'lsp-latency.mjs');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeat: { type: 'string', default: '3' },
    edits: { type: 'string', default: '60' },
    growth: { type: 'string', default: '1,2,5,10' },
    pairs: { type: 'string', default: '15' },
    server: { type: 'string', default: join(root, 'dist', 'crossfoot.cjs') },
  },
});
const report = resolve(positionals[0] ?? resolve(root, '../shared/reports/iom-2007.md'));

/** What the bench says of one server. */
interface Row {
  readonly name: string;
  readonly error?: string;
  /** Null, as those below, where the server did not answer. */
  readonly edit_p50_ms: number | null;
  readonly edit_p95_ms: number | null;
  readonly edit_cpu_ms: number | null;
  readonly burst_answers: number;
  readonly verify_after_undo: number | null;
  readonly verify_edited_vs_fresh: number | null;
  readonly peak_rss_mb: number | null;
}

const floor = { name: 'echo', command: ['node', join(bench, 'servers', 'floor.mjs')] };
const ours = { name: 'crossfoot', command: ['node', resolve(values.server), 'lsp', '--stdio'] };
/** Rules that fire on nearly every line of any report are off: sending that would be measured. */
const noisy = ['MD010', 'MD013', 'MD029', 'MD060'];
const rumdl = {
  name: 'rumdl',
  command: ['$PEERS_DIR/node_modules/.bin/rumdl', 'server'],
  initOptions: { settings: { disable: noisy }, disableRules: noisy },
};

const scratch = mkdtempSync(join(tmpdir(), 'crossfoot-bench-lsp-'));
try {
  process.exitCode = await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main(): Promise<number> {
  if (!existsSync(script) || !existsSync(report)) {
    say(`Nothing can be measured: ${existsSync(script) ? report : script} is missing.`);
    return 2;
  }
  const hasPeer = peerExists();
  if (!hasPeer) {
    say(
      'rumdl is missing: set PEERS_DIR to a folder in which it is installed from its package. Measured without it.\n',
    );
  }
  const servers = hasPeer ? [floor, rumdl, ours] : [floor, ours];
  for (const copies of [1, 10]) {
    const rows = measure(copies, servers, ['--repeat', values.repeat, '--edits', values.edits]);
    say(`${copies === 1 ? 'The report' : `${copies} copies joined`}:`);
    for (const row of rows) say(lineOf(row));
    for (const line of ratios(rows)) say(line);
    await sayPasses(copies);
    say('');
  }
  sayGrowth(
    values.growth
      .split(',')
      .map(Number)
      .filter((copies) => copies > 0),
  );
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function peerExists(): boolean {
  const folder = process.env.PEERS_DIR;
  return folder !== undefined && existsSync(join(folder, 'node_modules', '.bin', 'rumdl'));
}

function measure(
  copies: number,
  servers: readonly object[],
  options: readonly string[],
): readonly Row[] {
  const file = join(scratch, `copies-${copies}.md`);
  writeFileSync(file, readFileSync(report, 'utf8').repeat(copies));
  const list = join(scratch, 'servers.json');
  writeFileSync(list, JSON.stringify(servers));
  const run = spawnSync(
    process.execPath,
    [script, '--compare', list, '--file', file, '--json', ...options],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { rows } = JSON.parse(run.stdout) as { readonly rows: readonly Row[] };
  return rows;
}

function lineOf(row: Row): string {
  if (row.error !== undefined) return `  ${row.name}: ${row.error.trim().split('\n')[0]}`;
  const wrong = `${row.verify_after_undo ?? '-'}/${row.verify_edited_vs_fresh ?? '-'}`;
  return `  ${row.name.padEnd(10)} p50 ${row.edit_p50_ms} ms, p95 ${row.edit_p95_ms} ms, processor ${row.edit_cpu_ms} ms per edit, answers to a burst ${row.burst_answers}, wrong ${wrong}, peak memory ${row.peak_rss_mb} MB`;
}

function ratios(rows: readonly Row[]): readonly string[] {
  const own = rows.find(({ name }) => name === ours.name);
  if (own === undefined || own.error !== undefined) return [];
  return rows.flatMap((other) =>
    other === own || other.error !== undefined
      ? []
      : [
          `  crossfoot to ${other.name}: p50 ${times(own.edit_p50_ms, other.edit_p50_ms)}, p95 ${times(own.edit_p95_ms, other.edit_p95_ms)}, memory ${times(own.peak_rss_mb, other.peak_rss_mb)}`,
        ],
  );
}

function times(a: number | null, b: number | null): string {
  return a === null || b === null || b === 0 ? 'not known' : `${(a / b).toFixed(3)} ×`;
}

async function sayPasses(copies: number): Promise<void> {
  const text = readFileSync(report, 'utf8').repeat(copies);
  const pairs = Math.max(2, Math.round(Number(values.pairs) / copies));
  const { first, complete, twice, wrong } = await measurePasses(ours.command, text, pairs);
  const row = (name: string, sample: readonly number[]) =>
    `${name} p50 ${quantile(sample, 0.5)} ms, p95 ${quantile(sample, 0.95)} ms`;
  say(`  crossfoot, ${first.length} edits one by one: ${row('first answer', first)};`);
  say(`    ${row('all rules', complete)}; rules were left for a second answer ${twice} times;`);
  say(`    ${wrong} answers differ from those of a server that has just started`);
}

function quantile(sample: readonly number[], share: number): string {
  const sorted = [...sample].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}

/** The exponent by which the median above the echo grows with the size of the document. */
function sayGrowth(sizes: readonly number[]): void {
  if (sizes.length < 2) return;
  const points = sizes.map((copies) => {
    const options = ['--repeat', '2', '--edits', '30', '--burst', '0', '--no-verify'];
    const [echo, own] = measure(copies, [floor, ours], options);
    const name = `${copies} ${copies === 1 ? 'copy' : 'copies'}`;
    if (!echo?.edit_p50_ms || !own?.edit_p50_ms) {
      say(`  ${name}: not known, a server did not answer`);
      return undefined;
    }
    const above = Math.max(0.1, own.edit_p50_ms - echo.edit_p50_ms);
    say(`  ${name}: p50 ${own.edit_p50_ms} ms, ${above.toFixed(1)} ms above the echo`);
    return [Math.log(copies), Math.log(above)] as const;
  });
  const known = points.filter((point) => point !== undefined);
  if (known.length < 2) return;
  say(`Growth of what is above the echo: size to the power of ${slope(known).toFixed(2)}`);
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const x = mean(points.map(([value]) => value));
  const y = mean(points.map(([, value]) => value));
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
