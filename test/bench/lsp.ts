/**
 * How long an edit waits for its findings in the language server, as ratios to rumdl and to a server
 * that only echoes, all in turns in one run, on one report and on ten copies of it joined; and how the time
 * above the echo grows with the document.
 *
 *   npm run bench:lsp [-- REPORT.md] [--repeat 3] [--edits 60] [--growth 1,2,4,8,16]
 *
 * The measuring itself is done by `../shared/bench/lsp-latency`; `PEERS_DIR` names a folder in which rumdl is
 * installed. What is missing is said, and what can be measured without it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = process.cwd();
const bench = resolve(root, '../shared/bench/lsp-latency');
const script = join(bench, 'lsp-latency.mjs');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeat: { type: 'string', default: '3' },
    edits: { type: 'string', default: '60' },
    growth: { type: 'string', default: '1,2,4,8,16' },
    server: { type: 'string', default: join(root, 'dist', 'crossfoot.cjs') },
  },
});
const report = resolve(positionals[0] ?? resolve(root, '../shared/reports/iom-2007.md'));

/** What the bench says of one server. */
interface Row {
  readonly name: string;
  readonly error?: string;
  readonly edit_p50_ms: number;
  readonly edit_p95_ms: number;
  readonly edit_cpu_ms: number;
  readonly burst_answers: number;
  readonly verify_after_undo: number | null;
  readonly verify_edited_vs_fresh: number | null;
  readonly peak_rss_mb: number;
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
  process.exitCode = main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function main(): number {
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

function times(a: number, b: number): string {
  return `${(a / b).toFixed(3)} ×`;
}

/** The exponent by which the median above the echo grows with the size of the document. */
function sayGrowth(sizes: readonly number[]): void {
  if (sizes.length < 2) return;
  const points = sizes.map((copies) => {
    const options = ['--repeat', '2', '--edits', '30', '--burst', '0', '--no-verify'];
    const [echo, own] = measure(copies, [floor, ours], options);
    const above = Math.max(0.1, own!.edit_p50_ms - echo!.edit_p50_ms);
    say(
      `  ${copies} × ${copies === 1 ? 'copy' : 'copies'}: p50 ${own!.edit_p50_ms} ms, ${above.toFixed(1)} ms above the echo`,
    );
    return [Math.log(copies), Math.log(above)] as const;
  });
  say(`Growth of what is above the echo: size to the power of ${slope(points).toFixed(2)}`);
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const x = mean(points.map(([value]) => value));
  const y = mean(points.map(([, value]) => value));
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
