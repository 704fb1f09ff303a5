/**
 * Time and memory of whole archives: the five reports twenty times over, each copy changed a little, so that
 * nothing can be shared. Every command once in each round, so that all of them meet the same machine.
 * `npm run bench:archive -- [--copies N] [--rounds N] [--bin DIR]`; DIR/node_modules holds other programs to
 * compare with (markdownlint-cli2, rumdl, remark-cli), which are passed over where they are absent.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport, reportNames, sharedFolder } from '../support/shared.ts';

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    bin: { type: 'string', default: '.' },
  },
});

/** Sentences that say in which copy they stand, one in every long line of twenty. */
function changed(text: string, copy: number): string {
  let long = 0;
  return text
    .split('\n')
    .map((line) =>
      line.length > 200 && !line.startsWith('|') && long++ % 20 === copy % 20
        ? `${line} This is said in draft ${copy + 1}.`
        : line,
    )
    .join('\n');
}

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** Before each run. */
  readonly before?: () => void;
}

interface Measured {
  readonly seconds: number[];
  /** Of processor time, of all threads. */
  readonly work: number[];
  /** Peak, in MB. */
  memory: number;
}

function measure({ command, before }: Contender, cwd: string, into: Measured): void {
  before?.();
  const [program = '', ...args] = command;
  const start = performance.now();
  const run = spawnSync('/usr/bin/time', ['-f', '%U %S %M', program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  into.seconds.push((performance.now() - start) / 1000);
  const last = run.stderr.trimEnd().split('\n').at(-1) ?? '';
  const [user = 0, system = 0, kilobytes = 0] = last.split(' ').map(Number);
  into.work.push(user + system);
  into.memory = Math.max(into.memory, kilobytes / 1024);
}

function contenders(cache: string): readonly Contender[] {
  const own = ['node', join(process.cwd(), 'dist/crossfoot.cjs'), 'lint', '.', '--format', 'json'];
  const empty = () => rmSync(cache, { recursive: true, force: true });
  const cores = String(availableParallelism());
  const modules = join(values.bin, 'node_modules');
  const others: readonly Contender[] = [
    { name: 'markdownlint-cli2', command: [join(modules, '.bin/markdownlint-cli2'), '**/*.md'] },
    { name: 'rumdl', command: [join(modules, '.bin/rumdl'), 'check', '--no-cache', '.'] },
    { name: 'remark', command: [join(modules, '.bin/remark'), '--frail', '--no-stdout', '.'] },
  ];
  return [
    { name: 'crossfoot, one thread', command: [...own, '--jobs', '1'] },
    { name: `crossfoot, ${cores} threads`, command: own },
    { name: 'crossfoot, cold cache', command: [...own, '--cache-location', cache], before: empty },
    { name: 'crossfoot, warm cache', command: [...own, '--cache-location', cache] },
    ...others.filter(({ command }) => existsSync(command[0]!)),
  ];
}

function bench(): void {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-archive-'));
  try {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    cpSync(join(sharedFolder, 'catalogues'), join(folder, 'catalogues'), { recursive: true });
    cpSync(join(sharedFolder, 'reports/crossfoot.yaml'), join(reports, 'crossfoot.yaml'));
    for (let copy = 0; copy < Number(values.copies); copy++) {
      for (const name of reportNames) {
        const path = join(reports, name.replace(/\.md$/, `-${copy}.md`));
        writeFileSync(path, changed(readReport(name), copy));
      }
    }
    const all = contenders(join(folder, 'cache'));
    const results = all.map((): Measured => ({ seconds: [], work: [], memory: 0 }));
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const [at, contender] of all.entries()) measure(contender, reports, results[at]!);
    }
    const middle = (list: readonly number[]) =>
      [...list].sort((a, b) => a - b)[list.length >> 1]!.toFixed(2);
    process.stdout.write(`${Number(values.copies) * reportNames.length} reports\n`);
    for (const [at, { name }] of all.entries()) {
      const { seconds, work, memory } = results[at]!;
      process.stdout.write(
        `${name.padEnd(24)} ${middle(seconds)} s, processor ${middle(work)} s, peak ${memory.toFixed(0)} MB\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

bench();
